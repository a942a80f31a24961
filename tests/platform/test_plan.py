"""Which documents a command means."""

from __future__ import annotations

import pytest

from generator.builder.plan import Selection, plan
from generator.diagnostics import UsageError
from generator.world import MemoryWorld

WORLD = MemoryWorld(
    {
        f"content/{path}": ""
        for path in (
            "badung/daerah.yaml",
            "badung/dinas-a/dinas.yaml",
            "badung/dinas-a/2023/program.yaml",
            "badung/dinas-a/2023/pk.yaml",
            "badung/dinas-a/2024/pk.yaml",
            "badung/dinas-b/2024/laporan.yaml",
            "bali/dinas-a/2024/pk.yaml",
            "bali/Dinas C/2024/pk.yaml",
        )
    }
)


@pytest.mark.parametrize(
    ("selection", "stems"),
    [
        (
            Selection(),
            [
                "badung/dinas-a/2023/pk",
                "badung/dinas-a/2024/pk",
                "badung/dinas-b/2024/laporan",
                "bali/dinas-a/2024/pk",
            ],
        ),
        (Selection("badung/dinas-a"), ["badung/dinas-a/2023/pk", "badung/dinas-a/2024/pk"]),
        (Selection("bali"), ["bali/dinas-a/2024/pk"]),
        (Selection("content/bali/dinas-a/"), ["bali/dinas-a/2024/pk"]),
        (Selection(tahun=2023), ["badung/dinas-a/2023/pk"]),
        (Selection(dokumen="laporan"), ["badung/dinas-b/2024/laporan"]),
        (Selection("badung/dinas-a", 2024, "pk.yaml"), ["badung/dinas-a/2024/pk"]),
    ],
)
def test_a_selection_narrows(selection: Selection, stems: list[str]) -> None:
    assert [ref.stem for ref in plan(WORLD, selection).refs] == stems


@pytest.mark.parametrize(
    ("selection", "message", "hint"),
    [
        (Selection("badung/dinasa"), "tidak ada dokumen untuk dinas `badung/dinasa`",
         "maksud Anda `badung/dinas-a`?"),
        (Selection("badng"), "tidak ada dokumen untuk daerah `badng`", "maksud Anda `badung`?"),
        (Selection("badung", 1999), "tidak ada dokumen untuk tahun `1999`",
         "yang ada: 2023, 2024"),
        (Selection(dokumen="lapor"), "tidak ada dokumen untuk dokumen `lapor`",
         "maksud Anda `laporan`?"),
    ],
)  # fmt: skip
def test_an_unknown_name_is_wrong_usage(selection: Selection, message: str, hint: str) -> None:
    with pytest.raises(UsageError) as caught:
        plan(WORLD, selection)

    assert (caught.value.diagnostics[0].message, caught.value.diagnostics[0].hint) == (
        message,
        hint,
    )


def test_wrong_names_elsewhere_are_not_said() -> None:
    assert [found.code for found in plan(WORLD, Selection()).findings] == ["B07"]
    assert plan(WORLD, Selection("badung")).findings == ()
    assert plan(WORLD, Selection("bali")).findings != ()


def test_a_project_without_documents() -> None:
    with pytest.raises(UsageError, match="belum ada dokumen"):
        plan(MemoryWorld({"content/x/daerah.yaml": ""}), Selection())
