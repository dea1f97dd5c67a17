"""Conditional and partial requests (RFC 9110, sections 13 and 14): what of a file is to be sent, if anything."""

from __future__ import annotations

import re
from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from http import HTTPStatus
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping

_RANGE = re.compile(r"bytes=(\d{0,18})-(\d{0,18})", re.ASCII)
_TAG = re.compile(r'(?:W/)?("[^"]*")')


@dataclass(frozen=True, slots=True)
class Answer:
    """The status, and which bytes go with it: from `start` up to and without `end`."""

    status: HTTPStatus
    start: int
    end: int


def decide(headers: Mapping[str, str], *, size: int, tag: str, modified: dt.datetime) -> Answer:
    """Weigh a request's conditions against the file as it is.

    The headers' names are in lower case; `modified` is in UTC, in whole seconds.
    """
    if _is_unchanged(headers, tag, modified):
        return Answer(HTTPStatus.NOT_MODIFIED, 0, 0)
    whole = Answer(HTTPStatus.OK, 0, size)
    match = _RANGE.fullmatch(headers.get("range", "").strip())
    if not match or match.groups() == ("", "") or not _range_holds(headers, tag, modified):
        return whole  # a range that is not understood, or several of them, may be left unheeded
    first, last = match.groups()
    if first == "":
        start, end = max(0, size - int(last)), size
    else:
        start, end = int(first), min(size, int(last) + 1) if last else size
        if last and int(last) < start:
            return whole
    if start >= size:
        return Answer(HTTPStatus.REQUESTED_RANGE_NOT_SATISFIABLE, 0, 0)
    return Answer(HTTPStatus.PARTIAL_CONTENT, start, end)


def _is_unchanged(headers: Mapping[str, str], tag: str, modified: dt.datetime) -> bool:
    """Tell whether the reader has the file already; a tag beats a date."""
    tags = headers.get("if-none-match")
    if tags is not None:
        return tags.strip() == "*" or tag in _TAG.findall(tags)
    since = _moment(headers.get("if-modified-since"))
    return since is not None and modified <= since


def _range_holds(headers: Mapping[str, str], tag: str, modified: dt.datetime) -> bool:
    """Tell whether the file is still the one of which the reader has a part."""
    condition = headers.get("if-range")
    return condition is None or condition.strip() == tag or _moment(condition) == modified


def _moment(text: str | None) -> dt.datetime | None:
    try:
        moment = parsedate_to_datetime(text or "")
    except ValueError:
        return None
    return moment if moment.tzinfo else None
