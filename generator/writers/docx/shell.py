"""The shell: the theme's Word file, which staff restyle in Word.

It has three sections: the cover with its tags, then `{{p depan }}` and `{{p isi }}`, where the
front and the body go. It is looked at before it is used; what it lacks is said by name.
"""

from __future__ import annotations

from collections.abc import Mapping
from io import BytesIO
from typing import Any, Final, NoReturn
from zipfile import BadZipFile, ZipFile

from docx.opc.exceptions import OpcError
from docx.oxml.ns import qn
from docxtpl import DocxTemplate
from jinja2 import StrictUndefined, TemplateError, TemplateSyntaxError, UndefinedError
from jinja2.sandbox import SandboxedEnvironment
from lxml import etree
from markupsafe import Markup

from generator.diagnostics import ContentError, Findings, Span
from generator.writers.docx.styles import Style, ids
from generator.writers.docx.xml import paragraph

NAME: Final = "naskah.docx"
"""The shell's name in a theme."""

OWN_TAGS: Final = frozenset({"lambang", "kepala_halaman", "kaki_halaman", "depan", "isi"})
"""Tags that are always filled; the others are the names of the cover's values."""

_PARTS: Final = (
    "[Content_Types].xml",
    "word/document.xml",
    "word/styles.xml",
    "word/numbering.xml",
)
_LARGEST: Final = 100 * 1024**2
_RESTORE: Final = "salin kembali templates/_tema/naskah.docx, atau lihat docs/tema.md"


class Shell:
    """The shell of one document, opened and found fit."""

    def __init__(self, path: str, data: bytes) -> None:
        self.span = Span(path)
        self.template = self._open(data)
        self.tags = self._tags()
        self.front, self.body = self._check()

    # --- reading ---------------------------------------------------------------------------------

    def _open(self, data: bytes) -> Any:
        try:
            with ZipFile(BytesIO(data)) as package:
                missing = [name for name in _PARTS if name not in package.namelist()]
                if missing:
                    self._fail("S81", f"berkas Word ini tidak lengkap: tidak ada {missing[0]}")
                if sum(info.file_size for info in package.infolist()) > _LARGEST:
                    self._fail("S81", "isi berkas Word ini lebih dari 100 MB")
            template = DocxTemplate(BytesIO(data))
            template.init_docx()
        except (BadZipFile, OpcError, etree.XMLSyntaxError, KeyError, ValueError, OSError) as error:
            self._fail("S81", f"bukan berkas Word (.docx) yang utuh: {error}")
        return template

    def _check(self) -> tuple[Any, Any]:
        """The section elements of front and body, when nothing is missing."""
        findings = Findings()
        known = ids(self.styles)
        for style in Style:
            if style.lower() not in known:
                findings.error(
                    "S82",
                    f'gaya "{style}" tidak ada',
                    self.span,
                    "buat gaya itu di Word; " + _RESTORE,
                )
        if "heading 1" in known and self.heading_list is None:
            findings.error(
                "S82", 'gaya "heading 1" tidak memakai daftar bertingkat', self.span, _RESTORE
            )
        for tag in ("depan", "isi"):
            if tag not in self.tags:
                findings.error(
                    "S83",
                    f"tanda {{{{p {tag} }}}} tidak ada",
                    self.span,
                    "tulis tanda itu pada paragraf tersendiri; " + _RESTORE,
                )
        sections = self.element.xpath("w:body/w:p/w:pPr/w:sectPr | w:body/w:sectPr")
        if len(sections) != 3:
            findings.error(
                "S85",
                f"berkas ini mempunyai {len(sections)} bagian (section), seharusnya 3:"
                " sampul, depan, isi",
                self.span,
                _RESTORE,
            )
        findings.raise_errors()
        return sections[1], sections[2]

    def _tags(self) -> set[str]:
        environment = SandboxedEnvironment()
        try:
            return set(self.template.get_undeclared_template_variables(environment))
        except TemplateSyntaxError as error:
            self._fail("S84", f"tanda {{{{ … }}}} salah tulis: {error.message}")

    # --- what the writer takes from it -----------------------------------------------------------

    @property
    def part(self) -> Any:
        """The document's part."""
        return self.template.docx.part

    @property
    def element(self) -> Any:
        """The root of the document's part."""
        return self.template.docx.element

    @property
    def styles(self) -> Any:
        """The root of the styles."""
        return self.template.docx.styles.element

    @property
    def numbering(self) -> Any:
        """The root of the numbering."""
        return self.part.numbering_part.element

    @property
    def heading_list(self) -> str | None:
        """Number of the list that the heading styles share."""
        path = 'w:style[w:name[@w:val="heading 1"]]/w:pPr/w:numPr/w:numId/@w:val'
        found = self.styles.xpath(path)
        return str(found[0]) if found else None

    # --- filling ---------------------------------------------------------------------------------

    def fill(self, cover: Mapping[str, str], crest: str, header: str, footer: str) -> None:
        """Put values into cover, heads and feet, and leave two empty marks for the text.

        Raises `ContentError` S84 for a tag that nothing fills and S86 for a value of the cover
        that no tag prints.
        """
        unused = [name for name in cover if name not in self.tags]
        if unused:
            self._fail(
                "S86",
                f'nilai sampul "{unused[0]}" tidak dicetak',
                f"tulis tanda {{{{ {unused[0]} }}}} pada sampul berkas ini",
            )
        context = {
            **cover,
            "lambang": _made(crest),
            "kepala_halaman": header,
            "kaki_halaman": footer,
            "depan": _made(paragraph("depan")),
            "isi": _made(paragraph("isi")),
        }
        environment = SandboxedEnvironment(undefined=StrictUndefined)
        try:
            self.template.render(context, environment, autoescape=True)
        except UndefinedError as error:
            names = ", ".join(sorted([*cover, *OWN_TAGS]))
            self._fail("S84", f"tanda tidak dikenal: {error.message}", f"yang dikenal: {names}")
        except (TemplateError, etree.XMLSyntaxError) as error:
            self._fail("S84", f"tanda pada berkas ini tidak dapat diisi: {error}")

    def cut(self, *, cover: bool) -> Any:
        """Remove what stands after the cover (or the cover, too); returns the cover's section."""
        body = self.element.find(qn("w:body"))
        section = body.xpath("w:p/w:pPr/w:sectPr")[0]
        end = section.getparent().getparent()
        after = False
        for child in list(body):
            if after or not cover:
                body.remove(child)
            after = after or child is end
        return section

    def _fail(self, code: str, message: str, hint: str = _RESTORE) -> NoReturn:
        raise ContentError.of(code, message, self.span, hint)


def _made(xml: str) -> Markup:
    """Text of our own making, whose tags stay tags."""
    return Markup(xml)  # noqa: S704
