"""How lines begin that stand in an article and are none of what it says, as alternatives of regular expressions."""

from __future__ import annotations

CONTENTS = (
    "(?:table of )?contents", "(?:article )?sub-?headings", "in this (?:article|story|report|piece|issue)",
    "on this page", "jump to(?: section)?", "quick (?:links|navigation)", "sections",
    "what(?:'|\u2019)s (?:in this|inside)(?: article)?", "inhalt(?:sverzeichnis)?", "auf dieser seite", "sommaire",
    "dans cet article", "\u00edndice", "contenido", "en este art\u00edculo", "indice", "sommario",
    "in questo articolo", "inhoud(?:sopgave)?", "inneh\u00e5ll",
)  # fmt: skip
"""What announces a table of contents."""

QUESTIONS = (
    "(?:frequently asked |common |key |your )?questions(?: (?:and|&) answers)?", "faqs?", "(?:the )?q ?(?:&|and) ?a",
    "(?:h\u00e4ufige )?fragen(?: und antworten)?", "(?:foire aux )?questions(?: (?:fr\u00e9quentes|et r\u00e9ponses))?",
    "preguntas(?: frecuentes| y respuestas)?", "domande(?: frequenti| e risposte)?",
)  # fmt: skip
"""What heads questions and answers."""

ASKED = ("question", "q", "frage", "pregunta", "domanda")

RIGHTS = (
    "\u00a9", r"\(c\)\s", r"\bcopyright (?:\d{4}|by|reserved)", r"\ball rights reserved",
    r"\breproduction (?:is )?(?:reserved|prohibited)", r"\balle rechte vorbehalten",
    r"\btous droits r\u00e9serv\u00e9s", r"\btodos los derechos reservados", r"\bdiritti riservati",
)  # fmt: skip
"""What a copyright line holds."""

PICTURED = (
    "caption", "photos?", "photograph", "pictures?", "image", "video", "illustration", "graphic", "map", "chart",
    "file photo", "photo credit", r"fig(?:ure)?\.? \d{1,3}", "bild", "foto", "abbildung", "l\u00e9gende",
    "pie de foto", "didascalia",
)  # fmt: skip
"""What stands before the colon of a caption."""

PICTURE_AGENCIES = ("AP", "AFP", "EPA", "Reuters", "Getty", "PA", "file", "photo", "image", "picture")

ELSEWHERE = (
    "read(?:ing)?(?: more| also| next| the full (?:story|article|report)| our| on)?", "also read", "see also", "more",
    "more (?:on|from|about) .{1,60}", "related(?: articles?| stor(?:y|ies)| coverage| content| links?| topics?)?",
    "further reading", "recommended(?: for you| reading)?", "don(?:'|\u2019)t miss", "watch(?: now| live| this)?",
    "listen", "must[ -]reads?", "editors?(?:'|\u2019)? picks", "most (?:read|popular|viewed)", "trending(?: now)?",
    "sponsored(?: by)?", "continue reading", "click here", "source", "via", "tags?", "topics?", "filed under",
    "categor(?:y|ies)", "keywords", "mehr zum thema", "lesen sie (?:auch|mehr)", "mehr dazu", "(?:\u00e0 )?lire aussi",
    "en savoir plus", "leer m\u00e1s", "lea tambi\u00e9n", "leggi anche", "lees (?:ook|meer)", "l\u00e4s mer",
    "leia (?:mais|tamb\u00e9m)",
)  # fmt: skip
"""What leads to other articles, alone on its line or before a colon."""

INVITATIONS = (
    "read more (?:about|on|at|from|here|in)", "click here (?:to|for)", "sign up (?:for|to|here)",
    "subscribe (?:to|now|here)", r"follow (?:us|me|him|her|@\w+) (?:on|at)", r"follow @?\w+ on", "like us on",
    "join us on", "share (?:this|on)", "print this", "e-?mail this", "download (?:the|our) app",
    "get (?:our|the latest) .{0,30}newsletter",
    r"for more (?:information|news|stories)\b.{0,40}\b(?:visit|call|contact|see|go to|click)",
    "this (?:article|story) (?:was|has been) (?:first |originally )?(?:published|updated|produced|translated)",
    "loading ?", "advertisement ?", "skip to ",
)  # fmt: skip
"""What the rest of a line may follow that asks the reader to do something."""

WRITERS = (
    "by", "von", "par", "por", "di", "door", "af", "av", "written by", "story by", "words by", "posted by",
    "published by", "edited by",
)  # fmt: skip

HELPERS = (
    r"\(?(?:additional )?(?:reporting|writing|editing|compiled|translation|research)(?: and \w{1,20})? by .{2,120}",
    r".{2,100} contributed (?:reporting|to this (?:report|story|article))\.?",
    "(?:author|reporter|byline|correspondent|contact|e-?mail|phone|tel|telephone|twitter|website)s?:\\s.{1,80}",
    r".{0,60}[\w.+-]{1,40}@[\w-]{1,40}\.[\w.]{2,20}\.?",
)
"""Lines about those who helped, and how to reach them."""

DATING = (
    "(?:first |last |originally )?(?:published|posted|updated|created|modified|date)", "on", "at", "of", "by", "and",
    "gmt", "utc", "[ecmp][sd]?t", "bst", "cest", "cet", "ist", "uk", "et", "hrs?", "am", "pm", r"a\.m", r"p\.m",
    "mon", "tue", "wed", "thu", "fri", "sat", "sun", "(?:mon|tues|wednes|thurs|fri|satur|sun)day",
)  # fmt: skip
"""Words that may stand beside a date on a line that says no more."""
