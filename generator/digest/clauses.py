"""How a stretch of an English sentence stands in it: in the main clause or not, quoted, planned or a fact."""

from __future__ import annotations

import re

from generator.language.caseless import Caseless

_ASIDE = re.compile(r",\s(?:who|which|whose|whom|where|when|that)\b[^,]*,|\([^)]*\)")
_SUBORDINATE = Caseless(
    r"\b(?:who|which|whose|whom|where|when|whether|after|before|because|while|although|though|if|unless|despite"
    r"|following|amid|as|since|until)\b"
)
_THAT = re.compile(r"(?<!said )(?<!says )(?<!announced )(?<!confirmed )(?<!reported )(?<!showed )\bthat\b")
_REDUCED = re.compile(r"\b\w+(?:ed|wn|en|un|ught)\s$")
_PARTICIPLE = re.compile(
    r"\b(?!(?:wo)?men\b|children\b|(?:sev|t|elev)en\b|even\b|often\b|then\b|when\b)"
    r"(?:[a-z]+(?:ed|wn|en|ught)|hurt|shot|hit|found|held)\b"
)
_OF_A_DEED = re.compile(
    r"\b(?:in connection with|(?:convicted|accused|guilty|suspected|acquitted) of|charge[ds]? (?:with|of|in)|charges of"
    r"|(?:arrested|wanted|sought|jailed|sentenced) for|(?:gunshot|stab) wounds?"
    r"|['\u2019]s (?:\w+ )?(?:claims?|decision|remarks?|comments?|announcement|statement|speech|pledge|promise)(?=\s\Z)"
    r"|investigat\w+ (?:into|of|an?|the)|for the first time"
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
    r"|drove|flew|grew|kept|paid|sold|stood|struck|sank|threw"
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
_NAMED_DAY = re.compile(
    r"\b(?:[Aa]n?|[Tt]he|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|[Ee]very|[Ee]ach|second|first|third|last)\s\Z"
)
_USUAL = re.compile(r"\s(?:of|in) (?:each|every|(?:the|a) (?:week|month|quarter|season|year))\b")
_OWNER = re.compile(r"(?:\s(?:morning|afternoon|evening|night))?['\u2019]s?\s[a-z]")
_RECORD = re.compile(r"\b(?:\w{3,}est|most|worst|best|least)\s(?:\w+\s){0,2}\Z")
_FRONT = 4
_OPEN, _CLOSE = "\u201c", "\u201d"


def binds(text: str, start: int, end: int) -> bool:
    """Tell whether what stands at `start` to `end` of a sentence is said of its main clause."""
    before = _ASIDE.sub(" ", _INCLUDING.sub(" ", text[:start]))
    opened = _SUBORDINATE.search(before) or _THAT.search(before)
    if opened:
        comma = before.find(",", opened.end())
        fronted = not before[: opened.start()].strip(" \"'\u201c")
        if not fronted or comma < 0 or _SUBORDINATE.search(before, comma):
            return False
    return not _of_a_noun(text, start, end)


def _of_a_noun(text: str, start: int, end: int) -> bool:
    """Tell whether a participle before it, or a verb right after it, makes a date that of a noun alone.

    `a man wounded in May has died`, `the mill, begun in 1936, was sold`.
    """
    before = text[:start]
    if start > _FRONT and _OF_A_DEED.search(before):
        return True
    if text.startswith("since", start) and _RECORD.search(before):  # `the highest level since 2017`
        return True
    if _APPROVED.search(before) or (text.startswith(" of ", end) and _DEED.search(before)):
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
        return _PLANNED.search(text, start, right) is not None
    named = _NAMED_BY.search(text, left, start)
    far = named is not None and cues and text.count(" ", cues[-1], named.start()) > _FRONT
    return bool(cues) and not far and max(cues) > max(facts, default=-1)
