"""The scale of achievement, in `daerah.yaml` or for all in `templates/_bersama/skala.yaml`."""

from __future__ import annotations

from itertools import pairwise
from typing import Annotated, TypeAlias

from pydantic import AfterValidator

from generator.model.lingkup import atau_nihil
from generator.model.nilai import Nilai
from generator.model.salah import Salah
from generator.model.skala import Kelas, Skala
from generator.model.skema.dasar import Bagian, boleh, wajib
from generator.model.skema.jenis import Batas, Daftar, Teks


class KelasSkala(Bagian):
    """A class of the scale."""

    batas: Batas | None = boleh("Capaian harus lebih dari ini, dalam persen; terakhir tanpa batas.")
    label: Teks = wajib("Nama kategori, misalnya Sangat Baik.")


def _runtut(kelas: tuple[KelasSkala, ...]) -> tuple[KelasSkala, ...]:
    """The classes, when every percentage falls into exactly one."""
    if not kelas:
        return kelas
    *atas, dasar = kelas
    if any(satu.batas is None for satu in atas):
        raise Salah("hanya kategori terakhir yang tanpa `batas`", "tulis batas kategori di atasnya")
    if dasar.batas is not None:
        raise Salah(
            f"capaian sampai dengan {dasar.batas}% tidak termasuk kategori mana pun",
            "akhiri skala dengan kategori tanpa `batas`",
        )
    for lama, baru in pairwise(satu.batas for satu in atas if satu.batas is not None):
        if baru >= lama:
            raise Salah(
                f"batas {baru} tidak lebih kecil daripada {lama} di atasnya",
                "urutkan kategori dari batas terbesar",
            )
    return kelas


DaftarKelas: TypeAlias = Annotated[Daftar[KelasSkala], AfterValidator(_runtut)]


class SkalaBaku(Bagian):
    """`skala.yaml`: the scale of a daerah that does not write its own."""

    skala: DaftarKelas = wajib("Kategori capaian dari yang terbaik; yang terakhir tanpa batas.")
    batas_atas: Batas | None = boleh("Capaian dipotong di sini, dalam persen; kosong: tidak.")


def susun_skala(isi: tuple[KelasSkala, ...], batas_atas: Nilai | None) -> Skala:
    """Classes as the scale that judges by them."""
    kelas = tuple(Kelas(satu.label, atau_nihil(satu.batas)) for satu in isi)
    return Skala(kelas, atau_nihil(batas_atas))
