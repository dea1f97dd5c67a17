"""What text must be like in a feed: no character that loses the whole file, no tag that is none."""

from __future__ import annotations

import re

_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def clean(text: str) -> str:
    """Drop what XML 1.0 cannot hold: a single such character would lose the whole feed."""
    return _NOT_XML.sub("", text)


_READ_AS_MARKUP = re.compile("[&<](?=[^\\W_]|[#/!?])")
_JOINER = "\u2060"
"""Has no width, and no entity or tag has one."""


def clean_of_markup(text: str) -> str:
    """Write text that some readers show as it is and others take for HTML: both show the same, and no tag."""
    return _READ_AS_MARKUP.sub(lambda match: match[0] + _JOINER, clean(text))


def as_html(text: str) -> str:
    """Write text for an element that readers take for HTML: what looks like a tag in it must not be one."""
    return clean(text).replace("&", "&amp;").replace("<", "&lt;")


def as_title(text: str) -> str:
    """Write a title. Some readers take it for text and some for HTML: `&` serves the first, `<` the second."""
    return clean(text).replace("<", "&lt;")
