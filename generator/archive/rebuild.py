"""A document made again from its own sources by the program of today, and compared."""

from __future__ import annotations

from collections.abc import Mapping

from generator.archive.describing import machine
from generator.archive.manifest import Machine
from generator.archive.printed import printed
from generator.archive.sources import Sources
from generator.archive.text import difference
from generator.builder.clock import Clock
from generator.builder.drawing import draw
from generator.builder.patience import patient
from generator.builder.product import typeset
from generator.diagnostics import ContentError, EnvironmentLack, Findings, Span
from generator.document.tree import Document
from generator.writers.theme import Theme


def rebuild(sources: Sources, files: Mapping[str, bytes], findings: Findings) -> tuple[str, ...]:
    """Make a document again and compare it with files of it: how they are called, to bytes.

    Returns what is good to know. What is wrong goes into `findings`: R16 for other bytes with
    the same words, which another version explains, R17 where nothing explains them or a word or
    figure is another, R18 when it cannot be made, L.. when this machine lacks something.
    """
    try:
        document, made = _made(sources)
    except EnvironmentLack as lack:
        findings.extend(lack.diagnostics)
        return ()
    except ContentError as error:
        reason = error.diagnostics[0]
        findings.error(
            "R18",
            f"sumbernya tidak lagi dapat dibangun: {reason.code} {reason.message}",
            Span(next(iter(files))),
            f"bangun dengan Naskah {sources.origin.mesin.naskah} yang membuatnya",
        )
        return ()
    changes = changed(sources.origin.mesin, machine(document.meta.typography))
    others = [
        (path, data, new)
        for path, data in sorted(files.items())
        if (new := made.get(_kind(path))) and not data.startswith(new)
    ]
    for path, old, new in others:
        _compare(path, old, new, changes, findings)
    return () if others else ("dibangun ulang dari sumbernya: sama byte demi byte",)


def _made(sources: Sources) -> tuple[Document, dict[str, bytes]]:
    """The document, and its files by the end of their names. Raises `NaskahError`."""
    world, findings = sources.world(), Findings()
    with patient():
        document = draw(world, sources.ref, findings)
        findings.raise_errors()
        made = typeset(document, Theme(world, sources.ref.daerah), findings, Clock())
        files = printed(made, sources, findings)
    return document, {_kind(name): data for name, data in files.items()}


def _kind(path: str) -> str:
    return path.rpartition(".")[2].lower()


def _compare(
    path: str, old: bytes, new: bytes, changes: tuple[str, ...], findings: Findings
) -> None:
    explained = f"yang berbeda: {', '.join(changes)}"
    if other := difference(_kind(path), old, new):
        findings.error(
            "R17",
            f"hasil bangun ulang berbeda isinya: {other}",
            Span(path),
            explained if changes else "program, pustaka, dan hurufnya sama: berkas ini diubah",
        )
    elif changes:
        findings.warn(
            "R16",
            "hasil bangun ulang tidak sama byte demi byte, tetapi kata dan angkanya sama",
            Span(path),
            explained,
        )
    else:
        findings.error(
            "R17",
            "hasil bangun ulang tidak sama byte demi byte,"
            " padahal program, pustaka, dan hurufnya sama",
            Span(path),
            "bandingkan dengan salinan cadangan",
        )


def changed(then: Machine, now: Machine) -> tuple[str, ...]:
    """What differs between two machines, in words: `weasyprint 70.0 menjadi 71.0`."""
    old, new = _parts(then), _parts(now)
    return tuple(
        f"{name} {_said(old.get(name))} menjadi {_said(new.get(name))}"
        for name in dict.fromkeys((*old, *new))
        if old.get(name) != new.get(name)
    )


def _parts(one: Machine) -> dict[str, tuple[str, str]]:
    """Name of each part to its version and fingerprint, one of which may be empty."""
    return {
        "Naskah": (one.naskah, one.kode),
        "Python": (one.python, ""),
        **{name: (version, "") for name, version in {**one.pustaka, **one.sistem}.items()},
        **{name: (font.versi, font.sha256) for name, font in one.huruf.items()},
    }


def _said(part: tuple[str, str] | None) -> str:
    if part is None:
        return "tidak ada"
    version, digest = part
    return f"{version} ({digest[:8]})" if digest else version
