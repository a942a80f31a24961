"""The letterhead as HTML."""

from __future__ import annotations

from html import escape
from typing import Final

from generator.document.tree import Letterhead
from generator.writers.html.picture import picture

_AIR: Final = 4.0
"""Between crest and lines, in mm."""


def letterhead(node: Letterhead) -> str:
    """Crest and lines side by side; the style sheet draws the rule below them."""
    crest = ""
    if node.crest:
        room = f"width:{node.crest.width + _AIR:.6g}mm"
        crest = f'<td class=lambang style="{room}">{picture(node.crest)}</td>'
    lines = [f"<p class=pemerintah>{escape(node.government)}</p>"]
    if node.office:
        lines.append(f"<p class=dinas>{'<br>'.join(map(escape, node.office))}</p>")
    if node.address:
        lines.append(f"<p class=alamat>{'<br>'.join(map(escape, node.address))}</p>")
    return (
        "<div class=kop><table><tbody><tr>"
        f"{crest}<td>{''.join(lines)}</td></tr></tbody></table></div>"
    )
