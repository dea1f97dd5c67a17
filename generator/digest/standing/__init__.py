"""Whether a sentence can stand alone on a page: one rule, one function, all in `RULES`.

A reader of a digest has not read the article. What leans on the sentence before it, speaks for the writer,
asks, points at the page or breaks off is unfit, however central it is. When in doubt a rule refuses: there is
nearly always another sentence that says the same.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from generator.digest.standing import form, pronouns, reference, voice
from generator.digest.standing.verbs import verbless
from generator.digest.wording import Wording, read

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from generator.language.cues import Cues

    _Named = tuple[str, Callable[[Wording], bool]]

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
    "interviewed": voice.interviewed,
    "imperative": voice.imperative,
    "mention": reference.mention,
    "quantifier": reference.quantifier,
    "ordinal": reference.ordinal,
    "speaker": voice.speaker,
    "cut off": voice.cut_off,
    "elapsed": reference.elapsed,
    "apart": reference.apart,
    "next": reference.next_deed,
    "same": reference.same,
    "leaning": reference.leaning,
    "pair": reference.pair,
    "demonstrative": reference.demonstrative,
    "pointing": reference.pointing,
    "summing": reference.summing,
    "such": reference.such,
    "credited": pronouns.credited,
    "filler": voice.filler,
    "pronoun": pronouns.pronoun,
    "verbless": verbless,
}
"""The rules by name, in the order in which they are asked; each tells whether it is broken."""


def unfit(text: str, language: str, names: frozenset[str] = frozenset()) -> str:
    """Return the name of the first rule that a sentence breaks, or an empty string where it stands alone.

    `names` are words (lower case) that are known to be names; the first word of a sentence does not show it.
    """
    return broken_rule(read(text, language, names))


def unfit_of_any_length(text: str, language: str, names: frozenset[str] = frozenset()) -> str:
    """Return the same for what may be short, as a clause, or long, as two sentences."""
    sentence = read(text, language, names)
    flaw = broken_rule(sentence)
    return _first_broken(sentence, _IN_ORDER[_AFTER_LENGTH:]) if flaw == "length" else flaw


def opens(sentence: Wording) -> bool:
    """Whether a sentence may open an article: what was told before it need not be asked, since nothing was.

    It may be a third longer than elsewhere, and a pronoun may stand behind its subject. A long one with a colon is a
    headline or a label more often, with what stands below it; what one of several says is on the story of that one.
    """
    long = form.long_opening(sentence)
    if (
        (form.length(sentence) and not long)
        or (long and ":" in sentence.text)
        or (sentence.lower[1:2] == ("of",) and not sentence.cues.saying.isdisjoint(sentence.vocabulary))
    ):
        return False
    return pronouns.behind_subject(sentence) and not _first_broken(sentence, _OF_OPENINGS)


def above(sentence: Wording) -> str:
    """Return why a sentence stands above a text rather than in it, else nothing.

    It is a caption, a notice, or a word or two without a verb.
    """
    if form.short(sentence.text):  # what is short breaks that rule before these
        return "length" if _first_broken(sentence, _OF_CAPTIONS) else ""
    rule = broken_rule(sentence)
    return rule if rule in _ABOVE else ""


def broken_rule(sentence: Wording) -> str:
    """Return the same for a sentence that is read already."""
    told, words = _told(sentence.cues)
    asked = _NONE.union(*map(told.__getitem__, words & sentence.vocabulary))
    return _first_broken(sentence, _rules(asked, simple=sentence.simple))


def _first_broken(sentence: Wording, rules: Iterable[_Named]) -> str:
    for name, broken in rules:
        if broken(sentence):
            return name
    return ""


_WORDS: dict[str, Callable[[Cues], frozenset[str]]] = {
    "pointer": lambda known: known.pointers.keys,
    "interviewed": lambda _: voice.SPEAKING,
    "mention": lambda known: known.mentions,
    "quantifier": lambda known: known.quantifiers,
    "ordinal": lambda known: known.ordinals | reference.COUNTS,
    "speaker": lambda known: known.speakers,
    "cut off": lambda known: known.asking,
    "apart": lambda _: reference.AWAY,
    "next": lambda _: reference.THEN,
    "same": lambda _: reference.SAME,
    "leaning": lambda known: known.leaning.keys,
    "pair": lambda known: known.pair,
    "demonstrative": lambda known: known.demonstratives,
    "pointing": lambda _: reference.THAT,
    "summing": lambda _: reference.THAT,
    "such": lambda _: reference.SUCH,
    "credited": lambda known: known.person_pronouns,
    "filler": lambda known: known.filler.keys,
    "pronoun": pronouns.pronouns,
}
"""The rules that only a sentence breaks that has one of these words."""
_OF_SIMPLE_WORDS: dict[str, Callable[[Cues], frozenset[str]]] = {"elapsed": lambda _: reference.LATER}
"""The same of simple sentences."""
_BY_SIGNS = frozenset({"question", "marks", "brackets", "label"})
"""The rules that only a sign breaks that a simple sentence has not."""
_IN_ORDER = tuple(RULES.items())
_AFTER_LENGTH = list(RULES).index("length") + 1
_LEANING = frozenset({"length", "quantifier", "leaning", "pair", "pointing", "pronoun"})
"""The rules that are not asked of what an article opens with, as they are elsewhere."""
_ABOVE = frozenset({"marks", "shouting", "pointer", "imperative", "verbless"})
"""The rules that captions and notices break."""
_OF_CAPTIONS = tuple([(name, rule) for name, rule in RULES.items() if name in _ABOVE])
_OF_OPENINGS = tuple([(name, rule) for name, rule in RULES.items() if name not in _LEANING])
_NONE: frozenset[str] = frozenset()
BY_NAME = frozenset({"imperative", "pair", "pronoun"})
"""The rules that ask whether the first word is a name; that it is one can only unbreak them."""


@cache
def _told(known: Cues) -> tuple[dict[str, frozenset[str]], frozenset[str]]:
    """Return by word the rules that a sentence with it may break; and these words."""
    found: dict[str, set[str]] = {}
    for name, words in (_WORDS | _OF_SIMPLE_WORDS).items():
        for word in words(known):
            found.setdefault(word, set()).add(name)
    return {word: frozenset(names) for word, names in found.items()}, frozenset(found)


@cache
def _rules(asked: frozenset[str], *, simple: bool) -> tuple[_Named, ...]:
    """Return the rules that a sentence may break, in their order, of whose words these are `asked`."""
    passed = _WORDS.keys() | _OF_SIMPLE_WORDS.keys() | _BY_SIGNS if simple else _WORDS.keys()
    return tuple((name, rule) for name, rule in _IN_ORDER if name in asked or name not in passed)


def unbroken_by_name(sentence: Wording, rule: str) -> bool:
    """Whether a sentence whose first broken rule this is stands alone where its first word is known to be a name."""
    if rule not in BY_NAME:
        return False
    named = sentence._replace(names=frozenset(sentence.lower[:1]))
    return not _first_broken(named, _IN_ORDER[list(RULES).index(rule) :])
