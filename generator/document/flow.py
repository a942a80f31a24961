"""Page flow that no format can mend by itself: a heading before a landscape page turns with it."""

from __future__ import annotations

from generator.document.tree import Block, Blocks, Heading, Landscape, PageBreak


def turn(content: Blocks) -> Blocks:
    """The same blocks, where headings directly before landscape pages stand on them.

    Left behind, they would be alone at the foot of an upright page, or on a page of their own.
    A page break there goes: the landscape page is one.
    """
    turned: list[Block] = []
    for block in content:
        if isinstance(block, Landscape) and block.content:
            before = len(turned)
            while before and isinstance(turned[before - 1], Heading | PageBreak):
                before -= 1
            led = (node for node in turned[before:] if isinstance(node, Heading))
            turned[before:] = [Landscape((*led, *block.content))]
        else:
            turned.append(block)
    return tuple(turned)
