"""Random consistent trees: nothing is found; and after one fault, it is, at its line."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from generator.checks.catalogue import rules
from generator.checks.dossier import Dossier, open_dossier
from generator.diagnostics import Diagnostic, Findings
from generator.world import MemoryWorld
from tests.checks.cases import base
from tests.checks.strategies import (
    COLUMNS,
    TW,
    Node,
    Page,
    Sub,
    Tree,
    budget,
    copied,
    nodes,
    program,
    rupiah,
    trees,
)
from tests.model.proyek import DINAS, PATHS, REF

YEAR = f"{DINAS}/2023"
OTHERS = base()
OTHERS[PATHS["renstra"]] = OTHERS[PATHS["renstra"]].partition("urusan:")[0]


@dataclass
class Project:
    """The files of a tree."""

    tree: Tree
    program: Page
    salinan: Page
    anggaran: Page

    @property
    def subs(self) -> list[Sub]:
        return [one for one in nodes(self.tree) if isinstance(one, Sub)]

    @property
    def stating(self) -> list[Node]:
        return [one for one in nodes(self.tree) if isinstance(one, Node) and one.states]

    def opened(self) -> tuple[Dossier, Findings]:
        """The dossier of the files, and what is wrong with reading them."""
        own = {
            f"{YEAR}/program.yaml": self.program.text,
            f"{YEAR}/data/salinan.yaml": self.salinan.text,
            f"{YEAR}/data/anggaran.yaml": self.anggaran.text,
        }
        read = Findings()
        dossier = open_dossier(MemoryWorld(OTHERS | own), REF.owner, (), read)
        assert dossier is not None
        return dossier, read

    def found(self) -> list[Diagnostic]:
        """What the rules of group A say of files that can be read."""
        dossier, read = self.opened()
        assert not tuple(read)
        return judged(dossier)

    def told(self) -> set[tuple[str, str, int]]:
        """Rules, files and lines of what is found."""
        spans = [(one.code, one.span) for one in self.found()]
        return {(code, span.path.rpartition("/")[2], span.line) for code, span in spans if span}


def judged(dossier: Dossier) -> list[Diagnostic]:
    """What the rules of group A say."""
    group = (rule for rule in rules() if rule.code.startswith("A"))
    return [one for rule in group if rule.data for one in rule.diagnostics(rule.data(dossier))]


@st.composite
def projects(draw: st.DrawFn) -> Project:
    """A consistent project."""
    tree = draw(trees())
    return Project(tree, program(tree), copied(tree), budget(tree))


@settings(max_examples=30)
@given(projects())
def test_nothing_is_found_in_what_agrees(project: Project) -> None:
    assert project.found() == []


ODD = (
    "-",
    "N/A",
    "BB",
    "0",
    "0 %",
    "(500)",
    "",
    "999.999.999.999.999",
    "-5 %",
    "2 Level",
    "0 Unit",
)


@settings(max_examples=40)
@given(project=projects(), data=st.data())
def test_odd_values_are_judged_like_any_other(project: Project, data: st.DataObject) -> None:
    """Whatever value is read, the rules go through: those that cannot be read are told of."""
    for page in (project.program, project.salinan):
        for name in data.draw(st.lists(st.sampled_from(sorted(page.places)), max_size=3)):
            page.change(name, data.draw(st.sampled_from(ODD)))

    dossier, _ = project.opened()

    assert all(one.span and one.message for one in judged(dossier))


Fault = Callable[[st.DataObject, Project], set[tuple[str, str, int]]]
"""Makes a fault; returns what has to be found."""


def other(data: st.DataObject, text: str) -> str:
    """Another amount than the typed one."""
    amount = int(text.replace(".", ""))
    return rupiah(data.draw(st.integers(1, 2 * abs(amount) + 10).filter(lambda n: n != amount)))


def a_sum(data: st.DataObject, project: Project) -> set[tuple[str, str, int]]:
    column = data.draw(st.sampled_from(("pagu/renja", "pagu/perubahan", "prakiraan_maju")))
    column = data.draw(st.sampled_from((column, *(f"realisasi/{tw}" for tw in TW))))
    node = data.draw(st.sampled_from(project.stating))
    name = f"{node.kode}/{column}"
    value = other(data, project.program.value(name))
    return {("A01", "program.yaml", project.program.change(name, value))}


def a_total(data: st.DataObject, project: Project) -> set[tuple[str, str, int]]:
    column = data.draw(st.sampled_from(("pagu/renja", "prakiraan_maju", "realisasi/tw3")))
    name = f"jumlah/{column}"
    value = other(data, project.program.value(name))
    return {("A02", "program.yaml", project.program.change(name, value))}


def a_count(data: st.DataObject, project: Project) -> set[tuple[str, str, int]]:
    level = data.draw(st.sampled_from(("program", "kegiatan", "subkegiatan")))
    name = f"jumlah/{level}"
    more = int(project.program.value(name)) + data.draw(st.sampled_from((-1, 1, 5)))
    return {("A02", "program.yaml", project.program.change(name, str(more)))}


def a_leaf(data: st.DataObject, project: Project) -> set[tuple[str, str, int]]:
    """The nearest node above that states its sum is told, and the copied row, and the budget."""
    sub = data.draw(st.sampled_from(project.subs))
    name = f"{sub.kode}/pagu/perubahan"
    project.program.change(name, other(data, project.program.value(name)))
    above = [node for node in project.stating if sub in tuple(node.subs)]
    key, code = (above[-1].kode, "A01") if above else ("jumlah", "A02")
    return {
        (code, "program.yaml", project.program.places[f"{key}/pagu/perubahan"]),
        ("A03", "salinan.yaml", project.salinan.places[f"{sub.kode}/pagu"]),
        ("A03", "anggaran.yaml", project.anggaran.places["anggaran/Belanja Pegawai"]),
    }


def a_copied_row(data: st.DataObject, project: Project) -> set[tuple[str, str, int]]:
    column = data.draw(st.sampled_from(("sebelum", "pagu", "prakiraan_maju", "realisasi", *TW)))
    name = f"{data.draw(st.sampled_from(project.subs)).kode}/{column}"
    value = other(data, project.salinan.value(name))
    return {("A03", "salinan.yaml", project.salinan.change(name, value))}


def a_copied_total(data: st.DataObject, project: Project) -> set[tuple[str, str, int]]:
    column = data.draw(st.sampled_from([name for name in COLUMNS if name != "selisih"]))
    name = f"jumlah/{column}"
    value = other(data, project.salinan.value(name))
    return {("A02", "salinan.yaml", project.salinan.change(name, value))}


def a_change(data: st.DataObject, project: Project) -> set[tuple[str, str, int]]:
    name = f"{data.draw(st.sampled_from(project.subs)).kode}/selisih"
    value = other(data, project.salinan.value(name))
    return {("A04", "salinan.yaml", project.salinan.change(name, value))}


def a_quarter(data: st.DataObject, project: Project) -> set[tuple[str, str, int]]:
    kode = data.draw(st.sampled_from(project.subs)).kode
    name = f"{kode}/{data.draw(st.sampled_from(TW))}"
    project.salinan.change(name, other(data, project.salinan.value(name)))
    return {("A05", "salinan.yaml", project.salinan.places[f"{kode}/realisasi"])}


def a_period(data: st.DataObject, project: Project) -> set[tuple[str, str, int]]:
    name = f"{data.draw(st.sampled_from(project.subs)).kode}/sampai"
    value = other(data, project.salinan.value(name))
    return {("A05", "salinan.yaml", project.salinan.change(name, value))}


def a_share(data: st.DataObject, project: Project) -> set[tuple[str, str, int]]:
    kode = data.draw(st.sampled_from(project.subs)).kode
    page, file, name = data.draw(
        st.sampled_from(
            (
                (project.program, "program.yaml", f"{kode}/capaian"),
                (project.program, "program.yaml", "jumlah/serapan"),
                (project.salinan, "salinan.yaml", f"{kode}/serapan"),
            )
        )
    )
    typed = float(page.value(name).rstrip(" %").replace(",", "."))
    wrong = typed + data.draw(st.sampled_from((-11.0, -0.05, 0.05, 1.0, 90.0)))
    return {("A06", file, page.change(name, f"{wrong:.2f} %".replace(".", ",")))}


def no_target(data: st.DataObject, project: Project) -> set[tuple[str, str, int]]:
    sub = data.draw(st.sampled_from(project.subs))
    line = project.program.change(f"{sub.kode}/target", f"0 {sub.unit}")
    return {("A07", "program.yaml", line)}


def a_forecast(data: st.DataObject, project: Project) -> set[tuple[str, str, int]]:
    sub = data.draw(st.sampled_from(project.subs))
    times = data.draw(st.sampled_from((4, 10, 100)))
    line = project.program.change(f"{sub.kode}/prakiraan_maju", rupiah(sub.maju * times))
    return {("A09", "program.yaml", line)}


def an_achievement(data: st.DataObject, project: Project) -> set[tuple[str, str, int]]:
    sub = data.draw(st.sampled_from(project.subs))
    reached = data.draw(st.sampled_from((sub.target * 2, sub.target // 4)))
    line = project.program.change(f"{sub.kode}/tercapai", f"{reached} {sub.unit}")
    return {("A10", "program.yaml", line)}


def an_accumulation(data: st.DataObject, project: Project) -> set[tuple[str, str, int]]:
    sub = data.draw(st.sampled_from(project.subs))
    line = project.program.change(f"{sub.kode}/akumulasi", "jumlah")
    return {("A11", "program.yaml", line)} if sub.unit == "%" else set()


def money(data: st.DataObject, project: Project) -> set[tuple[str, str, int]]:
    sub = data.draw(st.sampled_from(project.subs))
    name = data.draw(st.sampled_from(("target", "tercapai")))
    line = project.program.change(f"{sub.kode}/{name}", str(sub.perubahan))
    return {("A12", "program.yaml", line)}


def a_scale(data: st.DataObject, project: Project) -> set[tuple[str, str, int]]:
    return {("A13", "salinan.yaml", project.salinan.change("satuan", "1000"))}


FAULTS: tuple[Fault, ...] = (
    a_sum,
    a_total,
    a_count,
    a_leaf,
    a_copied_row,
    a_copied_total,
    a_change,
    a_quarter,
    a_period,
    a_share,
    no_target,
    a_forecast,
    an_achievement,
    an_accumulation,
    money,
    a_scale,
)


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.__name__)
@settings(max_examples=6)
@given(project=projects(), data=st.data())
def test_one_fault_is_found_at_its_line(
    fault: Fault, project: Project, data: st.DataObject
) -> None:
    assume(fault is not a_sum or project.stating)

    expected = fault(data, project)

    assert expected <= project.told()
