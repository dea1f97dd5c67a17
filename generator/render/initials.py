"""Under which letter a name stands in a long list."""

from __future__ import annotations

import unicodedata

OTHER = "#"
"""Where names stand that begin with no letter of an alphabet."""


def initial(name: str) -> str:
    """Return the first letter of a name, as a capital and without its accents, else `OTHER`.

    Of a Korean syllable that is its first sound. Ideographs are letters too, but thousands of them head no list.
    """
    first = unicodedata.normalize("NFKD", name.strip())[:1]
    if not first.isalpha() or "IDEOGRAPH" in unicodedata.name(first, ""):
        return OTHER
    return first.upper()[:1]
