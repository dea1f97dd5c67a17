"""Lines that stand in an article and are none of what it says.

One row a kind of line, first match wins. They hold for all formats, and are asked about one line (or
short block) at a time.
"""

from __future__ import annotations

import re

from generator.language import dates
from generator.model import BlockKind

MOST_WORDS = 30
"""A longer block is text, whatever it begins with."""

_NAME = r"[^\W\d_a-z][\w.'\u2019-]*"
_NAMES = rf"{_NAME}(?:\s+(?:de|del|della|di|da|van|von|der|den|la|le|bin|al|{_NAME})){{0,4}}"
_CONTENTS = re.compile(
    r"(?:table of )?contents|(?:article )?sub-?headings|in this (?:article|story|report|piece|issue)|on this page"
    r"|jump to(?: section)?|quick (?:links|navigation)|sections|what(?:'|\u2019)s (?:in this|inside)(?: article)?"
    r"|inhalt(?:sverzeichnis)?|auf dieser seite|sommaire|dans cet article|\u00edndice|contenido|en este art\u00edculo"
    r"|indice|sommario|in questo articolo|inhoud(?:sopgave)?|innehåll",
    re.IGNORECASE,
)
_QUESTIONS = re.compile(
    r"(?:frequently asked |common |key |your )?questions(?: (?:and|&) answers)?|faqs?|(?:the )?q ?(?:&|and) ?a"
    r"|(?:h\u00e4ufige )?fragen(?: und antworten)?|(?:foire aux )?questions(?: (?:fr\u00e9quentes|et r\u00e9ponses))?"
    r"|preguntas(?: frecuentes| y respuestas)?|domande(?: frequenti| e risposte)?",
    re.IGNORECASE,
)
_PATTERNS: tuple[tuple[BlockKind, re.Pattern[str]], ...] = tuple(
    (kind, re.compile(pattern, flags))
    for kind, pattern, flags in (
        (  # a picture's caption or credit
            BlockKind.CAPTION,
            r"(?:caption|photos?|photograph|pictures?|image|video|illustration|graphic|map|chart|file photo|photo credit"
            r"|fig(?:ure)?\.? \d{1,3}|bild|foto|abbildung|l\u00e9gende|pie de foto|didascalia)\s?[:\u2013\u2014|-]\s.*"
            r"|.*\((?:AP|AFP|EPA|Reuters|Getty|PA|file|photo|image|picture)\b[^()]{0,60}\)"
            r"|(?:photo|photograph|image|picture)s? (?:by|courtesy(?: of)?|credit)\b.*",
            re.IGNORECASE,
        ),
        (
            BlockKind.BOILERPLATE,
            r".*(?:\u00a9|\(c\)\s(?:copyright|\d{4})|\bcopyright (?:\d{4}|by|reserved)|\ball rights reserved"
            r"|\breproduction (?:is )?(?:reserved|prohibited)|\balle rechte vorbehalten|\btous droits r\u00e9serv\u00e9s"
            r"|\btodos los derechos reservados|\bdiritti riservati).*",
            re.IGNORECASE,
        ),
        (  # the way to other articles
            BlockKind.BOILERPLATE,
            r"(?:read(?:ing)?(?: more| also| next| the full (?:story|article|report)| our| on)?|also read|see also|more"
            r"|more (?:on|from|about) .{1,60}|related(?: articles?| stor(?:y|ies)| coverage| content| links?| topics?)?"
            r"|further reading|recommended(?: for you| reading)?|don(?:'|\u2019)t miss|watch(?: now| live| this)?|listen"
            r"|must[ -]reads?|editors?(?:'|\u2019)? picks|most (?:read|popular|viewed)|trending(?: now)?|sponsored(?: by)?"
            r"|continue reading|click here|source|via|tags?|topics?|filed under|categor(?:y|ies)|keywords"
            r"|mehr zum thema|lesen sie (?:auch|mehr)|mehr dazu|lire aussi|\u00e0 lire aussi|en savoir plus|leer m\u00e1s"
            r"|lea tambi\u00e9n|leggi anche|lees (?:ook|meer)|l\u00e4s mer|leia (?:mais|tamb\u00e9m))"
            r"\s*(?:[:>\u203a\u00bb\u2192]\s?.*|\.{3}|\u2026)?",
            re.IGNORECASE,
        ),
        (
            BlockKind.BOILERPLATE,
            r"(?:read more (?:about|on|at|from|here|in)|click here (?:to|for)|sign up (?:for|to|here)"
            r"|subscribe (?:to|now|here)|follow (?:us|me|him|her|@\w+) (?:on|at)|follow @?\w+ on|like us on|join us on"
            r"|share (?:this|on)|print this|e-?mail this|download (?:the|our) app|get (?:our|the latest) .{0,30}newsletter"
            r"|for more (?:information|news|stories)\b.{0,40}\b(?:visit|call|contact|see|go to|click)|this (?:article|story) (?:was|has been)"
            r" (?:first |originally )?(?:published|updated|produced|generated|translated)|(?:loading|advertisement|skip to) ?).*",
            re.IGNORECASE,
        ),
        (  # who wrote it
            BlockKind.BOILERPLATE,
            rf"(?i:by|von|par|por|di|door|af|av|written by|story by|words by|posted by|published by|edited by)[:]?\s+{_NAMES}"
            rf"(?:(?:,? (?i:and|&|und|et|y|e|en)|,)\s+{_NAMES}){{0,4}}(?:(?:,|\s[|/-])\s?[\w .&'\u2019-]{{1,60}}){{0,2}}",
            0,
        ),
        (
            BlockKind.BOILERPLATE,
            r"\(?(?:additional |writing and )?(?:reporting|writing|editing|compiled|translation|research|photography)"
            r"(?: and (?:writing|editing))? by .{2,120}|.{2,100} contributed (?:reporting|to this (?:report|story|article))\.?"
            r"|(?:author|reporter|byline|correspondent|contact|e-?mail|phone|tel|telephone|twitter|website)s?:\s.{1,80}"
            r"|.{0,60}[\w.+-]{1,40}@[\w-]{1,40}\.[\w.]{2,20}\.?",
            re.IGNORECASE,
        ),
        (  # a credit alone: (WEAR), - AP
            BlockKind.BOILERPLATE,
            r"(?:\([A-Z][A-Z0-9 .&/-]{1,40}\)|[-\u2013\u2014]{1,2}\s?[A-Z]{2,10}(?:/[A-Z]{2,10})?)\.?",
            0,
        ),
        (BlockKind.NAVIGATION, r"[^|.!?]{1,30}(?:\s[|\u203a\u00bb>/]\s[^|.!?]{1,30}){2,12}", 0),
        (BlockKind.QUESTION, r"(?:question|q|frage|pregunta|domanda)(?: ?\d{1,2})?\s?[:.]\s.*\?.*", re.IGNORECASE),
    )
)
_DATE_WORDS = re.compile(
    r"\b(?:first |last |originally )?(?:published|posted|updated|created|modified|date|on|at|of|by|and|gmt|utc|[ecmp][sd]?t"
    r"|bst|cest|cet|ist|hrs?|am|pm|a\.m|p\.m|mon|tue|wed|thu|fri|sat|sun|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b\.?"
    r"|\d{1,2}[:.]\d{2}(?::\d{2})?",
    re.IGNORECASE,
)
_WORDS = re.compile(r"\w+")


def kind(line: str) -> BlockKind | None:
    """Return what a line is if it is none of what the article says, else None. A question of a FAQ is told too."""
    if len(_WORDS.findall(line)) > MOST_WORDS:
        return None
    for found, pattern in _PATTERNS:
        if pattern.fullmatch(line):
            return found
    return BlockKind.BOILERPLATE if is_date_alone(line) else None


def is_date_alone(line: str) -> bool:
    """Tell whether a line holds a full date and nothing else but a clock and words such as `Published`."""
    rest, count = dates.without(line)
    return count > 0 and not _WORDS.search(_DATE_WORDS.sub("", rest))


def announces_contents(line: str) -> bool:
    """Tell whether a line announces a table of contents."""
    return bool(_CONTENTS.fullmatch(line.rstrip(": ")))


def announces_questions(line: str) -> bool:
    """Tell whether a line is the heading of questions and answers."""
    return bool(_QUESTIONS.fullmatch(line.rstrip(":? ")))
