"""`<nama>.yaml`: one document."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core import CoreSchema, core_schema

from generator.content.nodes import Node
from generator.model.skema.dasar import Bagian, boleh, wajib
from generator.model.skema.jenis import (
    Hari,
    Id,
    KodeTahapan,
    PerTahun,
    SatuAtauDaftar,
    Teks,
    Triwulan,
)


class ApaAdanya:
    """Annotation of a part that is checked later, against the document's own description."""

    def __get_pydantic_core_schema__(
        self, _source: Any, _handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        """Take any node."""
        return core_schema.any_schema()

    def __get_pydantic_json_schema__(
        self, _schema: CoreSchema, _handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        """Keys, described elsewhere."""
        return {"type": "object"}


class Dokumen(Bagian):
    """A document: its kind, stage, dates, signatories and own fields."""

    jenis: Id | None = boleh("Folder templat; bawaan: nama berkas.")
    judul: Teks = boleh("Judul, bila berbeda dari judul bakunya.", "")
    nomor: Teks = boleh("Nomor dokumen.", "")
    tahapan: KodeTahapan | None = boleh("Tahapan yang angkanya dicetak.")
    pembanding: KodeTahapan | None = boleh("Tahapan yang dibandingkan.")
    tanggal: Hari = wajib("Tanggal dokumen, misalnya 3 Agustus 2022.")
    tempat: Teks = boleh("Tempat penandatanganan; bawaan dari dinas.yaml.", "")
    batas_data: PerTahun[Triwulan] = boleh(
        "Sampai triwulan berapa realisasi suatu tahun dibaca, misalnya 2022: tw2.", {}
    )
    penanda_tangan: SatuAtauDaftar[Id] = boleh("Id pejabat di dinas.yaml.", ())
    isian: Annotated[Node | None, ApaAdanya()] = boleh("Isian khusus dokumen ini.")
