"""Whether a sentence says nothing of a figure but what its setting says.

Only then is it sure which fact it names, and a differing figure is proof of a fault. Any word that
is neither a name nor in the lexicon, a second subject, a figure that may be a part of the one
before, or a word that leans on another sentence ("pagunya", "tahun lalu") makes it unsure.
"""

from __future__ import annotations

import re

from generator.checks.facts.lexicon import Mention
from generator.checks.numbers.figure import Figure
from generator.checks.numbers.mentions import hide, within, years
from generator.checks.numbers.setting import Sentence, Setting

_PRONOUN = re.compile(r"\w{3,}nya\b", re.IGNORECASE)
_WORD = re.compile(r"\w")


def pinned(sentence: Sentence, figure: Figure, setting: Setting) -> bool:
    """Whether the setting of a figure is all that its sentence says of it."""
    if len(setting.subjects) > 1 or len(setting.years) > 1 or setting.stages != setting.tied:
        return False
    return not (
        _several(sentence, figure)
        or _breaks_down(sentence, figure)
        or _says_more(sentence, sentence.tail(figure)[1])
        or _leans(sentence, setting)
    )


def _several(sentence: Sentence, figure: Figure) -> bool:
    """Whether its own words name two subjects or two years."""
    lead = sentence.lead(figure)
    named = (within(mentions, lead) for mentions in (sentence.subjects, sentence.years))
    return any(len({one.keys for one in mentions}) > 1 for mentions in named)


def _breaks_down(sentence: Sentence, figure: Figure) -> bool:
    """Whether it may be part of a figure before it."""
    before = [one for one in sentence.figures if one.start < figure.start]
    if figure.level:
        levels = [one.level for one in before if one.level] + [figure.level]
        return len(set(levels)) < len(levels)
    lead = sentence.lead(figure)
    measured = [one.keys for one in within(sentence.measures, lead)]
    if measured:
        return not frozenset.intersection(*measured)
    kinds = [one.kind for one in before]
    return not within(sentence.subjects, lead) and figure.kind in kinds


def _says_more(sentence: Sentence, end: int) -> bool:
    """Whether up to a place there is more than names, the lexicon's words and numbers."""
    register = sentence.register
    numbers = [Mention(one.start, one.stop, frozenset()) for one in sentence.figures]
    left = hide(sentence.open, (*numbers, *sentence.years))[:end]
    left = register.house.sub(" ", left)
    return _WORD.search(register.lexicon.plain.sub(" ", left)) is not None


def _leans(sentence: Sentence, setting: Setting) -> bool:
    """Whether another sentence is needed to know what this one speaks of."""
    register, around = sentence.register, sentence.around
    own = {str(register.plan.ref.tahun)}
    if register.lexicon.elsewhere.search(sentence.open):
        return True
    if not sentence.years and any(one.keys != own for one in years(around.before)):
        return True
    if setting.subjects:
        return False
    whole = register.lexicon.whole.search(sentence.text) or register.house.search(sentence.text)
    lonely = around.alone or setting.context or _PRONOUN.search(sentence.open)
    return bool(lonely) or not (setting.years or setting.stages or whole)
