"""Pictures: what a drawing may not hold."""

from __future__ import annotations

import pytest

from generator.compose.picture import load
from generator.diagnostics import Findings
from generator.world import MemoryWorld

FRAME = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20">{}</svg>'


def codes(drawing: str | bytes) -> list[str]:
    findings = Findings()
    world = MemoryWorld({"content/a.svg": drawing})
    made = load(world, "content/a.svg", "", 80, findings)
    assert (made is None) == bool(findings.errors)
    return [found.code for found in findings]


@pytest.mark.parametrize(
    "inside",
    [
        '<image href="/etc/logo.png" width="9" height="9"/>',
        '<image xlink:href = "../../logo.png"/>',
        "<image href='file:///etc/logo.png'/>",
        '<use href="https://contoh.go.id/a.svg#b"/>',
        '<image href="&#47;etc/logo.png"/>',
        "<style>@import 'a.css'; path{fill:red}</style>",
        "<path style=\"fill:url('http://contoh.go.id/a')\"/>",
        "<script>1</script>",
        '<image href=" /etc/logo.png"/>',
    ],
)
def test_a_drawing_loads_nothing(inside: str) -> None:
    assert codes(FRAME.format(inside)) == ["S34"]


def test_nor_in_another_encoding() -> None:
    assert codes(FRAME.format('<image href="/etc/a.png"/>').encode("utf-16")) == ["S34"]


@pytest.mark.parametrize(
    "inside",
    [
        '<use href="#a"/><path fill="url(#b)"/>',
        "<path style=\"fill:url('#b')\"/>",
        '<image href="data:image/png;base64,AAAA"/>',
    ],
)
def test_what_it_holds_itself_is_fine(inside: str) -> None:
    assert codes(FRAME.format(inside)) == []
