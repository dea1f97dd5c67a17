"""Whether a piece of an English sentence can stand as a title."""

from __future__ import annotations

import re

from generator.language.verbs import count_verbs, has_finite_verb
from generator.load import lead_words
from generator.load.lead_main import Main, main_verb

LONGEST, LONGEST_PIECE = 115, 170
"""How long a sentence may be that is not worth cutting, and a title that is cut out of one, in characters."""

FEWEST_WORDS, _SHORTEST = 4, 25
_AT_LEAST = re.compile(r"At (?:least|most)\b|(?:Over|Under|Just) (?:\d|half\b|an?\b|two\b|three\b)")
_UNFINISHED = re.compile(
    r"\b(?:under|over|than|about|nearly|least|around|almost|some|just) [\w-]+$|\bin (?:an? move|what)$"
)
_SPAN_ALONE = re.compile(
    r"\b(?!(?:coming|eight|few|five|four|last|many|nine|past|recent|seven|several|some|these|three)\b)[a-z]{4,} "
    r"(?:moments|minutes|hours|days|weeks|months)$"
)
"""`a demonstration days | after`."""

_COMMA_QUOTED = (',"', ",\u201d")
_LAST_CLAUSE = re.compile(r"\b(?:when|because|while|although)\b(?P<clause>[^,]*)$")
_ON_A_DAY = re.compile(r"(?:On|In|At|By) [A-Z\d][\w.-]*(?: \d[\d-]*)?,? ")
_TAIL = re.compile(r"(?:,| -{1,2}| [\u2013\u2014]) (?:[a-z]+(?: [a-z]+)?|[A-Z]{2,})$")
SPAN_BEFORE = re.compile(
    r"(?:(?:only|just|about|nearly|less|more|than|some)\s){0,3}"
    r"(?:an?|one|two|three|four|five|six|several|some|\d+) (?:\w+ )?\w+ (?:before|after)\b",
    re.IGNORECASE,
)
_BUT_WHEN = re.compile(
    r"\b(?:but|yet|and) (?:(?:after|although|before|if|once|since|when|while)\b|"
    r"(?:an?|one|two|three|four|five|some|several|\d+|just|only|shortly) (?:[a-z]+ )?(?:after|before)\b)[^,]*$"
)
"""`came back, but two minutes after she had left | went again`."""

_LAST_PARTICIPLE = re.compile(r"\s[a-z]+ed$")
_PASSIVE = re.compile(
    r"\b(is|are|was|were|has|have|had|will|would|can|could|may|might|must|should) "
    r"(?:(?:been|be|being|not|also|now|still|already|never) ){0,3}(?:[a-z]+(?:ed|en|ing)\b)?"
)
"""A verb of several words, which counts once."""

_PARTICIPLE = re.compile(r"\b[a-z]{2,}ed (?=(?:of|by)\b)")
_RELATIVE_TAIL = re.compile(r",\s(?:[\w-]+\sof\s)?(?:who|which|whose|whom|where)\s[^,]*$")
RELATIVE = re.compile(r"\s(?:who|which|whose|that|whom|where)\s")
_ATTRIBUTE = re.compile(r"^[A-Z][a-z]+ed\s|(?:['\u2019]s|\b(?:[Aa]n?|[Tt]he|his|her|its|their)) [a-z]+ed\b")
_ADMITS_WHOM = re.compile(
    r"\b(?:admits?|admitted|insists?|insisted|claims?|claimed|believes?|believed|thinks?|thought|reveals?|revealed|feels?"
    r"|hopes?|hoped|says?|said|concedes?|denies|denied)(?: that)? [^,]{2,60}, (?:who|which|whose|where)\b[^,]*$"
)
"""`admits Ada Brook, who is ill, | will go`."""

_REPORTING = re.compile(r"\s(?:say|says|said|stated|concluded|believes?)\s")
SAID_ALONE = re.compile(
    r"(?:[\w'\u2019.-]+ ){1,9}(?:said|says|say|announced|confirmed|reported|reports|added|warned"
    r"|told [\w'\u2019. ]{2,30})"
    r"(?: (?:on|late|early|last|this|yesterday|today|tonight|earlier|in a statement|[A-Z][a-z]+day)\b.{0,25})?"
)
"""Who said something, without what."""

_SUBJECT_ALONE = re.compile(r"(?P<subject>[^,]+ [^,]+), (?:an?|the|one|who|which|whose)\b[^,]*")
_LAST_OF_ROW = re.compile(
    r", (?:an?|the) [^,]{2,60}? and [^,]{2,60}? (?:is|are|was|were|has|have|had|will)\b"
)
"""`between Europe, | the Middle East and Asia were disrupted`: the comma is the row's."""

_MANY_DO = re.compile(
    r"(?:[\w.'\u2019-]+ ){0,4}[a-z]{3,}s "
    rf"(?!(?:{'|'.join(lead_words.PREPOSITIONS)}|and|but|from|of|or|than|who)\b|[a-z]+(?:ed|ing)\b)"
    r"[a-z]{3,} (?:an?|the|their|its|to|with)\b"
)
"""What several do, for which no list of verbs has their form: `that agencies consult with`."""

_TIME = re.compile(
    r"(?:late|early|last|this|on|in|at|today|yesterday|[a-z]+day)\b"
    r"|.*\b(?:ago|later|day|night|morning|evening|\d{4})$",
    re.IGNORECASE,
)

_NOW_THAT = re.compile(r"(?:now|given|seeing) that\b", re.IGNORECASE)
MARKS = frozenset('"\u201c\u201d\u00ab\u00bb\u201e')
_PAIRS = (("(", ")"), ("[", "]"), ("\u00ab", "\u00bb"))


def is_title(piece: str, *, english: bool) -> bool:
    """Tell whether a piece of a sentence can stand alone: long enough, closed, and in English with subject and verb."""
    words = piece.split()
    if len(words) < FEWEST_WORDS or not _SHORTEST <= len(piece) <= LONGEST_PIECE or not is_balanced(piece):
        return False
    if not english:
        return True
    if (
        words[-1].lower() in lead_words.WEAK_ENDS
        or _TAIL.search(piece)
        or _UNFINISHED.search(piece)
        or piece.endswith(_COMMA_QUOTED)
        or _SPAN_ALONE.search(piece)
        or _BUT_WHEN.search(piece)
        or _ADMITS_WHOM.search(piece)
        or _opens_behind_colon(piece)
        or _breaks_off(piece)
        or (" not only " in piece and " but " not in piece)
        or SPAN_BEFORE.match(piece)
        or (words[0].lower() in lead_words.OPENERS and not _AT_LEAST.match(piece) and not _goes_on(piece))
        or _NOW_THAT.match(piece)
        or SAID_ALONE.fullmatch(piece)
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


def _opens_behind_colon(piece: str) -> bool:
    """Tell whether behind the last colon of a piece stands but a phrase: `made a choice: Unlike its rivals`."""
    _, colon, behind = piece.rpartition(": ")
    first = "".join(behind.split(maxsplit=1)[:1]).lower()
    return bool(colon) and first in lead_words.OPENERS and not _goes_on(behind)


def _breaks_off(piece: str) -> bool:
    """Tell whether a piece ends with a clause that has a subject and no verb: `began | when agents`."""
    tail = _LAST_CLAUSE.search(piece)
    return tail is not None and not has_finite_verb(tail["clause"]) and "ing " not in f"{tail['clause']} "


def _goes_on(piece: str) -> bool:
    """Tell whether behind the phrase that a piece begins with stands a clause with its verb."""
    day = _ON_A_DAY.match(piece)
    clause = piece[day.end() :] if day else piece.partition(", ")[2]
    return main_verb(clause) > Main.WEAK


def has_verb(text: str) -> bool:
    """Tell whether a text has a finite verb; what belongs to a noun (`Convicted mobster`) is none."""
    return has_finite_verb(_ATTRIBUTE.sub("", text))


def _is_told_out(piece: str) -> bool:
    """Tell whether what somebody says, and what begins with the last `that` or `who`, has its verb."""
    _, *relative = RELATIVE.split(piece)
    if relative and not (
        has_finite_verb(_LAST_PARTICIPLE.sub("", relative[-1])) or _MANY_DO.match(relative[-1])
    ):
        return False
    *_, claim = _REPORTING.split(piece)
    subject, *_ = RELATIVE.split(claim)
    if claim == piece or _TIME.match(claim):
        return True
    return has_finite_verb(subject) or main_verb(claim) is not Main.NONE


def _is_subject_alone(piece: str) -> bool:
    """Tell whether a piece is but a subject and what is told of it behind a comma."""
    match = _SUBJECT_ALONE.fullmatch(piece)
    if match is not None and _LAST_OF_ROW.match(piece, match.end("subject")):
        return False
    return match is not None and not has_finite_verb(match["subject"]) and not _TIME.match(match["subject"])


def is_balanced(piece: str) -> bool:
    """Tell whether all quotation marks and brackets of a text are closed."""
    low, left, right = map(piece.count, "\u201e\u201c\u201d")
    marks = low == left + right if low else left == right  # German marks close with what opens English ones
    return marks and piece.count('"') % 2 == 0 and all(piece.count(a) == piece.count(b) for a, b in _PAIRS)
