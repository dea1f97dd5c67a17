"""A title out of a sentence, as an editor would cut it: at a clause, never inside a phrase."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.language.verbs import count_verbs, has_finite_verb
from generator.load.offices import without_offices

if TYPE_CHECKING:
    from collections.abc import Iterator

LONGEST, LONGEST_WHOLE = 115, 150
"""How long a title may be, in characters: cut out of a sentence, or the whole of one that has no border."""

_FEWEST_WORDS, _SHORTEST = 4, 25
_GOOD_LENGTH = 40
"""A clause that is shorter gives way to a longer cut at a phrase."""

_ATTRIBUTION = re.compile(
    r",\s(?:(?:the\s)?[^\W\d_a-z][^,;:.]{0,60}\s(?:reports|reported|said|says)(?:\s[^,;:]{0,60})?"
    r"|(?:according|sources?)\s[^,;:]{1,90}|(?:officials|police|authorities|sources|[a-z]+)\s(?:said|say|reported)"
    r"(?:\son\s[A-Z][a-z]+day)?)$"
)
_OPENERS = frozenset({
    "according", "after", "ahead", "although", "amid", "amidst", "as", "at", "before", "because", "by",
    "despite", "during", "following", "for", "from", "given", "if", "in", "just", "on", "once", "over",
    "since", "through", "throughout", "under", "unlike", "until", "upon", "when", "whereas", "while",
    "with", "within", "without",
})  # fmt: skip
_SUBORDINATORS = (
    "after", "aimed", "although", "amid", "amidst", "as", "because", "before", "but", "despite", "due",
    "following", "given", "hours", "if", "including", "minutes", "once", "prompting", "raising", "saying",
    "since", "so", "that", "though", "unless", "until", "when", "where", "whereas", "which", "while", "who",
    "whose",
)  # fmt: skip
_PREPOSITIONS = (
    "about", "across", "against", "ahead", "along", "among", "around", "at", "between", "by", "during",
    "for", "from", "in", "into", "near", "on", "over", "through", "to", "toward", "towards", "under",
    "upon", "with", "within", "without",
)  # fmt: skip
_WEAK_ENDS = frozenset({
    "a", "an", "the", "and", "or", "nor", "but", "of", "to", "in", "on", "at", "by", "for", "from", "with",
    "as", "than", "that", "this", "these", "those", "his", "her", "its", "their", "our", "my", "your", "is",
    "are", "was", "were", "be", "been", "being", "has", "have", "had", "will", "would", "can", "could",
    "may", "might", "must", "should", "do", "does", "did", "not", "no", "very", "more", "most", "some",
    "any", "each", "every", "both", "either", "neither", "such", "into", "over", "under", "between",
    "against", "about", "who", "which", "whose", "whom", "where", "when", "while", "if", "because", "so",
    "said", "says", "mr", "mrs", "ms", "dr", "st", "u.s.", "former", "new",
})  # fmt: skip
_CLAUSE = re.compile(rf"(?:[,;:]\s|\s[-\u2013\u2014]{{1,2}}\s|\s(?=(?:{'|'.join(_SUBORDINATORS)})\s))")
_PHRASE = re.compile(rf"\s(?=(?:{'|'.join(_PREPOSITIONS)})\s)")
_RELATIVE_TAIL = re.compile(r",\s(?:[\w-]+\sof\s)?(?:who|which|whose|whom|where)\s[^,]*$")
_RELATIVE = re.compile(r"\s(?:who|which|whose|that|whom|where)\s")
_NOW_THAT = re.compile(r"(?:now|given|seeing) that\b", re.IGNORECASE)
_PAIRS = (("(", ")"), ("\u201c", "\u201d"), ("[", "]"), ("\u00ab", "\u00bb"), ("\u201e", "\u201c"))


def cut(sentence: str, *, english: bool) -> str:
    """Return a title of at most about 115 characters, without the full stop, from the first sentence."""
    text = bare(sentence)
    if len(text) <= LONGEST:
        return text
    text = without_offices(text) if english else text
    if len(text) <= LONGEST:
        return text
    starts = [text, *_main_clauses(text)] if english else [text]
    for pattern, shortest in ((_CLAUSE, _GOOD_LENGTH), (_PHRASE, _GOOD_LENGTH), (_CLAUSE, 0), (_PHRASE, 0)):
        if pattern is _PHRASE and not english:
            continue
        for start in starts:
            found = [piece for piece in _cuts(start, pattern, english=english) if len(piece) >= shortest]
            if found:
                return max(found, key=len)
    return text if len(text) <= LONGEST_WHOLE else shorten(text)


def bare(sentence: str) -> str:
    """Return a sentence without its full stop and without who reported it."""
    text = sentence.strip()
    if text.endswith(".") and not re.search(r"(?:\b[A-Z]\.|\.\.)$", text):
        text = text[:-1]
    bare = _ATTRIBUTION.sub("", text)
    return bare if len(bare.split()) >= _FEWEST_WORDS else text


def _main_clauses(text: str) -> list[str]:
    """Return what follows the commas of a sentence that begins with a subordinate phrase, from its subject on."""
    if text.split(maxsplit=1)[0].lower() not in _OPENERS:
        return []
    rests = (text[match.end() :] for match in re.finditer(r",\s", text))
    return [rest[0].upper() + rest[1:] for rest in rests if rest and has_finite_verb(rest.split(", ")[0])]


def _cuts(text: str, pattern: re.Pattern[str], *, english: bool) -> Iterator[str]:
    if len(text) <= LONGEST:
        yield text
    for match in pattern.finditer(text[: LONGEST + 2]):
        piece = text[: match.start()].rstrip(" ,;:\u2013\u2014-")
        if pattern is _PHRASE and _ends_with_verb(piece):
            continue  # the phrase belongs to its verb: goes | on
        if _is_title(piece, english=english):
            yield piece


def _ends_with_verb(piece: str) -> bool:
    last = piece.rsplit(" ", 1)[-1]
    return has_finite_verb(last) and not last.endswith("ed")


def _is_title(piece: str, *, english: bool) -> bool:
    words = piece.split()
    if len(words) < _FEWEST_WORDS or not _SHORTEST <= len(piece) <= LONGEST or not _is_balanced(piece):
        return False
    if not english:
        return True
    if words[-1].lower() in _WEAK_ENDS or words[0].lower() in _OPENERS or _NOW_THAT.match(piece):
        return False
    clause = _RELATIVE_TAIL.sub("", piece)
    subject, *relative = _RELATIVE.split(clause, maxsplit=1)
    return has_finite_verb(subject) or (bool(relative) and count_verbs(relative[0]) > 1)


def _is_balanced(piece: str) -> bool:
    return piece.count('"') % 2 == 0 and all(piece.count(a) == piece.count(b) for a, b in _PAIRS)


def shorten(text: str) -> str:
    """Cut a text at a word, and show that it was."""
    if len(text) <= LONGEST:
        return text
    words = text[:LONGEST].rsplit(" ", 1)[0].split()
    while len(words) > _FEWEST_WORDS and words[-1].strip(",;:").lower() in _WEAK_ENDS:
        words.pop()
    return " ".join(words).rstrip(" ,;:\u2013\u2014-") + "\u2026"
