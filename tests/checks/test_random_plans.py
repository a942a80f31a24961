"""Documents that agree have no finding of group X; after one fault there is one, at its line."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from generator.builder.clock import Clock
from generator.builder.drawing import composed
from generator.checks.catalogue import rules
from generator.checks.dossier import open_dossier
from generator.checks.paper import Paper
from generator.content.paths import DocumentRef, find_documents
from generator.diagnostics import Diagnostic, Findings
from tests.checks.plans import BUDGET, COPY, RENSTRA, TEXT, TREE, Project, percent, projects
from tests.checks.strategies import Node, Page, Sub, nodes, rupiah, subs_of
from tests.model.proyek import DINAS, REF

Fault = Callable[[Project, st.DataObject], tuple[str, int]]
"""Makes a project wrong; returns the file and the line of what is wrong then."""

RULES = tuple(rule for rule in rules() if rule.code.startswith("X"))
PLAN = DocumentRef(REF.daerah, REF.dinas, 2023, "rencana")


def found(project: Project) -> list[Diagnostic]:
    """What the rules of group X say of the data and of the plan's text."""
    world = project.world
    refs = find_documents(world, Findings())
    dossier = open_dossier(world, REF.owner, refs, Findings())
    assert dossier is not None
    assert len(dossier.plans) == len(refs)
    plan = next(plan for plan in dossier.plans if plan.ref == PLAN)
    paper = Paper(world, plan, composed(world, plan, Findings(), Clock()))
    return [
        one
        for rule in RULES
        for looked in (rule.data and rule.data(dossier), rule.document and rule.document(paper))
        for one in rule.diagnostics(looked or ())
    ]


@given(projects())
@settings(max_examples=30)
def test_documents_that_agree_have_no_finding(project: Project) -> None:
    assert found(project) == []


def copied_target(project: Project, data: st.DataObject) -> tuple[str, int]:
    aim = data.draw(st.sampled_from(project.aims))
    off = data.draw(st.integers(1, 99)) * data.draw(st.sampled_from((-1, 1)))
    page = project.pages[COPY]
    return COPY, page.change(f"utama/{aim.id}/target", percent(aim.targets[2] + off))


def promised_target(project: Project, data: st.DataObject) -> tuple[str, int]:
    aim = data.draw(st.sampled_from(project.aims))
    page = project.pages[RENSTRA]
    line = page.places[f"{aim.id}/renja"]
    page.lines.insert(line, f"                induk: {percent(aim.targets[1] + 1)}")
    return RENSTRA, line + 1


def other_basis(project: Project, _data: st.DataObject) -> tuple[str, int]:
    return _said(project, "janji-perubahan", "pembanding", "renja")


def early_stage(project: Project, data: st.DataObject) -> tuple[str, int]:
    return _said(project, "hasil", "tahapan", data.draw(st.sampled_from(("renja", "induk"))))


def reported_target(project: Project, data: st.DataObject) -> tuple[str, int]:
    aim = data.draw(st.sampled_from(project.aims))
    page = project.pages[COPY]
    return COPY, page.change(f"laporan/{aim.id}/2023/target", percent(aim.targets[2] + 7))


def early_report(project: Project, _data: st.DataObject) -> tuple[str, int]:
    return _said(project, "hasil", "tanggal", "1 Oktober 2023")


def told_before(project: Project, data: st.DataObject) -> tuple[str, int]:
    aim = data.draw(st.sampled_from(project.aims))
    year = data.draw(st.sampled_from((0, 1)))
    page = project.pages[COPY]
    other = percent(aim.reached[year] + data.draw(st.integers(1, 99)))
    return COPY, page.change(f"laporan/{aim.id}/{2022 + year}", other)


def left_out(project: Project, data: st.DataObject) -> tuple[str, int]:
    assume(len(project.aims) > 2)
    page = project.pages[COPY]
    first = page.places[f"utama/{data.draw(st.sampled_from(project.aims)).id}"]
    del page.lines[first - 1 : first + 3]
    return COPY, page.places["utama"] + 1


def other_goal(project: Project, data: st.DataObject) -> tuple[str, int]:
    own, other = data.draw(st.permutations(project.goals))[:2]
    aim = data.draw(st.sampled_from(own.aims))
    return COPY, project.pages[COPY].change(f"utama/{aim.id}/sasaran", other.nama)


def other_words(project: Project, data: st.DataObject) -> tuple[str, int]:
    page = project.pages[COPY]
    name = data.draw(st.sampled_from([name for name in page.places if name.endswith("/nama")]))
    return COPY, page.change(name, f"{page.value(name)} lain")


def other_name(project: Project, data: st.DataObject) -> tuple[str, int]:
    nama = f"nama: Nama {data.draw(st.sampled_from(tuple(nodes(project.tree)))).kode}"
    line = _line(project.pages[TREE], nama)
    return TREE, _replaced(project.pages[TREE], line, nama, f"{nama} lain")


def other_label(project: Project, data: st.DataObject) -> tuple[str, int]:
    right, wrong = data.draw(st.sampled_from((("2021", "2020"), ("2022", "2021"))))
    return TEXT, _replaced(
        project.pages[TEXT], project.pages[TEXT].places["sebutan"], f"({right})", f"({wrong})"
    )


def other_ordinal(project: Project, data: st.DataObject) -> tuple[str, int]:
    wrong = data.draw(st.sampled_from(("pertama", "kedua", "ke-4", "kelima", "terakhir")))
    return TEXT, _replaced(
        project.pages[TEXT], project.pages[TEXT].places["urutan"], "ketiga", wrong
    )


def other_period(project: Project, data: st.DataObject) -> tuple[str, int]:
    wrong = data.draw(st.sampled_from(("2021-2025", "2020-2026", "2022-2026")))
    return TEXT, _replaced(
        project.pages[TEXT], project.pages[TEXT].places["urutan"], "2021-2026", wrong
    )


def early_amounts(project: Project, data: st.DataObject) -> tuple[str, int]:
    assume(any(sub.renja != sub.perubahan for one in project.tree for sub in one.subs))
    return early_stage(project, data)


def other_budget(project: Project, data: st.DataObject) -> tuple[str, int]:
    page = project.pages[BUDGET]
    name = data.draw(st.sampled_from(("anggaran/1/sesudah", "anggaran/2/sesudah")))
    amount = int(page.value(name).replace(".", ""))
    page.change(name, rupiah(amount + data.draw(st.integers(1, 10**6))))
    return BUDGET, 2


def not_planned(project: Project, data: st.DataObject) -> tuple[str, int]:
    every = tuple(nodes(project.tree))
    one = data.draw(st.sampled_from([sub for sub in every if isinstance(sub, Sub)]))
    page = project.pages[TREE]
    _replaced(page, page.places[f"{one.kode}/pagu/renja"], "renja", "induk")
    highest = next(node for node in every if subs_of(node) == (one,) and not _stated(node))
    return TREE, _line(page, f"- kode: {highest.kode}")


def _stated(node: Node | Sub) -> bool:
    return isinstance(node, Node) and node.states


def _said(project: Project, nama: str, key: str, value: str) -> tuple[str, int]:
    path = f"2023/{nama}.yaml"
    return path, project.pages[path].change(key, value)


def _line(page: Page, text: str) -> int:
    return next(n for n, line in enumerate(page.lines, 1) if line.strip() == text)


def _replaced(page: Page, line: int, old: str, new: str) -> int:
    assert old in page.lines[line - 1]
    page.lines[line - 1] = page.lines[line - 1].replace(old, new)
    return line


FAULTS: list[tuple[str, Fault]] = [
    ("X01", copied_target),
    ("X01", promised_target),
    ("X02", other_basis),
    ("X03", early_stage),
    ("X03", reported_target),
    ("X03", early_report),
    ("X04", early_amounts),
    ("X04", other_budget),
    ("X05", told_before),
    ("X06", left_out),
    ("X06", other_goal),
    ("X07", other_words),
    ("X07", other_name),
    ("X08", other_label),
    ("X09", other_ordinal),
    ("X09", other_period),
    ("X10", not_planned),
]


@pytest.mark.parametrize(("code", "fault"), FAULTS, ids=lambda one: getattr(one, "__name__", one))
@given(project=projects(), data=st.data())
@settings(max_examples=8)
def test_a_fault_is_found_at_its_line(
    project: Project, data: st.DataObject, code: str, fault: Fault
) -> None:
    path, line = fault(project, data)

    places = {(one.code, one.span.path, one.span.line) for one in found(project) if one.span}
    assert (code, f"{DINAS}/{path}", line) in places
