"""Whether a stretch of English has a finite verb: enough to tell a clause from a phrase.

A closed list of auxiliaries, irregular pasts and present forms that news uses, and the ending `-ed`.
Words that are nouns as often (`plans`, `talks`) are left out: a clause that is missed costs less than a
phrase that is taken for one.
"""

from __future__ import annotations

import re
from string import ascii_lowercase

_CERTAIN = frozenset({
    "is", "are", "was", "were", "am", "be", "been", "being", "has", "have", "had", "does", "do", "did",
    "will", "would", "shall", "should", "can", "could", "may", "might", "must", "isn't", "aren't", "wasn't",
    "weren't", "hasn't", "haven't", "hadn't", "doesn't", "don't", "didn't", "won't", "wouldn't", "can't",
    "cannot", "couldn't", "shouldn't", "it's", "he's", "she's", "that's", "there's", "they're", "we're",
    "i'm", "you're", "they've", "we've", "i've", "said", "says", "told", "tells", "made", "makes", "took",
    "takes", "gave", "gives", "went", "goes", "came", "comes", "saw", "sees", "knew", "knows", "got",
    "gets", "found", "finds", "thought", "thinks", "became", "becomes", "began", "begins", "kept", "keeps",
    "held", "holds", "stood", "stands", "brought", "brings", "wrote", "writes", "spoke", "speaks", "led",
    "leads", "met", "meets", "paid", "pays", "sat", "sits", "lost", "loses", "fell", "falls", "rose",
    "rises", "sent", "sends", "built", "builds", "burnt", "won", "wins", "struck", "strikes", "broke", "breaks",
    "chose", "chooses", "drew", "draws", "drove", "drives", "ate", "fought", "fights", "flew", "flies",
    "forgot", "froze", "grew", "grows", "heard", "hears", "hid", "hung", "knelt", "laid", "lays", "left",
    "lent", "lit", "meant", "means", "rang", "ran", "runs", "sang", "sank", "sold", "sells", "shook",
    "shot", "showed", "shows", "shut", "slept", "slid", "spent", "spun", "split", "sprang", "stole",
    "stuck", "swore", "swept", "swam", "swung", "taught", "thrust", "threw", "throws", "understood", "woke",
    "wore", "wound", "withdrew", "caught", "catches", "bought", "buys", "sought", "seeks", "dealt", "fled",
    "flees", "forced", "hit", "hits", "hurt", "put", "puts", "set", "sets", "let", "lets", "quit", "cut",
    "cuts", "cost", "costs", "spread", "bid", "beat", "beats", "remains", "seems", "appears", "expects",
    "believes", "hopes", "wants", "needs", "agrees", "accepts", "accuses", "adds", "admits", "allows",
    "announces", "argues", "arrests", "asks", "attacks", "backs", "bans", "blames", "blocks", "calls",
    "cancels", "claims", "closes", "confirms", "considers", "continues", "contradicts", "criticises",
    "criticizes", "declares", "declines", "defends", "defeats", "demands", "denies", "describes", "dies",
    "discusses", "dismisses", "doubles", "employs", "emphasises", "emphasizes", "ends", "enters", "exceeds",
    "died", "lied", "tied", "tried", "cried", "freed", "sued", "owed", "used", "vied", "explains",
    "explores", "faces", "fails", "files", "fires", "follows", "forms", "gains", "generates",
    "grounds", "heads", "hosts", "identifies", "ignores", "improves", "includes", "indicates", "insists",
    "introduces", "invites", "involves", "joins", "jumps", "kills", "launches", "leaves", "lifts", "lives",
    "looks", "lowers", "marks", "moves", "names", "offers", "opens", "opposes", "orders", "overturns",
    "passes", "plays", "pledges", "pleads", "pled", "postpones", "sped", "prepares", "presents", "promises", "proposes",
    "proves", "provides", "publishes", "pulls", "pushes", "raises", "reaches", "reacts", "receives",
    "recommends", "refuses", "rejects", "releases", "reopens", "replaces", "represents", "rescues",
    "resigns", "responds", "returns", "reveals", "rules", "scores", "scraps", "serves", "settles", "shares",
    "signals", "signifies", "signs", "slams", "slows", "stays", "steps", "stops", "suggests", "sues",
    "supports", "surges", "suspends", "suffers", "targets", "testifies", "threatens", "tops", "trails",
    "turns", "underscores", "unveils", "urges", "uses", "visits", "votes", "vows", "warns", "weighs",
    "welcomes", "withdraws", "works", "worries",
})  # fmt: skip
_PAST = re.compile(r"[a-z]{3,}ed")
_NOT_PAST = frozenset({
    "indeed", "hundred", "sacred", "kindred", "infrared", "bleed", "breed", "creed", "exceed", "proceed",
    "succeed", "speed", "steed",
})  # fmt: skip
_WORD = re.compile(r"[A-Za-z]+(?:'[a-z]+)?")
_LETTERS = bytes(byte if chr(byte) in ascii_lowercase else 32 for byte in range(256))


def has_finite_verb(text: str) -> bool:
    """Tell whether a stretch of English text holds what is likely a finite verb."""
    words = _words(text)
    return not _CERTAIN.isdisjoint(words) or any(is_verb(word) for word in words if word[-2:] == "ed")


def count_verbs(text: str) -> int:
    """Count the words of a stretch of English text that are likely finite verbs."""
    return sum(map(is_verb, _words(text)))


def first_verb(text: str) -> str:
    """Return the first word of a stretch of English text that is likely a finite verb, in small letters, or none."""
    return next((word for word in _words(text) if is_verb(word)), "")


def is_verb(word: str) -> bool:
    """Tell whether a word in small letters is likely a finite verb."""
    return word in _CERTAIN or (word.endswith("ed") and bool(_PAST.fullmatch(word)) and word not in _NOT_PAST)


def _words(text: str) -> list[str]:
    text = text.replace("\u2019", "'")
    if text.isascii() and "'" not in text:
        return text.lower().encode().translate(_LETTERS).decode().split()  # the same, sooner
    return [word.lower() for word in _WORD.findall(text)]
