"""All rules, found by being there: each module of a group's package is one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from importlib import import_module
from pathlib import Path

from generator.checks.rule import Manual, Rule, manual_of, rule_of

GROUPS = {
    "A": "arithmetic",
    "X": "crossdoc",
    "C": "codes",
    "P": "people",
    "T": "text",
    "K": "completeness",
}
"""The packages by the letter of their rules."""


@cache
def rules() -> tuple[Rule, ...]:
    """Every rule, in the order of `GROUPS` and of numbers."""
    return tuple(rule(code) for code in codes())


@cache
def codes() -> tuple[str, ...]:
    """The codes of all rules; nothing is imported for them."""
    here = Path(__file__).parent
    return tuple(
        path.stem.upper()
        for letter, package in GROUPS.items()
        for path in sorted((here / package).glob(f"{letter.lower()}[0-9][0-9].py"))
    )


@cache
def rule(code: str) -> Rule:
    """The rule of a code that `codes` has."""
    package = GROUPS[code[0]]
    return rule_of(import_module(f"generator.checks.{package}.{code.lower()}"))


@cache
def manual(code: str) -> Manual:
    """The explanation of a code that `codes` has; its rule is not loaded for it."""
    path = Path(__file__).parent / GROUPS[code[0]] / f"{code.lower()}.py"
    return manual_of(path.read_text("utf-8"), code)


def meant(word: str) -> str:
    """The hint for a word that is no code: the code that it is but for its spelling (`a9`, `AO9`).

    Without one, where the codes are listed.
    """
    plain = "".join(filter(str.isalnum, word.upper()))
    code = plain[:1] + plain[1:].translate(str.maketrans("OIL", "011")).lstrip("0").zfill(2)
    return f"maksud Anda `{code}`?" if code in codes() else "daftarnya: naskah explain"


class Catalogue(Mapping[str, Manual]):
    """The explanations by code, each read when it is asked for."""

    def __getitem__(self, code: str) -> Manual:
        if code not in codes():
            raise KeyError(code)
        return manual(code)

    def __contains__(self, code: object) -> bool:
        return code in codes()

    def __iter__(self) -> Iterator[str]:
        return iter(codes())

    def __len__(self) -> int:
        return len(codes())
