"""Signatures in a PDF that was archived: are they whole, and was nothing else changed.

Whether a certificate is to be trusted is not judged: that is for the certification service, which
must be asked over the network, and this program asks nobody.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from typing import Any

from generator.diagnostics import Findings, Span

logging.getLogger("pyhanko").addHandler(logging.NullHandler())  # what it logs are findings here


_TAKE = "isi aslinya masih ada di dalamnya: ambil dari folder revisinya di arsip"


@dataclass(frozen=True, slots=True)
class Signature:
    """A signature as it is found."""

    field: str
    signer: str
    """The common name in the certificate."""
    time: str
    """When, as the signer's machine said; may be empty."""


def signatures(pdf: bytes, path: str, findings: Findings) -> tuple[Signature, ...]:
    """The whole signatures of a PDF whose first revision was archived.

    What is wrong goes into `findings`: R13 for a signature that does not hold, R14 for a change
    that is no signing, R15 where that cannot be told. `path` is how the file is called.
    """
    from pyhanko.pdf_utils.reader import PdfFileReader  # noqa: PLC0415, heavy: only when signed

    try:
        return tuple(_examined(PdfFileReader(BytesIO(pdf)), path, findings))
    except Exception:  # whoever added to the file may fail the reader in any way
        findings.error(
            "R14",
            "PDF ini ditambahi sesudah diarsipkan, dan tambahannya tidak terbaca",
            Span(path),
            _TAKE,
        )
        return ()


def _examined(reader: Any, path: str, findings: Findings) -> Iterator[Signature]:
    if not reader.embedded_signatures:
        findings.error(
            "R14", "PDF ini ditambahi sesudah diarsipkan, tanpa tanda tangan", Span(path), _TAKE
        )
    elif "/AcroForm" not in reader.get_historical_resolver(0).root:
        findings.warn(
            "R15",
            "PDF ini diarsipkan tanpa kolom tanda tangan: apakah ada yang berubah selain"
            " tanda tangannya tidak dapat dinilai",
            Span(path),
            "arsipkan dengan --kolom-ttd, lalu tandatangani hasilnya",
        )
    elif not _only_signed(reader):
        findings.error(
            "R14",
            "isi PDF ini diubah sesudah diarsipkan, bukan hanya ditandatangani",
            Span(path),
            _TAKE,
        )
    for found in reader.embedded_signatures:
        one = _signature(found)
        if _holds(found):
            yield one
        else:
            findings.error(
                "R13",
                f"tanda tangan {one.signer} di `{one.field}` tidak sah:"
                " PDF diubah sesudah ditandatangani",
                Span(path),
                "minta kembali berkas yang ditandatangani dari penanda tangannya",
            )


def _only_signed(reader: Any) -> bool:
    """Whether every revision after the first did nothing but fill fields for signatures."""
    from pyhanko.sign.diff_analysis import (  # noqa: PLC0415
        DEFAULT_DIFF_POLICY,
        SuspiciousModification,
    )

    change = DEFAULT_DIFF_POLICY.review_file(reader, 0)
    return not isinstance(change, SuspiciousModification)


def _holds(found: Any) -> bool:
    """Whether the signed bytes are as signed, and what came later only adds signatures."""
    from pyhanko.sign.validation.generic_cms import validate_sig_integrity  # noqa: PLC0415

    found.compute_integrity_info()
    digest = found.compute_digest()
    whole = validate_sig_integrity(found.signer_info, found.signer_cert, "data", digest)
    return all(whole) and bool(found.summarise_integrity_info()["docmdp_ok"])


def _signature(found: Any) -> Signature:
    name = found.signer_cert.subject.native.get("common_name") or found.signer_cert.subject
    time = found.self_reported_timestamp
    return Signature(
        found.field_name,
        str(getattr(name, "human_friendly", name)),
        f"{time:%Y-%m-%d %H:%M %Z}" if time else "",
    )
