"""Whether an English sentence can be cut at a place, so that what stands before it can stand alone."""

from __future__ import annotations

import re

from generator.language.verbs import has_finite_verb

_WANTING = frozenset({
    "ability", "able", "access", "accused", "agreement", "allowed", "amount", "approached", "asked", "attempt",
    "attempts", "away", "back", "based", "because", "become", "belief", "bid", "bring", "called",
    "chance", "claim", "claims", "close", "commitment", "concern", "concerns", "connection",
    "considered", "control", "conversation",
    "conversations", "couple", "decide", "decision", "demanding", "departure", "determine", "determined", "difference",
    "down", "dozens", "effort", "efforts", "end", "evidence", "expected", "fact", "fear", "fears", "few",
    "first", "fit", "forced", "front", "get", "give", "group", "head", "help", "hold", "hope", "hopeful", "hopes",
    "hundreds", "idea", "including", "increase", "information", "instead", "interest", "investigating",
    "keen", "keep", "kind", "known", "lack", "last", "latest", "left", "likely", "linked", "make", "many",
    "meant", "member", "members", "millions", "much", "named", "need", "number", "off", "only", "order",
    "ordered", "others", "out", "outside", "pair", "part", "placed", "plan", "plans", "possibility",
    "pressure", "promise", "range", "ready", "relationship", "responsible", "remain", "report", "reports",
    "requirement", "responded",
    "result", "right", "risk", "role", "saying", "searching", "series", "set", "several", "sign", "signs",
    "sort", "speculation", "string", "suspected", "suspicion", "take", "talks", "tasked", "team", "thousands",
    "threat", "threats", "told", "top", "type", "unlikely", "up", "urged", "used", "variety", "wanted", "warning",
    "warnings", "way", "ways", "willing", "worth",
})  # fmt: skip
"""Words that leave a reader waiting where what follows them is cut off."""

_OF_WHAT = frozenset({
    "back", "control", "end", "front", "group", "head", "home", "member", "members", "part", "range", "result", "risk",
    "role", "series", "team", "top",
})  # fmt: skip
_OF = re.compile(r"(?:of|to|for|in|with|from|between)\b")
"""Nouns among them that wait for what they are of, and for nothing else: `shot in the head | during`."""

_PARTICLES, _THEN = (
    frozenset({"away", "back", "down", "off", "out", "up"}),
    re.compile(r"(?:after|because|before|if|since|until|when|while)\b"),
)
"""`the gun went off | while`."""

_RANKED = re.compile(
    r"\b(?:first|only|last|latest|next|likely|set|due|able)\b(?! (?:day|month|night|season|time|week|weekend|year)s?\b)"
)
_TO_DO = re.compile(r"[^,;]{0,80}\bto\b")
_LISTED = re.compile(
    r"(?:[A-Z]\.){2,}|[A-Z][a-z]{1,5}\.\s"
    r"|(?:[\w.$%'\u2019-]+\s)?[\w.$%'\u2019-]+(?:,\s|\s(?:and|or)\s)"
)
_ADJECTIVE = re.compile(r"\b(?:an? (?:[A-Z][\w.'\u2019]+ ?){1,3}|(?:an?|the) \w+ly \w+)$")
_HYPHENED = re.compile(r"\b(?:an?|the|[a-z]+'s|its|their|his|her|\)) [a-z]+-[a-z]+$")
"""`a high-tech, | high-cost fence`."""

_ASKED = re.compile(
    r"\b(?:ask|tell|told|sentenc|urg|order|want|invit|allow|forc|let|help|persuad|warn|encourag|requir|expect|sent|send|took|take|rush|brought)"
    r"(?:e|s|es|ed|d|ing)? [^;]{2,120}$"
)
_ASKED_WHOM = re.compile(
    r"\b(?:ask|tell|told|led|urg|order|invit|forc|persuad|prompt|encourag)[a-z]{0,3} (?:\d[\w-]+ )?[A-Z][^,]{2,40}$"
)
_OWN_CLAUSE = re.compile(r"(?:who|which|whose|after|when|while|as)\b")
_NEAR = 6
_AS_WHAT = re.compile(r"as (?:an?|the|his|her|its|their)\s")
_IS_THE = re.compile(r"\b(?:is|was|are|were) the [\w-]+$")
_SUCH = re.compile(r"\bsuch [\w-]+$")
_TOLD = re.compile(r"\btold (?!.*\b(?:that|to|he|she|they|it|of|about|how|why)\b)")
_WITHIN_THAT = re.compile(r"\bthat (?:although|though|while|if|when|because|since|despite|after|before)\b")
_SPAN = re.compile(
    r"\bthe (?:night|week|morning|month|year|(?:(?:first|last|next) )?(?:[A-Z][a-z]+)?day)$"
    r"|\b(?:an?|one|two|three|four|five|six|several|some|few|\d+) (?:\w+ )?(?:year|month|week|day|hour|minute)s?$"
)
_INFINITIVE = re.compile(
    r"\bto (?!(?:church|court|date|death|hospital|jail|life|power|prison|safety|school|work)\b)[a-z]+$"
)
_BY_ITSELF = re.compile(
    r"\b(?:am|and|are|be|been|being|got|had|has|have|is|or|then|was|were|[a-z]+ly|[^\W_]+,) "
    r"(?:[a-z]+ed|built|held|led|made|sent)$"
)
_LAST_PARTICIPLE = re.compile(r"\s(?:[a-z]+ed|built|held|led|made|sent)$")
_AUXILIARY = r"(?:is|are|was|were|has|have|had|will|would|goes|does|did)"
_GOES_ON = re.compile(rf"{_AUXILIARY}\b")
_REGION_GOES_ON = re.compile(rf"[A-Z][\w.]+(?: [A-Z]\w+)? {_AUXILIARY}\b")
_SECOND_SUBJECT = re.compile(r"\band (?:[\w'\u2019-]+ ){0,2}[\w'\u2019-]+$")
_TAKEN = re.compile(
    r"\b(?:treat|describ|regard|view|classif|identif|nam|nominat|appoint)(?:e|es|ed|s|ing|ied|y)?\b"
)
_DONE = re.compile(r"\s[a-z]+ed(?: (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)?$")
_GOING_ON = re.compile(r"\b(?:is|are|was|were|be|been) (?:not )?[a-z]+ing(?: [A-Z][a-z]+day(?: [a-z]+)?)?$")
_APPOSED, _APPOSED_TO = re.compile(r", (?:an?|the) [^,]+$"), re.compile(r"(?:an?|the) ")
_OTHERS = re.compile(r"\band (?:\w+ ){0,2}(?:others|more|people)$")
"""Whose verb is still to come."""

_IDENTIFIED = re.compile(r"\bidentif(?:y|ies|ied) (?:[A-Z][\w.'\u2019-]{0,20} ?){1,4}$")
_ASKING = re.compile(r"(?:day|night) (?!morning|evening)[a-z]+ing$")
_THE_THING = re.compile(
    r"\bthe (?!(?:arm|back|body|chest|court|end|face|foot|future|hand|head|hospital|jail|leg|morning|neck|night|past"
    r"|rest|scene|shoulder|stomach|street|time|top|torso|way|world|year)s?$)[a-z]+$"
)
_OF_NAME = re.compile(
    r"(?:in|of|at|on|between|against|for) (?:the )?(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)[A-Z]"
)
"""`to mend the fault | in Harbour Explorer`."""

_AMOUNT = re.compile(r"[$\u20ac\u00a3][\d.,]+(?: (?:b|m|tr)illion)?$")
"""`an estimated $1 million | in damage`."""

_THEN_WHEN = re.compile(r"(?:[\w.'\u2019-]{1,20} ){0,6}when\b")
_WAS_DOING = re.compile(r"\b(?:(?:was|were) (?:\w+ )?[a-z]{2,}ing|had (?:just )?[a-z]{2,}(?:ed|en))\b")
"""What a clause with `when` tells the news of: `was sleeping | when he was shot`."""

_DOING = re.compile(r"[a-z]+ing\b")
_GOES_BACK = re.compile(
    r"\b(?:be|been|is|are|was|were|comes?|came|goe?s?|went|gone|gets?|got|sent|put|brought|took) back$|\band [a-z]+ly$"
)
_WITH_DOING = re.compile(r"\bwith [^,]{3,40} [a-z]{2,}ing$")
"""`with opinion polls showing | on Sunday`."""

_VERB_AHEAD = re.compile(rf"(?:(?!who\b|which\b|that\b)[\w'\u2019-]+ ){{1,8}}{_AUXILIARY}\b")


def is_within(piece: str, rest: str) -> bool:
    """Tell whether the comma between two parts of a sentence parts no clauses.

    `Wasilla, | Alaska, may`, `red, | blue and`, `a newly found, | faster`, `as the suspect, Ada Brook, | goes`.
    """
    return bool(
        _LISTED.match(rest)
        or _OTHERS.search(piece)
        or _IDENTIFIED.search(piece)
        or _ADJECTIVE.search(piece)
        or _GOES_ON.match(rest)
        or rest.startswith("that ")
        or _HYPHENED.search(piece)
        or (piece.endswith("-old") and not _OWN_CLAUSE.match(rest))
        or _ASKED_WHOM.search(piece)
        or (rest.startswith("to ") and _ASKED.search(piece))
        or (_APPOSED.search(piece) and _APPOSED_TO.match(rest))
        or (piece.rsplit(" ", 1)[-1][:1].isupper() and _REGION_GOES_ON.match(rest))
    )


def is_open(piece: str, rest: str, *, clause: bool) -> bool:
    """Tell whether a piece of a sentence waits for what is cut off: `goes | on`, `plans | for`, `the first | to`.

    `clause` says that what follows begins a clause and not a phrase.
    """
    infinitive = rest.startswith("to ")
    last = _last(piece)
    return (
        (
            last.lower() in _WANTING
            and not (last in _OF_WHAT and not _OF.match(rest))
            and not (last in _PARTICLES and _THEN.match(rest))
        )
        or (rest.startswith("as ") and bool(_SUCH.search(piece)))
        or bool(_is_as_what(rest) or _tells_whom(piece) or _WITHIN_THAT.search(piece))
        or bool(_SPAN.search(piece) or _INFINITIVE.search(piece))
        or (rest.startswith("of ") and last[:1].isupper())  # the Gulf | of Aden
        or (infinitive and bool(_ASKED.search(piece) or last.endswith("ing") or has_finite_verb(last)))
        or (not clause and _ends_with_verb(piece))
        or _ends_with_participle(piece)
        or (bool(_THEN_WHEN.match(rest)) and bool(_WAS_DOING.search(piece)))
        or (last.endswith("ly") and bool(_DOING.match(rest)))
        or bool(_OTHERS.search(piece) or _ASKING.search(piece))
        or rest.startswith(("at least ", "at most ", "without parole"))
        or bool(_THE_THING.search(piece) and _OF_NAME.match(rest))
        or (rest.startswith("in ") and bool(_AMOUNT.search(piece)))
        or (rest.startswith(("who ", "that ")) and bool(_IS_THE.search(piece)))
        or (rest.startswith(("if ", "when ", "after ")) and " only " in piece)
        or (rest.startswith("as ") and bool(_TAKEN.search(piece)) and not _begins_clause(rest))
        or (rest.startswith("by ") and bool(_DONE.search(piece)) and not _BY_ITSELF.search(piece))
        or (not clause and bool(_GOING_ON.search(piece)))
        or bool(_SECOND_SUBJECT.search(piece) and _VERB_AHEAD.match(rest))
        or bool(_RANKED.search(piece) and _TO_DO.match(rest))
        or bool(_WITH_DOING.search(piece) or _GOES_BACK.search(piece))
    )


def _is_as_what(rest: str) -> bool:
    """Tell whether a rest says as what something is taken, and begins no clause: `as a | car drove by`."""
    return bool(_AS_WHAT.match(rest)) and not _begins_clause(rest)


def _begins_clause(rest: str) -> bool:
    """Tell whether a verb stands among the first words of a rest, before any `and`."""
    return has_finite_verb(" ".join(rest.split(maxsplit=_NEAR)[:_NEAR]).split(" and ", 1)[0])


def _tells_whom(piece: str) -> bool:
    """Tell whether a piece says whom somebody told, and not what."""
    told = _TOLD.search(piece)
    return told is not None and not has_finite_verb(piece[told.end() :])


def _last(piece: str) -> str:
    return piece[max(piece.rfind(" "), piece.rfind("-")) + 1 :]


def _ends_with_verb(piece: str) -> bool:
    return has_finite_verb(_last(piece)) and not piece.endswith("ed")


def _ends_with_participle(piece: str) -> bool:
    """Tell whether a piece ends with what belongs to a noun: `says that players involved`, but `was arrested`."""
    if not _LAST_PARTICIPLE.search(piece) or _BY_ITSELF.search(piece):
        return False
    return has_finite_verb(_LAST_PARTICIPLE.sub("", piece))
