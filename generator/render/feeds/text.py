"""What text must be like in a feed: no character that loses the whole file, no tag that is none."""

from __future__ import annotations

import re

_READ_AS_MARKUP = re.compile(r"\s?([&<])(?=[^\W_]|[#/!?])")
_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def clean(text: str) -> str:
    """Drop what XML 1.0 cannot hold: a single such character would lose the whole feed."""
    return _NOT_XML.sub("", text)


def clean_of_markup(text: str) -> str:
    """Write text that some readers show as it is and others take for HTML: both show the same, and no tag.

    No entity and no tag has a space in it: `J&J` becomes `J & J`.
    """
    return _READ_AS_MARKUP.sub(lambda match: f" {match[1]} ", clean(text)).strip()


def as_html(text: str) -> str:
    """Write text for an element that readers take for HTML: what looks like a tag in it must not be one."""
    return clean(text).replace("&", "&amp;").replace("<", "&lt;")


def as_title(text: str) -> str:
    """Write a title. Some readers take it for text and some for HTML: `&` serves the first, `<` the second."""
    return clean(text).replace("<", "&lt;")
