"""What passes: a search that is under way, what is not known yet, how somebody is, what is still to come.

Told by an article of an earlier day than the newest one such a state stands on the page as if it still held, and the
page most often knows better: who was sought was found, who was on trial was sentenced. So it is no point, and no lede
where there is a better one. What is told as past (`was sought`) stays, and what is to come stays as long as a date of
it is no earlier than the newest article. English only.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.digest.wording import unquoted
from generator.language import times
from generator.language.caseless import Caseless

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from generator.digest.passages import Passage
    from generator.language.times import Moment
    from generator.model import Article

_STILL = r"(?:(?:still|now|also|currently|reportedly|actively) ){0,2}"
_IS = rf"\b(?:is|are|remains?|continues?) {_STILL}"
_TOLD = r"(?:identif|releas|nam|charg|arrest|determin|ma[dk]e|fil|disclos|develop|confirm)\w*"
_WELL = r"(?:critical|serious|grave|stable|good|fair|guarded)"
_STANDS = Caseless(
    # a search, an inquiry
    rf"{_IS}(?:\w+ing [\w-]+ )?(?:to )?(?:search(?:ing)?|look(?:ing)?|hunt(?:ing)?|on the hunt) for\b"
    rf"|{_IS}(?:believed to be |considered )?(?:at large|on the (?:loose|run|lam)|sought|wanted)\b"
    r"|\b(?:man|woman|suspect|gunman|teen(?:ager)?|brothers|men) (?:still )?(?:wanted|sought) (?:in|for|by|after)\b"
    r"|\bremained (?:at large|on the (?:loose|run|lam))\b"
    r"|\bbelieves? (?:that )?(?:[\w.]+ ){1,3}(?:is|are) (?:still |now |likely |possibly )?(?:\w+ing|armed|in)\b"
    rf"|{_IS}(?:to )?(?:investigat(?:e|ing)|under investigation|review(?:ing)?|interview(?:ing)?|looking into)\b"
    rf"|{_IS}(?:working|trying|attempting|hoping) to\b"
    r"|\b(?:search|investigation|inquiry|manhunt) (?:is|remains|continues)\b"
    rf"|{_IS}being (?:\w+ly )?\w+(?:ed|ld|ght|ne|wn|en|ut)\b"
    r"|\b(?:police|detectives|investigators|officers|deputies|authorities|officials|agents|crews|prosecutors|rescuers)"
    rf" are {_STILL}\w+ing\b"
    # what is not known yet
    rf"|\bha(?:s|ve)(?: not| yet|n['\u2019]t)(?: \w+){{0,3}}? {_TOLD}"
    r"|\b(?:is|are|remains?|it['\u2019]s) (?:still )?(?:unclear|unknown|uncertain)\b"
    r"|\b(?:is|are|it['\u2019]s) (?:still )?not (?:yet |immediately )?(?:clear|known)\b"
    r"|\bno (?:\w+ ){0,2}?(?:arrests?|charges|suspects?|information) (?:\w+ ){0,2}?(?:ha(?:s|ve) been|is|are)\b"
    r"|\bdo(?:es)?(?: not|n['\u2019]t) (?:yet )?(?:know|have (?:a |any )?(?:motive|suspects?|description))\b"
    r"|\bdo(?:es)?(?: not|n['\u2019]t) expect (?:any|to)\b"
    r"|\b(?:is|are) (?:being )?(?:withheld|withholding|pending)\b"
    r"|\b(?:(?:did|would|could)(?: not|n['\u2019]t)|not to|declin(?:ed|es) to) (?:immediately )?"
    r"(?:(?:name|identify|reveal)(?! (?:him|her|them)sel)|say (?:who|whether|what|how|why|if)"
    r"|(?:release|disclose|confirm|give|provide) (?:[\w'\u2019]+ ){0,4}?"
    r"(?:names?|identit\w+|details|information|causes?|motives?|conditions?|descriptions?))\b"
    r"|\bwarrants? (?:has|have) been (?:issued|obtained)\b"
    r"|\bha(?:s|ve) [\w-]+ (?:detectives|officers|investigators|agents|deputies) working\b"
    # a count that is not over
    r"|\bat least (?:[\w,]+ ){1,8}?ha(?:s|ve) (?:been|died)\b"
    # how and where somebody is
    rf"|{_IS}(?:(?:listed|said to be) )?(?:hospitali[sz]ed|recovering|on life support|fighting for"
    r"|expected to (?:survive|live|recover|be ok(?:ay)?|make a full recovery)|in (?:the |an? )?hospital\b"
    rf"|(?:in|as) (?:an? )?(?:\w+ ){{0,2}}{_WELL}\b)"
    r"|\bremains? (?:in|on|at|under|active|ongoing|jailed|closed|missing|unaccounted)\b"
    rf"|\b(?:in|as) (?:an? )?(?:\w+ ){{0,2}}{_WELL}(?:,? but \w+,?)? (?:condition|shape)\b"
    r"(?! (?:that|when|at the time|then)\b)(?!.*\b(?:died|dead|death|succumbed)\b)"
    # what somebody looks like for whom one looks
    r"|\b\d(?:['\u2019]|[ -](?:feet|foot|ft\b))[^;]{0,50}\b(?:tall|height|weigh\w*|pounds|lbs)\b"
)
_ACCUSED = Caseless(
    rf"{_IS}(?:being )?(?:charged|accused|suspected|indicted)\b"
    r"|\b(?:faces?|(?:is|are) facing) (?:[\w,-]+ ){0,5}?(?:charges?|counts?|trial|life|years|penalty|sentence|prison)\b"
    r"|\b(?:has|have) been (?:charged|indicted|accused)\b"
)
"""What somebody answers for, as long as nobody has decided it."""
_DECIDED = Caseless(
    r"\b(?<!not )(?:plead(?:s|ed|ing)?|pled) (?:no contest|guilty)\b"
    r"|\b(?:convicted|acquitted|sentenced|found (?:not )?guilty)\b"
    r"|\bgets (?:[\w-]+ ){1,5}(?:years?|life|months|prison)\b|\b(?:charges?|case) (?:\w+ ){0,4}(?:dropped|dismissed)\b"
)
"""How titles tell that it is decided."""
_TO_COME = re.compile(  # with its case: `Will` is a name
    r"\b(?:will(?! not have\b)|won['\u2019]t|plans? to|planning to|hopes (?:to|that|the)"
    r"|(?:is|are) (?:\w+ )?(?:expected|set|scheduled|due|slated|poised|likely|about) to"
    r"|(?:is|are) (?:set|scheduled|due|slated) (?:for|in|on|at)"
    r"|(?:has|have) (?:announced|agreed|decided|promised|pledged|vowed|offered) (?:plans )?to"
    r"|(?:has|have) (?:called (?:for|on)|demanded|urged)"
    r"|announce[ds] (?:that )?[^,;]{1,99}? would"
    r"|(?i:police|officials|authorities|investigators|detectives|deputies|officers|they) hope)\b"
)


class Passing:
    """The passages of a topic that tell of what passes, each looked at when it is asked for."""

    def __init__(self, articles: Sequence[Article], passages: Sequence[Passage]) -> None:
        english = articles[0].language.startswith("en")
        self._days = [article.day if english else None for article in articles]
        self._newest = max(filter(None, self._days), default=None)
        self._passages = passages
        self._known: dict[int, bool] = {}
        self._first = {one.article: row for row, one in reversed([*enumerate(passages)])}
        deciding = (
            day for day, one in zip(self._days, articles, strict=True) if day and _DECIDED.holds(one.title)
        )
        self._decided = max(deciding, default=None)

    def holds(self, row: int) -> bool:
        """Whether a passage (by its place) tells of what passes, in an article of an earlier day than the newest."""
        if row not in self._known:
            one = self._passages[row]
            self._known[row] = self.is_over(one.text, self._days[one.article])
        return self._known[row]

    def is_over(self, text: str, day: dt.date | None) -> bool:
        """Whether a sentence of a day tells of what may be over by the newest day, or of charges since decided."""
        if not (day and self._newest and day < self._newest):
            return False
        decided = self._decided is not None and day < self._decided
        return passes(text, day, self._newest) or (decided and _ACCUSED.holds(unquoted(text)))

    def opens(self, article: int) -> bool:
        """Whether the first sentence of an article does."""
        return self.holds(self._first[article])


def passes(text: str, day: dt.date, newest: dt.date) -> bool:
    """Whether a sentence of a day tells, in its own words, of what may be over by the newest day."""
    plain = unquoted(text)
    if _STANDS.holds(plain):
        return True
    if not _TO_COME.search(plain):
        return False
    return not any(_comes(moment, day, newest) for moment in times.find(plain, "en"))


def _comes(moment: Moment, day: dt.date, newest: dt.date) -> bool:
    """Whether a date of what is to come, told on a day, is on the newest day or behind it."""
    if moment.month is not None:
        told = (moment.year or day.year, moment.month, moment.day or 31)
        return told >= (newest.year, newest.month, newest.day)
    if moment.year is not None:
        return moment.year >= newest.year
    at = times.resolved(moment, day, ahead=True)
    return at is not None and at >= newest
