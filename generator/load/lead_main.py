"""Whether a piece of an English sentence has its main verb, or still waits for it behind what was cut off.

A form that is a past as well as a participle (`evacuated`, `shot`, `held`) may belong to a noun: `Residents
evacuated from their homes | after a fire have been allowed back`. It is the main verb only where no surer one
follows; with a preposition behind it (`stuck on`) it is weaker still. A verb
behind `who` or `that` is the relative clause's.
"""

from __future__ import annotations

import re
from enum import IntEnum
from itertools import pairwise

from generator.language.verbs import is_verb
from generator.load import lead_words

_AUXILIARIES = frozenset({
    "is", "are", "was", "were", "am", "has", "have", "had", "does", "do", "did", "will", "would", "shall", "should",
    "can", "could", "may", "might", "must", "cannot",
})  # fmt: skip
_DOUBTFUL = frozenset({
    "beat", "bid", "bought", "brought", "built", "caught", "cost", "cut", "dealt", "felt",
    "forced", "found", "freed", "heard", "held", "hit", "hung", "hurt", "kept", "laid", "led", "left", "lent", "let",
    "lit",
    "lost", "made", "meant", "met", "paid", "put", "quit", "sent", "set", "shot", "shut", "sold", "sought", "spent",
    "split", "spread", "struck", "stuck", "sued", "swept", "taught", "thought", "thrust", "tied",
    "understood", "won", "wound",
})  # fmt: skip
"""Pasts that are participles too, beside those in `-ed`."""

_OF_THEIR_OWN = frozenset({
    "admitted", "agreed", "appeared", "apologized", "apologised", "argued", "arrived", "believed", "collapsed",
    "confessed", "continued", "crashed", "decided", "declined", "denied", "died", "emerged", "erupted",
    "exploded", "failed", "happened", "insisted", "occurred", "opened", "pleaded", "promised", "refused", "remained",
    "resigned",
    "returned", "seemed", "started", "surrendered", "testified", "thanked", "tried", "turned", "vowed",
    "wanted", "warned",
})  # fmt: skip
"""Pasts in `-ed` that seldom belong to a noun before them."""

_RELATIVES = frozenset({"who", "which", "that", "whose", "whom", "where", "what", "how", "why", "whether"})
_BEFORE_NOUNS = frozenset({*lead_words.PREPOSITIONS, "of", "to"})
_SUBORDINATORS = frozenset({
    "after", "although", "as", "because", "before", "if", "since", "though", "when", "while",
})  # fmt: skip
_OWN_SUBJECT = re.compile(
    r"(?!(?:at|from|in|near|of|on|to|with)\s)(?:\S+\s)?(?:he|she|it|they|his|her|their|its|[A-Z][\w.'\u2019-]+)\b"
    r"|(?:after|before|while|when|by|for) [a-z]+ing\b"
)
"""What begins a clause that has its own subject, or none to wait for."""

_PARTICIPLE = re.compile(r"(?!following\b|including\b|involving\b|during\b)[a-z]{2,}ing\b")
_BEING = frozenset({"be", "been", "being"})
_PRONOUNS = frozenset({"he", "she", "it", "they", "we", "i"})
_BEFORE_NOUN = re.compile(r"an?|the|his|her|its|their|[a-z]+'s")
_AT_LEAST = (["at", "least"], ["at", "most"])
_BEFORE_CLAUSES = ("although ", "as ", "because ", "when ", "while ")
"""What begins no phrase: the verb behind it is its clause's."""

_PRONOUN_AHEAD = re.compile(r"(?:\S+\s)?(?:he|she|it|they)\b")
_SAYS_THAT = re.compile(
    r"\b(?:admits?|admitted|agreed|announced?s?|claim(?:s|ed)|confirm(?:s|ed)|den(?:ies|ied)|insist(?:s|ed)|learned|report(?:s|ed)"
    r"|reveal(?:s|ed)|sa(?:id|ys)|show(?:s|ed)|suggest(?:s|ed)|warn(?:s|ed))"
    r"(?: (?:(?:late|early) )?(?:on )?(?:[A-Z][a-z]+day|today|yesterday))? that "
    r"[^,]{2,60} (?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should)\b"
)
_WORD = re.compile(r"[A-Za-z]+(?:'[a-z]+)?|[,;:]")
_REACH = 160


class Main(IntEnum):
    """How surely a stretch has a main verb."""

    NONE = 0
    WEAK = 1
    LIKELY = 2
    SURE = 3


def main_verb(text: str) -> Main:
    """Tell how surely a stretch, read from its subject on, has a verb outside of relative clauses."""
    found, open_relatives, within_verb, in_relative, told = Main.NONE, 0, False, False, -1
    written = _WORD.findall(text.replace("\u2019", "'"))
    words = [word.lower() for word in written]
    for at, (word, following) in enumerate(pairwise([*words, ""])):
        if at and word in _RELATIVES and not (word == "that" and words[at - 1] in _BEFORE_NOUNS):
            open_relatives, within_verb, in_relative = open_relatives + 1, False, True
            continue
        if at and word in _SUBORDINATORS and (found or not in_relative):
            break
        kind = _kind(word, following) if at and words[at - 1] != "to" else Main.NONE
        if kind in (Main.WEAK, Main.LIKELY) and _belongs_to_noun(written[at], words[at - 1] if at else ""):
            kind = Main.NONE
        if kind is Main.WEAK and words[at + 1 : at + 3] in _AT_LEAST:
            kind = Main.LIKELY  # killed at least three
        if kind is Main.NONE or within_verb:
            within_verb = word in _BEING or (within_verb and (kind is not Main.NONE or _is_within_verb(word)))
            continue
        within_verb = True
        before = words[at - 2 : at]
        if in_relative and _goes_on_with_relative(before, joined=at - 2 == told):
            told = at
            continue
        if open_relatives:
            open_relatives, told = open_relatives - 1, at
        elif kind is Main.SURE:
            return Main.SURE
        else:
            found = max(found, kind)
    return found


def _belongs_to_noun(word: str, before: str) -> bool:
    """Tell whether a past belongs to a name or to the noun behind it: `the Associated Press`, `his reported choice`."""
    return word[0].isupper() or (word.endswith("ed") and bool(_BEFORE_NOUN.fullmatch(before)))


def _goes_on_with_relative(before: list[str], *, joined: bool) -> bool:
    """Tell whether a verb behind two words is the relative clause's too: `who said he got`, `who shot and killed`."""
    return (
        before[-1] in _PRONOUNS
        or (before[-1].endswith("ly") and before[0] in _PRONOUNS)
        or (joined and before[-1] in ("and", "or"))
    )


def waits(piece: str, rest: str, *, comma: bool = False) -> bool:
    """Tell whether a piece's main verb may stand in the rest that is cut off behind it, at a comma or not."""
    if comma and _SAYS_THAT.search(piece):
        return False
    sure = main_verb(piece)
    if sure in (Main.NONE, Main.SURE):
        return sure is Main.NONE
    if _PRONOUN_AHEAD.match(rest):
        return False
    if sure is Main.LIKELY and (_OWN_SUBJECT.match(rest) or rest.startswith(_BEFORE_CLAUSES)):
        return False
    if sure is Main.LIKELY and comma and _PARTICIPLE.match(rest):
        return False
    head = rest[:_REACH].split(", ", 1)[0]
    first = head.split(" ", 1)
    ahead = main_verb(first[-1] if first[0].lower() in _SUBORDINATORS else f"it {head}")
    return ahead is Main.SURE or (sure is Main.WEAK and ahead is not Main.NONE and first[0] != "and")


def _is_within_verb(word: str) -> bool:
    return word.endswith(("ly", "ing")) or word in ("not", "also", "now")


def _kind(word: str, following: str) -> Main:
    if word in _AUXILIARIES or word in _OF_THEIR_OWN:
        return Main.SURE
    if word in _BEING or not is_verb(word):
        return Main.NONE
    if word in _DOUBTFUL or word.endswith("ed"):
        return Main.WEAK if following in _BEFORE_NOUNS else Main.LIKELY
    return Main.SURE
