"""Whether a sentence can stand alone on a page: one rule, one function, all in `RULES`.

A reader of a digest has not read the article. What leans on the sentence before it, speaks for the writer,
asks, points at the page or breaks off is unfit, however central it is. When in doubt a rule refuses: there is
nearly always another sentence that says the same.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.digest.standing import form, reference, voice
from generator.digest.standing.verbs import verbless
from generator.digest.wording import Wording, read

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

RULES: dict[str, Callable[[Wording], bool]] = {
    "length": form.length,
    "start": form.start,
    "question": form.question,
    "end": form.end,
    "marks": form.marks,
    "brackets": form.brackets,
    "shouting": form.shouting,
    "label": form.label,
    "quotation": form.quotation,
    "opener": reference.opener,
    "pointer": voice.pointer,
    "imperative": voice.imperative,
    "mention": reference.mention,
    "quantifier": reference.quantifier,
    "speaker": voice.speaker,
    "elapsed": reference.elapsed,
    "leaning": reference.leaning,
    "pair": reference.pair,
    "demonstrative": reference.demonstrative,
    "filler": voice.filler,
    "pronoun": reference.pronoun,
    "verbless": verbless,
}
"""The rules by name, in the order in which they are asked; each tells whether it is broken."""


def unfit(text: str, language: str, names: frozenset[str] = frozenset()) -> str:
    """Return the name of the first rule that a sentence breaks, or an empty string where it stands alone.

    `names` are words (lower case) that are known to be names; the first word of a sentence does not show it.
    """
    return broken_rule(read(text, language, names))


def broken_rule(sentence: Wording) -> str:
    """Return the same for a sentence that is read already."""
    return _first_broken(sentence, _OF_SIMPLE if sentence.simple else _IN_ORDER)


def _first_broken(sentence: Wording, rules: Iterable[tuple[str, Callable[[Wording], bool]]]) -> str:
    for name, broken in rules:
        if broken(sentence):
            return name
    return ""


_BY_SIGNS = frozenset({"question", "marks", "brackets", "label"})
"""The rules that only a sign breaks that a simple sentence has not."""
_IN_ORDER = tuple(RULES.items())
_OF_SIMPLE = tuple((name, rule) for name, rule in _IN_ORDER if name not in _BY_SIGNS)
BY_NAME = frozenset({"imperative", "pair", "pronoun"})
"""The rules that ask whether the first word is a name; that it is one can only unbreak them."""


def unbroken_by_name(sentence: Wording, rule: str) -> bool:
    """Whether a sentence whose first broken rule this is stands alone where its first word is known to be a name."""
    if rule not in BY_NAME:
        return False
    named = sentence._replace(names=frozenset(sentence.lower[:1]))
    return not _first_broken(named, _IN_ORDER[list(RULES).index(rule) :])
