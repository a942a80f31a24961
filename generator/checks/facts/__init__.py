"""What one document's data say in numbers, and the expression that prints each.

fact       a number that is known, with what it is called
trees      amounts, shares and counts of the programme trees     ┐
goals      targets and results of indicators, means of sasaran   ├ terms: not yet computed
records    amounts in data files and in the document's own       ┘
lexicon    the words by which sentences name numbers
register   all facts of a plan, found by value or by name
proof      what an expression prints, by the sandbox that prints documents
"""

from __future__ import annotations

from generator.checks.facts.fact import WHOLE, Fact, Kind, Subject
from generator.checks.facts.register import Register

__all__ = ["WHOLE", "Fact", "Kind", "Register", "Subject"]
