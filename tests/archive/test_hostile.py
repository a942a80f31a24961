"""Whatever stands in a manifest or a PDF, it is read, or refused with a finding; nothing else."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.archive.manifest import Manifest
from generator.archive.room import Room
from generator.archive.signatures import signatures
from generator.archive.sources import sources
from generator.diagnostics import ContentError, Findings
from tests.archive.conftest import NOTA
from tests.archive.signing import sign

ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner),
    max_leaves=6,
)


@pytest.fixture(scope="module")
def manifest(filed: Room) -> Any:
    return json.loads(filed.revision(NOTA, 2).manifest.read_bytes())


@pytest.fixture(scope="module")
def pdf(filed: Room) -> bytes:
    return (filed.revision(NOTA, 2).folder / "nota.pdf").read_bytes()


def refusal(read: Callable[[], object]) -> set[str]:
    """The codes with which something is refused; none when it is not."""
    try:
        read()
    except ContentError as error:
        return {found.code for found in error.diagnostics}
    return set()


@given(data=st.binary() | ANYTHING.map(json.dumps).map(str.encode))
def test_anything_at_all_is_no_manifest(data: bytes) -> None:
    assert refusal(lambda: Manifest.read(data, "manifest.json")) == {"R06"}


@given(data=st.data(), value=ANYTHING)
def test_anything_in_place_of_a_part(manifest: Any, data: st.DataObject, value: Any) -> None:
    """A part becomes another thing: the manifest is refused, or says just that."""
    changed = json.loads(json.dumps(manifest))
    place = changed
    while True:
        key = data.draw(st.sampled_from(sorted(place)))
        if not isinstance(place[key], dict) or not place[key] or data.draw(st.booleans()):
            break
        place = place[key]
    place[key] = value
    text = json.dumps(changed).encode()

    codes = refusal(lambda: Manifest.read(text, "manifest.json"))
    assert codes <= {"R06"}
    if not codes:
        said = json.loads(Manifest.read(text, "manifest.json").written())
        assert said == json.loads(text)


@given(at=st.integers(0), bits=st.integers(1, 255))
def test_a_byte_changed_anywhere_in_a_pdf(pdf: bytes, at: int, bits: int) -> None:
    """What is taken out is what was put in, or nothing is."""
    changed = bytearray(pdf)
    changed[at % len(pdf)] ^= bits
    codes = refusal(lambda: sources(bytes(changed), "nota.pdf"))
    assert codes <= {"R05", "R06", "R10", "R12"}
    if not codes:
        taken = sources(bytes(changed), "nota.pdf")
        assert taken.files == sources(pdf, "nota.pdf").files


@settings(max_examples=25)
@given(at=st.integers(0), bits=st.integers(1, 255))
def test_a_byte_changed_anywhere_in_what_signing_added(
    signed: bytes, pdf: bytes, at: int, bits: int
) -> None:
    """No signature stands that was changed, and no fault of the reader gets through."""
    changed = bytearray(signed)
    changed[len(pdf) + at % (len(signed) - len(pdf))] ^= bits
    findings = Findings()
    whole = signatures(bytes(changed), "nota.pdf", findings)

    assert findings.errors or whole == signatures(signed, "nota.pdf", Findings())


@pytest.fixture(scope="module")
def signed(pdf: bytes) -> bytes:
    return sign(pdf)


def test_a_cut_pdf_is_never_taken_for_whole(pdf: bytes) -> None:
    for length in range(0, len(pdf), 997):
        with pytest.raises(ContentError):
            sources(pdf[:length], "nota.pdf")
