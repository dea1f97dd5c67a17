"""What of an English sentence another one tells as well: the sentence, cut down to that. Cuts only remove.

What may go is what the rest is whole without: a phrase before the subject, an aside between commas, an adverb, and
whatever comes behind a place where the sentence could have ended. What denies, or says who was first, is of all that
comes behind it, and is not cut; nor is what something depends on.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from generator.digest.agreements.said import MOST
from generator.digest.agreements.told import HOW
from generator.digest.claims import is_figure
from generator.digest.syntax.hanging import BEHIND, goes_on
from generator.language.dated import WEEKDAYS
from generator.language.dates import MONTHS
from generator.language.remembered import Remembered
from generator.language.synonyms import gist
from generator.language.verbs import count_verbs, has_finite_verb, is_verb
from generator.language.words import stem, stems

if TYPE_CHECKING:
    from collections.abc import Sequence

_FRONT = re.compile(
    r"(?:In|On|At|After|Before|During|While|When|As|Following|Since|With|Despite|Although|Though|Because|Under|For"
    r"|Along|Amid|By|From|Late|Early|Earlier|Meanwhile|Also|However|Then|Now|Later|Still)\b"
    r"[^,;:]*(?:,\s(?:\d{4}|(?:[A-Z][\w.]*\s?){1,2}))?,\s(?=[\"\u201cA-Zatf])"
)
"""A phrase before the subject."""
_ASIDE = re.compile(
    r",\s(?:\d{1,3}(?=,\s[a-z])|(?:who|which|whose|where|when|an?|the|one of|now|then|formerly|also|known)\s"
    r"(?:(?!(?:while|when|after|before|that|as|where|who|which|because|if)\b)[^,;])*"
    r"|(?:[A-Z][\w\u2019']*['\u2019]s?|his|her|its|their)\s[^,;]*"
    r"|(?:\d{1,3}, )?of\s[A-Z][\w\u2019' -]*(?:,\s[A-Z][\w.]*)?)(?:,\s(?:[A-Z][a-z]{1,5}\.|[A-Z]\.[A-Z]\.))?,(?=\s)"
    r"|\s[\u2013\u2014]\s[^\u2013\u2014]*\s[\u2013\u2014](?=\s)|\s\([^()]*\)|\s\[[^\[\]]*\]"
)
"""What stands between commas, dashes or in brackets behind what it is said of."""
_COMMAS, _ASIDE_OPENS = 2, "\u2013\u2014(["
"""So many commas, or one of these signs, are in a text with such an aside."""
_ADVERB = re.compile(
    r"\s(?P<adverb>(?!(?:only|early|family|likely|nearly|hardly|barely|elderly|daily|weekly|monthly|supply|reply|ally|rally"
    r"|assembly|anomaly|monopoly|butterfly|apply|comply|rely|fly|holy|ugly|lonely|friendly|deadly|costly|allegedly|reportedly|supposedly"
    r"|apparently|possibly|probably|presumably|potentially|almost|partly|mostly|largely|roughly|approximately|falsely|wrongly"
    r"|initially|formerly|previously|unsuccessfully)\b)[a-z]{3,}ly)\s(?=[a-z])"
)
"""An adverb that a sentence says as much without."""
_CLAUSE = re.compile(
    r"\s(?:(?<=;\s)|(?=(?:(?:just|right|soon|shortly)\s)?(?:after|before|when|while|because|since|although|though|whereas)\s)"
    r"|(?<!,\s)(?=that\s(?:happened|occurred)\b)"
    r"|(?<=,\s)(?=(?:who|which|whose|where|as|so|including|among|[a-z]{2,}ing|leaving|then)\s)"
    r"|(?=as\s(?!well|many|much|few|of\b|a\b|an\b|the\b\s\w+\s(?:of|and)))"
    r"|(?=(?:and|but)\s(?:(?:then|later|also|is|are|was|were|has|have|had|will|would)\b|(?P<verb>[a-z]+)\b))"
    r"|(?<!,\s)[\u2013\u2014]\s|(?<=,\s)(?=(?:and|but)\s))"
)
"""The space between a clause that ends and another one."""
_PHRASE = re.compile(
    r"\s(?=(?:in|on|at|near|outside|inside|during|for|from|with|without|by|under|over|through|into|onto|against|amid|despite"
    r"|following|between|behind|across|around|along|within|about|around|toward|towards|via|per|last|early|late|this"
    r"|(?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day)\s)"
)
"""The space before a phrase that tells how, where or when."""
_TORN = re.compile(
    r"(?:\b(?:was|were|is|are|am|be|been|being|has|have|had|will|would|could|can|may|might|should|did|do|the|an?|of|to|in"
    r"|on|at|by|with|for|from|and|or|but|than|as|that|who|which|when|where|while|into|his|her|its|their|not|more|most"
    r"|very|so|such|no|some|any|other|another|about|nearly|least|how|what|whether|if|able|likely|due|said|says|ruled"
    r"|just|even|right|soon|long|well|already|also|still|then|up\sto|almost|around)"
    r"|hours?|days?|weeks?|months?|minutes?|moments?|[,:;(\u2013\u2014-])\Z"
)
"""How a stretch ends that wants what comes behind."""
_NUMBER = r"(?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
_PEOPLE = r"(?:people|persons|men|women|children|boys|girls|teens|teenagers|victims|officers|students|adults|others)"
_COUNTED = rf"(?:at least |about |some )?{_NUMBER} (?:[\w-]+ )?{_PEOPLE}"
_TOLD_NOTHING = re.compile(
    rf"\b(?:say|says|said|confirm(?:s|ed)|scene:) (?:that )?{_COUNTED}(?:, including [^,;]+)?\Z"
    rf"|\b(?:left|leaving) (?:{_COUNTED}|(?:[A-Z][\w.'\u2019-]+ ?)+)(?:, \d+)?\Z"
    r"|(?<!was )(?<!were )(?<!been )(?<!be )\bsigned into law\Z"
)
"""How a stretch ends that names somebody or something and not what became of it: `the blaze left Ann Lee, 23`."""
_UNCOUNTED = re.compile(
    r"\b(?:at\s(?:least|most)|about|around|some|nearly|almost|over|(?:more|fewer|less)\sthan|up\sto|as\smany\sas|an\sestimated)\s"
    r"(?:[\d,.]*\d|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?)\Z"
)
"""How a stretch ends on a number without what it counts."""
_LAST, _REACH = 8, 40
"""Characters at the end of a stretch in which that stands, and that: the stretch need not be searched for it."""
_AGAIN = re.compile(
    r"(?:,?\s(?:once|again|also|already|still|then|now|later|instead|too|first|there|here))+\Z"
)
"""What may stand between a verb and what that asks for: `resulted once again | in a strike`."""
_WHOLE = re.compile(
    r"\b(?:(?:was|were|been|is|are|be)\s(?:\w+ly\s)?(?:killed|arrested|charged|injured|wounded|hurt|shot|stabbed|hospitalized"
    r"|destroyed|damaged|evacuated|rescued|convicted|sentenced|indicted|detained|captured|released|missing|dead|seized)"
    r"|died|resigned|escaped|fled|crashed|collapsed|sank|exploded|surrendered|retired|survived|drowned)\Z"
)
"""A verb that asks for nothing behind it."""
SCOPE = re.compile(
    r"\b(?:not|no|none|never|nobody|nothing|neither|without|only|first|last|second|third|fourth|every|each|all|any|\w{3,}est|most|least"
    r"|if|unless|whether|would|few|fewer|more|less|same|between|both)\b|n['\u2019]t\b"
)
"""What is of all that comes behind it: it was not done there, the first one in years."""
_HOW_FAR = "since "
"""A clause that tells how far back what stands before it holds: `for the first time since the bridge was built`."""
_ASKS = re.compile(
    r"\b(?:put|puts|plac(?:e|es|ed|ing)|set|sets|sent|led|brought|taken|took|given|gave|dumped|turned|based|located|focused|compared|linked|tied|owed"
    r"|born|listed|known|consists?|ma(?:de|king|kes?) off|identified|described|shot at|opened fire)\b[^,;]*\Z"
)
"""A verb that asks for what comes behind a preposition."""
_OF_A_NOUN = re.compile(
    r"\b(?<!was )(?<!were )(?<!been )(?<!is )(?<!are )(?<!be )(?<!being )"
    r"(?:suspected|accused|charged|convicted|known|described|wanted|believed|named|called|based"
    r"|located|identified|armed|involved|killed|wounded|injured|shot|hit|seen|held|found|left|caused|led|set|made|fired)\b"
    r"(?=\s(?:of|by|in|as|with|for|at|on|to|during|when|after|from)\b)"
)
"""A form of a verb that tells of a noun which one: `a man suspected of theft`."""
_RELATIVE = re.compile(r"\b(?:who|whose|which|that)\b")
_DEFINITE = re.compile(
    r"\b(?:the|its|their|his|her)\s(?:[\w'\u2019-]+\s){0,3}(?:of\s[\w'\u2019-]+)?[\w'\u2019-]*\Z"
)
_OF_WHAT = re.compile(r"(?:for|with|from|against|between|behind|under|over)\s")
"""What comes so behind a noun with its article tells which one it is: `the board of trustees for the hospital`."""
_WANTS = tuple(
    f" {phrase}"
    for phrase in (
        "in connection", "in relation", "in response", "in addition", "in front", "in favor", "in favour", "in honor",
        "in honour", "in memory", "in search", "in charge", "on behalf", "on suspicion", "on top", "as part",
        "been friends",
    )
)  # fmt: skip
"""How a stretch ends that wants another preposition behind it."""
_IF = re.compile(r"[^,;]*?\b(?:if|unless|until|whether)\s")
"""What goes on so makes what stands before it depend on something."""
_HALF = re.compile(
    r"\bthat\s(?:when|after|before|while|as|if|since|once|although)\b[^,]*\Z"
    r"|\A(?:[\w-]+\s){0,3}(?:moment|minute|hour|day|week|month|year|decade)s?\s(?:after|before)\b[^,]*\Z"
    r"|\b(?:dead|killed|injured|wounded|hurt)\sand\s(?:his|her|their|an?|the)\s[\w-]+(?:\s[\w-]+)?\Z",
    re.IGNORECASE,
)
"""A clause whose own verb is yet to come: `that when the boat`, `a week after it sank`, `is dead and his brother`."""
_LAST_JOINED = re.compile(
    r".*\b(?:when|while|because|although|though|that|who|which|where|whose"
    r"|(?:after|before|as)\s(?!\w+ing\b|\w*\s?\Z)(?=(?:the|an?|he|she|they|it|police|[A-Z])\b))\b(?P<clause>.*)\Z"
)
_JOINED = re.compile(
    r"\b(?:who|which|that|whose|where|when|while|after|before|as|because|since|although|though|and|but|if|until)\b"
    r"|[;\u2013\u2014]"
)
_AUXILIARY = re.compile(r"\b(?:was|were|is|are|has|have|had|will|would|did|does|said|says)\b")
_HELPING = re.compile(r"\w+\s(?:\w+ly\s)?(?:been|be)\b")
FEWEST = 3
"""Words of a sentence at least."""
_FREE = HOW | gist((stem(name, "en") for name in (*WEEKDAYS, *MONTHS)), "en")
"""What nobody lacks: days may go as well."""
_WORD = re.compile(r"[^\W_]+(?:[.'\u2019:/-][^\W_]+|(?<=\d),\d{3}(?!\d))*")


def trimmed(text: str, had: frozenset[str], tellers: Sequence[frozenset[str]] = ()) -> str:
    """Return a sentence without what may be cut and tells what is not `had` elsewhere; who says so behind it stays.

    `had` are stems, those for one thing as one, and the words of `HOW`. Empty where each of some `tellers` lacks too
    many words of what has to stay, days and figures aside.
    """
    body, behind, front, told = _parted(text)
    if not told <= had:
        body = body[front:]
    body = _without_asides(body, had)
    if "ly" in body:
        body = _ADVERB.sub(lambda found: found.group() if _TELLS[found["adverb"]] <= had else " ", body)
    cut = _without_end(body, had, tellers)
    if not cut:
        return ""
    return cut if cut.endswith(".") and behind == "." else f"{cut}{behind}"


def _told(text: str) -> frozenset[str]:
    """Return what the words of a text tell."""
    return frozenset().union(*map(_TELLS.__getitem__, text.split()))


def _tells(written: str) -> frozenset[str]:
    """Return what tells that stands between two spaces."""
    words = _WORD.findall(written.lower())
    return frozenset().union(*([word] if word in HOW else gist(stems(word, "en"), "en") for word in words))


def _that_may_lack(written: str) -> frozenset[str]:
    """Return what of that a teller may lack: no day, no figure."""
    return frozenset([word for word in _TELLS[written] - _FREE if not is_figure(word)])


def _reaches_on(written: str) -> bool:
    return SCOPE.search(written) is not None


_TELLS, _REACHES_ON = Remembered(_tells, 1 << 14), Remembered(_reaches_on, 1 << 14)
_MAY_LACK = Remembered(_that_may_lack, 1 << 14)


@lru_cache(maxsize=1 << 6)  # a sentence is held against several others in a row
def _parted(text: str) -> tuple[str, str, int, frozenset[str]]:
    """Return a sentence without who says so behind it, that, where its front ends if it may go, and what that tells."""
    found = BEHIND.search(text)
    body, behind = (text[: found.start()], found.group()) if found else (text.rstrip(" ."), ".")
    front = _FRONT.match(body)
    ends = front.end() if front and has_finite_verb(body[front.end() :]) else 0
    return body, behind, ends, _told(body[:ends])


def _without_asides(text: str, had: frozenset[str]) -> str:
    at, kept = 0, []
    for start, end, told in _asides(text):
        if not told <= had:
            kept.append(text[at:start])
            at = end
    return "".join((*kept, text[at:])) if kept else text


@lru_cache(maxsize=1 << 6)  # the same
def _asides(text: str) -> tuple[tuple[int, int, frozenset[str]], ...]:
    """Return where the asides of a text stand before a verb, and what each tells."""
    if text.count(",") < _COMMAS and not any(map(text.__contains__, _ASIDE_OPENS)):
        return ()
    return tuple(
        (one.start(), one.end(), _told(one.group()))
        for one in _ASIDE.finditer(text)
        if has_finite_verb(text[one.end() :])
    )


def _without_end(text: str, had: frozenset[str], tellers: Sequence[frozenset[str]]) -> str:
    """Return a text up to the last place before a lacking word where it may end; as it is where there is none.

    Empty as soon as all `tellers` lack too many words before that place.
    """
    unasked: list[tuple[int, int]] = []
    for told, ends, begins, telling in _stretches(text):
        if not told <= had:
            for at, behind in reversed(unasked):
                if _is_end(text, at, behind):
                    return text[:at]
            unasked.clear()
            if tellers and all(len(telling - one) > MOST for one in tellers):
                return ""
        unasked.append((ends, begins))
    return text


@lru_cache(maxsize=1 << 8)  # a sentence is held against several others in a row
def _stretches(text: str) -> tuple[tuple[frozenset[str], int, int, frozenset[str]], ...]:
    """Return what a text tells up to each place where a clause or phrase comes, with the place.

    With it where a phrase's own words begin, 0 for a clause, and all that the text tells so far that a teller may lack.
    The last one is the end of the text.
    """
    found = {_border(text, one.start()): one.end() for one in _PHRASE.finditer(text)}
    clauses = (one.start() for one in _CLAUSE.finditer(text) if not one["verb"] or is_verb(one["verb"]))
    found |= {_border(text, start): 0 for start in clauses}
    begin, telling = 0, frozenset[str]()
    stretches: list[tuple[frozenset[str], int, int, frozenset[str]]] = []
    for at, behind in (*sorted(found.items()), (len(text), 0)):
        told = _told(text[begin:at])
        telling = telling.union(*map(_MAY_LACK.__getitem__, text[begin:at].split()))
        stretches.append((told, at, behind, telling))
        begin = at
    return tuple(stretches)


def _border(text: str, space: int) -> int:
    """Return where a text ends before a space, without the comma there."""
    return space - 1 if text[space - 1 : space] in {",", ";"} else space


@lru_cache(maxsize=1 << 10)  # the same, and most are never asked
def _is_end(text: str, at: int, behind: int) -> bool:
    left, rest = text[:at], text[at:].lstrip(" ,;\u2013\u2014")
    if (behind or rest.startswith(_HOW_FAR)) and any(map(_REACHES_ON.__getitem__, left.split())):
        return False
    return (not behind or _may_lack(left, text[behind:])) and _may_end(left, rest)


def _may_lack(left: str, rest: str) -> bool:
    """Whether what is left of a sentence says the same without the phrase behind it."""
    if left.endswith(("ing", *_WANTS)) or _ASKS.search(left):
        return False
    return not (_OF_WHAT.match(rest) and _DEFINITE.search(left))


def _may_end(left: str, rest: str) -> bool:
    """Whether what is left of a sentence is one: with its main verb, and with what that asks for."""
    words = left.split()
    if len(words) < FEWEST or _TORN.search(left, len(left) - _LAST) or _HALF.search(left) or _IF.match(rest):
        return False
    if left.count('"') % 2 or left.count("\u201c") != left.count("\u201d"):
        return False
    if _UNCOUNTED.search(left, len(left) - _REACH) or tells_nothing(left):
        return False
    front = _AGAIN.sub("", left)
    last = front.rpartition(" ")[2].lower()
    if (is_verb(last) or last.endswith("ly")) and not _WHOLE.search(front):
        return False
    return _has_main_verb(left) and _has_verb_of_its_own(left) and not _holds_main_verb(rest)


def tells_nothing(left: str) -> bool:
    """Whether a stretch ends before it tells what became of whom or what it names."""
    return _TOLD_NOTHING.search(left) is not None


def _has_main_verb(left: str) -> bool:
    """Whether a stretch has a verb that is neither of a relative clause nor of a noun."""
    front, *behind = _RELATIVE.split(_OF_A_NOUN.sub("", left), maxsplit=1)
    if has_finite_verb(front):
        return True
    return bool(behind) and count_verbs(behind[0]) > 1 and goes_on(behind[0])


def _has_verb_of_its_own(left: str) -> bool:
    """Whether the last clause that hangs on a stretch has a verb."""
    last = _LAST_JOINED.match(left)
    return last is None or has_finite_verb(last["clause"])


def _holds_main_verb(rest: str) -> bool:
    """Whether the main verb comes behind a cut: `A man suspected of theft | at a mill was arrested`."""
    joined = _JOINED.match(rest)
    behind = rest[joined.end() :] if joined else rest
    other = _JOINED.search(behind)
    verbs = [one.start() for one in _AUXILIARY.finditer(behind, 0, other.start() if other else len(behind))]
    if joined is None:
        return bool(verbs)
    return len(verbs) > 1 and not _HELPING.search(behind, verbs[0])
