"""A title out of a sentence, as an editor would cut it: at a clause, never inside a phrase."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.language.verbs import count_verbs, has_finite_verb
from generator.load import lead_borders
from generator.load.labels import FLAG
from generator.load.offices import without_offices

if TYPE_CHECKING:
    from collections.abc import Iterator

LONGEST, LONGEST_WHOLE, LONGEST_AT_ALL = 115, 135, 150
"""How long a title may be, in characters: cut out of a sentence; the whole of one that has no clause to be cut
at; and of one that has no border at all."""

_FEWEST_WORDS, _FEWEST_WITHOUT_VERB, _SHORTEST = 4, 6, 25
_MOST_SUBJECT_WORDS = 8
_GOOD_LENGTH = 40
"""A clause that is shorter gives way to a longer cut at a phrase."""

_ATTRIBUTION = re.compile(
    r",\s(?:(?:the\s)?[^\W\d_a-z][^,;:.]{0,60}\s(?:reports|reported|said|says)(?:\s[^,;:]{0,60})?"
    r"|(?:according|sources?)\s[^,;:]{1,90}|(?:officials|police|authorities|sources|(?:[a-z]+\s){0,2}[a-z]+)\s(?:said|say|reported)"
    r"(?:\son\s[A-Z][a-z]+day)?|[a-z]+\s[^,;:.]{3,60}\s(?:announced|confirmed)(?:\stoday|\son\s[A-Z][a-z]+day)?)$"
)
_OPENERS = frozenset({
    "according", "after", "ahead", "although", "amid", "amidst", "as", "at", "before", "because", "by",
    "despite", "during", "following", "for", "from", "given", "if", "in", "just", "on", "once", "over",
    "since", "that", "through", "throughout", "under", "unlike", "until", "upon", "when", "whereas", "while",
    "with", "within", "without",
})  # fmt: skip
_SUBORDINATORS = (
    "after", "aimed", "although", "amid", "amidst", "as", "because", "before", "but", "despite", "due",
    "following", "given", "hours", "if", "including", "minutes", "once", "prompting", "raising", "saying",
    "since", "so", "though", "unless", "until", "when", "whereas", "which", "while",
)  # fmt: skip
_PREPOSITIONS = (
    "about", "across", "against", "ahead", "along", "among", "around", "at", "between", "by", "during",
    "for", "from", "in", "into", "near", "on", "over", "through", "toward", "towards", "under",
    "upon", "with", "within", "without",
)  # fmt: skip
_RESTRICTIVE = (
    "of",
    "that",
    "to",
    "where",
    "who",
    "whose",
    "accused",
    "aimed",
    "called",
    "designed",
    "held",
    "known",
    "led",
    "meant",
    "sparked",
    "suspected",
    "wanted",
)
"""What goes on with the word before it: a sentence is cut there only where there is no other place."""


_TAIL = re.compile(r", (?:[a-z]+(?: [a-z]+)?|[A-Z]{2,})$")
_SPAN_BEFORE = re.compile(
    r"(?:an?|one|two|three|four|five|six|several|some|\d+) (?:\w+ )?\w+ (?:before|after)\b", re.IGNORECASE
)
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
_LAST_RESORT = re.compile(rf"\s(?=(?:{'|'.join(_RESTRICTIVE)})\s)|,\s")
_ATTRIBUTE = re.compile(r"(?!died\b)[a-z]+ed (?:as|at|by|for|from|in|of|on|to|with)\b")
_LAST_PARTICIPLE = re.compile(r"\s[a-z]+ed$")
_PASSIVE = re.compile(r"\b(is|are|was|were|been|be|has|have|had) [a-z]+ed\b")
_PARTICIPLE = re.compile(r"\b[a-z]{2,}ed (?=(?:of|by)\b)")
_RELATIVE_TAIL = re.compile(r",\s(?:[\w-]+\sof\s)?(?:who|which|whose|whom|where)\s[^,]*$")
_RELATIVE = re.compile(r"\s(?:who|which|whose|that|whom|where)\s")
_NO_SUBJECTS = frozenset({"and", "but", "or", "which", "who", "whose", "where", "that"}) | _OPENERS
_PRONOUNS = frozenset({
    "he", "she", "it", "they", "we", "i", "you", "this", "that", "these", "those", "his", "her", "their",
    "also", "however", "meanwhile", "not", "then", "here",
})  # fmt: skip
_CONJUNCTION = re.compile(r"(?:But|And|Yet|So|Now)\s(?=[a-z])")
_NOW_THAT = re.compile(r"(?:now|given|seeing) that\b", re.IGNORECASE)
_MARKS = frozenset('"\u201c\u201d\u00ab\u00bb\u201e')
_PAIRS = (("(", ")"), ("\u201c", "\u201d"), ("[", "]"), ("\u00ab", "\u00bb"), ("\u201e", "\u201c"))


def cut(sentence: str, *, english: bool) -> str:
    """Return a title of at most about 115 characters, without the full stop, from the first sentence."""
    text = _capital(_CONJUNCTION.sub("", bare(sentence)))
    if len(text) <= LONGEST:
        return text
    text = without_offices(text) if english else text
    if len(text) <= LONGEST:
        return text
    text = _without_apposition(text) if english else text
    starts = [text, *_main_clauses(text)] if english else [text]
    found = _longest_cut(starts, _CLAUSE, _GOOD_LENGTH, english=english)
    if found or len(text) <= LONGEST_WHOLE or not english:
        return found or (text if len(text) <= LONGEST_AT_ALL else shorten(text))
    for pattern, shortest in (
        (_PHRASE, _GOOD_LENGTH),
        (_CLAUSE, 0),
        (_PHRASE, 0),
        (_LAST_RESORT, _GOOD_LENGTH),
    ):
        found = _longest_cut(starts, pattern, shortest, english=english)
        if found:
            return found
    return text if len(text) <= LONGEST_AT_ALL else shorten(text)


def _longest_cut(starts: list[str], pattern: re.Pattern[str], shortest: int, *, english: bool) -> str:
    """Return the longest title that a pattern cuts out of the first text that has any."""
    for start in starts:
        found = [piece for piece in _cuts(start, pattern, english=english) if len(piece) >= shortest]
        if found:
            return max(found, key=len)
    return ""


def faults(title: str) -> int:
    """Count what keeps an English title from saying something by itself: it has no verb, breaks off, names nobody."""
    words = title.split()
    first = re.split(r"['\u2019]", title, maxsplit=1)[0].split(maxsplit=1)[:1] or [""]
    return (
        (len(words) < _FEWEST_WORDS)
        + 2 * title.endswith(("\u2026", ":"))
        + (title[:1] in _MARKS)
        + (first[0].lower().rstrip(",") in _PRONOUNS)
        + (len(words) < _FEWEST_WITHOUT_VERB and not has_finite_verb(title))
    )


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def bare(sentence: str) -> str:
    """Return a sentence without its full stop and without who reported it."""
    text = FLAG.sub("", sentence.strip(), count=1)
    if text.endswith(".") and not re.search(r"(?:\b[A-Z]\.|\.\.|\b[ap]\. ?m\.)$", text):
        text = text[:-1]
    if text[:1] in _MARKS and sum(map(text.count, _MARKS)) % 2:
        text = text[1:]  # of a quotation that closes in a later sentence
    bare = _ATTRIBUTION.sub("", text)
    return bare if len(bare.split()) >= _FEWEST_WORDS else text


def _main_clauses(text: str) -> list[str]:
    """Return what follows the commas of a sentence that begins with a subordinate phrase, from its subject on."""
    opener = text.split(maxsplit=1)[0].lower()
    if opener not in _OPENERS and not opener.endswith("ing") and not _SPAN_BEFORE.match(text):
        return []
    rests = (text[match.end() :] for match in re.finditer(r",\s", text))
    return [_capital(rest) for rest in rests if _is_clause(rest)]


def _is_clause(text: str) -> bool:
    """Tell whether a text begins with a subject, and a verb follows before the next comma."""
    first = text.split(maxsplit=1)[:1]
    begins = bool(first) and first[0].lower() not in _NO_SUBJECTS and not has_finite_verb(first[0])
    return begins and has_finite_verb(text.split(", ", maxsplit=1)[0])


def _without_apposition(text: str) -> str:
    """Return a sentence without what stands between commas behind its subject: `Ana Ribeiro, 52, has won`."""
    subject, *parts = text.split(", ")
    words = subject.split()
    if (
        not words
        or len(words) > _MOST_SUBJECT_WORDS
        or words[0].lower() in _OPENERS
        or has_finite_verb(subject)
    ):
        return text
    for at, part in enumerate(parts):
        if part.startswith("and "):
            break  # a second subject
        if at and part and has_finite_verb(part.split(maxsplit=1)[0]) and not _ATTRIBUTE.match(part):
            return f"{subject} {', '.join(parts[at:])}"
    return text


def _cuts(text: str, pattern: re.Pattern[str], *, english: bool) -> Iterator[str]:
    if len(text) <= LONGEST:
        yield text
    for match in pattern.finditer(text[: LONGEST + 2]):
        piece = text[: match.start()].rstrip(" ,;:\u2013\u2014-")
        at_comma = pattern is _CLAUSE and match.group() != " "
        rest = text[match.end() :]
        if english and (
            lead_borders.is_within(piece, rest)
            if at_comma
            else lead_borders.is_open(piece, rest, clause=pattern is _CLAUSE)
        ):
            continue
        if _is_title(piece, english=english):
            yield piece


def _is_title(piece: str, *, english: bool) -> bool:
    words = piece.split()
    if len(words) < _FEWEST_WORDS or not _SHORTEST <= len(piece) <= LONGEST or not _is_balanced(piece):
        return False
    if not english:
        return True
    if (
        words[-1].lower() in _WEAK_ENDS
        or _TAIL.search(piece)
        or _SPAN_BEFORE.match(piece)
        or words[0].lower() in _OPENERS
        or _NOW_THAT.match(piece)
    ):
        return False
    clause = _RELATIVE_TAIL.sub("", piece)
    subject, *relative = _RELATIVE.split(clause)
    subject = _PARTICIPLE.sub("", subject)  # suspected of, wanted by
    rest = _PASSIVE.sub(r"\1", _LAST_PARTICIPLE.sub("", " ".join(relative)))
    return has_finite_verb(subject) or (bool(relative) and count_verbs(rest) > len(relative))


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
