"""The numbers that people type in sentences, held against what the data say.

passage    paragraphs of a narrative, expressions printed, each character with its place
figure     amounts, percentages and counts in a text
setting    what the sentence around a figure says that it is
verdict    known, stale or orphan
wording    the expression to write instead, proven, and what findings say
"""

from __future__ import annotations
