"""The word DRAF across every page, as Word's own watermark: a shape in each page head."""

from __future__ import annotations

from typing import Any, Final

from docx.oxml import parse_xml
from docx.oxml.ns import qn

from generator.writers.docx.xml import R, W

_WATERMARK: Final = (
    '<w:r xmlns:w="{w}" xmlns:v="urn:schemas-microsoft-com:vml"'
    ' xmlns:o="urn:schemas-microsoft-com:office:office"><w:rPr><w:noProof/></w:rPr><w:pict>'
    '<v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136" adj="10800"'
    ' path="m@7,l@8,m@5,21600l@6,21600e"><v:formulas><v:f eqn="sum #0 0 10800"/>'
    '<v:f eqn="prod #0 2 1"/><v:f eqn="sum 21600 0 @1"/><v:f eqn="sum 0 0 @2"/>'
    '<v:f eqn="sum 21600 0 @3"/><v:f eqn="if @0 @3 0"/><v:f eqn="if @0 21600 @1"/>'
    '<v:f eqn="if @0 0 @2"/><v:f eqn="if @0 @4 21600"/><v:f eqn="mid @5 @6"/>'
    '<v:f eqn="mid @8 @5"/><v:f eqn="mid @7 @8"/><v:f eqn="mid @6 @7"/>'
    '<v:f eqn="sum @6 0 @5"/></v:formulas><v:path textpathok="t" o:connecttype="rect"/>'
    '<v:textpath on="t" fitshape="t"/></v:shapetype>'
    '<v:shape id="PowerPlusWaterMarkObject{n}" o:spid="_x0000_s{n}" type="#_x0000_t136"'
    ' alt="DRAF" style="position:absolute;margin-left:0;margin-top:0;width:400pt;height:160pt;'
    "rotation:315;z-index:-251658752;mso-position-horizontal:center;"
    "mso-position-horizontal-relative:page;mso-position-vertical:center;"
    'mso-position-vertical-relative:page" o:allowincell="f" fillcolor="#dcdcdc" stroked="f">'
    '<v:textpath style="font-family:&quot;Arial&quot;;font-size:1pt;font-weight:bold"'
    ' string="DRAF"/></v:shape></w:pict></w:r>'
)


def watermark(part: Any) -> None:
    """Put the word into every page head of the document's part."""
    heads = [rel.target_part for rel in part.rels.values() if rel.reltype == f"{R}/header"]
    for number, head in enumerate(heads, start=2049):
        line = head.element.find(qn("w:p"))
        if line is None:
            line = parse_xml(f'<w:p xmlns:w="{W}"/>')
            head.element.append(line)
        line.append(parse_xml(_WATERMARK.format(w=W, n=number)))
