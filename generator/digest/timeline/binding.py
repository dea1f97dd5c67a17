"""Whether a date is that of a sentence: it stands in the main clause, and is of no noun there."""

from __future__ import annotations

import re

from generator.digest.syntax.meanwhile import SAYER
from generator.digest.syntax.subordinate import ASIDE, AT_FRONT, AUXILIARY, EVENTS, WENT_ON, hangs
from generator.language.dated import USUAL, WEEKDAYS
from generator.language.verbs import has_finite_verb

_ANNOUNCED = re.compile(r",\s[^,]{2,80}\sannounced\s\Z")
_NEW_CLAUSE = re.compile(
    r"\b(?:and|but)\s(?:\w+ly\s|later\s|then\s)?(?:was|were|is|are|has|had|will|[a-z]{3,}ed)\b"
)
_REDUCED = re.compile(r"\b\w+(?:ed|wn|en|un|ught)\s$")
_PARTICIPLE = re.compile(
    r"\b(?!(?:wo)?men\b|children\b|(?:sev|t|elev)en\b|even\b|often\b|then\b|when\b)"
    r"(?:[a-z]+(?:ed|wn|en|ught)|hurt|shot|hit|found|held)\b"
)
_OF_A_DEED = re.compile(
    r"\b(?:(?:connected|linked|related|tied|similar) to (?:the|an?)"
    r"|in connection with|(?:convicted|accused|guilty|suspected|acquitted) of|charge[ds]? (?:with|of|in)|charges of"
    r"|(?:arrested|wanted|sought|jailed|sentenced) for|(?:gunshot|stab) wounds?"
    r"|['\u2019]s (?:\w+ )?(?:claims?|decision|remarks?|comments?|announcement|statement|speech|pledge|promise)(?=\s\Z)"
    r"|investigat\w+ (?:into|of|an?|the)|for the first time|commemorat\w+|marks?|marked|marking"
    r"|(?:the|an?) [\w-]+ (?:killed|wounded|injured|hurt|shot) in"
    r"|(?:arrested|charged|targeted|criticized|praised|blamed|honored|punished|fined|suspended|fired|jailed)"
    r" for (?:[a-z]+ly )?[a-z]+ing"
    r"|accus(?:ed?|es|ing) (?:[\w.,\u2019'-]+ ){1,5}of"
    r"|(?:for|from|on) (?:an?|his|her|their) (?:[\w-]+ ){0,4}(?:conviction|offen[sc]e|incident)"
    r"|exchange for|of (?:murder|kill|shoot|stabb|robb)ing"
    r"|(?:in|for|over) the (?:[\w'\u2019-]+ ){0,4}(?:deaths?|shootings?|killings?|murders?|slayings?|attacks?))\b"
)
"""What comes behind is a deed of another day more often than not."""
_ENDED = re.compile(
    r"\b(?:(?<!has )(?<!have )(?<!had )(?:pleaded|pled) (?:guilty|no contest)"
    r"|(?:was|were) (?:\w+ly )?(?:sentenced|convicted|acquitted|found (?:not )?guilty))\b"
)
"""What a court does to end a case."""
_WEEKDAY = re.compile(rf"\A(?:on )?(?:{'|'.join(day.capitalize() for day in WEEKDAYS)})\b[^\d]*\Z")
_CHARGED = re.compile(
    r"\b(?:was|were|been|pleaded|pled) (?:[a-z]+ly |not |also |later |found )*(?:arrested and )?"
    r"(?:(?:charged|booked) (?:with|on)|(?:convicted|guilty|acquitted) of|(?:guilty|no contest) to (?:\w+ )?charges of"
    r"|arraigned on (?:\w+ )?charges of|arrested for)\Z"
)
_ONE_DEED = re.compile(
    r"\b[a-z]+ing\b|\b(?:the|his|her|their|this|that|who|which|deaths?)\b|['\u2019]s\s"
    rf"|\ban? (?:[\w-]+ ){{0,3}}(?:{EVENTS})\b|\b(?:in|from|after|on) (?:connection|an?)\b"
)
"""What makes of a deed by the law's name one that was done: `theft in the harbour`."""
_PASSIVE = re.compile(r"\b(?:was|were|been|is|are|be|being|has|had|have)\s(?:\w+\s){1,2}$")
_FINITE = re.compile(
    r"\s(?:was|were|is|are|has|have|had|will|would|could|can|may|did|does|said|says|[a-z]{3,}ed)\b"
)
_ASIDE_DEED = re.compile(
    r",\s(?!and\b|but\b)[a-z]+(?:ed|en|wn|ught)\s(?:by|in|on|at|to|from|for|as)?\b[^,]*\Z"
)
"""What was done to something just named, as an aside: `the law, passed by the city last week, ...`."""
_AT_THE_END = re.compile(r"\A[^,]*,\s(?!and\b|but\b)[a-z]+(?:ed|en|wn|ught)\s(?:by|in|during|after)\b[^,]*\Z")
"""The same at the end of a sentence: `he rebuilt the mill, destroyed in a flood in 2005`."""
_GOING_ON = re.compile(r",\s[a-z]+ing\s[^,]*\Z")
_THEN = re.compile(r"[^,]*,\s(?:was|were|is|are|has|had|will|said|says)\b")
"""What somebody did meanwhile, as an aside, and what goes on behind it: `Lee, sailing home on May 2, was seen`."""
_MADE = frozenset({
    "approved", "adopted", "signed", "passed", "released", "reported", "recorded", "published", "filed", "issued",
    "established", "founded", "launched", "built", "introduced", "imposed", "reached", "announced",
})  # fmt: skip
_APPROVED = re.compile(
    r"\b(?:was|were|is|are|has|have|had|will|said|says|held|[a-z]{3,}ed)\s(?:[\w'\u2019-]+\s){0,6}(?:of|under|with|by|from|about|over)"
    r"\s(?:an?|the|its|his|her|their)\s(?:[\w-]+\s){1,3}(?<!ly\s)"
    rf"(?:{'|'.join(sorted(_MADE))})"
    r"(?:\s(?:in|on|by|last|early|late))?\s\Z"
)
"""What was done to the last thing that a preposition joins to a clause with a verb of its own."""
_DEED = re.compile(
    r"\b(?:death|shooting|killing|murder|slaying|stabbing|robbery|attack|arrest|theft|bombing|kidnapping|rape|loss|release|arrival|visit)s?"
    r"(?:\s(?:in|on|late|early))?\s\Z"
)
"""A deed as a noun, which a date before `of` is of: `the death earlier this month of a man`."""
_HAD_BEEN = re.compile(
    r"\b(?!(?:was|were|been|be|is|are|and|has|have|had) )[\w-]+"
    r" (?:found|killed|shot|wounded|injured|hurt|slain|stabbed|convicted|arrested|accused|charged|held|taken) "
)
"""What had been done to somebody, behind the noun: `names of the people found dead on Friday`."""
_OF_AN_EVENT = re.compile(
    r"\b(?:of|for|from|over|about|into|with|to)\s(?:the|an?|his|her|their)\s(?:[\w-]+\s){0,3}"
    rf"(?:{EVENTS})\s\Z"
)
"""An event that a preposition joins to a clause is what a date behind it dates: `the target of the attack Monday`."""
_EVENTS = tuple(EVENTS.split("|"))
_TO_COME = frozenset({
    "hearing", "trial", "arraignment", "appearance", "date", "sentencing", "retrial", "appeal", "conference", "session",
})  # fmt: skip
_AWAITED = re.compile(
    r"\b(?:pending|awaiting|ahead of|before|until|till)\s(?:an?|the|his|her|their|its)\s(?:[\w'\u2019-]+\s){0,3}"
    rf"(?:{'|'.join(sorted(_TO_COME))})(?:\son)?\s\Z"
)
"""What is to come when something is done has the date behind it: `held pending his next hearing on May 2`."""
_NAMED_DAY = re.compile(
    r"\b(?:[Aa]n?|[Tt]he|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|[Ee]very|[Ee]ach|second|first|third|last)\s"
    r"(?:(?:Easter|Palm|Good|Ash|Holy|Maundy|Super Bowl|Black|Cyber|Bloody)\s)?\Z"
)
SITTING = re.compile(
    r"(?:['\u2019]s)?(?:\s[\w-]+){0,2}\s(?:hearing|trial|arraignment|appearance|session|meeting|conference|briefing|game|match|race"
    r"|final|ceremony|debate|vote|election|loss|defeat|win|victory|draw|tie|matchup|playoff|opener|practice|interview|speech"
    r"|address|service|summit|auction|concert|inspection)\b"
)
"""Something that is held on a day of the week, behind it: `Tuesday's hearing`, `a Tuesday news conference`."""
_AT = re.compile(r"\b(?:[Aa]t|[Dd]uring|[Ii]n) (?:(?:an?|the|their|its|his|her) )?\Z")
_OF_ITS_EVENT = re.compile(r"\b(?:[Aa]n?|[Tt]he|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir)\s[a-z-]+\s\Z")
_ITS_EVENT = re.compile(rf"(?:\s(?:morning|afternoon|evening|night))?\s(?:[\w-]+\s)?(?:{EVENTS})s?\b")
"""An event whose day stands before it, behind a word on it: `the fatal Saturday shooting`."""
_OWNER = re.compile(r"(?:\s(?:morning|afternoon|evening|night))?['\u2019]s?\s[a-z]")
_RECORD = re.compile(r"\b(?:\w{3,}est|most|worst|best|least)\s(?:\w+\s){0,2}\Z")
_FRONT = 4
_FAR = len("second Super Bowl ")
"""Letters that what names a day has at most before it."""


def binds(text: str, start: int, end: int) -> bool:
    """Tell whether what stands at `start` to `end` of a sentence is said of its main clause."""
    if _ANNOUNCED.search(text, 0, start):
        return True
    return not hangs(text[:start]) and not _of_a_noun(text, start, end)


def _of_a_noun(text: str, start: int, end: int) -> bool:
    """Tell whether a participle before it, or a verb right after it, makes a date that of a noun alone.

    `a man wounded in May has died`, `the mill, begun in 1936, was sold`.
    """
    before = text[:start]
    if text.startswith("since", start) and _RECORD.search(before):  # `the highest level since 2017`
        return True
    by_event = before.endswith(_EVENTS, 0, max(0, start - 1)) and _OF_AN_EVENT.search(before)
    last = before.split()[
        -2:
    ]  # what was done, or is to come, stands there, with a preposition behind it at most
    named = by_event or (not _MADE.isdisjoint(last) and _APPROVED.search(before))
    named = named or (not _TO_COME.isdisjoint(last) and _AWAITED.search(before))
    if named or (text.startswith(" of ", end) and _DEED.search(before)):
        return True
    return _of_a_deed(before, text[start:end]) or _of_an_aside(before, text, end)


def _of_a_deed(before: str, date: str) -> bool:
    """Tell whether a deed is named before a date, and no verb of another one behind it: `accused of theft in May`.

    A court that ends a case does so long after the deed, so a day of the week is the court's; and so is any date where
    only the law's name of a deed is given: `was charged with theft on May 2`.
    """
    deed = _OF_A_DEED.search(before) if len(before) > _FRONT else None
    if deed is None or _NEW_CLAUSE.search(before, deed.end()):
        return False
    if AUXILIARY.search(before, deed.end()):
        return False
    if WENT_ON.search(before, deed.end()) and not has_finite_verb(before[: deed.start()]):
        return False
    if _ENDED.search(before, 0, deed.end()) and _WEEKDAY.search(date):
        return False
    return _CHARGED.search(before, 0, deed.end()) is None or _ONE_DEED.search(before, deed.end()) is not None


def _of_an_aside(before: str, text: str, end: int) -> bool:
    """Tell whether a date that ends at `end` stands in what is told of a noun beside the main clause."""
    if _FINITE.match(text, end) and _PARTICIPLE.search(before):
        return True
    if _GOING_ON.search(before) and _THEN.match(text, end):
        return True
    if text[end : end + 1] != ",":
        return _AT_THE_END.search(before) is not None and has_finite_verb(before.partition(", ")[0])
    aside = before.rfind(", ")
    led = AT_FRONT.match(before) is not None
    if aside < 0 or not (
        led or has_finite_verb(ASIDE.sub(" ", before[:aside])) or _goes_on_behind(text, end)
    ):
        return False  # the clause has no other verb
    return bool((_REDUCED.search(before) and not _PASSIVE.search(before)) or _ASIDE_DEED.search(before))


def _goes_on_behind(text: str, end: int) -> bool:
    """Whether a verb comes behind a date that is not that of who says so."""
    return has_finite_verb(SAYER.sub("", text[end:]))


def had_been(text: str, start: int, end: int) -> bool:
    """Tell whether what stands at `start` to `end` tells what was done to somebody before: dates behind are of that."""
    return _HAD_BEEN.search(text, start, end) is not None


def of_a_thing(text: str, start: int, end: int) -> bool:
    """Tell whether a day of the week dates the noun behind it, or what happens every week.

    `faces charges for a Saturday morning shooting`, `on the second Tuesday of every month`, `near Monday's fire`.
    """
    if at_a_sitting(text, start, end):
        return False
    if _NAMED_DAY.search(text, max(0, start - _FAR), start) or USUAL.match(text, end):
        return True
    if _OF_ITS_EVENT.search(text, 0, start) and _ITS_EVENT.match(text, end):
        return True
    return start > _FRONT and _OWNER.match(text, end) is not None


def at_a_sitting(text: str, start: int, end: int) -> bool:
    """Tell whether a date is that of a sitting or a game at which something was done: `in a May 2 vote`."""
    return SITTING.match(text, end) is not None and _AT.search(text, 0, start) is not None
