"""Click in Indonesian: help pages, and what is wrong with a command line."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, TypeGuard

import click

from generator.content.names import suggestion
from generator.diagnostics import NaskahError, UsageError

_HEADINGS = {"Options": "Opsi", "Commands": "Perintah", "Positional arguments": "Sasaran"}


class Formatter(click.HelpFormatter):
    """Help pages with Indonesian headings."""

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        """Write the usage line."""
        super().write_usage(prog, args, prefix or "Pemakaian: ")

    @contextmanager
    def section(self, name: str) -> Iterator[None]:
        """Write a section under its Indonesian heading."""
        with super().section(_HEADINGS.get(name, name)):
            yield


class Context(click.Context):
    """A context whose help is Indonesian."""

    formatter_class = Formatter


class Command(click.Command):
    """A command that keeps surplus arguments, to complain of them in Indonesian."""

    context_class = Context

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs |= {"options_metavar": "[OPSI]", "add_help_option": False}
        super().__init__(*args, **kwargs)
        self.params.append(help_option())
        self.allow_extra_args = True

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Parse; whatever is left over is an error, and every error knows its command."""
        try:
            rest = super().parse_args(ctx, args)
        except click.UsageError as error:
            error.ctx = error.ctx or ctx
            raise
        if rest:
            raise click.UsageError(f"argumen `{rest[0]}` berlebih", ctx)
        return rest


class Group(click.Group):
    """The commands together."""

    context_class = Context
    command_class = Command

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs |= {
            "options_metavar": "[OPSI]",
            "subcommand_metavar": "PERINTAH …",
            "add_help_option": False,
        }
        super().__init__(*args, **kwargs)
        self.params.append(help_option())


class Choice(click.ParamType[str]):
    """One of some words."""

    name = "pilihan"

    def __init__(self, *words: str) -> None:
        self.words = words

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The word, when it is one of them."""
        if value not in self.words:
            hint = suggestion(value, self.words) or f"pilihannya: {', '.join(self.words)}"
            self.fail(f"`{value}` tidak dikenal; {hint}", param, ctx)
        return str(value)


class Choices(click.ParamType[tuple[str, ...]]):
    """Some of some words, parted by commas."""

    name = "pilihan"

    def __init__(self, *words: str) -> None:
        self.one = Choice(*words)

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> tuple[str, ...]:
        """The words, when all of them are."""
        parts = value.split(",") if isinstance(value, str) else value
        words = (self.one.convert(word.strip(), param, ctx) for word in parts if word.strip())
        return tuple(dict.fromkeys(words))


class Whole(click.ParamType[int]):
    """A whole number within bounds."""

    name = "bilangan"

    def __init__(self, low: int, high: int) -> None:
        self.low, self.high = low, high

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:
        """The number, when it is one and fits."""
        text = str(value)
        if not (text.isascii() and text.isdigit() and self.low <= int(text) <= self.high):
            self.fail(
                f"`{text}` harus bilangan bulat dari {self.low} sampai {self.high}", param, ctx
            )
        return int(text)


def help_option() -> click.Option:
    """`--help`, in Indonesian."""

    def show(ctx: click.Context, _: click.Parameter, wanted: bool) -> None:
        if wanted:
            click.echo(ctx.get_help())
            ctx.exit()

    return click.Option(
        ["--help", "-h"],
        is_flag=True,
        expose_value=False,
        is_eager=True,
        help="Menampilkan bantuan ini.",
        callback=show,
    )


def wrong(error: click.UsageError) -> NaskahError:
    """What click found wrong with a command line, as ours: L02, with what was probably meant."""
    command = error.ctx.command_path if error.ctx else "naskah"
    hint = f"lihat: {command} --help"
    match error:
        case click.NoSuchOption(option_name=name, possibilities=near):
            message = f"opsi `{name}` tidak dikenal"
            hint = suggestion(name, near or ()) or hint
        case click.exceptions.NoSuchCommand(command_name=name, possibilities=near):
            message = f"perintah `{name}` tidak dikenal"
            hint = suggestion(name, near or ()) or hint
        case click.BadOptionUsage(option_name=name):
            surplus = "tidak memerlukan" if _is_flag(error.ctx, name) else "memerlukan"
            message = f"opsi `{name}` {surplus} nilai"
        case click.MissingParameter(param=click.Argument() as argument):
            message = f"`{argument.metavar}` belum ditulis"
        case click.BadParameter(param=click.Argument() as argument):
            message = f"`{argument.metavar}`: {error.message}"
        case click.BadParameter(param=click.Option() as option):
            message = f"opsi `{option.opts[0]}`: {error.message}"
        case _:
            message = error.message
    return UsageError.of("L02", message, hint=hint)


def _is_flag(ctx: click.Context | None, name: str) -> bool:
    options = ctx.command.params if ctx else ()
    return any(name in param.opts and param.is_flag for param in options if _is_option(param))


def _is_option(param: click.Parameter) -> TypeGuard[click.Option]:
    return isinstance(param, click.Option)
