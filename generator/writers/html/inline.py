"""Inlines as HTML."""

from __future__ import annotations

from html import escape

from generator.document.tree import (
    Emphasis,
    Fraction,
    Inline,
    Inlines,
    LineBreak,
    Ref,
    Strong,
    Superscript,
    Text,
)


def inlines(content: Inlines) -> str:
    """A run of inlines, escaped."""
    return "".join(map(_inline, content))


def _inline(node: Inline) -> str:
    match node:
        case Text(text):
            return escape(text, quote=False)
        case Strong(content):
            return f"<b>{inlines(content)}</b>"
        case Emphasis(content):
            return f"<i>{inlines(content)}</i>"
        case Superscript(content):
            return f"<sup>{inlines(content)}</sup>"
        case Ref(target, text):
            return f'<a href="#{escape(target)}">{escape(text, quote=False)}</a>'
        case LineBreak():
            return "<br>"
        case Fraction():
            return _fraction(node)


def _fraction(node: Fraction) -> str:
    upper, lower = inlines(node.numerator), inlines(node.denominator)
    times = f"<span class=kali>&nbsp;×&nbsp;{escape(node.factor, quote=False)}</span>"
    bar = f"<span class=bagi><span>{upper}</span><span>{lower}</span></span>"
    return f"<span class=pecahan>{bar}{times if node.factor else ''}</span>"
