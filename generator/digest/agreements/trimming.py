"""What of an English sentence another one tells as well: the sentence, cut down to that. Cuts only remove.

What may go is what the rest is whole without: a phrase before the subject, an aside between commas, an adverb, and
whatever comes behind a place where the sentence could have ended. What denies, or says who was first, is of all that
comes behind it, and is not cut; nor is what something depends on.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from generator.digest.agreements.endings import is_end
from generator.digest.agreements.said import MOST
from generator.digest.agreements.told import HOW
from generator.digest.claims import is_figure
from generator.digest.syntax.hanging import BEHIND
from generator.language.dated import WEEKDAYS
from generator.language.dates import MONTHS
from generator.language.remembered import Remembered
from generator.language.synonyms import gist
from generator.language.verbs import has_finite_verb, is_verb
from generator.language.words import stem, stems

if TYPE_CHECKING:
    from collections.abc import Sequence

_FRONT = re.compile(
    r"(?:In|On|At|After|Before|During|While|When|As|Following|Since|With|Despite|Although|Though|Because|Under|For"
    r"|Along|Amid|By|From|Late|Early|Earlier|Meanwhile|Also|However|Then|Now|Later|Still)\b"
    r"[^,;:]*(?:,\s(?:\d{4}|(?:[A-Z][\w.]*\s?){1,2}))?,\s(?=[\"\u201cA-Zatf])"
)
"""A phrase before the subject."""
_ASIDE = re.compile(
    r",\s(?:\d{1,3}(?=,\s[a-z])|(?:who|which|whose|where|when|an?|the|one of|now|then|formerly|also|known)\s"
    r"(?:(?!(?:while|when|after|before|that|as|where|who|which|because|if)\b)[^,;])*"
    r"|(?:[A-Z][\w\u2019']*['\u2019]s?|his|her|its|their)\s[^,;]*"
    r"|(?:\d{1,3}, )?of\s[A-Z][\w\u2019' -]*(?:,\s[A-Z][\w.]*)?)(?:,\s(?:[A-Z][a-z]{1,5}\.|[A-Z]\.[A-Z]\.))?,(?=\s)"
    r"|\s[\u2013\u2014]\s[^\u2013\u2014]*\s[\u2013\u2014](?=\s)|\s\([^()]*\)|\s\[[^\[\]]*\]"
)
"""What stands between commas, dashes or in brackets behind what it is said of."""
_COMMAS, _ASIDE_OPENS = 2, "\u2013\u2014(["
"""So many commas, or one of these signs, are in a text with such an aside."""
_ADVERB = re.compile(
    r"\s(?P<adverb>(?!(?:only|early|family|likely|nearly|hardly|barely|elderly|daily|weekly|monthly|supply|reply|ally|rally"
    r"|assembly|anomaly|monopoly|butterfly|apply|comply|rely|fly|holy|ugly|lonely|friendly|deadly|costly|allegedly|reportedly|supposedly"
    r"|apparently|possibly|probably|presumably|potentially|almost|partly|mostly|largely|roughly|approximately|falsely|wrongly"
    r"|initially|formerly|previously|unsuccessfully)\b)[a-z]{3,}ly)\s(?=[a-z])"
)
"""An adverb that a sentence says as much without."""
_CLAUSE = re.compile(
    r"\s(?:(?<=;\s)|(?=(?:(?:just|right|soon|shortly)\s)?(?:after|before|when|while|because|since|although|though|whereas)\s)"
    r"|(?<!,\s)(?=that\s(?:happened|occurred)\b)"
    r"|(?<=,\s)(?=(?:who|which|whose|where|as|so|including|among|[a-z]{2,}ing|leaving|then)\s)"
    r"|(?=as\s(?!well|many|much|few|of\b|a\b|an\b|the\b\s\w+\s(?:of|and)))"
    r"|(?=(?:and|but)\s(?:(?:then|later|also|is|are|was|were|has|have|had|will|would)\b|(?P<verb>[a-z]+)\b))"
    r"|(?<!,\s)[\u2013\u2014]\s|(?<=,\s)(?=(?:and|but)\s))"
)
"""The space between a clause that ends and another one."""
_PHRASE = re.compile(
    r"\s(?=(?:in|on|at|near|outside|inside|during|for|from|with|without|by|under|over|through|into|onto|against|amid|despite"
    r"|following|between|behind|across|around|along|within|about|around|toward|towards|via|per|last|early|late|this"
    r"|(?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day)\s)"
)
"""The space before a phrase that tells how, where or when."""
_FREE = HOW | gist((stem(name, "en") for name in (*WEEKDAYS, *MONTHS)), "en")
"""What nobody lacks: days may go as well."""
_WORD = re.compile(r"[^\W_]+(?:[.'\u2019:/-][^\W_]+|(?<=\d),\d{3}(?!\d))*")


def trimmed(text: str, had: frozenset[str], tellers: Sequence[frozenset[str]] = ()) -> str:
    """Return a sentence without what may be cut and tells what is not `had` elsewhere; who says so behind it stays.

    `had` are stems, those for one thing as one, and the words of `HOW`. Empty where each of some `tellers` lacks too
    many words of what has to stay, days and figures aside.
    """
    body, behind, front, told = _parted(text)
    if not told <= had:
        body = body[front:]
    body = _without_asides(body, had)
    if "ly" in body:
        body = _ADVERB.sub(lambda found: found.group() if _TELLS[found["adverb"]] <= had else " ", body)
    cut = _without_end(body, had, tellers)
    if not cut:
        return ""
    return cut if cut.endswith(".") and behind == "." else f"{cut}{behind}"


def _told(text: str) -> frozenset[str]:
    """Return what the words of a text tell."""
    return frozenset().union(*map(_TELLS.__getitem__, text.split()))


def _tells(written: str) -> frozenset[str]:
    """Return what tells that stands between two spaces."""
    words = _WORD.findall(written.lower())
    return frozenset().union(*([word] if word in HOW else gist(stems(word, "en"), "en") for word in words))


def _that_may_lack(written: str) -> frozenset[str]:
    """Return what of that a teller may lack: no day, no figure."""
    return frozenset([word for word in _TELLS[written] - _FREE if not is_figure(word)])


_TELLS = Remembered(_tells, 1 << 14)
_MAY_LACK = Remembered(_that_may_lack, 1 << 14)


@lru_cache(maxsize=1 << 6)  # a sentence is held against several others in a row
def _parted(text: str) -> tuple[str, str, int, frozenset[str]]:
    """Return a sentence without who says so behind it, that, where its front ends if it may go, and what that tells."""
    found = BEHIND.search(text)
    body, behind = (text[: found.start()], found.group()) if found else (text.rstrip(" ."), ".")
    front = _FRONT.match(body)
    ends = front.end() if front and has_finite_verb(body[front.end() :]) else 0
    return body, behind, ends, _told(body[:ends])


def _without_asides(text: str, had: frozenset[str]) -> str:
    at, kept = 0, []
    for start, end, told in _asides(text):
        if not told <= had:
            kept.append(text[at:start])
            at = end
    return "".join((*kept, text[at:])) if kept else text


@lru_cache(maxsize=1 << 6)  # the same
def _asides(text: str) -> tuple[tuple[int, int, frozenset[str]], ...]:
    """Return where the asides of a text stand before a verb, and what each tells."""
    if text.count(",") < _COMMAS and not any(map(text.__contains__, _ASIDE_OPENS)):
        return ()
    return tuple(
        (one.start(), one.end(), _told(one.group()))
        for one in _ASIDE.finditer(text)
        if has_finite_verb(text[one.end() :])
    )


def _without_end(text: str, had: frozenset[str], tellers: Sequence[frozenset[str]]) -> str:
    """Return a text up to the last place before a lacking word where it may end; as it is where there is none.

    Empty as soon as all `tellers` lack too many words before that place.
    """
    unasked: list[tuple[int, int]] = []
    for told, ends, begins, telling in _stretches(text):
        if not told <= had:
            for at, behind in reversed(unasked):
                if is_end(text, at, behind):
                    return text[:at]
            unasked.clear()
            if tellers and all(len(telling - one) > MOST for one in tellers):
                return ""
        unasked.append((ends, begins))
    return text


@lru_cache(maxsize=1 << 8)  # a sentence is held against several others in a row
def _stretches(text: str) -> tuple[tuple[frozenset[str], int, int, frozenset[str]], ...]:
    """Return what a text tells up to each place where a clause or phrase comes, with the place.

    With it where a phrase's own words begin, 0 for a clause, and all that the text tells so far that a teller may lack.
    The last one is the end of the text.
    """
    found = {_border(text, one.start()): one.end() for one in _PHRASE.finditer(text)}
    clauses = (one.start() for one in _CLAUSE.finditer(text) if not one["verb"] or is_verb(one["verb"]))
    found |= {_border(text, start): 0 for start in clauses}
    begin, telling = 0, frozenset[str]()
    stretches: list[tuple[frozenset[str], int, int, frozenset[str]]] = []
    for at, behind in (*sorted(found.items()), (len(text), 0)):
        told = _told(text[begin:at])
        telling = telling.union(*map(_MAY_LACK.__getitem__, text[begin:at].split()))
        stretches.append((told, at, behind, telling))
        begin = at
    return tuple(stretches)


def _border(text: str, space: int) -> int:
    """Return where a text ends before a space, without the comma there."""
    return space - 1 if text[space - 1 : space] in {",", ";"} else space
