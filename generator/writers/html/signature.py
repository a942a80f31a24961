"""Signature blocks as HTML."""

from __future__ import annotations

from html import escape

from generator.document.tree import Signatory, Signatures
from generator.document.walk import plain_text
from generator.writers.html.inline import inlines


def signatures(node: Signatures) -> str:
    """A block that stays whole; offices on one line of the page, names on another."""
    above = "".join(f"<td>{_above(party)}</td>" for party in node.parties)
    below = "".join(
        f'<td data-penanda="{escape(_signatory(party))}">{_below(party)}</td>'
        for party in node.parties
    )
    lead = "<td></td>" * (len(node.parties) - 1)
    place = f"<tr>{lead}<td>{escape(node.place_date)}</td></tr>" if node.place_date else ""
    alone = " sendiri" if len(node.parties) == 1 else ""
    return (
        f'<table class="ttd{alone}"><tbody>{place}<tr>{above}</tr>'
        f"<tr class=nama>{below}</tr></tbody></table>"
    )


def _signatory(party: Signatory) -> str:
    """Who signs, for the field that a signing service shows: office and name."""
    return f"{plain_text(party.office)}, {party.name}"


def _above(party: Signatory) -> str:
    heading = f"{inlines(party.heading)}<br>" if party.heading else ""
    return f"{heading}{inlines(party.office)}"


def _below(party: Signatory) -> str:
    lines = [f"<b>{escape(party.name)}</b>"]
    if party.rank:
        lines.append(escape(party.rank))
    if party.nip:
        lines.append(f"NIP&nbsp;{escape(party.nip)}")
    return "<br>".join(lines)
