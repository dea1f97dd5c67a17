"""Slugs: how a text is written in an address. Articles and topics use one rule, so that they can be compared."""

from __future__ import annotations

import re

from slugify import slugify as transliterated

LONGEST = 80
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)")  # names that no file can have on some systems
_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_SPELLED = (("c++", "c plus plus"), ("c#", "c sharp"), ("f#", "f sharp"), ("&", " and "))


def slugify(text: str) -> str:
    """Return a text as a slug of at most 80 characters, cut at a word; empty where it has no letter or digit.

    A slug holds lower-case ASCII letters, digits and single hyphens between them; other scripts are transliterated.
    """
    lowered = text.casefold()
    if len(lowered) <= LONGEST and _SLUG.fullmatch(lowered):  # as most names of files are
        return f"{lowered}-page" if _RESERVED.fullmatch(lowered) else lowered
    for sign, spelled in _SPELLED:
        lowered = lowered.replace(sign, spelled)
    slug = transliterated(lowered, max_length=LONGEST, word_boundary=True, save_order=True)
    slug = slug or transliterated(lowered, max_length=LONGEST)
    return f"{slug}-page" if _RESERVED.fullmatch(slug) else slug


def is_slug(text: str) -> bool:
    """Tell whether a text is a slug as it stands."""
    return bool(text) and slugify(text) == text
