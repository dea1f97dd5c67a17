"""Whether a sentence can stand alone on a page: one rule, one function, all in `RULES`.

A reader of a digest has not read the article. What leans on the sentence before it, speaks for the writer, asks,
points at the page or breaks off is unfit, however central it is. When in doubt a rule refuses: there is nearly
always another sentence that says the same.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.digest.wording import Wording, read
from generator.language.words import stopwords

if TYPE_CHECKING:
    from collections.abc import Callable

SHORTEST, LONGEST = 6, 45
"""Words that a statement has at least and at most."""

_END = re.compile(r"[.!\u2026\u3002\u0964\u061f][\"\u201d\u2019')\u00bb\u201c]*\Z")
_CUT_OFF = re.compile(r"(?:\.\.\.|\u2026)[\"\u201d\u2019')\]\u00bb]*\Z|\[(?:\.\.\.|\u2026)\]|\[\+")
_LABEL = re.compile(r"\A[^:,.]{1,60}: ")
_MARKS = re.compile(r"\||https?://|www\.|@\w|\u00a9|[{}<>]|#\w|\*\*|__|\u2022|_{2,}|--+\Z")
_PLACE = frozenset({"in", "at", "near", "outside", "from", "around", "across", "into", "of", "on", "to"})
_OBJECTS = frozenset({"it", "him", "them"})
_BEFORE_PHRASE = frozenset({"who", "whose", "in", "of", "with", "from", "that", "on", "at", "where", "without", "working", "living"})


def unfit(text: str, language: str) -> str:
    """Return the name of the first rule that a sentence breaks, or an empty string where it stands alone."""
    sentence = read(text, language)
    return next((name for name, broken in RULES.items() if broken(sentence)), "")


def _length(sentence: Wording) -> bool:
    return not SHORTEST <= len(sentence.text.split()) <= LONGEST and not _unspaced(sentence.text)


def _unspaced(text: str) -> bool:
    """Whether a script without spaces makes up the sentence: its length is counted in characters."""
    wide = sum("\u0e00" <= char <= "\u0eff" or "\u3040" <= char <= "\u9fff" for char in text)
    return wide > len(text) / 2 and 12 <= len(text) <= 120


def _start(sentence: Wording) -> bool:
    first = next((char for char in sentence.text if char.isalnum()), "")
    return not first or first.islower()


def _end(sentence: Wording) -> bool:
    return not _END.search(sentence.text) or _CUT_OFF.search(sentence.text) is not None


def _question(sentence: Wording) -> bool:
    return any(mark in sentence.text for mark in "?\uff1f\u061f\u00bf") or "!" in sentence.plain


def _marks(sentence: Wording) -> bool:
    return _MARKS.search(sentence.text) is not None


def _brackets(sentence: Wording) -> bool:
    text = sentence.text
    pairs = ("()", "[]", "\u201c\u201d", "\u00ab\u00bb")
    german = "\u201e" in text
    return text.count('"') % 2 == 1 or any(
        text.count(left) != text.count(right) for left, right in pairs if not (german and left == "\u201c")
    )


def _shouting(sentence: Wording) -> bool:
    letters = [char for char in sentence.text if char.isalpha()]
    capitals = sum(char.isupper() for char in letters)
    return len(letters) < 0.6 * len(sentence.text.replace(" ", "")) or capitals > 0.5 * len(letters)


def _label(sentence: Wording) -> bool:
    match = _LABEL.match(sentence.plain)
    if match is None:
        return False
    before = match.group().lower().replace("\u2019", "'").rstrip(": ").split()
    return not any(word in sentence.cues.verbs or word in sentence.cues.saying for word in before)


def _quotation(sentence: Wording) -> bool:
    """Whether nearly all of it stands in quotation marks, without who said it."""
    return len(sentence.words) < 3 and not _unspaced(sentence.plain.strip())


def _opener(sentence: Wording) -> bool:
    return sentence.cues.dangling_openers.search(sentence.text.lstrip("\"\u201c\u2018'")) is not None


def _leaning(sentence: Wording) -> bool:
    return sentence.cues.leaning.search(sentence.plain) is not None


def _speaker(sentence: Wording) -> bool:
    known = sentence.cues.speakers
    return any(
        low in known and not (word.isupper() and len(word) > 1)
        for word, low in zip(sentence.words, sentence.lower, strict=True)
    )


def _filler(sentence: Wording) -> bool:
    return sentence.cues.filler.search(sentence.plain) is not None


def _pointer(sentence: Wording) -> bool:
    return sentence.cues.pointers.search(sentence.text) is not None


def _imperative(sentence: Wording) -> bool:
    first = sentence.lower[:2]
    if not first or first[0] not in sentence.cues.imperatives:
        return False
    return not (sentence.words[1:] and sentence.words[1][0].isupper() and first[0] not in {"see", "read", "watch", "follow", "call", "visit"})


def _quantifier(sentence: Wording) -> bool:
    """Whether the subject is a bare number or quantity: `Some said`, `Both sides`, `Two were hurt`."""
    low = sentence.lower
    if not low or low[0] not in sentence.cues.quantifiers:
        return False
    if low[0] in {"both", "either", "neither"}:
        return not {"and", "or", "nor"} & set(low[1:6])
    return low[0] in {"another", "others", "other"} or low[1:2] == () or low[1] in sentence.cues.verbs or low[1] in {"of", "others", "more", "said"}


def _pair(sentence: Wording) -> bool:
    """Whether `both sides` or `the two leaders` are named before two of anything are."""
    low = sentence.lower
    for at, word in enumerate(low):
        if (word == "both" and not {"and", "or"} & set(low[at + 1 : at + 6])) or low[at : at + 2] == ("the", "two"):
            names = sum(_named(sentence, before) for before in range(at))
            if "and" not in low[:at] and names < 2:
                return True
    return False


def _demonstrative(sentence: Wording) -> bool:
    known, low = sentence.cues.demonstratives, sentence.lower
    for at, word in enumerate(low):
        if word in known:
            after = low[at + 1] if at + 1 < len(low) else ""
            if after in sentence.cues.times or (at > 0 and word == "those" and after in _BEFORE_PHRASE):
                continue
            return True
    return False


def _pronoun(sentence: Wording) -> bool:
    """Whether a pronoun comes before anything in the sentence that it could stand for."""
    known, nothing = sentence.cues, stopwords("en")
    if not known.person_pronouns:
        return False
    person = thing = several = False
    opener = True
    for at, word in enumerate(sentence.lower):
        if word in known.person_pronouns and not person:
            return True
        if word in _OBJECTS and at and _acts(sentence, at - 1) and not (at + 1 < len(sentence.lower) and _acts(sentence, at + 1)):
            return True
        if word in known.thing_pronouns and not thing:
            return True
        if word in known.plural_pronouns and not several:
            return True
        if word in nothing and word not in known.people:
            several = several or (word == "and" and thing)
            opener = opener and at == 0
            continue
        person = person or word in known.people or word.endswith("-year-old") or _named(sentence, at)
        thing = thing or not (word in known.verbs or word.endswith("ly"))
        several = several or word in known.plural_people or (word.endswith("s") and not word.endswith("ss")) or word.isdigit()
    return False


def _acts(sentence: Wording, at: int) -> bool:
    """Whether the word at a place looks like a verb."""
    word = sentence.lower[at]
    return word in sentence.cues.verbs or word in sentence.cues.saying or word.endswith(("ed", "n't"))


def _named(sentence: Wording, at: int) -> bool:
    """Whether the word at a place may be a person's name: capitalised, and no place after `in` or `at`."""
    word = sentence.words[at]
    if not word[0].isupper() or word.isupper() or sentence.lower[at] in sentence.cues.times:
        return False
    before = sentence.lower[at - 1] if at else ""
    if before in _PLACE:
        return False
    follows = at + 1 < len(sentence.words) and sentence.words[at + 1][0].isupper()
    return at > 0 or follows or (at + 1 < len(sentence.lower) and sentence.lower[at + 1] in sentence.cues.saying)


def _verbless(sentence: Wording) -> bool:
    """Whether no word looks like a finite verb: `Recent troop movements and their implications.`."""
    known = sentence.cues
    if not known.verbs:
        return False
    before = ""
    for at, word in enumerate(sentence.lower):
        loose = before not in known.determiners
        if word in known.verbs and (loose or word in known.saying) and before != "to":
            return False
        if word.endswith("n't") or (at > 0 and loose and word.endswith("ed") and len(word) > 4 and not _apposed(sentence, at)):
            return False
        before = word
    return True


def _apposed(sentence: Wording, at: int) -> bool:
    """Whether a participle hangs on a comma: `Rising tensions, marked by disagreements`."""
    before, word = sentence.words[at - 1 : at + 1]
    after = sentence.lower[at + 1] if at + 1 < len(sentence.lower) else ""
    return f"{before}, {word}" in sentence.plain and after in {"by", "in", "with", "to", "on", "for", "from", "at"}


RULES: dict[str, Callable[[Wording], bool]] = {
    "length": _length,
    "start": _start,
    "end": _end,
    "question": _question,
    "marks": _marks,
    "brackets": _brackets,
    "shouting": _shouting,
    "label": _label,
    "quotation": _quotation,
    "opener": _opener,
    "pointer": _pointer,
    "imperative": _imperative,
    "quantifier": _quantifier,
    "speaker": _speaker,
    "leaning": _leaning,
    "pair": _pair,
    "demonstrative": _demonstrative,
    "filler": _filler,
    "pronoun": _pronoun,
    "verbless": _verbless,
}
"""The rules by name, the cheap ones first; a rule says whether it is broken."""
