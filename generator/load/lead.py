"""A title out of a sentence, as an editor would cut it: at a clause, never inside a phrase."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.language.verbs import has_finite_verb
from generator.load import lead_borders, lead_claims, lead_words
from generator.load.decode import visible
from generator.load.labels import FLAG
from generator.load.lead_main import Main, main_verb, waits
from generator.load.lead_pieces import FEWEST_WORDS, LONGEST, LONGEST_PIECE, MARKS, is_title
from generator.load.lead_starts import BUT, capital, find_starts, without_apposition
from generator.load.offices import without_offices

if TYPE_CHECKING:
    from collections.abc import Iterator

LONGEST_GOOD, LONGEST_AT_ALL = 175, 195
"""How long the whole of a sentence may be: a long title that is whole is better than a short one that is torn.

Above the first any other headline is better.
"""

_MOST_READ = 1000
"""How much of a sentence is looked at, in characters: of a longer one only a piece can make a title."""

_LOOKAHEAD = 16
"""How far behind the longest title a border is looked for: the word that makes it one stands behind it."""

_GOOD_LENGTH, _EASY, _HARD, _PER_CHARACTER = 55, 100, 145, 0.02
"""What a title costs for each character below the first, above the second, and once more above the third."""

_CUT_OFF, _TORN = 0.6, 6.0
"""What it costs to cut off all but nothing of a sentence, and to cut it at a word."""

_BUTTONS = re.compile(
    r"(?:(?:CLOSE|Close|Skip|Embed|SHARE|Share|Tweet|Print|Email|Hide|Show|Transcript|Play|Pause|Mute"
    r"|EMBED|>?More|News|Videos?|Ad|Loading\.{0,3}|in|x)\s+){3,}(?=[A-Z])"
)
"""What stands on a page's player and in its row of buttons, before the first word of the text."""

_BEGINS_MIDWAY = re.compile(r"(?:[\w'\u2019]+\s){0,4}[\w'\u2019]+\.\.\.\s(?=[a-z])")
"""`Up the coast... | the team fired its coach`."""

_TWO_STOPS = re.compile(r"(?<!\.)\.\.$")
_CLOSED_WRONGLY = re.compile(r"([,.]) \u201c(?=[a-z]|$)")
_CLOCK = re.compile(r"\(\d{1,2}:\d\d\s?[ap]\.?\s?m\.?\)\s|\d{1,2}:\s?\d\d\s?(?:[ap]\.?\s?m\.?)?:\s")
_ALL_TIMES = re.compile(r"\s\((?:all|local) times?(?: local)?\):?$")
"""What stands behind the title of a report that goes on through a day."""

_CLAUSE = re.compile(
    rf"(?:[,;:]\s(?!(?:and|but|yet)\s)|\s[-\u2013\u2014]{{1,2}}\s|\s(?=(?:{'|'.join(lead_words.SUBORDINATORS)})\s))"
)
_COMMA = re.compile(rf",\s(?=(?:{'|'.join(lead_words.SUBORDINATORS)}|who|whose|where|with|[a-z]+ing)\s)")
_PHRASE = re.compile(rf"\s(?=(?:{'|'.join(lead_words.PREPOSITIONS)})\s)")
_RESTRICTIVE = re.compile(rf"\s(?=(?:{'|'.join(lead_words.RESTRICTIVE)})\s)")
_LAST_RESORT = re.compile(r",\s")
_MAIN_CLAUSE = re.compile(
    r"(?:(?:the|an?|his|her|police|officials|authorities|he|she|they|it)\b|[A-Z])[^,;:]{2,40}?"
    r"\b(?:is|are|was|were|has|have|had|will|would|said|says|say|believe)\b"
)
_SECOND = re.compile(r",?\s(?=(?:and|but|yet)\s)")
_BORDERS = (
    (_COMMA, 0.3),
    (_CLAUSE, 0.5),
    (_SECOND, 0.9),
    (_PHRASE, 1.1),
    (_RESTRICTIVE, 1.3),
    (_LAST_RESORT, 1.8),
)
"""Where a sentence may be cut, and what that risks, in faults."""

_OBJECT = re.compile(
    r"(?:an?|the|his|her|its|their|them|him|it|two|three|four|to|in|into|on|at|for|from|with|\d+|[A-Z].*)$"
)
_CONDITIONS = ("if ", "unless ", "as long as ", "provided ", "only if ")
_AUXILIARY = re.compile(r"\b(?:has|have|had|is|are|was|were|been)\b")
_PARTICIPLE = re.compile(r"(?:[a-z]{2,}ed|given|left|lost|made|paid|put|sent|taken|told)\b")
"""`has closed its doors | and given up its licence`."""

_ADVERB = re.compile(r"[a-z]+ly ")
_OPENING = re.compile(rf"(?:{'|'.join(sorted(lead_words.OPENERS))})\s[^,]*$", re.IGNORECASE)
"""A phrase that the sentence itself would follow."""

_CONJUNCTION = re.compile(
    r"^(?:(?:But|And|Yet|So|Now)\s(?!that\b)(?=[a-z])|(?:But|And|Yet)\s(?=[A-Z])"
    r"|It (?:seems|appears|looks like|turns out)(?: that)? (?=[A-Z])"
    r"|It(?: is|['\u2019]s) official(?:: | that )(?=[A-Z])"
    r"|(?:The|In) (?:good|bad|big|sad) news(?: is(?: that)?|:) (?=[A-Z])|(?:True|Indeed|Yes|Now|So), (?=[A-Z]))"
)


@dataclass(frozen=True, slots=True)
class Piece:
    """What a title can be made of, and what it costs to take it: its length and how it was cut, in faults."""

    text: str
    cost: float = 0.0


def cut(sentence: str, *, english: bool) -> str:
    """Return the title that a sentence makes by itself, without the full stop, of at most about 175 characters."""
    return min(find_pieces(sentence, english=english), key=lambda piece: piece.cost).text


def find_pieces(sentence: str, *, english: bool) -> list[Piece]:
    """Return what a title can be made of: the whole sentence where it is short enough, else also what is cut out."""
    whole = _tidy(_closed(visible(sentence[:_MOST_READ])))
    told = _without_speaker(whole)
    claim = lead_claims.cost(told, whole[len(told) :]) if english else 0.0
    text = _begin(told)
    if claim and len(whole) <= LONGEST_GOOD:
        said = _begin(whole)
        return [
            Piece(said, _too_long(said)),
            *(Piece(piece.text, piece.cost + claim) for piece in _pieces(text, english=True)),
        ]
    return _pieces(text, english=english)


def _pieces(text: str, *, english: bool) -> list[Piece]:
    if len(text) <= LONGEST and not (english and (text.endswith(("...", "\u2026")) or BUT.match(text))):
        return [Piece(text, _too_short(text))]
    if not english:
        found = max(_cuts(text, _CLAUSE, english=False), key=len, default="")
        return [Piece(found or (text if len(text) <= LONGEST_GOOD else shorten(text)))]
    pieces = list(_english(text))
    return pieces or [Piece(shorten(text), _TORN)]


def _english(text: str) -> Iterator[Piece]:
    plain = without_offices(text)
    for start, lost in find_starts(without_apposition(plain) if len(plain) > LONGEST else plain):
        if len(start) <= LONGEST_AT_ALL:
            yield Piece(start, lost + _too_long(start))
        most = max(min(len(start), LONGEST), 1)
        for pattern, risk in () if text.endswith("?") else _BORDERS:
            for piece in _cuts(start, pattern, english=True):
                cost = risk + lost + _too_long(piece) + _too_short(piece)
                yield Piece(piece, cost + _CUT_OFF * max(0.0, 1 - len(piece) / most))


def _too_long(text: str) -> float:
    return (max(0, len(text) - _EASY) + max(0, len(text) - _HARD)) * _PER_CHARACTER


def _too_short(text: str) -> float:
    return max(0, _GOOD_LENGTH - len(text)) * _PER_CHARACTER


def without_buttons(text: str) -> str:
    """Return a text without the row of buttons that it begins with."""
    return _BUTTONS.sub("", text, count=1)


def bare(sentence: str) -> str:
    """Return a sentence without its full stop and without who reported it."""
    return _without_speaker(_tidy(sentence))


def _begin(text: str) -> str:
    """Return a sentence from its first word on that does not tie it to another."""
    return capital(_CONJUNCTION.sub("", text))


def _tidy(sentence: str) -> str:
    """Return a sentence without its full stop and without what a page has put around it."""
    text = _ALL_TIMES.sub("", sentence.strip())
    text = _BEGINS_MIDWAY.sub("", text, count=1) if "..." in text else text
    text = _CLOCK.sub("", without_buttons(FLAG.sub("", text, count=1))).strip(" ,;\u2013\u2014")
    text = _TWO_STOPS.sub(".", text)
    if text.endswith(".") and not re.search(r"(?:\b[A-Z]\.|\.\.|\b[ap]\. ?m\.)$", text):
        text = text[:-1]
    if text[:1] in MARKS and sum(map(text.count, MARKS)) % 2:
        text = text[1:]  # of a quotation that closes in a later sentence
    return text


def _without_speaker(text: str) -> str:
    """Return a sentence without who reported it, if what is left is one."""
    told = lead_claims.without(text)
    return told if len(told.split()) >= FEWEST_WORDS and not _OPENING.match(told) else text


def _closed(text: str) -> str:
    """Return a sentence with its straight quotation mark closed where a page has closed it with an opening one."""
    return _CLOSED_WRONGLY.sub(r'\1" ', text).rstrip() if text.count('"') % 2 and "\u201c" in text else text


def _cuts(text: str, pattern: re.Pattern[str], *, english: bool) -> Iterator[str]:
    for match in pattern.finditer(text[: LONGEST_PIECE + _LOOKAHEAD]):
        piece = text[: match.start()].rstrip(" ,;:\u2013\u2014-")
        at_comma = bool(match.group().strip())
        rest = text[match.end() :]
        if english and rest.startswith(_CONDITIONS):
            continue  # without it something else is said
        if english and at_comma and _begins_second_clause(piece, rest):
            continue
        if english and waits(piece, rest, comma=at_comma):
            continue
        if not at_comma and rest.startswith("and ") and not _ends_clause(piece, rest):
            continue
        if english and (
            lead_borders.is_within(piece, rest) and not _begins_verb(piece, rest)
            if at_comma
            else lead_borders.is_open(piece, rest, clause=pattern is _CLAUSE)
        ):
            continue
        if is_title(piece, english=english):
            yield piece


def _begins_second_clause(piece: str, rest: str) -> bool:
    """Tell whether behind a piece's last comma stands the subject of a rest: `agreed, his agent, | told`."""
    _, comma, subject = piece.rpartition(", ")
    return bool(comma) and has_finite_verb(rest.split(" ", 1)[0]) and not has_finite_verb(subject)


def _begins_verb(piece: str, rest: str) -> bool:
    """Tell whether a rest begins with a second verb: `overpowered two guards, | handcuffed them, stole`."""
    first, _, more = rest.partition(" ")
    return (
        bool(_OBJECT.match(_first_word(more)))
        and first.endswith("ed")
        and has_finite_verb(first)
        and not has_finite_verb(piece.rsplit(" ", 1)[-1])
    )


def _ends_clause(piece: str, rest: str) -> bool:
    """Tell whether the `and` that a rest begins with joins a second clause or verb to a first."""
    second = _ADVERB.sub("", rest.removeprefix("and "), count=1)
    if second[:1].isupper() and piece.rsplit(" ", 1)[-1][:1].isupper():
        return False  # the Academy of Arts | and Sciences
    is_verb = has_finite_verb(_first_word(second)) and not has_finite_verb(piece.rsplit(" ", 1)[-1])
    goes_on = bool(_PARTICIPLE.match(second) and _AUXILIARY.search(piece))
    begins = is_verb or goes_on or bool(_MAIN_CLAUSE.match(second))
    return begins and main_verb(piece) is not Main.NONE


def _first_word(text: str) -> str:
    return next(iter(text.split(maxsplit=1)), "")


def shorten(text: str) -> str:
    """Cut a text at a word, and show that it was."""
    if len(text) <= LONGEST:
        return text
    words = text[:LONGEST].rsplit(" ", 1)[0].split()
    while len(words) > FEWEST_WORDS and words[-1].strip(",;:").lower() in lead_words.WEAK_ENDS:
        words.pop()
    return " ".join(words).rstrip(" ,;:\u2013\u2014-") + "\u2026"
