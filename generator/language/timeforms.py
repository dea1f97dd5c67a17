"""How English writes dates: a form for a day, a month, a season, a range, and what stands around them."""

from __future__ import annotations

import re

from generator.language.dated import WEEKDAYS
from generator.language.dates import MONTHS

_NAMES = sorted(MONTHS, key=lambda name: (-len(name), name))
_MONTH = (
    "(?:(?P<month>"
    + "|".join(name.capitalize() for name in _NAMES)
    + r")\b(?:(?<=\b[A-Z][a-z]{2})(?<!May)\.|(?<=Sept)\.)?)"
)
_YEAR = r"(?P<year>1[5-9]\d\d|20\d\d)(?![\d.,]\d|[\da-z]|-\w|[%\u00b0])"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?(?![\w:]|,\d|\.\d)"
_LAST = r"(?P<last>\d{1,2})(?:st|nd|rd|th)?(?![\w:]|,\d|\.\d)"
_DASH = r"(?:\s?[-\u2013\u2014]\s?|\sto\s|\sthrough\s|\sand\s)"
_WEEKDAY = "(?P<weekday>" + "|".join(name.capitalize() for name in WEEKDAYS) + ")"
SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}  # EDTF, level 1
_OPENS = r"(?:\b(?P<lead>[A-Za-z]{1,9})\s)?"
_PART = (
    r"(?:[Ee]arly|[Mm]id|[Ll]ate|(?:[Tt]he\s)?(?:(?:[Ff]irst|[Ss]econd|[Tt]hird|[Ll]ast)\s(?:week|half)"
    r"|[Ee]nd|[Bb]eginning|[Ss]tart|[Mm]iddle)\sof)"
)

DAYS = re.compile(
    rf"{_OPENS}(?:{_WEEKDAY},?\s)?(?:{_MONTH}\s{_DAY}(?:{_DASH}{_LAST})?(?:,?\s{_YEAR})?)"
)  # fmt: skip
DAYS_FIRST = re.compile(
    rf"{_OPENS}(?:the\s)?(?:{_WEEKDAY},?\s)?(?<![\d.,:$])(?P<day>\d{{1,2}})(?:st|nd|rd|th)?"
    rf"(?:{_DASH}(?P<last>\d{{1,2}})(?:st|nd|rd|th)?)?\s(?:of\s)?{_MONTH}(?:,?\s{_YEAR})?"
)
ISO = re.compile(r"(?<![\d/-])(?P<year>1[5-9]\d\d|20\d\d)-(?P<number>\d\d)-(?P<day>\d\d)(?![\d-])")
PARTS = re.compile(rf"{_OPENS}(?P<part>{_PART})[\s-]{_MONTH}(?:,?\s{_YEAR})?")
MONTH_OF_YEAR = re.compile(rf"{_OPENS}{_MONTH}(?:,?\s(?:of\s)?{_YEAR})")
MONTH_ALONE = re.compile(
    r"\b(?P<lead>[Ii]n|[Ss]ince|[Bb]y|[Uu]ntil|[Ll]ast|[Nn]ext|[Dd]uring"
    rf"|(?:(?<=set )|(?<=scheduled )|(?<=slated ))for)\s{_MONTH}(?!\s(?:\d|[A-Z]))"
)
SEASON = re.compile(
    r"\b(?:the\s)?(?P<season>[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter)\s(?:of\s)?" + _YEAR
)
QUARTERS = re.compile(
    r"(?:\b(?P<lead>[Ii]n|[Bb]y|[Dd]uring)\s)?\b(?:the\s)?"
    r"(?P<part>[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ll]ast)\s(?P<unit>quarter|half)\sof\s" + _YEAR
)
PART_OF_YEAR = re.compile(
    r"\b(?:(?P<lead>[Bb]y|[Ii]n|[Aa]t|[Uu]ntil|[Bb]efore|[Ss]ince|[Aa]round)\s)?"
    r"(?:[Mm]id-|(?:[Tt]he\s)?(?:[Ee]nd|[Bb]eginning|[Ss]tart|[Mm]iddle)\sof\s)" + _YEAR
)
RANGE = re.compile(
    r"(?:\b(?:from|(?P<both>between))\s)?(?<![\d.,$-])(?P<year>1[5-9]\d\d|20\d\d)"
    r"(?:\s?[-\u2013\u2014]\s?|\sto\s|(?(both)\sand\s|(?!)))(?P<until>1[5-9]\d\d|20\d\d|(?:the\s)?[Pp]resent\b)(?![\d.,-]\d|\d)"
)
MILITARY = re.compile(
    rf"(?<![\d.,:$])(?:\b(?P<lead>on|by|since|until|before|after)\s)?(?P<day>\d{{1,2}})\s{_MONTH}"
    r"\s(?P<short>\d\d)(?![\w:%]|[.,]\d|\s[a-z]+s\b)"
)
"""A day, a month and the last two figures of a year: `9 Mar 11`."""
DECADE = re.compile(
    r"(?:\b(?P<part>early|mid|late|Early|Mid|Late)[\s-])?(?<![\d$])(?P<decade>1[5-9]\d|20\d)0['\u2019]?s\b(?!\s[A-Z][a-z])"
)
YEARS = re.compile(
    r"\b(?P<lead>[Ii]n|[Ss]ince|[Bb]y|[Uu]ntil|[Dd]uring|[Bb]efore|[Aa]fter|[Ff]rom|[Aa]round|[Ll]ate|[Ee]arly)\s"
    r"(?:(?:[Ll]ate|[Ee]arly)\s)?"
    + _YEAR
    + r"(?!\s(?!(?:was|is|has|as|its|his|this|alone|unless)\b)[a-z]+s\b)(?!\s(?:people|men|women|feet|km|miles))"
    + r"(?!\s(?:and|or)\s\d{4})"
)
RELATIVE = re.compile(
    r"\b(?=[A-Za-z])(?<!\b[Tt]he )(?<!\bhis )(?<!\bher )(?<!\btheir )(?<!\b[Ss]everal )(?<!\b[Mm]any )(?<!\bthrough )"
    r"(?:[Ee]arlier this (?:year|month|week)|[Ll]ater this (?:year|month|week)|[Ii]n the coming (?:days|weeks|months)"
    r"|(?:[Ll]ast|[Nn]ext) (?:year|month|week|spring|summer|autumn|fall|winter)|[Yy]esterday|[Tt]omorrow"
    r"|(?:(?:[Oo]n|[Bb]y|[Ss]ince|[Uu]ntil|[Bb]efore|[Aa]fter) )?"
    r"(?:(?:[Ee]arly|[Ll]ate|Easter|Palm|Black|Good|Super Bowl) )?"
    r"(?:(?P<side>[Ll]ast|[Nn]ext|[Tt]his) )?(?P<weekday>"
    + "|".join(name.capitalize() for name in WEEKDAYS)
    + r")(?:\s(?:morning|afternoon|evening|night))?)\b(?![-'\u2019]|\s[A-Z])"
)
NOUN = re.compile(
    r",?\s(?!(?:at|in|on|for|to|by|of|as|that|and|or|when|after|before|was|were|is|will)\b)[A-Za-z]"
)
ERA = re.compile(
    r"\s(?!(?:and|or|to|at|in|on|for|by|of|as|that|when|after|before|was|were|is|with|from|until|the|an?|its|his|her"
    r"|their)\b)[a-z]{3,}"
)
ERA_BEFORE = re.compile(
    r"\b(?:in|during|since|from|of|by|through|until|to|early|mid|late)[\s-](?:the\s)?\Z", re.IGNORECASE
)
"""Before a decade that dates, and behind one that only names what it is of: `the 1960s singer`."""
A_MONTH = re.compile(rf"(?:{'|'.join(name.capitalize() for name in _NAMES)})\b")
A_YEAR = re.compile(r"(?:1[5-9]|20)\d")
