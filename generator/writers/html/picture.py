"""Pictures as HTML."""

from __future__ import annotations

from base64 import b64encode
from html import escape

from generator.document.tree import Picture


def picture(node: Picture) -> str:
    """A picture with its bytes in the text: nothing is fetched from elsewhere."""
    data = b64encode(node.data).decode("ascii")
    return (
        f'<img alt="{escape(node.alternative)}" src="data:{escape(node.media_type)};base64,{data}"'
        f' style="width:{node.width:.6g}mm;height:{node.height:.6g}mm">'
    )
