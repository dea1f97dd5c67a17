"""Which words look like verbs, and the rule that a sentence has one."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.digest.wording import Wording

SHORTEST_PAST = 4
"""Letters of a word in `-ed` that may be a past tense: `died`, and not `bed`."""


_ENDINGS = ("ed", "n't", "s")
"""How finite verbs end that are in no list."""


def acts(sentence: Wording, at: int) -> bool:
    """Whether the word at a place looks like a verb."""
    if not 0 <= at < len(sentence.lower):
        return False
    word = sentence.lower[at]
    return word in sentence.cues.verbs or word in sentence.cues.saying or word.endswith(("ed", "n't"))


def verbless(sentence: Wording) -> bool:
    """Whether no word looks like a finite verb: `Recent troop movements and their implications.`."""
    return bool(sentence.cues.verbs) and not _has_finite(sentence, sentence.cues.verbs)


def fragment(sentence: Wording) -> bool:
    """Whether an item of a list may be no sentence: `Prospects for better ties.`, where `ties` is a noun."""
    return bool(sentence.cues.auxiliaries) and not _has_finite(sentence, sentence.cues.auxiliaries)


def _has_finite(sentence: Wording, verbs: frozenset[str]) -> bool:
    for at, word in enumerate(sentence.lower):
        if (word in verbs or word.endswith(_ENDINGS)) and _finite(sentence, at, verbs):
            return True
    return False


def _finite(sentence: Wording, at: int, verbs: frozenset[str]) -> bool:
    known, word = sentence.cues, sentence.lower[at]
    before = sentence.lower[at - 1] if at else ""
    after = sentence.lower[at + 1] if at + 1 < len(sentence.lower) else ""
    loose = before not in known.determiners
    if word in verbs:
        return before != "to" and (loose or word in known.saying)
    if word.endswith("n't"):
        return True
    if not at or not loose:
        return False
    if word.endswith("ed"):
        return len(word) >= SHORTEST_PAST and not _apposed(sentence, at, after)
    return word.endswith("s") and not word.endswith("ss") and after in known.object_starts


def _apposed(sentence: Wording, at: int, after: str) -> bool:
    """Whether a participle hangs on the first comma: `Rising tensions, marked by disagreements`."""
    place = f"{sentence.words[at - 1]}, {sentence.words[at]}"
    found = place in sentence.plain and "," not in sentence.plain.partition(place)[0]
    return found and after in sentence.cues.participle_links
