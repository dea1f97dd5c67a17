"""A sentence without the `also` that links it to one that a reader has not read.

`Deputies also seized a car` says that they seized a car. Only what stands at the verb of the main clause goes, outside
of quotations: `not only cheap but also quick`, `a mill, also in Arbon` and `who also sings` say what they say by it.
"""

from __future__ import annotations

import re

from generator.digest.wording import unquoted

_BARS = (
    r"[;:]|\b(?:that|who|which|whose|where|when|while|because|if|but|as|after|before|since|until|said|says|say|not|only"
    r"|and(?= also))\b"
)
"""What begins another clause, or belongs to the word."""
_LINK = re.compile(
    rf"(?:(?!,|{_BARS}).)*(?:,(?:(?!,).){{2,70}},(?:(?!,|{_BARS}).)*)?"
    r"(?P<link> also)(?= (?!known\b|called\b|named\b|in\b|at\b|from\b|of\b|an?\b|the\b)[a-z])"
)


def unlinked(text: str) -> str:
    """Return a text without the word by which its main clause adds to what was told before."""
    found = _LINK.match(unquoted(text)) if " also " in text else None
    return text[: found.start("link")] + text[found.end("link") :] if found else text
