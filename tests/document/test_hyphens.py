"""Divisions of Indonesian words: each of these was looked up, one by one, syllable and affix."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.document.hyphens import SOFT, divided, softened
from generator.document.tree import Emphasis, LineBreak, Ref, Strong, Text

DIVIDED = """
ang-garan ang-gota ban-tuan ben-cana bim-bingan bis-nis daf-tar dam-pak fak-tor gam-baran
ham-batan han-dal ken-dali jum-lah jen-jang lam-bang lam-piran lan-dasan lang-kah lang-sung
lem-baga leng-kap ling-kungan lin-tas man-faat pang-kat pan-jang pin-jaman prak-tek ran-cangan
rang-kaian ren-cana ren-dah ring-kasan sam-pai sek-tor sen-diri sing-katan sis-tem stan-dar
struk-tur sum-ber tam-bahan tang-gal tang-gung tan-tangan tar-get tek-nis tek-nologi tem-pat
ten-tang tim-bang tin-dakan ting-kat tum-buh tun-jangan ung-gulan kan-tor ker-tas mes-ti-nya
pung-gung per-sen

kon-trak kon-tri-busi kom-pleks kom-pre-hen-sif elek-tronik fil-trasi gam-blang sen-tra
jen-dral ang-klung ing-gris kong-res sub-tro-pis dok-trin kon-klu-sif

ber-laku ber-wenang kar-ya-nya per-wakilan olah-raga bah-wa-sa-nya per-ha-tian meng-ha-sil-kan

ber-ba-gai ber-da-sar-kan ber-kem-bang ber-gan-tung ber-jum-lah ber-kuali-tas ber-tang-gung
ter-ba-tas ter-ca-pai ter-daf-tar ter-ha-dap ter-lak-sana ter-se-but ter-wu-jud
mem-ban-ding-kan mem-ben-tuk mem-ber-da-yakan mem-per-kuat mem-per-tang-gung-ja-wab-kan
men-ca-pai men-cer-min-kan men-da-pat-kan men-jang-kau men-jum-lah-kan men-to-pang
meng-gam-bar-kan meng-gunakan meng-hu-bung-kan meng-ga-bung-kan mening-kat-kan menun-juk-kan
menyeleng-garakan menyang-kut menyum-bang
pem-bangunan pem-ban-dingan pem-ba-yaran pem-bia-yaan pem-binaan pen-ca-paian pen-da-patan
pen-di-dikan pen-jelasan penyeleng-garaan pengem-bangan peng-har-gaan peng-gunaan pening-katan
per-da-gangan per-jan-jian per-leng-kapan per-nya-taan per-tang-gung-ja-waban per-tim-bangan
per-ma-salahan pelak-sanaan pela-yanan pela-poran pena-taan penga-wasan peru-bahan
kea-daan kebi-jakan kebu-tuhan kelem-ba-gaan kelom-pok kema-juan keman-dirian kese-hatan kesta-bilan
kese-jah-teraan keter-se-diaan kewirau-sa-haan kepe-ga-waian keber-ha-silan ketena-gaker-jaan
dihi-tung dikem-bang-kan dilak-sanakan dite-tap-kan diter-tib-kan disu-sun diwu-jud-kan

koor-dinasi kon-sul-tasi kom-pe-tensi kon-sumen infor-masi implemen-tasi inves-tasi transfor-masi
akun-ta-bili-tas kapa-si-tas kuali-tas priori-tas integri-tas stra-te-gis sta-tis-tik efek-tif
respon-sif par-ti-si-pasi pro-duk-ti-vi-tas refor-masi veri-fikasi ser-ti-fikat digi-tal
kabu-pa-ten pro-vinsi wila-yah tri-wulan musya-warah

ada-lah masa-lah sete-lah seko-lah har-ga-nya data-nya antara-nya hasil-nya seluruh-nya
mem-peroleh mem-beri pem-berian keru-gian per-segi
akhir-nya khu-sus-nya con-toh-nya pasar-nya
"""
"""Words with every place where they may be divided."""

WHOLE = """
ikatan ukuran urusan uraian melalui bukan rekan aplikasi publikasi republik mikro matriks
berada terurai mengikuti kenaikan pengukuran mengurangi
administrasi masyarakat masukan memakai pemakaian menilai pengelolaan
software dashboard marketplace workshop leadership attribute disclosure private stakeholder
startup business coaching
"""
"""Words that letters alone do not divide, or that are not Indonesian."""


@pytest.mark.parametrize("expected", DIVIDED.split())
def test_words_are_divided_where_they_may_be(expected: str) -> None:
    assert divided(expected.replace("-", ""), "-") == expected


@pytest.mark.parametrize("word", WHOLE.split())
def test_words_in_doubt_stay_whole(word: str) -> None:
    assert divided(word) == word


def test_there_are_words_enough() -> None:
    assert len(set(DIVIDED.split())) > 200


@given(st.text("abdeghiklmnoprstuwy", min_size=1, max_size=20))
def test_no_letter_is_lost_and_three_stay_together(word: str) -> None:
    pieces = divided(word).split(SOFT)

    assert "".join(pieces) == word
    assert len(pieces) == 1 or min(len(pieces[0]), len(pieces[-1])) >= 3


@pytest.mark.parametrize(
    "text",
    [
        "Kabupaten PERJANJIAN DKUKMdan",
        "undang-undang non\u2011tunai sub/kegiatan",
        "dinas@pasaman.go.id www.pasaman.go.id lambang.svg",
        "2_program b2bprogram",
    ],
)
def test_names_addresses_and_words_with_hyphens_stay(text: str) -> None:
    assert softened((Text(text),)) == (Text(text),)


def test_only_plain_text_is_softened_and_stays_what_it_is() -> None:
    still = (Strong((Text("program"),)), Emphasis((Text("bangunan"),)), Ref("tbl-a", "subbab 2.1"))
    content = (Text("Angka bangunan, ringkas.", computed=True), LineBreak(), *still)

    soft, *rest = softened(content)
    assert soft == Text(f"Angka bangunan, ring{SOFT}kas.", computed=True)
    assert tuple(rest) == (LineBreak(), *still)
