"""The HTML that may stand on a page: nothing of it runs, and nothing of it asks another host."""

from __future__ import annotations

import re
from html import escape, unescape
from typing import TYPE_CHECKING

import nh3

from generator.markup import TAG

if TYPE_CHECKING:
    from collections.abc import Iterator

TAGS = {
    "a", "abbr", "article", "aside", "b", "bdi", "bdo", "blockquote", "br", "caption", "cite", "code", "dd",
    "del", "details", "dfn", "div", "dl", "dt", "em", "figcaption", "figure", "footer", "h1", "h2", "h3", "h4",
    "h5", "h6", "header", "hr", "i", "img", "ins", "kbd", "li", "main", "mark", "nav", "ol", "p", "pre", "q",
    "s", "samp", "section", "small", "span", "strong", "sub", "summary", "sup", "table", "tbody", "td", "tfoot",
    "th", "thead", "time", "tr", "u", "ul", "var",
}  # fmt: skip
_DROPPED = {
    "script", "style", "template", "noscript", "iframe", "object", "embed", "svg", "math", "form", "button",
    "select", "textarea", "title", "head", "audio", "video", "canvas",
}  # fmt: skip
_ATTRIBUTES = {
    "*": {"lang", "dir"},
    "a": {"href", "id", "title"},
    "li": {"id", "value"},
    "ol": {"start", "reversed"},
    "img": {"src", "alt", "width", "height", "title"},
    "abbr": {"title"},
    "time": {"datetime"},
    "code": {"class"},
    "span": {"class"},
    "td": {"colspan", "rowspan"},
    "th": {"colspan", "rowspan", "scope"},
}
_NOTE_ID = re.compile(r"fn(ref)?\d{1,6}(:\d{1,6})?")
_CODE_CLASS = re.compile(r"[A-Za-z][A-Za-z0-9_+#-]{0,40}|language-\S{1,40}")
_IMAGE = re.compile(r"<img((?:\s+[a-z]+=\"[^\"]*\")*)\s*/?>")
_WITH_ID = re.compile(r'(<[a-z]+(?: [a-z]+="[^"]*")*) id="([^"]*)"')
_PART = re.compile(r'([a-z]+)="([^"]*)"')
_ELSEWHERE = re.compile(r"(?:[a-z][a-z0-9+.-]*:)?//|[a-z][a-z0-9+.-]*:", re.IGNORECASE)

_LONG, _LONG_TEXT = 100_000, 10_000
_BEFORE = re.compile(r"[\s&]")
_LEADING = re.compile(r"(<pre(?: [^<>]*)?>)\n+")
"""A browser drops the first line break in `pre`, and would see another text than newsfold."""


def _attribute(tag: str, name: str, value: str) -> str | None:
    if name == "id":
        return value if _NOTE_ID.fullmatch(value) else None
    if name == "class":
        return value if all(map(_CODE_CLASS.fullmatch, value.split())) else None
    if name == "href" and tag == "a":
        return re.sub(r"[\t\n\r]", "", value).strip()
    return value


def sanitise(markup: str) -> str:
    """Return well-formed HTML of known harmless elements.

    Classes stay on `code` and `span` alone. A picture of another host becomes a link
    to it, its description in square brackets.
    """
    clean = nh3.clean(
        _parted(markup),
        tags=TAGS,
        clean_content_tags=_DROPPED,
        attributes=_ATTRIBUTES,
        attribute_filter=_attribute,
        url_schemes={"http", "https", "mailto"},
        link_rel=None,
    )
    return _IMAGE.sub(_picture, _with_ids_once(_LEADING.sub(r"\1", clean)))


def _parted(markup: str) -> str:
    """Part very long texts by an element that nh3 takes out again.

    A reference to a character or a line break makes it copy all of the text around that it has read so far.
    """
    if len(markup) <= _LONG:
        return markup
    parts = TAG.split(markup)  # texts and tags by turns
    parts[::2] = [text if len(text) <= _LONG_TEXT else "<x></x>".join(_pieces(text)) for text in parts[::2]]
    return "".join(parts)


def _pieces(text: str) -> Iterator[str]:
    at = 0
    while found := _BEFORE.search(text, at + _LONG_TEXT):
        yield text[at : found.start()]
        at = found.start()
    yield text[at:]


def _with_ids_once(markup: str) -> str:
    """Leave an id to the first element that has it: links lead there."""
    seen: set[str] = set()

    def once(match: re.Match[str]) -> str:
        if match[2] in seen:
            return match[1]
        seen.add(match[2])
        return match[0]

    return _WITH_ID.sub(once, markup) if ' id="' in markup else markup


def _picture(match: re.Match[str]) -> str:
    parts = dict(_PART.findall(match[1]))
    source = parts.get("src", "")
    if not source:
        return ""
    if not _ELSEWHERE.match(source):
        return match[0]
    label = escape(unescape(parts.get("alt") or source.rsplit("/", 1)[-1]), quote=False)
    return f'<a href="{source}">[{label}]</a>'
