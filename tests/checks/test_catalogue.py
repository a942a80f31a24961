"""Rules are found by being there, and each is whole: its form, its explanation, its place."""

from __future__ import annotations

import re
from pathlib import Path
from types import ModuleType

import pytest

from generator.checks.catalogue import GROUPS, Catalogue, codes, meant, rule, rules
from generator.checks.guide import PATH, renewed
from generator.checks.rule import HEADS, Manual, Rule, explanation, manual_of, rule_of
from generator.diagnostics import TOPICS, Severity

ROOT = Path(__file__).parents[2]
CHECKS = ROOT / "generator/checks"
CODE = re.compile(r"[a-z]\d\d")

SOUND = """Judul satu baris.

Apa: yang dibandingkan
dan dengan apa.
Mengapa: akibatnya.
Contoh:
    pagu: 1

    Kalimatnya.
Perbaikan: caranya.
Sumber: kelaziman.
"""


def test_every_module_named_by_a_code_is_a_rule_of_its_letters_package() -> None:
    modules = [path for path in CHECKS.rglob("*.py") if CODE.fullmatch(path.stem)]

    assert [path for path in modules if path.parent.name != GROUPS.get(path.stem[0].upper())] == []
    assert sorted(path.stem.upper() for path in modules) == sorted(codes())
    assert len(set(codes())) == len(codes())


def test_groups_have_a_package_and_a_topic() -> None:
    assert all((CHECKS / package / "__init__.py").exists() for package in GROUPS.values())
    assert GROUPS.keys() < TOPICS.keys()


@pytest.mark.parametrize("code", codes())
def test_a_rule_is_whole(code: str) -> None:
    found = rule(code)

    assert found.code == code
    assert found.severity in {Severity.ERROR, Severity.WARNING}
    assert found.data or found.document
    assert found.title[0].isupper()
    assert not found.title.endswith(".")
    assert tuple(head for head, _ in found.sections) == HEADS
    assert all(text.strip() for _, text in found.sections)


def test_rules_come_in_the_order_of_groups_and_numbers() -> None:
    letters = "".join(GROUPS)
    assert [one.code for one in rules()] == list(codes())
    assert list(codes()) == sorted(codes(), key=lambda code: (letters.index(code[0]), code))


def test_the_catalogue_explains_the_rules_by_code() -> None:
    catalogue = Catalogue()

    assert dict(catalogue) == {
        one.code: Manual(one.code, one.severity, one.title, one.sections) for one in rules()
    }
    assert len(catalogue) == len(codes())
    assert "B17" not in catalogue
    with pytest.raises(KeyError):
        catalogue["B17"]


@pytest.mark.parametrize(
    ("word", "hint"),
    [
        ("a01", "maksud Anda `A01`?"),
        ("A1", "maksud Anda `A01`?"),
        ("A001", "maksud Anda `A01`?"),
        ("A-01", "maksud Anda `A01`?"),
        ("AOl", "maksud Anda `A01`?"),
        ("A99", "daftarnya: naskah explain"),
        ("ejaan", "daftarnya: naskah explain"),
        ("", "daftarnya: naskah explain"),
    ],
)
def test_what_was_meant_by_a_word_that_is_no_code(word: str, hint: str) -> None:
    assert meant(word) == hint


def test_an_explanation_keeps_its_examples_as_they_are() -> None:
    title, sections = explanation(SOUND, "A01")

    assert title == "Judul satu baris"
    assert dict(sections) == {
        "Apa": "yang dibandingkan\ndan dengan apa.",
        "Mengapa": "akibatnya.",
        "Contoh": "    pagu: 1\n\n    Kalimatnya.",
        "Perbaikan": "caranya.",
        "Sumber": "kelaziman.",
    }


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Judul saja.",
        SOUND.replace("Sumber: kelaziman.\n", ""),
        SOUND.replace("Mengapa", "Kenapa"),
        SOUND.replace("Apa:", "Apa"),
        SOUND.replace("Apa: yang", "Sumber: x\nApa: yang"),
        SOUND.replace("\n\nApa", "\n\nPengantar.\nApa"),
    ],
)
def test_an_explanation_of_another_form_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="A01"):
        explanation(text, "A01")


def test_a_module_without_severity_is_no_rule() -> None:
    module = ModuleType("generator.checks.arithmetic.a01", SOUND)
    with pytest.raises(AttributeError, match="SEVERITY"):
        rule_of(module)

    module.SEVERITY = Severity.WARNING  # type: ignore[attr-defined]
    assert rule_of(module) == Rule(
        "A01", Severity.WARNING, *explanation(SOUND, "A01"), data=None, document=None
    )


def test_an_explanation_is_read_without_its_rule() -> None:
    source = f'"""{SOUND}"""\n\nSEVERITY = Severity.WARNING\nraise OSError\n'

    assert manual_of(source, "A01") == Manual("A01", Severity.WARNING, *explanation(SOUND, "A01"))
    with pytest.raises(ValueError, match="A01: no line `SEVERITY"):
        manual_of(source.replace("SEVERITY =", "severity ="), "A01")


def test_the_guide_lists_the_rules_as_they_are() -> None:
    """When this fails, a rule has changed: run `make panduan` and commit the guide."""
    guide = (ROOT / PATH).read_text("utf-8")

    assert guide == renewed(guide, rules()), "jalankan: make panduan"


def test_the_guide_keeps_what_is_written_by_hand() -> None:
    guide = "# Pemeriksaan\n\nDitulis tangan.\n\n## Daftar pemeriksaan\n\nyang lama\n"

    new = renewed(guide, rules())

    assert new.startswith("# Pemeriksaan\n\nDitulis tangan.\n\n## Daftar pemeriksaan\n\n<!--")
    assert "yang lama" not in new
    assert renewed(new, rules()) == new
    assert all(f"#### {code}\n" in new and f"[{code}](#{code.lower()})" in new for code in codes())
