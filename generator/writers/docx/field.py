"""Fields: what Word computes, with the result that stands there until it does."""

from __future__ import annotations

from generator.writers.docx.xml import attribute, run, text


def opening(code: str) -> str:
    """The runs before a field's result."""
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve"> {text(code)} </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    )


CLOSING = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
"""The run after a field's result."""


def field(code: str, result: str, properties: str = "") -> str:
    """A field in one paragraph with its result as text."""
    return f"{opening(code)}{run(result, properties)}{CLOSING}"


def link(anchor: str, content: str) -> str:
    """Runs that lead to a bookmark."""
    return f'<w:hyperlink w:anchor="{attribute(anchor)}" w:history="1">{content}</w:hyperlink>'
