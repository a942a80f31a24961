"""Paths are followed as Jinja would follow them, found or not."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jinja2 import Undefined

from generator.compose.path import path_of
from generator.compose.sandbox import Budget, Sandbox
from generator.compose.words import FILTERS
from generator.model.kosong import Baris

SANDBOX = Sandbox(FILTERS, Budget())
LEAF = Baris({"nama": "Program satu", "nilai": 0, "kosong": None})
CONTEXT = {
    "p": Baris({"induk": LEAF, "nama": "p", "daftar": (LEAF,)}),
    "angka": 3,
    "peta": {"a": 1},
}
NAMES = ("p", "angka", "peta", "tidak", "range", "induk", "nama", "nilai", "kosong", "daftar", "a")


def outcome(evaluate: Any) -> object:
    """What comes of an expression: its value, what it says is unknown, or its error."""
    try:
        value = evaluate(CONTEXT)
        return value._undefined_message if isinstance(value, Undefined) else value
    except Exception as error:
        return type(error), str(error)


@given(st.lists(st.sampled_from((*NAMES, "upper", "items", "format")), min_size=1, max_size=4))
def test_a_path_means_what_jinja_makes_of_it(names: list[str]) -> None:
    text = ".".join(names)
    followed = path_of(text, SANDBOX)

    assert followed is not None
    compiled = outcome(SANDBOX.compile_expression(text, undefined_to_none=False))
    assert repr(outcome(followed)) == repr(compiled)


@pytest.mark.parametrize(
    "text", ["not", "true", "none", "loop.index", "p._isi", "p.", "p nama", "p[0]", "1", '"p"', ""]
)
def test_other_expressions_are_no_paths(text: str) -> None:
    assert path_of(text, SANDBOX) is None
