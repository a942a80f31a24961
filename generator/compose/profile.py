"""The profile of a kind of document: `templates/<jenis>/profil.yaml`."""

from __future__ import annotations

from typing import Annotated

from generator.compose.due import Due
from generator.compose.schema import Template, Templates
from generator.document.tree import Scheme
from generator.model.skema.dasar import Bagian, boleh, kelompok, wajib
from generator.model.skema.jenis import Daftar, Skalar, Teks, pilihan

ROOT = "templates"

ROLES = ("rencana", "janji", "laporan")
"""What a document is in the line of a year: plan, promise of it, report on that."""

_SCHEME = pilihan(*Scheme)
_Scheme = Annotated[Scheme, Skalar(lambda text, k: Scheme(_SCHEME.baca(text, k)), _SCHEME.json)]


FORMULAS = ("capaian", "skala", "efisiensi")
"""Ways of reckoning that a document may have to explain."""

CRITERIA = (
    "berkala", "diformalkan", "direviu", "target", "realisasi", "tahun-lalu", "jangka-menengah",
    "sebab-solusi", "keuangan", "rincian", "rumus-indikator",
)  # fmt: skip
"""What completeness is judged by; each has its check, K01 to K11 in this order."""

_Kriteria = Annotated[str, pilihan(*CRITERIA)]
_Rumus = Annotated[str, pilihan(*FORMULAS)]


class PartNames(Bagian):
    """Names of the parts, in order; each is a file `<nama>.md.j2`."""

    depan: Daftar[Teks] = boleh("Bagian depan, bernomor halaman romawi.", ())
    isi: Daftar[Teks] = wajib("Bagian isi, mulai halaman 1.")
    lampiran: Daftar[Teks] = boleh("Lampiran.", ())


class Required(Bagian):
    """What a document of this kind must have."""

    tabel: Daftar[Template] = boleh("Tabel yang wajib ada.", ())
    bagian: Daftar[Template] = boleh("Tanda judul bab dan subbab yang wajib ada dan berisi.", ())
    rumus: Daftar[_Rumus] = boleh("Cara menghitung yang wajib diterangkan.", ())


class Profile(Bagian):
    """What a kind of document is: its titles, its parts in order, its numbering."""

    judul: Template = wajib("Judul dokumen.")
    nama: Daftar[Teks] = boleh("Nama dokumen jenis ini seperti disebut dalam kalimat.", ())
    pokok: Template | None = boleh("Pokok isi, untuk keterangan berkas.")
    sampul: Templates = boleh("Isian halaman sampul.", {})
    kepala_halaman: Template | None = boleh("Tulisan di kepala halaman.")
    kaki_halaman: Template | None = boleh("Tulisan di kaki halaman.")
    penomoran: _Scheme = boleh("desimal (1.1) atau huruf (A.).", Scheme.DECIMAL)
    tahapan: Teks = boleh("Tahapan bagi dokumen yang tidak menyebutnya.", "")
    peran: Annotated[str, pilihan(*ROLES)] = boleh(
        "Peran dokumen dalam setahun: rencana, janji, atau laporan; kosong bila bukan ketiganya.",
        "",
    )
    baru: Templates = boleh("Yang ditulis pada dokumen yang baru dimulai, selain tahapannya.", {})
    bagian: PartNames = wajib("Bagian-bagian dokumen menurut urutannya.")
    wajib: Required = kelompok("Yang wajib ada.", Required.model_construct)
    kriteria: Daftar[_Kriteria] = boleh("Kriteria kelengkapan yang berlaku baginya.", ())
    tenggat: Due | None = boleh("Kapan dokumen jenis ini bertanggal.")


def folder(jenis: str) -> str:
    """Where a kind of document lives."""
    return f"{ROOT}/{jenis}"


def path(jenis: str) -> str:
    """The profile of a kind of document."""
    return f"{folder(jenis)}/profil.yaml"
