"""A title out of a sentence, as an editor would cut it: at a clause, never inside a phrase."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.language.verbs import has_finite_verb
from generator.load import lead_borders, lead_words
from generator.load.decode import visible
from generator.load.labels import FLAG
from generator.load.lead_pieces import FEWEST_WORDS, LONGEST, MARKS, RELATIVE, has_verb, is_title
from generator.load.lead_starts import capital, find_starts, without_apposition
from generator.load.offices import without_offices

if TYPE_CHECKING:
    from collections.abc import Iterator

LONGEST_WHOLE, LONGEST_AT_ALL = 135, 150
"""How long the whole of a sentence may be that has no clause to be cut at, or no border at all, in characters."""

_MOST_READ = 1000
"""How much of a sentence is looked at, in characters: of a longer one only a piece can make a title."""

_LOOKAHEAD = 16
"""How far behind the longest title a border is looked for: the word that makes it one stands behind it."""

_GOOD_LENGTH = 40
"""A clause that is shorter gives way to a longer cut at a phrase."""

_ATTRIBUTION = re.compile(
    r",\s(?:(?:the\s)?[^\W\d_a-z][^,;:.]{0,60}\s(?:reports|reported|said|says)(?:\s[^,;:]{0,60})?"
    r"|(?:according|sources?)\s[^,;:]{1,90}|(?:officials|police|authorities|sources|(?:[a-z]+\s){0,2}[a-z]+)"
    r"\s(?:said|say|reported)"
    r"(?:\son\s[A-Z][a-z]+day)?|[a-z]+\s[^,;:.]{3,60}\s(?:announced|confirmed)(?:\stoday|\son\s[A-Z][a-z]+day)?)$"
)
_CLAUSE = re.compile(
    rf"(?:[,;:]\s|\s[-\u2013\u2014]{{1,2}}\s|\s(?=(?:and|{'|'.join(lead_words.SUBORDINATORS)})\s))"
)
_PHRASE = re.compile(rf"\s(?=(?:{'|'.join(lead_words.PREPOSITIONS)})\s)")
_LAST_RESORT = re.compile(rf"\s(?=(?:{'|'.join(lead_words.RESTRICTIVE)})\s)|,\s")
_MAIN_CLAUSE = re.compile(
    r"(?:(?:the|an?|his|her|police|officials|authorities|he|she|they|it)\b|[A-Z])[^,;:]{2,40}?"
    r"\b(?:is|are|was|were|has|have|had|will|would|said|says|say|believe)\b"
)
_CONJUNCTION = re.compile(r"(?:But|And|Yet|So|Now)\s(?=[a-z])")


def cut(sentence: str, *, english: bool) -> str:
    """Return a title of at most about 115 characters, without the full stop, from the first sentence."""
    text = capital(_CONJUNCTION.sub("", bare(visible(sentence[:_MOST_READ]))))
    if len(text) <= LONGEST:
        return text
    text = without_offices(text) if english else text
    if len(text) <= LONGEST:
        return text
    text = without_apposition(text) if english else text
    starts = find_starts(text) if english else [text]
    found = _longest_cut(starts, _CLAUSE, _GOOD_LENGTH, english=english)
    if found or len(text) <= LONGEST_WHOLE or not english:
        return found or (text if len(text) <= LONGEST_AT_ALL else shorten(text))
    for pattern, shortest in (
        (_PHRASE, _GOOD_LENGTH),
        (_CLAUSE, 0),
        (_PHRASE, 0),
        (_LAST_RESORT, _GOOD_LENGTH),
    ):
        found = _longest_cut(starts, pattern, shortest, english=english)
        if found:
            return found
    return text if len(text) <= LONGEST_AT_ALL else shorten(text)


def _longest_cut(starts: list[str], pattern: re.Pattern[str], shortest: int, *, english: bool) -> str:
    """Return the longest title that a pattern cuts out of the first text that has any."""
    for start in starts:
        found = [piece for piece in _cuts(start, pattern, english=english) if len(piece) >= shortest]
        if found:
            return max(found, key=len)
    return ""


def bare(sentence: str) -> str:
    """Return a sentence without its full stop and without who reported it."""
    text = FLAG.sub("", sentence.strip(), count=1)
    if text.endswith(".") and not re.search(r"(?:\b[A-Z]\.|\.\.|\b[ap]\. ?m\.)$", text):
        text = text[:-1]
    if text[:1] in MARKS and sum(map(text.count, MARKS)) % 2:
        text = text[1:]  # of a quotation that closes in a later sentence
    bare = _ATTRIBUTION.sub("", text)
    return bare if len(bare.split()) >= FEWEST_WORDS else text


def _cuts(text: str, pattern: re.Pattern[str], *, english: bool) -> Iterator[str]:
    if len(text) <= LONGEST:
        yield text
    for match in pattern.finditer(text[: LONGEST + _LOOKAHEAD]):
        piece = text[: match.start()].rstrip(" ,;:\u2013\u2014-")
        at_comma = bool(match.group().strip())
        rest = text[match.end() :]
        if english and _lacks_verb(piece) and rest and has_finite_verb(rest.split(maxsplit=1)[0]):
            continue
        if not at_comma and rest.startswith("and ") and not _ends_clause(piece, rest):
            continue
        if english and (
            lead_borders.is_within(piece, rest)
            if at_comma
            else lead_borders.is_open(piece, rest, clause=pattern is _CLAUSE)
        ):
            continue
        if is_title(piece, english=english):
            yield piece


def _lacks_verb(piece: str) -> bool:
    """Tell whether the subject that a piece begins with still waits for its verb behind `who` or `which`."""
    return not has_verb(RELATIVE.split(piece, maxsplit=1)[0])


def _ends_clause(piece: str, rest: str) -> bool:
    """Tell whether the `and` that a rest begins with joins a second clause or verb to a first."""
    second = rest.removeprefix("and ")
    is_verb = has_finite_verb(second.split(maxsplit=1)[0]) and not has_finite_verb(piece.rsplit(" ", 1)[-1])
    begins = is_verb or bool(_MAIN_CLAUSE.match(second))
    return begins and has_finite_verb(piece.split(", ", 1)[0])


def shorten(text: str) -> str:
    """Cut a text at a word, and show that it was."""
    if len(text) <= LONGEST:
        return text
    words = text[:LONGEST].rsplit(" ", 1)[0].split()
    while len(words) > FEWEST_WORDS and words[-1].strip(",;:").lower() in lead_words.WEAK_ENDS:
        words.pop()
    return " ".join(words).rstrip(" ,;:\u2013\u2014-") + "\u2026"
