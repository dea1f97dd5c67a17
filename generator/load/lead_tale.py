"""What shows that an English title goes on with a tale: it speaks of people and things that stand before it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

_TELLS_WHEN = re.compile(
    r"(?:The|This|It) (?:accident|attack|ceremony|collision|concert|crash|event|fire|funeral|game|hearing"
    r"|incident|match|meeting|service|shooting|show|trial|vigil)s? "
    r"(?:began|happened|occurred|started|took place|was reported|will (?:begin|start|take place|be held))\b"
)
"""When something was that only the text before could name."""

_ANOTHER = re.compile(
    r"(?:(?:One|Two|Three|Four|Some|Many|Most|Both|Neither|None|All) of (?:the|them|those|these)|The (?:other|second"
    r"|third)|An?(?:other| second| third)) (?:[a-z-]+ )?(?:boy|child|girl|man|officer|person|student|suspect|teen"
    r"|teenager|victim|woman)(?:s|ren)?(?! (?:in|at|of|from|who)\b)"
)
"""One of several, of whom only the text before has told."""

_THAT_ONE = re.compile(
    r"\bthe (?:[a-z]+ed |same )?(?:boy|child|couple|driver|girl|gunman|man|officer|shooter|suspect|teen"
    r"|teenager|toddler|victim|woman)s?\b(?! (?:who|whose|that|accused|arrested|behind|charged|convicted|found|in"
    r"|killed|of|responsible|shot|suspected|wanted|with)\b)"
)
"""Somebody who is known from what stands before."""

_LATER = re.compile(
    r"(?:(?:A few|Several|Some|Two|Three|\d+) )?(?:(?:[Mm]inutes|[Hh]ours|[Dd]ays|[Mm]oments) later|Soon after,"
    r"|Shortly after(?:ward)?,|Later|Then|Upon arrival|At (?:this|that) (?:point|time)|Right now|By then"
    r"|Until then|Since then|After that),? "
)
"""What goes on with a tale."""

_BACKGROUND = re.compile(r"(?:\S+ ){1,4}had (?!to\b|a\b|an\b|the\b|\d|no\b)[a-z]+(?:ed|en|t|d)\b")
"""What was so before the news: `Night had fallen`."""

_SAYS_WHO = re.compile(
    r"The (?:[a-z]+ )?(?:attorney|chief|company|coroner|father|firm|lawyer|mayor|mother|owner|prosecutor|report|sheriff"
    r"|spokes\w+|witness)s? (?:also |later )?(?:said|says|told|tells|added|adds|noted|described|explained)\b"
)
"""What somebody says whom only the text before has named."""

_THE_EVENT = re.compile(
    r"\b(?:in|of|about|during|after|before|to|by) the (?:accident|attack|case|crash|event|fire|incident|investigation"
    r"|murders?|shootings?|situation|violence)s?(?:$|,| on | was| is| were)"
)
"""An event that is known from what stands before."""

_THE_MATTER = re.compile(
    r"The (?:agreement|announcement|change|deal|decision|law|measure|meeting|move|new rule|offer|plan|proposal|rule"
    r"|ruling|study|survey|vote)s?(?:,| (?:also|is|are|was|were|has|have|had|will|would|can|could|comes?|came)\b)"
)
"""What was decided, which only the text before has told."""

_SETS_OUT = re.compile(
    r"\b(?:(?:was|were) (?:called|dispatched|sent|summoned) (?:to|out)|responded to|received (?:an? |several"
    r" |multiple )?(?:\w+ )?(?:calls?|reports?|bolo)|rushed to|arrived (?:on|at))\b"
    r"(?!.*\b(?:dead|died|killed|shot|wound(?:s|ed)?|injur(?:ed|ies)|stabbed|suffer(?:ed|ing)|found)\b)",
    re.IGNORECASE,
)
"""That somebody was called, and not what was found."""

_SAYS_OF_ITSELF = re.compile(
    r"(?:The [a-z]+|Police|Officials|Authorities|Investigators) (?:said|says?)(?: that)? (?:they|he|she|it)\b"
)
_BEGINS_NAMED = re.compile(r"(?:An?|One|The) (?!(?:hour|day|week|month|year|moment)s?\b)")
_SOMEBODY = re.compile(r"\b(?:him|her|he|she)\b")
_NAMED = re.compile(
    r"[A-Z][a-z]+|-year-old\b|\b(?:man|woman|boy|girl|child|teen|mother|father|officer|male|female|suspect|victim"
    r"|(?!(?:aft|anoth|earli|eith|ev|lat|nev|numb|ord|oth|ov|rath|togeth|und|wheth)er\b)\w+er|(?!for\b)\w+or|\w+ist)\b"
)


def _speaks_of_somebody(title: str) -> bool:
    """Tell whether a title says `her` or `him` of somebody whom it has not named."""
    spoken = _SOMEBODY.search(title)
    return (
        spoken is not None and not _BEGINS_NAMED.match(title) and not _NAMED.search(title, 1, spoken.start())
    )


def _speaks_of_that_one(title: str) -> bool:
    """Tell whether a title speaks of `the handcuffed man` whom it has not brought in."""
    found = _THAT_ONE.search(title)
    return found is not None and not _NAMED.search(title, 1, found.start())


FAULTS: tuple[tuple[int, Callable[[str], object]], ...] = (
    (3, _speaks_of_somebody),
    (2, _speaks_of_that_one),
    (2, _ANOTHER.match),
    (4, _LATER.match),
    (2, _BACKGROUND.match),
    (4, _SAYS_WHO.match),
    (4, _SAYS_OF_ITSELF.match),
    (5, _TELLS_WHEN.match),
    (2, _THE_MATTER.match),
    (1, _THE_EVENT.search),
    (2, _SETS_OUT.search),
)
"""What each costs, and how it is told."""
