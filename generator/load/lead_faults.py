"""What keeps an English title from saying something by itself, and how much it costs."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.language import dates
from generator.language.verbs import has_finite_verb
from generator.load import lead_claims, lead_tale, lead_words
from generator.load.lead_pieces import FEWEST_WORDS, MARKS, SAID_ALONE, is_balanced

if TYPE_CHECKING:
    from collections.abc import Callable

_THERE = re.compile(r"\bthere (?:is|are|was|were|(?:will|may|can) be|(?:has|have) been)\b", re.IGNORECASE)
_THERE_IS = re.compile(r"There(?: is|['\u2019]s| are| will be)\b")
_HOUR_CUT = re.compile(r"[$\u20ac\u00a3]\d{1,3}$|\b(?:about|after|around|at|before|by|until) (?:\d|1[0-2])$")
_TALKS = re.compile(
    r"(?:hey|hi|well|oh|ok(?:ay)?|yes|no,|so|sure|maybe|perhaps|as usual|normally|usually|typically|generally"
    r"|traditionally|obviously|clearly|naturally|actually|honestly|admittedly|remember|imagine|not (?:because|only)"
    r"|it (?:seems|appears|looks)|in case you|apparently|there(?: is|['\u2019]s) no (?:doubt|question))(?!\w)",
    re.IGNORECASE,
)
"""What somebody begins with who talks to the reader, or tells what is so in general."""

_OWN_VOICE = re.compile(r"^(?:My|Our|We|You|Your)\b(?! [A-Z])|(?<!-)\b(?:I|me|my|we|you|your)\b(?!-)")
_OURS = re.compile(r"\b(?:our|us)\b")
_WHAT = re.compile(r"\b(?:that|to|about|of|how|why|what|off)\b")
_OF_PAGE = (
    r"\b(?:click here|sign up for|log in|e-?mail notifications|your (?:browser|e-?mail|notification|subscription)"
    r"|verification e-?mail|privacy policy|terms of (?:use|service)|flash player|posted (?:in|by|under)\b|filed under"
    r"|information (?:below )?was provided|(?:listen to|watch|read|see) (?:the|our) (?:full|whole|complete)\b"
    r"|corrected version of|(?:reported|stated) erroneously|erroneously (?:reported|stated)|delivered to your inbox"
    r"|you'll get an e-?mail|problem saving|remain anonymous|enjoyed your (?:free )?preview|sign up!"
    r"|^the following (?:items?|information|stor(?:y|ies)|are|is|was|were)\b|the following is\b|premium content"
    r"|free for \d+ days|^subscribers (?:get|have)\b"
    r"|post comments on|public inspection file|visit our sponsors?"
    r"|maximum number of (?:stories|articles)|without a subscription|photos? (?:from the scene|by) )"
)
"""What a page says of itself, in small letters."""
_NAVIGATES, _NAVIGATES_SMALL = re.compile(_OF_PAGE, re.IGNORECASE), re.compile(_OF_PAGE)

_FILM = re.compile(r"\d{1,2}:\d\d (?![ap]\.?m\b)[A-Z\"'\u2018\u201c\d]")
"""How an entry of a list of films begins."""

_ANNOUNCES = re.compile(r"\b(?:the following|this) (?:information|news|press|statement|written)\b[^.!?]*:$")
"""What somebody sent out, which stands below."""

_THIS_DAY = re.compile(
    r"This (?:morning|afternoon|evening|week|weekend|month|year|season|spring|summer|autumn|winter)\b"
)
_OF_A_WORK = re.compile(
    r"(?:We|You|They|It|This|That|These|Those|My|Your|His|Her|Our|Their)(?: [A-Z][a-z]+){2}"
    r"|Now that\b|It (?:is|was) (?!about|all|just|official)[a-z]+ that\b"
)
"""What begins so and points to nothing: the name of a song or a film, `We Are The World`, or `now that`."""

_MOST_OF_PHRASE = 11
_HANGS = re.compile(
    r"(?:if|because|although|though|unless|like|whereas|not)\b(?![^,]*, (?:the|an?|[A-Z]))", re.IGNORECASE
)
_YEAR, _LETTERS = re.compile(r"\b(?:19|20)\d\d\b"), re.compile(r"[^\W\d_]{2,}")
_QUOTED = re.compile(r"[\"\u201c][^\"\u201c\u201d]*[\"\u201d]")
_POINTS_BACK = re.compile(
    r"\b(?:in|at|of|on|by|to|from|with) (?:(?:that|those|these) [a-z]+(?: [a-z]+)?|that|this|them"
    r"|this (?!(?:week|weekend|month|year|season|spring|summer|autumn|fall|winter|morning|afternoon|evening)\b)"
    r"[a-z]+(?: [a-z]+)?)$"
    r"|\bof (?:that|those) (?:[a-z]+ )?[a-z]+\b|\bsuch (?!an?\b|as\b|films\b)[a-z]+s\b|\bthis in \b"
)
_WITH_DAY = re.compile(r", [A-Z][a-z]{2,6}day,? [A-Z][a-z]{2,8}\.? \d{1,2}, (?:19|20)\d\d\b")
"""A day of the week with its full date: a text has one of them, a caption both."""

_NO_SUBJECT = re.compile(r"(?:Came|Found|Gave|Got|Had|Is|Made|Saw|Took|Was|Went|Were)\s")
_ENDS_OPEN = frozenset(
    {"a", "an", "and", "its", "my", "nor", "of", "or", "our", "the", "their", "whose", "your"}
)
"""What a sentence ends with that its page has torn."""

_REFERS = re.compile(
    r"The (?:[a-z\d][\w'\u2019-]* |[\"\u201c][^\"\u201c\u201d]{2,40}[\"\u201d] ){0,3}"
    r"(?:\d+-year-old|actor|actress|athlete|baby|boxer|boy|champion|child|climber|coach|comedian|couple"
    r"|director|driver|duo|father|girl|gunman|host|judge|man|member|mother|musician|pair|player|rapper|seed|shooter|singer|star|starlet|student"
    r"|suspect|swimmer|teen|teenager|toddler|trio|victim|woman)s?"
    r"(?:, \d+,)?(?: (?:accused|arrested|charged))? (?P<next>[a-z]+(?:['\u2019]t)?)"
)
"""A person whom only the text before could have named."""

_PICTURED = re.compile(
    r"\((?:left|right|center|centre|top|bottom|pictured)\)|\b(?:pictured|seen|shown) in (?:an?|this|the) "
    r"(?:\w+ ){0,3}(?:photo|picture|image|photograph)|^This (?:\w+ )?(?:photo|picture|image)\b"
    r"|\b(?:sent us|in) this (?:photo|picture|image)"
    r"|\bthis (?:parked|damaged) \w+|\bthe (?:audio|video|photo|footage|picture)s? (?:above|below|in this)\b|^Warning:",
)
"""What stands by a picture and tells of it."""

_HAS_NAME = re.compile(r"\b[A-Z][a-z]+(?<!day)\b")
_TELEPHONE = re.compile(r"\b\d{3}[-.]\d{4}\b")


def faults(title: str) -> int:
    """Count what keeps an English title from saying something by itself: no verb, a break, nobody named."""
    return sum(cost for cost, is_so in (*_FAULTS, *lead_tale.FAULTS) if is_so(title))


def navigates(text: str) -> bool:
    """Tell whether a text speaks of the page that it stands on: `Sign up for`, `Click here`."""
    # Without regard to case it takes three times as long.
    found = _NAVIGATES_SMALL.search(text.lower()) if text.isascii() else _NAVIGATES.search(text)
    return bool(found or _FILM.match(text))


def _begins_with_pronoun(title: str) -> bool:
    if _THIS_DAY.match(title) or _OF_A_WORK.match(title):
        return False
    first = re.split(r"['\u2019]", title, maxsplit=1)[0].split(maxsplit=1)[:1] or [""]
    return first[0].lower().rstrip(",") in lead_words.PRONOUNS


def _speaks_to_reader(title: str) -> bool:
    """Tell whether a title says `we` or `you` in its own voice."""
    return bool(_OWN_VOICE.search(_QUOTED.sub("", title)))


def _tells_nothing(title: str) -> bool:
    """Tell whether a title says whom somebody told, and not what."""
    told = re.search(r"\btold\b", lead_claims.without(title))
    return told is not None and not (_WHAT.search(title, told.end()) or has_finite_verb(title[told.end() :]))


def _is_day(title: str) -> bool:
    """Tell whether a title is but a date with a word or two: `ABC Nov 12, 2011, 05`."""
    if not _YEAR.search(title):
        return False
    rest, count = dates.without(title)
    return count > 0 and len(_LETTERS.findall(rest)) < FEWEST_WORDS and not has_finite_verb(rest)


def refers_back(title: str) -> bool:
    """Tell whether a title is about `the actress` or `the 37-year-old`, and does not say which."""
    found = _REFERS.match(_behind_phrase(title))
    if found is None:
        return False
    if found["next"].endswith("ed"):  # the boy suspected of
        return not has_finite_verb(found.string[found.end() :])
    return has_finite_verb(found["next"]) or found["next"].endswith("ly")


def _is_phrase(title: str) -> bool:
    """Tell whether a title is but a phrase that a sentence would follow: `On Monday, at about 5:30 p.m.`."""
    first = "".join(title.split(maxsplit=1)[:1]).lower()
    return first in lead_words.OPENERS and not has_finite_verb(title)


def _behind_phrase(title: str) -> str:
    """Return what stands behind the phrase that a title begins with: `Despite the losses, | the director stays`."""
    phrase, comma, rest = title.partition(", ")
    opens = phrase.split(maxsplit=1)[:1]
    return (
        rest[:1].upper() + rest[1:] if comma and opens and opens[0].lower() in lead_words.OPENERS else title
    )


_FAULTS: tuple[tuple[int, Callable[[str], object]], ...] = (
    (1, lambda title: len(title.split()) < FEWEST_WORDS),
    (6, lambda title: title.endswith(("\u2026", "..."))),
    (3, lambda title: title.endswith(":")),
    (3, lambda title: title.rsplit(" ", 1)[-1].lower() in _ENDS_OPEN),
    (1, lambda title: title.endswith(("?", "!"))),
    (1, lambda title: title[:1] in MARKS),
    (1, lambda title: not has_finite_verb(title)),
    (3, lambda title: not is_balanced(title)),
    (1, _THERE.search),
    (3, _THERE_IS.match),
    (1, _POINTS_BACK.search),
    (3, _TALKS.match),
    (5, SAID_ALONE.fullmatch),
    (5, _begins_with_pronoun),
    (3, _speaks_to_reader),
    (1, lambda title: _OURS.search(_QUOTED.sub("", title))),
    (4, refers_back),
    (2, lambda title: refers_back(title) and not _HAS_NAME.search(title, 1)),
    (5, _TELEPHONE.search),
    (3, _WITH_DAY.search),
    (1, lambda title: title.startswith("When ")),
    (3, _NO_SUBJECT.match),
    (5, _tells_nothing),
    (6, _is_day),
    (5, navigates),
    (5, _PICTURED.search),
    (3, _HOUR_CUT.search),
    (3, _ANNOUNCES.search),
    (3, _is_phrase),
    (3, lambda title: len(title.split()) <= _MOST_OF_PHRASE and _is_phrase(title)),
    (1, _HANGS.match),
)
"""What each fault costs, and how it is told."""
