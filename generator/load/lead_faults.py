"""What keeps an English title from saying something by itself, and how much it costs."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.language import dates
from generator.language.verbs import has_finite_verb
from generator.load import lead_words
from generator.load.lead_pieces import FEWEST_WORDS, MARKS, SAID_ALONE, is_balanced

if TYPE_CHECKING:
    from collections.abc import Callable

_THERE = re.compile(r"\bthere (?:is|are|was|were|(?:will|may|can) be|(?:has|have) been)\b", re.IGNORECASE)
_THERE_IS = re.compile(r"There(?: is|['\u2019]s| are| will be)\b")
_HOUR_CUT = re.compile(r"[$\u20ac\u00a3]\d{1,3}$|\b(?:about|after|around|at|before|by|until) (?:\d|1[0-2])$")
_TALKS = re.compile(
    r"(?:hey|hi|well|oh|ok(?:ay)?|yes|no,|so|sure|maybe|perhaps|as usual|normally|usually|typically|generally"
    r"|traditionally|obviously|clearly|naturally|actually|honestly|admittedly|remember|imagine|not (?:because|only)"
    r"|it (?:seems|appears|looks)|in case you)(?!\w)",
    re.IGNORECASE,
)
"""What somebody begins with who talks to the reader, or tells what is so in general."""

_OWN_VOICE = re.compile(r"^(?:My|Our|We|You|Your)\b|(?<!-)\b(?:I|me|my|we|you|your)\b(?!-)")
_OURS = re.compile(r"\b(?:our|us)\b")
_WHAT = re.compile(r"\b(?:that|to|about|of|how|why|what|off)\b")
_NAVIGATES = re.compile(
    r"\b(?:click here|sign up for|log in|e-?mail notifications|your (?:browser|e-?mail|notification|subscription)"
    r"|verification e-?mail|privacy policy|terms of (?:use|service)|flash player|posted (?:in|by|under)\b|filed under"
    r"|information (?:below )?was provided|(?:listen to|watch|read|see) (?:the|our) (?:full|whole|complete)\b"
    r"|corrected version of|(?:reported|stated) erroneously|erroneously (?:reported|stated)|delivered to your inbox"
    r"|you'll get an e-?mail|problem saving|remain anonymous|enjoyed your (?:free )?preview|sign up!"
    r"|maximum number of (?:stories|articles)|without a subscription|photos? (?:from the scene|by) )",
    re.IGNORECASE,
)
"""What a page says of itself."""

_FILM = re.compile(r"\d{1,2}:\d\d (?![ap]\.?m\b)[A-Z\"'\u2018\u201c\d]")
"""How an entry of a list of films begins."""

_TELLS_WHEN = re.compile(
    r"(?:The|This|It) (?:accident|attack|ceremony|collision|concert|crash|event|fire|funeral|game|hearing"
    r"|incident|match|meeting|service|shooting|show|trial|vigil)s? "
    r"(?:began|happened|occurred|started|took place|was reported|will (?:begin|start|take place|be held))\b"
)
"""When something was that only the text before could name."""

_ANNOUNCES = re.compile(r"\b(?:the following|this) (?:information|news|press|statement|written)\b[^.!?]*:$")
"""What somebody sent out, which stands below."""

_THIS_DAY = re.compile(
    r"This (?:morning|afternoon|evening|week|weekend|month|year|season|spring|summer|autumn|winter)\b"
)
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
    r"|^(?:The [a-z]+|Police|Officials|Authorities|Investigators) (?:said|says?)(?: that)? (?:they|he|she|it)\b"
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
    r"(?:\d+-year-old|actor|actress|athlete|baby|boxer|boy|champion|child|climber|coach|comedian|couple|director|driver|duo|father|girl|gunman|host|judge|man|member"
    r"|mother|musician|pair|player|rapper|seed|shooter|singer|star|starlet|student|suspect|swimmer|teen|teenager|toddler|trio|victim|woman)s?"
    r"(?:, \d+,)?(?: (?:accused|arrested|charged))? (?P<next>[a-z]+(?:['\u2019]t)?)"
)
"""A person whom only the text before could have named."""

_BEGINS_NAMED = re.compile(r"(?:An?|One|The) (?!(?:hour|day|week|month|year|moment)s?\b)")
_SOMEBODY = re.compile(r"\b(?:him|her|he|she)\b")
_NAMED = re.compile(
    r"[A-Z][a-z]+|-year-old\b|\b(?:man|woman|boy|girl|child|teen|mother|father|officer|male|female|suspect|victim"
    r"|(?!(?:aft|anoth|earli|eith|ev|lat|nev|numb|ord|oth|ov|rath|togeth|und|wheth)er\b)\w+er|(?!for\b)\w+or|\w+ist)\b"
)


def faults(title: str) -> int:
    """Count what keeps an English title from saying something by itself: no verb, a break, nobody named."""
    return sum(cost for cost, is_so in _FAULTS if is_so(title))


def navigates(text: str) -> bool:
    """Tell whether a text speaks of the page that it stands on: `Sign up for`, `Click here`."""
    return bool(_NAVIGATES.search(text) or _FILM.match(text))


def _begins_with_pronoun(title: str) -> bool:
    if _THIS_DAY.match(title):
        return False
    first = re.split(r"['\u2019]", title, maxsplit=1)[0].split(maxsplit=1)[:1] or [""]
    return first[0].lower().rstrip(",") in lead_words.PRONOUNS


def _speaks_to_reader(title: str) -> bool:
    """Tell whether a title says `we` or `you` in its own voice."""
    return bool(_OWN_VOICE.search(_QUOTED.sub("", title)))


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
    return (
        spoken is not None and not _BEGINS_NAMED.match(title) and not _NAMED.search(title, 1, spoken.start())
    )


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
    (2, lambda title: title.endswith(("\u2026", "...", ":"))),
    (2, lambda title: title.rsplit(" ", 1)[-1].lower() in _ENDS_OPEN),
    (1, lambda title: title.endswith(("?", "!"))),
    (1, lambda title: title[:1] in MARKS),
    (1, lambda title: not has_finite_verb(title)),
    (1, lambda title: not is_balanced(title)),
    (1, _THERE.search),
    (1, _THERE_IS.match),
    (1, _POINTS_BACK.search),
    (2, _TALKS.match),
    (2, SAID_ALONE.fullmatch),
    (3, _begins_with_pronoun),
    (2, _speaks_to_reader),
    (1, lambda title: _OURS.search(_QUOTED.sub("", title))),
    (2, _speaks_of_somebody),
    (2, refers_back),
    (2, _WITH_DAY.search),
    (1, lambda title: title.startswith("When ")),
    (2, _NO_SUBJECT.match),
    (2, _tells_nothing),
    (4, _is_day),
    (3, navigates),
    (2, _TELLS_WHEN.match),
    (2, _HOUR_CUT.search),
    (2, _ANNOUNCES.search),
    (2, _is_phrase),
    (1, _HANGS.match),
)
"""What each fault costs, and how it is told."""
