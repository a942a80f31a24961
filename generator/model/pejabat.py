"""Who is in office on a document's date."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from generator.content.names import suggestion
from generator.content.nodes import Sequence
from generator.diagnostics import Findings
from generator.model.catatan import Catatan, Objek
from generator.model.salah import Salah
from generator.model.skema import dinas as skema
from generator.model.skema.daerah import Daerah
from generator.model.skema.dokumen import Dokumen
from generator.model.tanggal import Tanggal

KEPALA_DAERAH = "kepala-daerah"
"""The id of the head of the daerah, who is in no `dinas.yaml`."""

SEBUTAN = {"plt": "Plt.", "plh": "Plh.", "pj": "Pj."}
"""What is printed before the office of someone who does not hold it in full, by `status`."""


class TidakMenjabat(Salah):
    """An id that nobody has, or an office that nobody holds."""

    kode = "B234"


class Pejabat:
    """The officials of a dinas on a date."""

    def __init__(self, dinas: skema.Dinas, daerah: Daerah, tanggal: Tanggal) -> None:
        self._tanggal = tanggal
        self._dikenal = {p.id: p for p in dinas.pejabat}
        menjabat = {p.id: _menjabat(p, tanggal) for p in dinas.pejabat}
        if KEPALA_DAERAH not in menjabat:
            menjabat[KEPALA_DAERAH] = _kepala_daerah(daerah)
        self._menjabat = menjabat

    @property
    def semua(self) -> tuple[Catatan, ...]:
        """Those in office."""
        return tuple(p for p in self._menjabat.values() if p is not None)

    def cari(self, nama: str) -> Catatan:
        """The official of an id; raises `TidakMenjabat`."""
        if nama not in self._menjabat:
            raise TidakMenjabat(
                f"pejabat `{nama}` tidak dikenal",
                suggestion(nama, self._menjabat) or "daftarkan di dinas.yaml bagian pejabat",
            )
        pejabat = self._menjabat[nama]
        if pejabat is None:
            raise TidakMenjabat(
                f"tidak ada yang menjabat {self._dikenal[nama].jabatan} pada {self._tanggal}",
                "lengkapi `masa` pejabat itu di dinas.yaml",
            )
        return pejabat

    def penanda_tangan(self, dokumen: Dokumen, findings: Findings) -> PenandaTangan:
        """Those who sign a document; who cannot is reported at its place."""
        node = dokumen.node("penanda_tangan")
        hasil = []
        for i, nama in enumerate(dokumen.penanda_tangan):
            butir = node.items[i] if isinstance(node, Sequence) else node
            try:
                hasil.append(self.cari(nama))
            except TidakMenjabat as error:
                span = butir.span if butir else dokumen.span
                findings.error(error.kode, error.pesan, span, error.petunjuk)
        return PenandaTangan(tuple(hasil))


class PenandaTangan(Objek):
    """Those who sign: a list of officials which, asked for `.nama`, answers for the first."""

    __slots__ = ("_semua",)

    def __init__(self, semua: tuple[Catatan, ...]) -> None:
        self._semua = semua

    def __iter__(self) -> Iterator[Catatan]:
        return iter(self._semua)

    def __len__(self) -> int:
        return len(self._semua)

    def __getitem__(self, i: int) -> Catatan:
        return self._semua[i]

    def __getattr__(self, nama: str) -> Any:
        if nama.startswith("_") or not self._semua:
            raise AttributeError(nama)
        return getattr(self._semua[0], nama)

    def __dir__(self) -> list[str]:
        return dir(self._semua[0]) if self._semua else []


def _menjabat(pejabat: skema.Pejabat, tanggal: Tanggal) -> Catatan | None:
    masa = next((m for m in reversed(pejabat.masa) if m.menjabat(tanggal)), None)
    if masa is None:
        return None
    isi = {
        "id": pejabat.id,
        "jabatan": _sebutan(masa.jabatan or pejabat.jabatan, masa.status),
        "nama": masa.nama,
        "pangkat": masa.pangkat,
        "golongan": masa.golongan,
        "nip": masa.nip or "",
        "status": masa.status,
    }
    return Catatan(isi, masa.span, {kunci: masa.rentang(kunci) for kunci in isi})


def _sebutan(jabatan: str, status: str) -> str:
    """The office as it is printed; some type the standing themselves."""
    if status not in SEBUTAN or jabatan.casefold().startswith(status):
        return jabatan
    return f"{SEBUTAN[status]} {jabatan}"


def _kepala_daerah(daerah: Daerah) -> Catatan:
    kepala = daerah.kepala
    isi = {
        "id": KEPALA_DAERAH,
        "jabatan": kepala.jabatan,
        "nama": kepala.nama,
        "pangkat": "",
        "golongan": "",
        "nip": "",
        "status": "definitif",
    }
    return Catatan(isi, kepala.span)
