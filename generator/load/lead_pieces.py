"""Whether a piece of an English sentence can stand as a title, and how good a title it is."""

from __future__ import annotations

import re

from generator.language import dates
from generator.language.verbs import count_verbs, has_finite_verb
from generator.load import lead_words
from generator.load.lead_main import Main, main_verb

LONGEST, LONGEST_PIECE = 115, 150
"""How long a sentence may be that is not worth cutting, and a title that is cut out of one, in characters."""

FEWEST_WORDS, _FEWEST_WITHOUT_VERB, _SHORTEST = 4, 5, 25
_AT_LEAST = re.compile(r"At (?:least|most)\b|(?:Over|Under|Just) (?:\d|half\b|an?\b|two\b|three\b)")
_TAIL = re.compile(r", (?:[a-z]+(?: [a-z]+)?|[A-Z]{2,})$")
SPAN_BEFORE = re.compile(
    r"(?:(?:only|just|about|nearly|less|more|than|some)\s){0,3}"
    r"(?:an?|one|two|three|four|five|six|several|some|\d+) (?:\w+ )?\w+ (?:before|after)\b",
    re.IGNORECASE,
)
_LAST_PARTICIPLE = re.compile(r"\s[a-z]+ed$")
_PASSIVE = re.compile(
    r"\b(is|are|was|were|has|have|had|will|would|can|could|may|might|must|should) "
    r"(?:(?:been|be|being|not|also|now|still|already|never) ){0,3}(?:[a-z]+(?:ed|en|ing)\b)?"
)
"""A verb of several words, which counts once."""

_PARTICIPLE = re.compile(r"\b[a-z]{2,}ed (?=(?:of|by)\b)")
_RELATIVE_TAIL = re.compile(r",\s(?:[\w-]+\sof\s)?(?:who|which|whose|whom|where)\s[^,]*$")
RELATIVE = re.compile(r"\s(?:who|which|whose|that|whom|where)\s")
_FIRST_PARTICIPLE = re.compile(r"[A-Z][a-z]+ed\s")
_REPORTING = re.compile(r"\s(?:say|says|said|stated|concluded|believes?)\s")
_SAID_ALONE = re.compile(
    r"(?:[\w'\u2019.-]+ ){1,9}(?:said|says|say|announced|confirmed|reported|reports|added|warned"
    r"|told [\w'\u2019. ]{2,30})"
    r"(?: (?:on|late|early|last|this|yesterday|today|tonight|earlier|in a statement|[A-Z][a-z]+day)\b.{0,25})?"
)
"""Who said something, without what."""

_SUBJECT_ALONE = re.compile(r"(?P<subject>[^,]+ [^,]+), (?:an?|the|one|who|which|whose)\b[^,]*")
_TIME = re.compile(
    r"(?:late|early|last|this|on|in|at|today|yesterday|[a-z]+day)\b"
    r"|.*\b(?:ago|later|day|night|morning|evening|\d{4})$",
    re.IGNORECASE,
)

_THERE = re.compile(r"\bthere (?:is|are|was|were)\b", re.IGNORECASE)
_TALKS = re.compile(
    r"(?:hey|hi|well|oh|ok(?:ay)?|yes|no|so|sure|maybe|perhaps|as usual|normally|usually|typically|generally"
    r"|traditionally|obviously|clearly|naturally|actually|honestly|admittedly|remember|imagine|not (?:because|only)"
    r"|it (?:seems|appears|looks))\b",
    re.IGNORECASE,
)
"""What somebody begins with who talks to the reader, or tells what is so in general."""

_OWN_VOICE = re.compile(r"\b(?:I|we|We|my|My|our|Our|us|me|you|You|your|Your)\b")
_WHAT = re.compile(r"\b(?:that|to|about|of|how|why|what|off)\b")
_YEAR, _LETTERS = re.compile(r"\b(?:19|20)\d\d\b"), re.compile(r"[^\W\d_]{2,}")
_QUOTED = re.compile(r"[\"\u201c][^\"\u201c\u201d]*[\"\u201d]")
_POINTS_BACK = re.compile(
    r"\b(?:in|at|of|on|by|to|from|with) (?:(?:that|those|these) [a-z]+|that|this|them"
    r"|this (?!(?:week|weekend|month|year|season|spring|summer|autumn|fall|winter|morning|afternoon|evening)\b)"
    r"[a-z]+(?: [a-z]+)?)$"
    r"|^(?:The [a-z]+|Police|Officials|Authorities|Investigators) (?:said|says?)(?: that)? (?:they|he|she|it)\b"
)
_SOMEBODY = re.compile(r"\b(?:him|her|he|she)\b")
_NAMED = re.compile(
    r"[A-Z][a-z]+|\b(?:man|woman|boy|girl|child|teen|mother|father|officer|\w+er|\w+or|\w+ist)\b"
)
_NOW_THAT = re.compile(r"(?:now|given|seeing) that\b", re.IGNORECASE)
MARKS = frozenset('"\u201c\u201d\u00ab\u00bb\u201e')
_PAIRS = (("(", ")"), ("\u201c", "\u201d"), ("[", "]"), ("\u00ab", "\u00bb"), ("\u201e", "\u201c"))


def is_title(piece: str, *, english: bool) -> bool:
    """Tell whether a piece of a sentence can stand alone: long enough, closed, and in English with subject and verb."""
    words = piece.split()
    if len(words) < FEWEST_WORDS or not _SHORTEST <= len(piece) <= LONGEST_PIECE or not _is_balanced(piece):
        return False
    if not english:
        return True
    if (
        words[-1].lower() in lead_words.WEAK_ENDS
        or _TAIL.search(piece)
        or SPAN_BEFORE.match(piece)
        or (words[0].lower() in lead_words.OPENERS and not _AT_LEAST.match(piece) and not _goes_on(piece))
        or _NOW_THAT.match(piece)
        or _SAID_ALONE.fullmatch(piece)
        or _is_subject_alone(piece)
    ):
        return False
    if not _is_told_out(piece):
        return False
    clause = _RELATIVE_TAIL.sub("", piece)
    subject, *relative = RELATIVE.split(clause)
    subject = _PARTICIPLE.sub("", subject)  # suspected of, wanted by
    rest = _PASSIVE.sub(r"\1", _LAST_PARTICIPLE.sub("", " ".join(relative)))
    within = bool(relative) and count_verbs(rest) > len(relative)
    return has_verb(subject) or main_verb(piece) is not Main.NONE or within


def faults(title: str) -> int:
    """Count what keeps an English title from saying something by itself: it has no verb, breaks off, names nobody."""
    words = title.split()
    first = re.split(r"['\u2019]", title, maxsplit=1)[0].split(maxsplit=1)[:1] or [""]
    return (
        (len(words) < FEWEST_WORDS)
        + 2 * title.endswith(("\u2026", ":"))
        + (title[:1] in MARKS)
        + 2 * (first[0].lower().rstrip(",") in lead_words.PRONOUNS)
        + (len(words) < _FEWEST_WITHOUT_VERB and not has_finite_verb(title))
        + (not _is_balanced(title))
        + (len(words) >= _FEWEST_WITHOUT_VERB and not has_finite_verb(title))
        + bool(_THERE.search(title))
        + 2 * bool(_TALKS.match(title))
        + bool(_OWN_VOICE.search(_QUOTED.sub("", title)))
        + title.endswith("!")
        + bool(_POINTS_BACK.search(title))
        + title.endswith("?")
        + _speaks_of_somebody(title)
        + 2 * bool(_SAID_ALONE.fullmatch(title))
        + 2 * _tells_nothing(title)
        + 4 * _is_day(title)
    )


def _goes_on(piece: str) -> bool:
    """Tell whether behind the phrase that a piece begins with stands a clause with its verb."""
    _, _, clause = piece.partition(", ")
    return main_verb(clause) > Main.WEAK


def _tells_nothing(title: str) -> bool:
    """Tell whether a title says whom somebody told, and not what."""
    told = re.search(r"\btold\b", title)
    return told is not None and not (_WHAT.search(title, told.end()) or has_finite_verb(title[told.end() :]))


def _is_day(title: str) -> bool:
    """Tell whether a title is but a date with a word or two: `ABC Nov 12, 2011, 05`."""
    if not _YEAR.search(title):
        return False
    rest, count = dates.without(title)
    return count > 0 and len(_LETTERS.findall(rest)) < FEWEST_WORDS and not has_finite_verb(rest)


def _speaks_of_somebody(title: str) -> bool:
    """Tell whether a title says `her` or `him` of somebody whom it has not named."""
    spoken = _SOMEBODY.search(title)
    return spoken is not None and not _NAMED.search(title, 1, spoken.start())


def has_verb(text: str) -> bool:
    """Tell whether a text has a finite verb; a participle that it begins with (`Convicted mobster`) is none."""
    return has_finite_verb(_FIRST_PARTICIPLE.sub("", text))


def _is_told_out(piece: str) -> bool:
    """Tell whether what somebody says, and what begins with the last `that` or `who`, has its verb."""
    _, *relative = RELATIVE.split(piece)
    if relative and not has_finite_verb(_LAST_PARTICIPLE.sub("", relative[-1])):
        return False
    *_, claim = _REPORTING.split(piece)
    subject, *_ = RELATIVE.split(claim)
    if claim == piece or _TIME.match(claim):
        return True
    return has_finite_verb(subject) or main_verb(claim) is not Main.NONE


def _is_subject_alone(piece: str) -> bool:
    """Tell whether a piece is but a subject and what is told of it behind a comma."""
    match = _SUBJECT_ALONE.fullmatch(piece)
    return match is not None and not has_finite_verb(match["subject"]) and not _TIME.match(match["subject"])


def _is_balanced(piece: str) -> bool:
    return piece.count('"') % 2 == 0 and all(piece.count(a) == piece.count(b) for a, b in _PAIRS)
