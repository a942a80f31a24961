"""Numbers in sentences: what is printed from data is known, what is changed is never accepted."""

from __future__ import annotations

from pathlib import Path

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from generator.checks.facts import WHOLE, Fact, Kind, Register
from generator.checks.facts.lexicon import lexicon
from generator.checks.facts.register import rounded
from generator.checks.numbers.claims import Claim, claims
from generator.checks.numbers.passage import passages
from generator.checks.numbers.verdict import Verdict
from generator.checks.prose import typed
from generator.checks.stated.digits import misspelt
from generator.world import DiskWorld
from tests.checks.test_citation import dates, laws
from tests.model.proyek import SOUND, plan

PATH = "content/kota-uji/dinas-uji/2023/laporan/isi.md"
WORDS = lexicon(DiskWorld(Path(__file__).parents[2]))
MEASURES = {
    "pagu": "pagu",
    "realisasi": "realisasi anggaran",
    "prakiraan_maju": "prakiraan maju",
    "sisa": "sisa anggaran",
    "perubahan": "selisih",
    "serapan": "serapan anggaran",
    "porsi": "porsi",
    "target": "target",
    "capaian": "capaian",
    "proyeksi": "proyeksi",
}
"""How sentences call what facts measure."""
STAGES = {"ranwal": "rancangan awal", "induk": "induk", "perubahan": "setelah perubahan"}
"""How they call the stages that have a word."""

amount = st.integers(10_000, 10**11)
mildly = settings(suppress_health_check=[HealthCheck.too_slow], max_examples=40)


@st.composite
def registers(draw: st.DrawFn) -> Register:
    """The facts of a plan with random amounts and targets."""
    first, second, changed, spent, before = (draw(amount) for _ in range(5))
    goal = draw(st.integers(0, 9999))
    program = (
        SOUND["program"]
        .replace("pagu: 1.000\n", f"pagu: {first}\n")
        .replace("renja: 2.000", f"renja: {second}")
        .replace("perubahan: 2.500", f"perubahan: {changed}")
        .replace("realisasi: 900", f"realisasi: {spent}")
    )
    files = {
        "program": program,
        "lalu": SOUND["lalu"].replace("pagu: 700", f"pagu: {before}"),
        "renstra": SOUND["renstra"].replace("95,75 %", f"{goal // 100},{goal % 100:02} %"),
        "dokumen": SOUND["dokumen"] + "pembanding: ranwal\n",
    }
    return Register(plan(**files), WORDS)


def said(register: Register, text: str) -> list[Claim]:
    """The claims of a narrative."""
    return list(claims(passages(text, typed(text, PATH), register.printed), register))


def sentence(fact: Fact, register: Register, number: str) -> str:
    """A sentence that names a fact, and gives it a number."""
    subject = register.subjects.get(fact.term.subject)
    of = f" {subject.names[0]}" if subject and subject.names else " dinas"
    when = f" tahun {fact.term.year}" if fact.term.year else ""
    stage = next((f" {STAGES[s]}" for s in sorted(fact.term.stages & STAGES.keys())), "")
    if fact.term.kind is Kind.CACAH:
        noun = fact.term.measure.replace("subkegiatan", "sub kegiatan")
        return f"Pada{when} {of.strip()} melaksanakan {number} {noun}.\n"
    stage = "" if fact.term.default else stage
    return f"{MEASURES[fact.term.measure].capitalize()}{stage}{of}{when} sebesar {number}.\n"


def a_fact(data: st.DataObject, register: Register) -> Fact:
    kind = data.draw(st.sampled_from(Kind))
    fact = data.draw(st.sampled_from(register.of(kind)))
    assume(fact.term.default or fact.term.stages & STAGES.keys())
    assume(fact.value != 100)
    assume(fact.term.subject == WHOLE or register.subjects[fact.term.subject].names)
    return fact


@mildly
@given(registers(), st.data())
def test_what_expressions_print_is_known_and_can_be_put_back(
    register: Register, data: st.DataObject
) -> None:
    fact = a_fact(data, register)
    number = register.printed(fact.term.expression)
    assert number is not None
    assume(set(number) & set("123456789"))

    text = sentence(fact, register, number.removeprefix("-"))
    (claim,) = said(register, text)

    assert claim.judged.verdict is Verdict.TYPED
    assert [register.printed(one) for one in claim.expressions] == [claim.typed] * len(
        claim.expressions
    )
    for edit in claim.edits:
        place = edit.span.col - 1
        assert text[place:].startswith(edit.old)
        mended = text[:place] + edit.new + text[place + len(edit.old) :]
        assert not said(register, mended)
        (passage,) = passages(mended + "7", typed(mended + "7", PATH), register.printed)
        assert passage.text.startswith(text.strip())


@mildly
@given(registers(), st.data())
def test_a_changed_digit_is_never_accepted_in_silence(
    register: Register, data: st.DataObject
) -> None:
    fact = a_fact(data, register)
    number = (register.printed(fact.term.expression) or "").removeprefix("-")
    places = [i for i, character in enumerate(number) if character.isdigit()]
    place = data.draw(st.sampled_from(places))
    digit = data.draw(st.sampled_from([d for d in "123456789" if d != number[place]]))
    changed = number[:place] + digit + number[place + 1 :]
    assume(not changed.startswith("100"))

    (claim,) = said(register, sentence(fact, register, changed))

    figure = claim.figure
    same = [rounded(one.value, figure.step) == figure.value for one in claim.judged.facts]
    assert same == [claim.judged.verdict is Verdict.TYPED] * len(same)


@mildly
@given(registers(), st.lists(st.one_of(laws(), dates()), min_size=1, max_size=4))
def test_citations_say_nothing_of_the_data(register: Register, cited: list[str]) -> None:
    assert not said(register, f"Disusun menurut {', '.join(cited)}.\n")


@mildly
@given(registers(), amount)
def test_what_a_sentence_does_not_surely_name_is_never_stale(
    register: Register, jumlah: int
) -> None:
    assume(not any(misspelt(jumlah, int(fact.value)) for fact in register.of(Kind.RUPIAH)))
    number = f"Rp{jumlah:,}".replace(",", ".")

    found = said(register, f"Tahun 2023 pagu pelatihan wirausaha sebesar {number}.\n")

    assert all(claim.judged.verdict is not Verdict.STALE for claim in found)
