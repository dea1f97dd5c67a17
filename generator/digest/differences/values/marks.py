"""Words beside a value that make it one of another thing: `last year`, `each`, `another`, `offered`, `of whom`."""

from __future__ import annotations

import re

from generator.language.caseless import Caseless

_BEFORE = {
    word: word
    for word in (
        "another", "other", "additional", "average", "previous", "previously", "last", "earlier", "second", "third",
        "annual", "monthly", "daily", "weekly", "record", "former", "further", "including", "among", "nearly",
        "maximum", "minimum", "initially", "originally", "forecast", "target", "if", "could", "would", "might",
        "may", "hourly", "youngest", "oldest", "original", "next", "until", "before", "after", "since", "extra",
        "minor", "prior", "sealed", "enrollment", "enrolment",
        "combined", "fewer", "from", "compared", "first", "against", "under", "ago", "new", "old", "top", "limit",
        "limited", "announced", "operating", "gross", "underlying", "adjusted", "usual", "normal", "core",
    )
} | {"each": "per", "per": "per", "every": "per"}  # fmt: skip
_AFTER = {
    "more": "more", "others": "more", "additional": "more", "further": "more", "each": "per", "per": "per",
    "ago": "ago", "annually": "annual", "average": "average", "apiece": "per", "earlier": "earlier",
    "higher": "more", "lower": "more", "including": "including",
}  # fmt: skip
_RIGHT_BEFORE = frozenset(
    {"from", "before", "after", "until", "since", "against", "under", "first", "new", "old", "announced"}
)
"""Of those before a value, the ones that count only right before it."""
BEFORE_REACH, AFTER_REACH = 3, 2
"""Words, with stop words, up to which the others count."""
_WIDE = {
    "demand": (
        r"wants?|wanted|demand\w*|asking|asks?|asked|seek\w*|sought|request\w*|calls? for|called for",
        ("want", "demand", "ask", "seek", "sought", "request", "call"),
    ),
    "offer": (
        r"offer\w*|propos(?:e|es|al|als|ing)|(?<!\ba )(?<!\bthe )proposed|put forward",
        ("offer", "propos", "forward"),
    ),
    "total": (r"combined|together|altogether", ("combined", "together")),
    "part": (
        (r"(?:half|most|percent|per cent|some|part) of (?:the |all )?(?:\w+ ){1,2}in"
        r"|among|under \d+|aged|identit(?:y|ies) of|names? of"),
        ("half of", "most of", "cent of", "some of", "part of", "among", "under", "aged", "identit", "name"),
    ),
    "found": (r"(?:found|discovered)(?! that)", ("found", "discovered")),
    "partial": (
        (r"(?:half|part|districts|precincts|ballots|votes|percent|per cent|stations) (?:of \w+ )?counted"
        r"|partial|leads by|lead of"),
        ("counted", "partial", "lead"),
    ),
    "capacity": (
        r"(?:to|can|could|will|would) (?:hold|seat|fit|host)|capacity|seating|room for",
        ("hold", "seat", "fit", "host", "capacity", "room for"),
    ),
    "draw": (
        r"first draw|tranche|instal?lment|down payment",
        ("first draw", "tranche", "instal", "down payment"),
    ),
    "witness": (
        (r"(?:workers?|residents?|witness(?:es)?|students?|tourists?|guests?|employees?|drivers?|teachers?"
        r"|neighbou?rs?) (?:in|of|from|at|near) (?:the )?[\w'\u2019-]+ (?:said|says?|told|felt|reported)"),
        ("said", "say", "told", "felt", "reported"),
    ),
    "poll": (r"polls?|survey\w*|exit", ("poll", "survey", "exit")),
    "background": (
        (r"the last|last (?:year|month|week|season)|previous|(?:weeks|months|days|years) (?:after"
        r"|earlier|before)|ago|recall(?:ed|s)?|similar|deadliest|worst|history"),
        (
            "last", "previous", "after", "earlier", "before", "ago", "recall", "similar", "deadliest", "worst",
            "history",
        ),
    ),
    "aftershock": (r"aftershocks?", ("aftershock",)),
    "forecast": (
        r"forecast\w*|predict\w*|project(?:ed|ions?)|estimates?",
        ("forecast", "predict", "project", "estimate"),
    ),
    "ending": (r"end(?:s|ed|ing)?|conclud\w+|finish\w+", ("end", "conclud", "finish")),
    "round": (
        r"first round|quarter-?final|semi-?final|first half|half-?time|group stage|last season|previous",
        ("first", "final", "half", "group stage", "last season", "previous"),
    ),
}  # fmt: skip
_WIDE_FORMS = {mark: Caseless(rf"\b(?:{form})\b", words) for mark, (form, words) in _WIDE.items()}
"""Words that count wherever they stand before a value in its sentence; each form with what its matches have."""
_EITHER = re.compile(r"\s(?:[a-z]+\s){0,5}[a-z]+ or [a-z]+")
_LASTING = re.compile(r"\b(?:will|to|would|could|may|might|can)\slast\b")
_EVERYWHERE = re.compile(
    r"[^.;]{0,60}\b(?:(?:in|across|over) (?:\d+|two|three|four|five|six|seven|eight|nine|ten|several|many|all)"
    r" (?:countries|nations|states|cities|provinces|continents)"
    r"|worldwide|globally|around the world|nationwide|across the country)\b"
)
_WITHIN = re.compile(
    r"[^.;]{0,50}\b(?:(?:over|within|during|across) (?:an?|the|that) (?P<span>[\w-]+[- ](?:hour|day|week|month|year)s?"
    r"|weekend|holiday)\b|(?P<since>since) (?:late |early |last )?[A-Z]\w+day\b"
    r"|(?:over|during|within|in) the (?:next|last|past|coming) "
    r"(?P<years>(?:[\w-]+ )?(?:hours?|days?|weeks?|months?|years?|decades?))\b"
    r"|in (?:\d+|two|three|four|five|six|seven|eight|nine|ten) (?P<apart>separate|different) )"
)
"""Behind a value: of how long a time, or of how many incidents, it is the sum."""
_ALONE = re.compile(r"[^.;,]{0,40}\salone\b")
"""Behind a value: of how much of the world it is."""
_SHARED_OUT = re.compile(
    r"[^.;,]{0,25},\s(?:and\s)?(?-i:[A-Z])[\w.&'\u2019-]*(?:\s[\w-]+){0,2}\s(?:about\s|some\s)?[$\u00a3\u20ac]?\d[\d.,]*"
    r"(?:\s(?:million|billion|thousand))?(?=,| and |\.)"
)
"""Behind a value: others of its kind, each of somebody else (`one lost 3 million, Brask 2 million and Lunden one`)."""
_EXCLUDED = Caseless(
    r"\b(?:controlling for|excluding|stripping out|not counting|leaving out|other than|without counting)\b"
)
"""In a sentence: its values are of a part."""
_PER = re.compile(r"\s(?:(?:more |less )?(?:an?|per|each|every)|(?:[a-z]+\s)?for (?:each|every))\s[a-z]+")


def marks(text: str, start: int, end: int, before: list[str], after: list[str]) -> frozenset[str]:
    """Return the marks of a value at `start:end`; `before` and `after` are the words beside it, the nearest first."""
    found = {
        _BEFORE[word]
        for number, word in enumerate(before[:BEFORE_REACH])
        if word in _BEFORE and (not number or word not in _RIGHT_BEFORE)
    }
    found.update(_AFTER[word] for word in after[:AFTER_REACH] if word in _AFTER)
    found.update([mark for mark, form in _WIDE_FORMS.items() if form.holds(text, 0, start)])
    if "last" in found and _LASTING.search(text, 0, start):
        found.discard("last")
    if _PER.match(text, end):
        found.add("per")
    if _EVERYWHERE.match(text, end):
        found.add("everywhere")
    found.update(span_of(text, end))
    if _SHARED_OUT.match(text, end):
        found.add("shared out")
    if _EXCLUDED.holds(text):
        found.add("excluded")
    if _ALONE.match(text, end):
        found.add("alone")
    if _EITHER.match(text, end):
        found.add("either")
    return frozenset(found)


def span_of(text: str, end: int) -> frozenset[str]:
    """Return of how long a time, or of several incidents, a value that ends at a place is the sum; empty of none."""
    match = _WITHIN.match(text, end)
    return (
        frozenset({f"within {match['span'] or match['since'] or match['years'] or match['apart'] or 'days'}"})
        if match
        else frozenset()
    )
