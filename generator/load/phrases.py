"""How lines begin that stand in an article and are none of what it says, as alternatives of regular expressions."""

from __future__ import annotations

CONTENTS = (
    "(?:table of )?contents", "(?:article )?sub-?headings", "in this (?:article|story|report|piece|issue)",
    "on this page", "jump to(?: section)?", "quick (?:links|navigation)", "sections",
    r"what(?:'|\u2019)s (?:in this|inside)(?: article)?", "inhalt(?:sverzeichnis)?", "auf dieser seite",
    "sommaire", "dans cet article", r"\u00edndice", "contenido", r"en este art\u00edculo", "indice",
    "sommario", "in questo articolo", "inhoud(?:sopgave)?", r"inneh\u00e5ll",
)  # fmt: skip
"""What announces a table of contents."""

QUESTIONS = (
    "(?:frequently asked |common |key |your )?questions(?: (?:and|&) answers)?", "faqs?",
    "(?:the )?q ?(?:&|and) ?a", r"(?:h\u00e4ufige )?fragen(?: und antworten)?",
    r"(?:foire aux )?questions(?: (?:fr\u00e9quentes|et r\u00e9ponses))?",
    "preguntas(?: frecuentes| y respuestas)?", "domande(?: frequenti| e risposte)?",
)  # fmt: skip
"""What heads questions and answers."""

ASKED = (
    "question", "q", "frage", "pregunta", "domanda",
)  # fmt: skip

RIGHTS = (
    r"\u00a9", r"\(c\)\s", r"\bcopyright (?:\d{4}|by|reserved)", r"\ball rights reserved",
    r"\breproduction (?:is )?(?:reserved|prohibited)", r"\balle rechte vorbehalten",
    r"\btous droits r\u00e9serv\u00e9s", r"\btodos los derechos reservados", r"\bdiritti riservati",
)  # fmt: skip
"""What a copyright line holds."""

PICTURED = (
    "caption", "photos?", "photograph", "pictures?", "images?", "(?:raw |live |exclusive )?(?:video|footage)",
    "audio", "911 call", "illustration", "graphic", "map", "chart", "file photo", "photo credit",
    r"fig(?:ure)?\.? \d{1,3}", "bild", "foto", "abbildung", r"l\u00e9gende", "pie de foto", "didascalia",
)  # fmt: skip
"""What stands before the colon of a caption."""

PICTURE_AGENCIES = (
    "AP", "AFP", "EPA", "Reuters", "Getty", "PA", "file", "photo", "image", "picture",
)  # fmt: skip

CREDITED = (
    r"(?:(?:provided|courtesy|file|ap|handout|staff) )?(?:photo|image|picture)s?\b",
    "(?:source|credit|via)s?:", r"courtesy\b", r"provided (?:by|photo)\b",
    r"published (?:(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\d{1,3} \w{3,8} ago)", r"screen ?(?:shot|grab)\b",
)  # fmt: skip
"""How the brackets behind a caption begin."""

ELSEWHERE = (
    "read(?:ing)?(?: more| also| next| the full (?:story|article|report)| our| on)?", "also read", "see also",
    "more", "more (?:on|from|about) .{1,60}",
    "related(?: articles?| stor(?:y|ies)| coverage| content| links?| topics?)?", "further reading",
    "(?:get|read|see|view) the (?:full|whole|complete) (?:story|article|report)(?: here)?[.:]?",
    r"(?:read|see|watch|view|listen to) [^.:!?]{3,60} here[.:]?",
    "recommended(?: for you| reading)?", r"don(?:'|\u2019)t miss", "watch(?: now| live| this)?", "listen",
    "also", "(?:full )?stor(?:y|ies)",
    "must[ -]reads?", r"editors?(?:'|\u2019)? picks", "most (?:read|popular|viewed)", "trending(?: now)?",
    "sponsored(?: by)?", "links?", "continue reading", "click here", "facebook live", "source", "via",
    "tags?", "topics?", "filed under",
    "categor(?:y|ies)", "keywords", "mehr zum thema", "lesen sie (?:auch|mehr)", "mehr dazu",
    r"(?:\u00e0 )?lire aussi", "en savoir plus", r"leer m\u00e1s", r"lea tambi\u00e9n", "leggi anche",
    "lees (?:ook|meer)", r"l\u00e4s mer", r"leia (?:mais|tamb\u00e9m)",
)  # fmt: skip
"""What leads to other articles, alone on its line or before a colon."""

INVITATIONS = (
    "read more (?:about|on|at|from|here|in)", "click here (?:to|for)", "sign up (?:for|to|here)",
    "subscribe (?:to|now|here)", r"follow (?:us|me|him|her|@\w+) (?:on|at)", r"follow @?\w+ on", "like us on",
    "join us on", "share (?:this|on)", "print this", "e-?mail this", "download (?:the|our) app",
    "get (?:our|the latest) .{0,30}newsletter",
    (
        r"for more (?:information|details|news|stories|[a-z ]{2,30} news)\b.{0,60}\b(?:visit|call|contact|see"
        r"|go to|click|listen to|watch)\b"
    ),
    "this (?:article|story) (?:was|has been) (?:first |originally )?(?:published|updated|produced|translated)",
    "loading ?", "advertisement ?", "skip to ", "for immediate release",
    "mobile: (?:watch|read|see) ",
)  # fmt: skip
"""What the rest of a line may follow that asks the reader to do something."""

WRITERS = (
    "by", "von", "par", "por", "di", "door", "af", "av", "written by", "story by", "words by", "posted by",
    "published by", "edited by",
)  # fmt: skip

HELPERS = (
    "staff (?:reporter|report|writer)s?",
    r"from (?:www\.)?[\w-]{2,40}\.(?:com|org|net)\b.{0,60}",
    r"with (?:news )?(?:wire|agency) (?:services|reports)\.?", r"copyright [^.]{2,80}",
    r"from wikipedia, the free encyclopedia",
    (
        r"\(?(?:additional )?(?:reporting|writing|editing|compiled|translation|research)(?: and \w{1,20})? by "
        ".{2,120}"
    ),
    (
        r"(?:contributing|information (?:from|provided by)|reported by|with contributions from|compiled (?:by|from))\b"
        r":?\s.{2,120}"
    ),
    (
        r"(?:author|reporter|byline|correspondent|contact|e-?mail|phone|tel|telephone|twitter|facebook|instagram"
        r"|website)s?:\s.{1,80}"
    ),
    r"(?:twitter|facebook|instagram):?\s?@\w{1,30}",
)  # fmt: skip
"""Lines about those who helped, and how to reach them."""

TELEPHONE = (
    r"(?=\D{0,43}+\d)"  # of lines without a digit there it is soon done
    r"(?:[^\d.:]{3,40}[:,]\s)?\(?\d{3}\)?[-. ]{1,2}\d{3}[-. ]\d{4}(?:[\s,;|@].{0,40})?"
)
"""A number to call, behind a name or alone."""

REACHED = (
    (
        r"(?:[-\u2013\u2014]\s?)?(?:contact|reach|e-?mail|follow|call)\s(?-i:[^\W\d_a-z]).{2,80}(?:@|\d{3}[-. "
        r"]\d{4}).{0,60}"
    ),
)
"""The same, by name."""

ADDRESSES = (
    r".{0,160}\b(?:contact|reach|e-?mail|follow|twitter|staff writer)\b.{0,80}[\w.+-]{1,40}@[\w.-]{2,50}.{0,60}",
    r".{0,60}[\w.+-]{1,40}@[\w-]{1,40}\.[\w.]{2,20}\.?",
    r"[\w.+-]{1,40}@[\w-]{1,40}\.[\w.]{2,20}[\s,;|]{1,3}.{0,60}",
)
"""The same, with an address for mail in them."""

CONTRIBUTORS = (
    r".{2,60} contributed\.",
    r".{2,250} contributed (?:reporting|to this (?:report|story|article))\.?(?:\s(?:Follow|Contact) .{0,200})?",
)
"""The same, with the help named behind the names."""

STAFF = (
    (
        r"(?:from |by )?(?:the )?[\w .&'\u2019-]{2,50} staff"
        r"(?: (?:and (?:wire|agency) )?(?:reports?|writers?|reporters?))?\.?"
    ),
)
ABOUT_WRITERS = (
    (
        r"[^.!?]{2,60} is an? (?:\w{4,12} )?(?:reporter|writer|correspondent|editor|columnist) (?:for|at|with) "
        r"(?:the )?(?-i:[^\W\d_a-z])[^.!?]{2,50}\.?"
    ),
)
"""Who wrote it: the desk, or the writer with the paper."""

DATING = (
    "(?:first |last |originally )?(?:edited|published|posted|updated|created|modified|released?|date)(?: time)?",
    "on", "at", "of", "by",
    "and", "gmt", "utc", "[ecmp][sd]?t", "bst", "hkt", "cest", "cet", "ist", "uk", "et", "hrs?", "noon", "midnight",
    "story", "today", "last", "first", "am", "pm", r"a\.m", r"p\.m", "mon", "tue", "wed", "thu", "fri", "sat",
    "sun", "(?:mon|tues|wednes|thurs|fri|satur|sun)day",
)  # fmt: skip
"""Words that may stand beside a date on a line that says no more."""
