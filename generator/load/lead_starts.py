"""Where in a sentence a title may begin: with its subject, behind what stands before that and what is put beside it."""

from __future__ import annotations

import re
from itertools import islice

from generator.language.verbs import has_finite_verb
from generator.load import lead_words
from generator.load.lead_main import Main, main_verb
from generator.load.lead_pieces import SPAN_BEFORE, has_verb

_MOST_SUBJECT_WORDS = 8
_MOST_COMMAS = 20
_ATTRIBUTE = re.compile(r"(?!died\b)[a-z]+ed (?:as|at|by|for|from|in|of|on|to|with)\b")
_ADVERB = re.compile(r"(?:also|already|even|later|never|now|still|then) ")
_REGION_OF = re.compile(r"[A-Z][\w.]+(?: [A-Z]\w+)? (?!who\b|which\b)[a-z]")
"""`The Ladera, | Texas home where`: the comma is the region's."""

_PARTICIPIAL = re.compile(r"[A-Z][a-z]+(?:ing|ed) (?:the|an?|to|his|her|its|their)\b")
_SUFFIX = re.compile(r"(?:Jr|Sr|II|III|Inc|Ltd|LLC|(?:19|20)\d\d)\b")
_ASIDE = re.compile(r"(?P<dash>\s(?:--|[-\u2013\u2014])\s)[^,;:]{3,90}?(?P=dash)")
_AMONG_THEM = re.compile(
    r"\s(?:--|[\u2013\u2014])\s(?:among them|including|many|most|one|some|two)\s[^,;:\u2013\u2014]{3,90}?"
    r"\s(?:--|[\u2013\u2014])\s"
)
_ENDS_ED = re.compile(r"\b[a-z]+ed\b")
_TELLS = re.compile(r"^(?!(?:an?|the|who|whose|which)\b).*\b(?:said|says|say|told|reported)\b")
_WHO_SAYS = re.compile(r"\b(?:said|says|say|reports|reported)(?: (?:on )?[A-Z]\w+(?: \d+)?)?$")
_LOST, _SKIPPED = 0.2, 0.3
"""What it costs to leave out the phrase before a sentence's subject, and a clause that could have been the main one."""

_TAKEN_UP = 1.0
"""What it costs to leave out what a clause takes up."""

_THE_NOUN = re.compile(r"\bthe ([a-z]{5,})(?=$|[,.;]| (?:and|by|for|from|in|on|to|with)\b)")
_NO_SUBJECTS = frozenset({"and", "but", "or", "which", "who", "whose", "where", "that"}) | lead_words.OPENERS
_SAID_FIRST = re.compile(
    r"(?:[A-Z][\w.'\u2019-]+ ){0,3}(?:Police|[Pp]olice|Authorities|Officials|Investigators|Deputies|Detectives)\b"
    r"(?: (?:in|at|with|from) [^,;:]{2,40}?)? "
    r"(?:say|said|confirmed|announced(?=.{0,20}\bthat\b))(?: [A-Z][a-z]+day| today)?(?: that)? "
    r"(?=(?:[Aa]n?|[Tt]he|[A-Z\d]|[Tt]wo|[Tt]hree|[Oo]ne)\b[^,;:]{20})"
)
"""Who said what follows: a long title can do without it, as it can at the end."""


BUT = re.compile(
    r"(?:Not\b|(?:It|That|This|They|We|You)(?:\b| ?['\u2019] ?[a-z]+\b))[^;:\"\u201c]{5,80}, but "
    r"(?!it\b|that\b|they\b|we\b|you\b)"
)
"""What is not so, or was to be expected: `It is no Monday, | but the shops are closed`."""


def find_starts(text: str) -> list[tuple[str, float]]:
    """Return what a title may be cut out of: a sentence, its main clauses, what somebody says in it.

    With each stands what leaving out the rest costs, in faults.
    """
    said = BUT.match(text)
    if said and _is_clause(text[said.end() :]):
        return [(text, _SKIPPED), (capital(text[said.end() :]), _LOST + _SKIPPED)]
    clauses = [
        (clause, _LOST + _SKIPPED * at + _TAKEN_UP * _takes_up(clause, text))
        for at, clause in enumerate(_main_clauses(text))
    ]
    is_participle = bool(clauses) and bool(_PARTICIPIAL.match(text))
    return [
        *([] if is_participle else [(text, _SKIPPED if clauses else 0.0)]),
        *clauses,
        *((claim, _LOST) for claim in _claims(text)),
    ]


def _takes_up(clause: str, text: str) -> bool:
    """Tell whether a clause says `the tradition` of what only the phrase before it has told."""
    cut_off = text[: len(text) - len(clause)].lower()
    return any(f" {noun}" in cut_off for noun in _THE_NOUN.findall(clause))


def _main_clauses(text: str) -> list[str]:
    """Return what follows the commas of a sentence that begins with a subordinate phrase, from its subject on."""
    opener = next(iter(text.split(maxsplit=1)), "").lower()
    is_clause = main_verb(text.split(", ", 1)[0]) is not Main.NONE
    if (opener.endswith("ing") and is_clause) or (  # Rioting youths attacked
        opener not in lead_words.OPENERS
        and not opener.endswith("ing")
        and not _PARTICIPIAL.match(text)
        and not SPAN_BEFORE.match(text)
    ):
        return []
    rests = (text[match.end() :] for match in islice(re.finditer(r",\s", text), _MOST_COMMAS))
    return [capital(rest) for rest in rests if _is_clause(rest)]


def _claims(text: str) -> list[str]:
    """Return what the police and the like say, where a sentence begins with their saying it."""
    said = _SAID_FIRST.match(text)
    return [capital(text[said.end() :])] if said else []


def _is_clause(text: str) -> bool:
    """Tell whether a text begins with a subject, and a verb follows before the next comma."""
    first = text.split(maxsplit=1)[:1]
    if _SUFFIX.match(text):
        return False
    begins = (
        bool(first)
        and not first[0].endswith("ing")
        and first[0].lower() not in _NO_SUBJECTS
        and not has_finite_verb(first[0])
    )
    clause = text.split(", ", maxsplit=1)[0]
    return begins and main_verb(clause) is not Main.NONE and not _WHO_SAYS.search(clause)


def without_apposition(text: str) -> str:
    """Return a sentence without what stands between commas behind its subject: `Ana Ribeiro, 52, has won`."""
    aside = _ASIDE.search(text)
    if aside and not has_finite_verb(_ENDS_ED.sub("", text[: aside.start()])):  # armed, masked
        text = _ASIDE.sub(" ", text, count=1)
    text = _AMONG_THEM.sub(" ", text, count=1)
    subject, *parts = text.split(", ")
    words = subject.split()
    if parts and words and words[0] in ("A", "An", "The") and _REGION_OF.match(parts[0]):
        return text
    if (
        not words
        or subject.count("(") > subject.count(")")
        or len(words) > _MOST_SUBJECT_WORDS
        or words[0].lower() in lead_words.OPENERS
        or words[0].endswith(("ing", "ly"))
        or has_verb(subject)
    ):
        return text
    for at, part in enumerate(parts):
        if part.startswith("and "):
            break  # a second subject
        verb = _ADVERB.sub("", part, count=1)
        if at and verb.strip() and has_finite_verb(verb.split(maxsplit=1)[0]) and not _ATTRIBUTE.match(verb):
            return f"{subject} {', '.join(parts[at:])}"
        if _TELLS.search(part):
            break  # Troy, | Mich. police said
    return text


def capital(text: str) -> str:
    """Return a text with its first letter raised."""
    return text[:1].upper() + text[1:]
