"""YAML in: a file becomes nodes with places, or findings that say what is wrong with it.

Only a plain subset of YAML is read: maps, lists and text. Tags, anchors, aliases and merge keys
are refused, so nothing can be constructed and nothing can grow. Events come from the C parser
of ruamel.yaml and are put together without recursion; after a syntax error the line is mended
in a copy and reading goes on, so that one run tells more than the first mistake.
"""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import Any

from ruamel.yaml.cyaml import CParser  # type: ignore[attr-defined]
from ruamel.yaml.error import MarkedYAMLError

from generator.content import repair, syntax, traps
from generator.content.build import Builder, Refused
from generator.content.names import suggestion
from generator.content.nodes import Mapping, Node, Scalar
from generator.diagnostics import ContentError, Diagnostic, Findings, Span
from generator.world import World

PASSES = 10
"""How many syntax errors of one file are looked for."""

FILES = 256
"""How many files are remembered as read."""

EFFORT = 3_000_000
"""How many characters are read again at most to find them; a large file tells fewer."""


def read_yaml(world: World, path: str, findings: Findings) -> Mapping | None:
    """Return the file's map, or nothing when it cannot be read; what is wrong is in `findings`.

    A file with findings that leave its shape clear (a key twice, a tag) is still returned.
    """
    try:
        text = world.read_text(path)
    except ContentError as error:
        findings.extend(_meant(world, path, found) for found in error.diagnostics)
        return None
    return parse(text, path, findings)


def parse(text: str, path: str, findings: Findings) -> Mapping | None:
    r"""Read YAML text with lines ended by `\n`; see `read_yaml`."""
    root, found = _parsed(text, path)
    findings.extend(found)
    return root


@lru_cache(maxsize=FILES)
def _parsed(text: str, path: str) -> tuple[Mapping | None, tuple[Diagnostic, ...]]:
    """The map of a text and what was found; documents share files, and nodes are frozen."""
    findings = Findings()
    root = _read(text, path, findings)
    return root, tuple(findings)


def _read(text: str, path: str, findings: Findings) -> Mapping | None:
    lines = text.split("\n")
    if hidden := tuple(traps.hidden(text, lines, path)):
        findings.extend(hidden)
        return None
    builder = Builder(path, lines)
    problems = []
    passes = min(PASSES, 1 + EFFORT // (len(text) + 1))
    problem = _run(builder, text)
    while problem:
        problems.append(problem)
        mended = repair.mend(builder.lines, problem)
        if mended is None or len(problems) == passes:
            break
        builder = Builder(path, mended)
        problem = _run(builder, "\n".join(mended))
    findings.extend(_within(lines, found) for found in _credible(problems))
    findings.extend(_within(lines, found) for found in builder.found)
    if problems or builder.refused:
        return None
    return _top(builder.root, path, findings)


def _credible(problems: list[Diagnostic]) -> list[Diagnostic]:
    """Leave out what mostly follows from an earlier problem.

    That is a second one in the same line, and lines that seem too deep (B13) when one was before
    or when there were tabs.
    """
    deep = any(problem.code == "B11" for problem in problems)
    first: dict[int, Diagnostic] = {}
    for problem in problems:
        if problem.span and not (deep and problem.code == "B13"):
            first.setdefault(problem.span.line, problem)
        deep = deep or problem.code == "B13"
    return list(first.values())


def _within(lines: list[str], found: Diagnostic) -> Diagnostic:
    """Move a finding in a mended line back into the line as it is in the file."""
    if found.span is None:
        return found
    longest = len(lines[found.span.line - 1]) + 1
    return replace(found, span=replace(found.span, col=min(found.span.col, longest)))


def _meant(world: World, path: str, found: Diagnostic) -> Diagnostic:
    """Add to "not found" the name of a file beside it that was perhaps meant."""
    folder, _, name = path.rpartition("/")
    hint = suggestion(name, world.list(folder)) if found.code == "B01" else None
    return replace(found, hint=hint) if hint else found


def _run(builder: Builder, text: str) -> Diagnostic | None:
    parser: Any = CParser(text)
    try:
        while (event := parser.get_event()) is not None:
            builder.accept(event)
    except Refused:
        return None
    except MarkedYAMLError as error:
        return syntax.explain(error, builder)
    finally:
        parser.dispose()
    return None


def _top(root: Node | None, path: str, findings: Findings) -> Mapping | None:
    match root:
        case Mapping():
            return root
        case None | Scalar(text=""):
            findings.error(
                "B06", "berkas kosong", Span(path), "isi berkas ini atau hapus bila tidak dipakai"
            )
        case Scalar(span=span):
            findings.error(
                "B27",
                "isi berkas terbaca sebagai kalimat, bukan `kunci: nilai`",
                span,
                "tulis spasi sesudah titik dua",
            )
        case _:
            findings.error(
                "B27",
                "isi berkas adalah daftar, padahal harus diawali kunci",
                root.span,
                "tulis kuncinya dahulu, misalnya `urusan:`, lalu daftarnya di bawah kunci itu",
            )
    return None
