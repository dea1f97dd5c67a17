"""What may be taken off the front of a sentence so that it stands alone; what is left is verbatim.

The end is never touched: `officials said` is what makes a claim a claim.
"""

from __future__ import annotations

import re

from generator.language.cues import cues
from generator.language.words import stopwords

_DASH = re.compile(r"\s*[\u2013-\u2015]\s*|\s+--?\s+|\s+\|\s+")
_DASHES = "-|\u2013\u2014\u2015"
_LEFT = re.compile(r"\A(?:[\u2013-\u2015\u00b7\u200b^]\s*|-{2,}\s*|-\s+)+(?=\S)")
"""What a page leaves of a dateline or a list: a dash, a dot, a hat."""
_AGENCY = re.compile(r"\A\([^()]{2,40}\)\s+(?=[\"\u201c\u2018']?[^\W\d_])")
_JAMMED = re.compile(r"\A(?:[A-Z][a-z]+ ){0,3}\([A-Z][^()]{1,40}\)(?=[A-Z\"\u201c])")
_PLACE = re.compile(r"[^\W\d_a-z]{3,}[.,]*\Z")
_TOWN = re.compile(
    r"[A-Z][\w.-]+(?: [A-Z][\w.-]+){0,2}, (?:[A-Z][a-z]{1,4}\.|(?:[A-Z]\.){2})\Z"
)  # `Bath, Me.`
_LONGEST_DATELINE = 80
_LABEL = re.compile(r"\A[^:.,;!?\"\u201c()]{2,50}:\s+(?=[^\W\d_])")
_ADVERTISED = "Advertisement "
_HEADED = re.compile(
    r"(?:\((?:Photo|Image|Picture|Video|File photo|Courtesy)\b[^()]{0,60}\)\s+)?"
    r"(?:Story|Article) Highlights\s+(?=[A-Z])"
)
"""The head of a page's own list, run into its first sentence, with the credit of the picture above it."""
_CREDITED = re.compile(r"\A[A-Z][\w'\u2019-]+ [A-Z][\w'\u2019-]+/[A-Z]{3,6}(?:-TV)?\s+(?=[A-Z])")
_LONGEST_CREDIT = 50
_MOST_LABEL_WORDS = 5
_MOST_OPENERS = 2
_MOST_PLACE_WORDS = 6


def front(text: str, language: str, *, simple: bool = False) -> int:
    """Return how many characters to take off: a page's own word, dateline, label, an adverb that leans on a sentence.

    A `simple` text has first and last alone; see `language.simple`.
    """
    at = _advertised(text, language) or (0 if simple else _labels(text, language))
    for _ in range(_MOST_OPENERS):
        opener = _opener(text[at:] if at else text, language)
        if not opener:
            break
        at += opener
    return at


def _advertised(text: str, language: str) -> int:
    """Return the length of what a page has run into the sentence behind it: `Advertisement `, `Ewa Lis/WQXA `."""
    headed = _HEADED.match(text) if "Highlights" in text[:_LONGEST_CREDIT] else None
    if headed:
        return headed.end()
    credited = _CREDITED.match(text) if "/" in text[:_LONGEST_CREDIT] else None
    if credited:
        return credited.end()
    if not text.startswith(_ADVERTISED):
        return 0
    word = text[len(_ADVERTISED) :].partition(" ")[0]
    return len(_ADVERTISED) if word[:1].isupper() and word.lower() in stopwords(language) else 0


def _labels(text: str, language: str) -> int:
    """Return the length of the dateline, or what a page leaves of it, and the label at the front."""
    left = None if text[:1].isalnum() else _LEFT.match(text)
    at = left.end() if left else _dateline(text)
    label = _LABEL.match(text[at:]) if ":" in text else None
    if label and _is_label(label.group(), text[at + label.end()], language):
        at += label.end()
    return at


def _dateline(text: str) -> int:
    """Return the length of `LISBON, May 3 (Agency) - `, `(Agency) ` or `Lisbon (Agency)` at the front; 0 for none."""
    jammed = _JAMMED.match(text) if "(" in text else None
    if jammed:
        return jammed.end()
    agency = _AGENCY.match(text) if text[:1] == "(" else None
    if agency:
        dash = _DASH.match(text, agency.end())
        return dash.end() if dash else agency.end()
    head = text[:_LONGEST_DATELINE]
    dash = _DASH.search(head) if any(map(head.__contains__, _DASHES)) else None
    if dash is None:
        return 0
    before, after = text[: dash.start()], text[dash.end() :].lstrip("\"\u201c\u2018'")
    if _TOWN.match(before):
        return dash.end()
    words = before.split()
    capitals = len(words) <= _MOST_PLACE_WORDS and any(_PLACE.match(word) for word in words)
    if not (capitals or before.endswith(")")) or not after[:1].isupper():
        return 0
    return (
        dash.end() if all(word[0].isupper() or word[0] in "(/&" or word[0].isdigit() for word in words) else 0
    )


def raised(text: str) -> str:
    """Return the text with its first letter raised."""
    return text[:1].upper() + text[1:]


def _is_label(label: str, following: str, language: str) -> bool:
    """Whether `label: ` only names the sentence after it; the names of a speaker stay, and so does a clause."""
    words = label.rstrip().rstrip(":").lower().split()
    known = cues(language)
    return following.isupper() and len(words) <= _MOST_LABEL_WORDS and known.auxiliaries.isdisjoint(words)


def _opener(text: str, language: str) -> int:
    known = cues(language)
    match = known.removable.match(text)
    if match:
        comma = re.match(r",\s+", text[match.end() :])
        return match.end() + comma.end() if comma else 0
    first, space, _ = text.partition(" ")
    return len(first) + 1 if space and first.rstrip(",").lower() in known.conjunctions else 0
