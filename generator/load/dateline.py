"""Datelines: `ANCHORAGE, Aug. 10 (Quarry Street Journal) - `, and the lines that hold a date alone."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.language import dates
from generator.load import byline, dated, stamped

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from generator.markup import Leaf

_MONTH = r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,6}\.?"
_DAY_OF_YEAR = rf"(?:{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?|\d{{1,2}}(?:st|nd|rd|th|\.)? {_MONTH})"
_DAY = rf"{_DAY_OF_YEAR}(?:,? \d{{4}})?"
_NUMERIC = r"\d{4}-\d{2}-\d{2}"
_CAPITALS = r"[^\W\d_a-z](?:[^\W\d_a-z]|[ .'\u2019/-]){1,40}(?:[^\W\d_a-z.]|[A-Z]\.(?=,))"
_PLACE = r"[^\W\d_a-z][\w.'\u2019-]{1,20}(?: [^\W\d_a-z][\w.'\u2019-]{1,20}){0,3}"
_TOWN = r"[^\W\d_a-z][a-z\u00df-\u00ff'\u2019-]{2,20}(?: [^\W\d_a-z][a-z\u00df-\u00ff'\u2019-]{2,20})?"
_STATES = (
    "Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia|Hawaii|Idaho|Illinois|Indiana"
    "|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska"
    "|Nevada|New (?:Hampshire|Jersey|Mexico|York)|(?:North|South) (?:Carolina|Dakota)|Ohio|Oklahoma|Oregon|Pennsylvania"
    "|Rhode Island|Tennessee|Texas|Utah|Vermont|Virginia|Washington|West Virginia|Wisconsin|Wyoming"
)
_REGION = r"(?:, [^\W\d_a-z][\w. ]{1,24}){0,2}"
_AGENCY = r"\s?\([^()]{2,60}\)"
_DASH = r"(?:\s*(?:--(?:\s-)?|>>|[\u2013\u2014])\s*|\s-\s?|-\s|(?<=\))-)"
_WITHOUT_DASH = (
    r"[A-Z]{3,12}(?: [A-Z]{3,12}){0,2}, (?:[A-Z][a-z]{3,12} (?=(?:An?|The|Police|One|Two|Three|Four|Five)\s)"
    r"|[A-Z][a-z]{1,4}\. (?=[A-Z]))"
)
_UNPARTED = re.compile(_WITHOUT_DASH)
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_FULL_DAY = re.compile(rf"(?:{'|'.join(_WEEKDAYS)}), {_DAY_OF_YEAR},? \d{{4}} ?(?=[A-Z][a-z])")
"""A date with its weekday that runs into the first sentence, as a page of two fields is often saved."""
_DATELINE = re.compile(
    rf"(?:(?:(?:[A-Z]{{3,6}} )?\([^()]{{2,40}}\)\s|(?:De|El|La|Las|Le|Los|Mc|San|St\.?) ?)?{_CAPITALS}{_REGION}"
    rf"(?:,? (?:{_DAY}|{_NUMERIC}))?(?:{_AGENCY})?{_DASH}"
    rf"|\((?:[A-Z][a-z]{{2}}, )?{_DAY}\)\s(?=[A-Z])"
    r"|\([A-Z]{2,6}(?:-TV| \d{1,2})?\)\s(?:[-\u2013\u2014]{1,2}\s?)?|[A-Z]{5,12}-(?=[A-Z][a-z])"
    rf"|{_WITHOUT_DASH}"
    rf"|{_DAY}\s?[-\u2013\u2014]{{1,2}}\s?|{_CAPITALS}{_REGION}{_AGENCY}\s"
    rf"|{_TOWN},? [A-Z]{{2}}\s?[-\u2013\u2014]{{1,2}}\s|{_TOWN}\s?[\u2013\u2014]\s"
    rf"|{_TOWN}(?:\s?/\s?{_TOWN}){{1,3}}:\s"
    rf"|{_TOWN}, [A-Z][a-z]{{1,5}}\.\s[-\u2013\u2014]{{1,2}}\s"
    rf"|{_TOWN}, [A-Z][a-z]{{3,12}}\s(?:--|\u2013|\u2014)\s"
    rf"|{_TOWN},? (?:{_STATES})\s-{{1,2}}\s|{_TOWN} -(?=(?:An?|The|Police|One|Two|Three|Four|Five)\s)"
    rf"|(?:{_PLACE}{_REGION}(?:,? (?:{_DAY}|{_NUMERIC}))?)?{_AGENCY}(?:{_DASH}|:\s))"
    rf"(?=[\"'\u201c\u2018\u00ab]?[^\W_a-z])"
)
_MARK = re.compile("[-\u2013\u2014>(]")
"""What every other dateline holds: a dash, or the bracket of an agency."""

_PUBLISHED = re.compile(
    r"(?:first )?(?:published|posted|date|last updated|updated|ver\u00f6ffentlicht|publi\u00e9|publicado|pubblicato)"
    r"(?: on)?\s?[:\u2013-]?\s",
    re.IGNORECASE,
)
_EDITED = re.compile(
    r"posted \d{1,3} (?:year|month|week|day|hour|minute)s?\b[^.!?]{0,60}$"
    r"|(?:last )?(?:edited|modified|posted|updated) on [^.!?]{3,40}\d:\d\d(?: [AP]M)?$",
    re.IGNORECASE,
)
_FILED = re.compile(
    r"(?:found|filed|created|added|modified|written|uploaded|submitted|entered|reviewed)\b", re.IGNORECASE
)
_LONGEST, _FEW = 160, 4
_FIRST, _LAST = 6, 3
"""How many blocks from the top and from the end may hold the date alone."""


def length(text: str) -> int:
    """Return how many characters the dateline takes that a text begins with."""
    head = text[:_LONGEST]
    if not may_begin(head):
        return 0
    match = _FULL_DAY.match(head) or (_DATELINE if _MARK.search(head) else _UNPARTED).match(head)
    return match.end() if match else 0


def may_begin(text: str) -> bool:
    """Tell quickly whether a text may begin with a dateline; what begins with three capitals or a weekday may."""
    head = text[:_LONGEST]
    return (
        "-" in head
        or "(" in head
        or ">" in head
        or head[:3].isupper()
        or head.startswith(_WEEKDAYS)
        or not head.isascii()
    )


def strip(text: str) -> str:
    """Return a text without the dateline that it begins with."""
    return text[length(text) :]


def agency(text: str) -> str:
    """Return the agency that a text's dateline names in brackets, or an empty text."""
    named = re.search(r"\(([^()]+)\)", text[: length(text)])
    return named[1] if named else ""


def _holds_day(block: str) -> bool:
    return bool(
        _PUBLISHED.match(block)
        or dated.is_alone(block)
        or is_alone(block)
        or dates.is_misspelt(block)
        or byline.publisher(block)
    )


def is_alone(block: str) -> bool:
    """Tell whether a line is but a place, a full date and an agency or an hour: `OSLO, Jul 13, 2009 / 2:00 (AB)`."""
    if _EDITED.match(block):
        return True
    if len(block) > _LONGEST or not re.search(r"\d{4}", block):
        return False
    rest, count = dates.without(block)
    if not count:
        return False
    words = re.findall(r"[^\W\d_]{2,}", re.sub(r"\([^()]*\)", "", rest))
    is_marked = (
        rest.isupper()
        or block.endswith(")")
        or bool(_FILED.match(block))
        or bool(re.search(r"\d:\d\d", block))
    )
    return is_marked and len(words) <= _FEW


def date(leaves: Sequence[Leaf], text: str, zone: dt.tzinfo) -> dt.datetime | None:
    """Return the full date of the dateline, or of a line near the top or the end that holds a date alone."""
    near = [*leaves[:_FIRST], *leaves[max(_FIRST, len(leaves) - _LAST) :]]
    for leaf in near:
        block = text[leaf.start : leaf.end]
        head = block[: length(block)]
        if not head and len(block) <= _LONGEST:
            head = block if _holds_day(block) else stamped.of(block)
        found = dates.stamp(head, zone) if head else None
        if found:
            return found
    return None
