"""How a stretch of an English sentence stands in it: in the main clause or not, quoted, planned or a fact."""

from __future__ import annotations

import re

from generator.language.caseless import Caseless
from generator.language.verbs import has_finite_verb

_ASIDE = re.compile(r",\s(?:who|which|whose|whom|where|when|that)\b[^,]*,|\([^)]*\)")
_SUBORDINATE = Caseless(
    r"\b(?:who|which|whose|whom|where|when|whether|after|before|because|while|although|though|if|unless|despite"
    r"|following|amid|as(?!\swell\sas\b)|since|until)\b"
)
_THAT = re.compile(r"\bthat\b")
_SAYING_THAT = re.compile(
    r"\b(?:said|says|announced|confirmed|reported|showed|wrote|testified|told|informed|conceded|noted)"
    r"(?:\s(?!who\b|which\b|that\b|when\b|after\b|before\b)[\w.'\u2019-]+){0,8}\s\Z"
)
_TIME_OF_DAY = re.compile(r"\w+\s(?:midnight|noon|dawn|dusk|sunrise|sunset|\d)")
_ROLE = re.compile(r"\bas\b", re.IGNORECASE)
"""`as` joins a role (`hired as a coach in May`) where no verb comes behind."""
_AT_FRONT = re.compile(r"(?:In|At|On|During|Under|With|For|From|By|Despite|Amid)\s")
_AUXILIARY = re.compile(
    r"(?<!\bhe )(?<!\bshe )(?<!\bthey )(?<!\bit )(?<!\bwho )(?<!\bthat )(?<!\bwhich )"
    r"\b(?:was|were|is|are|has|have|had|will)\s"
)
_BY_DEED = re.compile(r"\b(?:an?|the)\s\w+ed\s", re.IGNORECASE)
"""What somebody is called by, and no verb: `a convicted killer`."""
_ANNOUNCED = re.compile(r",\s[^,]{2,80}\sannounced\s\Z")
_RELATIVE = frozenset({"who", "which", "that"})
_JOINED = re.compile(
    r"\b(?:and|but|or|who|which|that|said|says|told|where|when|whether|if)\s\Z|\bsa(?:id|ys)\b|\btold\b"
)
_NEW_CLAUSE = re.compile(
    r"\b(?:and|but)\s(?:\w+ly\s|later\s|then\s)?(?:was|were|is|are|has|had|will|[a-z]{3,}ed)\b"
)
_REDUCED = re.compile(r"\b\w+(?:ed|wn|en|un|ught)\s$")
_PARTICIPLE = re.compile(
    r"\b(?!(?:wo)?men\b|children\b|(?:sev|t|elev)en\b|even\b|often\b|then\b|when\b)"
    r"(?:[a-z]+(?:ed|wn|en|ught)|hurt|shot|hit|found|held)\b"
)
_OF_A_DEED = re.compile(
    r"\b(?:in connection (?:with|to)"
    r"|(?:convicted|accused|guilty|suspected|acquitted) of|charge[ds]? (?:with|of|in)|charges of"
    r"|(?:arrested|wanted|sought|jailed|sentenced) for|(?:gunshot|stab) wounds?"
    r"|['\u2019]s (?:\w+ )?(?:claims?|decision|remarks?|comments?|announcement|statement|speech|pledge|promise)(?=\s\Z)"
    r"|investigat\w+ (?:into|of|an?|the)|for the first time|commemorat\w+|marks?|marked|marking"
    r"|(?:the|an?) [\w-]+ (?:killed|wounded|injured|hurt|shot) in"
    r"|(?:arrested|charged|targeted|criticized|praised|blamed|honored|punished|fined|suspended|fired|jailed)"
    r" for (?:[a-z]+ly )?[a-z]+ing"
    r"|exchange for|of (?:murder|kill|shoot|stabb|robb)ing"
    r"|(?:in|for|over) the (?:[\w'\u2019-]+ ){0,4}(?:deaths?|shootings?|killings?|murders?|slayings?|attacks?))\b"
)
"""What comes behind is a deed of another day more often than not."""
_PASSIVE = re.compile(r"\b(?:was|were|been|is|are|be|being|has|had|have)\s(?:\w+\s){1,2}$")
_FINITE = re.compile(
    r"\s(?:was|were|is|are|has|have|had|will|would|could|can|may|did|does|said|says|[a-z]{3,}ed)\b"
)
_CLAUSE = re.compile(
    r";\s|,\s(?=(?:and|but|so|as|yet|while|who|which|where|when|after|before)\b)|\s[\u2013\u2014]\s"
)
_PLANNED = Caseless(
    r"\b(?:will|shall|scheduled|planned|plans|planning|expected|anticipated|upcoming|forthcoming|due"
    r"|slated|set\s(?:for|to)|looks?\sahead\sto|looking\sahead\sto|hop(?:es?|ing)\sto|intends?\sto"
    r"|to\s(?:be\s(?:held|played|released|launched|opened)|begin|start|take\splace)|is\sto|are\sto|next|coming)\b"
)
_HAPPENED = re.compile(
    r"(?<!be )(?<!-)\b(?:was|were|has|have|did|said|says|told|took|made|met|held|began|came|fell|rose|went|gave|left"
    r"|led|won|lost|bought|taken|seen|given|built|found|forecast|begun|stole|shot|ran|sent|wrote|spoke|chose|broke"
    r"|drove|flew|grew|kept|paid|sold|stood|struck|sank|threw|rang|fled|burst|swept|caught|brought|heard|hid|hit|quit|beat"
    r"|shook|became|fought|drew|sought|dealt|froze|fired|felt|saw|knew|sat|swam|wore|withdrew|swore|rode|hung|taught"
    r"|[a-z]{3,}ed(?<!scheduled)(?<!planned)(?<!expected)(?<!anticipated)(?<!slated))\b"
    r"(?!\s(?:been\s)?(?:due|set|scheduled|planned))"
)
_DONE = re.compile(
    r"(?<!\ban )(?<!\ba )(?<!\bthe )(?:" + _HAPPENED.pattern + ")" + r"|\bhad\b(?!\s(?:been|to|planned))"
)
_NAMED_BY = Caseless(r"\b(?:summit|meeting|talks|hearings?|conference|session|election|deal|agreement)\s\Z")
_INCLUDING = re.compile(r",\sincluding\s[^,]*,")
_ASIDE_DEED = re.compile(
    r",\s(?!and\b|but\b)[a-z]+(?:ed|en|wn|ught)\s(?:by|in|on|at|to|from|for|as)?\b[^,]*\Z"
)
"""What was done to something just named, as an aside: `the law, passed by the city last week, ...`."""
_APPROVED = re.compile(
    r"\b(?:was|were|is|are|has|have|had|will|said|says|held|[a-z]{3,}ed)\s(?:[\w'\u2019-]+\s){0,6}(?:of|under|with|by|from|about|over)"
    r"\s(?:an?|the|its|his|her|their)\s(?:[\w-]+\s){1,3}(?<!ly\s)(?:approved|adopted|signed|passed|released|reported|recorded"
    r"|published|filed|issued|established|founded|launched|built|introduced|imposed|reached|announced)"
    r"(?:\s(?:in|on|by|last|early|late))?\s\Z"
)
"""What was done to the last thing that a preposition joins to a clause with a verb of its own."""
_DEED = re.compile(
    r"\b(?:death|shooting|killing|murder|slaying|stabbing|robbery|attack|arrest|theft|bombing|kidnapping|rape|loss)s?"
    r"(?:\s(?:in|on|late|early))?\s\Z"
)
"""A deed as a noun, which a date before `of` is of: `the death earlier this month of a man`."""
_EVENT = re.compile(
    r"\b(?:shooting|killing|murder|slaying|stabbing|robbery|attack|crash|fire|explosion|accident)\b"
)
_OF_AN_EVENT = re.compile(
    r"\b(?:of|for|from|over|about|into|with|to)\s(?:the|an?|his|her|their)\s(?:[\w-]+\s){0,3}"
    r"(?:shooting|killing|murder|slaying|stabbing|robbery|attack|crash|fire|gunfire|explosion|accident|riot|collision)\s\Z"
)
"""An event that a preposition joins to a clause is what a date behind it dates: `the target of the attack Monday`."""
_NAMED_DAY = re.compile(
    r"\b(?:[Aa]n?|[Tt]he|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|[Ee]very|[Ee]ach|second|first|third|last)\s\Z"
)
SITTING = re.compile(
    r"(?:['\u2019]s)?(?:\s[\w-]+){0,2}\s(?:hearing|trial|arraignment|appearance|session|meeting|conference|briefing|game|match|race"
    r"|final|ceremony|debate|vote|election)\b"
)
"""Something that is held on a day of the week, behind it: `Tuesday's hearing`, `a Tuesday news conference`."""
_AT = re.compile(r"\b(?:[Aa]t|[Dd]uring|[Ii]n) (?:an? )?\Z")
_USUAL = re.compile(r"\s(?:of|in) (?:each|every|(?:the|a) (?:week|month|quarter|season|year))\b")
_OWNER = re.compile(r"(?:\s(?:morning|afternoon|evening|night))?['\u2019]s?\s[a-z]")
_RECORD = re.compile(r"\b(?:\w{3,}est|most|worst|best|least)\s(?:\w+\s){0,2}\Z")
_FRONT = 4
_OPEN, _CLOSE = "\u201c", "\u201d"


def binds(text: str, start: int, end: int) -> bool:
    """Tell whether what stands at `start` to `end` of a sentence is said of its main clause."""
    if _ANNOUNCED.search(text, 0, start):
        return True
    before = _ASIDE.sub(" ", _INCLUDING.sub(" ", text[:start]))
    opened = _opened(before)
    if opened:
        comma = before.find(",", opened.end())
        fronted = not before[: opened.start()].strip(" \"'\u201c") or _is_adverbial(before[: opened.start()])
        whole = fronted and comma >= 0 and not _SUBORDINATE.search(before, comma)
        if not whole and not _goes_on(before, opened):
            return False
    return not _of_a_noun(text, start, end)


def _opened(before: str) -> re.Match[str] | None:
    """Return what opens a subordinate clause before a date, or nothing."""
    for match in _SUBORDINATE.finditer(before):
        inside = before[match.end() :]
        role = _ROLE.fullmatch(match.group()) and not has_finite_verb(inside) and not _EVENT.search(inside)
        clock = _TIME_OF_DAY.match(before, match.start())
        if not role and not clock:
            return match
    found = (match for match in _THAT.finditer(before) if not _SAYING_THAT.search(before[: match.start()]))
    return next(found, None)


def _goes_on(before: str, opened: re.Match[str]) -> bool:
    """Whether the main clause has gone on behind a clause of its subject: `A man who robbed a bank was caught`."""
    if opened.group().lower() not in _RELATIVE or has_finite_verb(
        _BY_DEED.sub(" ", before[: opened.start()])
    ):
        return False
    last = max((match.start() for match in _AUXILIARY.finditer(before, opened.end())), default=-1)
    inside, behind = before[opened.end() : last], before[last:]
    return (
        last > 0
        and has_finite_verb(inside)
        and not _JOINED.search(inside)
        and not _SUBORDINATE.search(behind)
    )


def _is_adverbial(front: str) -> bool:
    """Whether a sentence begins with a phrase that has no verb: `In a move that surprised all, the club ...`."""
    return _AT_FRONT.match(front) is not None and "," not in front and not has_finite_verb(front)


def _of_a_noun(text: str, start: int, end: int) -> bool:
    """Tell whether a participle before it, or a verb right after it, makes a date that of a noun alone.

    `a man wounded in May has died`, `the mill, begun in 1936, was sold`.
    """
    before = text[:start]
    deed = _OF_A_DEED.search(before) if start > _FRONT else None
    if deed and not _NEW_CLAUSE.search(before, deed.end()):
        return True
    if text.startswith("since", start) and _RECORD.search(before):  # `the highest level since 2017`
        return True
    if (
        _OF_AN_EVENT.search(before)
        or _APPROVED.search(before)
        or (text.startswith(" of ", end) and _DEED.search(before))
    ):
        return True
    if _FINITE.match(text, end) and _PARTICIPLE.search(before):
        return True
    if text[end : end + 1] == "," and _ASIDE_DEED.search(before):
        return True
    return bool(
        _REDUCED.search(before)
        and "," in before
        and text[end : end + 1] == ","
        and not _PASSIVE.search(before)
    )


def of_a_thing(text: str, start: int, end: int) -> bool:
    """Tell whether a day of the week dates the noun behind it, or what happens every week.

    `faces charges for a Saturday morning shooting`, `on the second Tuesday of every month`, `near Monday's fire`.
    """
    if SITTING.match(text, end) and _AT.search(text, 0, start):
        return False
    if _NAMED_DAY.search(text, 0, start) or _USUAL.match(text, end):
        return True
    return start > _FRONT and _OWNER.match(text, end) is not None


def quoted(text: str, at: int) -> bool:
    """Tell whether a place of a sentence is inside a quotation."""
    before = text[:at]
    return before.count('"') % 2 == 1 or before.count(_OPEN) > before.count(_CLOSE)


def clause(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the span of the clause in which a stretch of a sentence stands."""
    left = max((match.end() for match in _CLAUSE.finditer(text, 0, start)), default=0)
    right = next((match.start() for match in _CLAUSE.finditer(text, end)), len(text))
    return left, right


def comes_first(text: str) -> str:
    """Return whether a sentence tells first what is `planned` or what was `done`; empty where it tells neither."""
    cue, fact = _PLANNED.search(text), _DONE.search(text)
    if cue and (not fact or cue.start() < fact.start()):
        return "planned"
    return "done" if fact else ""


def is_planned(text: str, start: int, end: int) -> bool:
    """Tell whether what is dated at `start` to `end` is told as yet to come.

    The verb or cue that stands last before the date decides, in its clause; for a date at the front any cue does.
    """
    left, right = clause(text, start, end)
    if start <= _FRONT:
        return comes_first(text[left:right]) == "planned"
    cues = [match.start() for match in _PLANNED.finditer(text, left, start)]
    facts = [match.start() for match in _HAPPENED.finditer(text, left, start)]
    if not facts and not cues:
        return comes_first(text[start:right]) == "planned"
    named = _NAMED_BY.search(text, left, start)
    far = named is not None and cues and text.count(" ", cues[-1], named.start()) > _FRONT
    return bool(cues) and not far and max(cues) > max(facts, default=-1)
