"""From a plan and templates to the document tree.

    profile ─▶ parts ──Jinja──▶ marked Markdown ──▶ blocks ─┐
                                  tables, pictures, officials ┴▶ Document

Codes: S01 syntax, S02 unknown name, S03 unknown filter, S04 forbidden, S05 out of bounds,
S06 cannot be computed, S07 narrative missing, S08 part missing, S09 required table missing,
S10 Markdown not supported, S11 unknown directive, S12 reference to nothing, S13 id twice,
S14 unreferenced, S15 unknown table, S16 unknown official, S17 headings of signatures,
S18 narrative that nobody calls, S20 keys of a template's YAML, S21 repetition, S22 no list,
S23 unknown column, S24 unknown style, S25 table too wide, S26 row too tall,
S31 to S34 pictures, S40 unknown figure,
S41 value not to be drawn, S42 several units in a chart, S43 figure does not fit,
S44 figure without data, S45 tree too deep.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.changes import Comparison, Side
from generator.compose.assemble import SHARED, Narratives, Parts
from generator.compose.directives import Directives
from generator.compose.meta import Describer, crest_of, paper_of, typography_of
from generator.compose.profile import Profile, folder, path
from generator.compose.sandbox import Budget, Sandbox
from generator.compose.schema import read
from generator.compose.template import Renderer
from generator.compose.words import FILTERS
from generator.content.names import suggestion
from generator.content.paths import DocumentRef
from generator.diagnostics import ContentError, Findings
from generator.document.flow import turn
from generator.document.tree import Document, Table
from generator.document.walk import blocks
from generator.world import World

if TYPE_CHECKING:
    from generator.model.perencanaan import Perencanaan

__all__ = ["compose"]


def compose(
    world: World,
    ref: DocumentRef,
    plan: Perencanaan,
    findings: Findings,
    comparison: Comparison | None = None,
) -> Document:
    """The document of `ref`, not yet numbered; what is wrong goes into `findings`.

    `comparison` is what its templates know as `perbandingan`: left out, what changed in its data
    since the stage that it compares with.

    Raises `ContentError` when there is no profile to compose by.
    """
    jenis = plan.dokumen.jenis
    profile = read(Profile, world, path(jenis), findings)
    if profile is None:
        raise ContentError(tuple(findings))
    renderer = Renderer(Sandbox(FILTERS, Budget()), findings)
    context = dict(plan.kata)
    context["perbandingan"] = comparison or Comparison(None, Side(plan, world))
    context["narasi"] = narratives = Narratives(world, ref, renderer, context)
    paper, typography = paper_of(plan.daerah), typography_of(plan.daerah)
    crest = crest_of(world, plan.daerah, findings)
    directives = Directives(
        world,
        renderer,
        context,
        paper,
        typography,
        (folder(jenis), SHARED),
        ref.narrative_folder,
        crest,
    )
    parts = Parts(world, folder(jenis), renderer, context, directives)
    document = Document(
        Describer(profile, renderer, context).meta(paper, typography, crest),
        turn(parts.blocks(profile.bagian.depan)),
        turn(parts.blocks(profile.bagian.isi)),
        turn(parts.blocks(profile.bagian.lampiran)),
    )
    if not findings.errors:  # a part that failed may have held the table, or called a narrative
        _require_tables(document, profile, findings)
        narratives.report_uncalled()
    return document


def _require_tables(document: Document, profile: Profile, findings: Findings) -> None:
    everything = (*document.front, *document.body, *document.appendix)
    present = {block.id for block in blocks(everything) if isinstance(block, Table)}
    for scalar in profile.wajib.tabel:
        if f"tbl-{scalar.text}" not in present:
            findings.error(
                "S09",
                f"tabel `{scalar.text}` wajib ada, tetapi tidak dipanggil di bagian mana pun",
                scalar.span,
                suggestion(scalar.text, (key.removeprefix("tbl-") for key in present))
                or f"tulis `::: {{tabel}} {scalar.text}` pada bagiannya",
            )
