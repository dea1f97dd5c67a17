"""For whom somebody speaks or works, by the body beside a masked name: `ONE with the Lima Police`, `CTV's ONE`.

It says less than anything else that is told of somebody.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.digest.people.masked import ONE

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

_NAME = r"[A-Z\d][\w.&'\u2019-]*(?: (?:(?:of|for|and|the|&) ){0,2}[A-Z\d][\w.&'\u2019-]*){0,7}"
_WITH = re.compile(
    rf"{ONE},? (?P<told>(?P<how>with|of|from) (?:[Tt]he )?(?P<body>{_NAME}?(?: police)?))"
    r"(?=[,;:\"\u201d]|\.(?: |\Z)|$| (?:said|says|told|tells|reports?|reported|tweeted|wrote|writes|on)\b)"
)
_ITS = re.compile(rf"(?<!\w)(?P<told>{_NAME}?)['\u2019]s {ONE}")
_POLICE = " police"
_BESIDE = tuple(f"{ONE}{sign} {word} " for sign in ("", ",") for word in ("with", "of", "from"))
"""What of this a sentence has."""


def affiliations(text: str, bodies: Collection[str]) -> Iterator[str]:
    """Yield the body that a masked sentence tells with `ONE`; `bodies` are the names of organisations, lower case.

    What is not among them is told only where it is police, and behind `with`: `of Lima` is a home.
    """
    for found in _WITH.finditer(text) if any(map(text.__contains__, _BESIDE)) else ():
        body, told = found["body"].lower().replace("\u2019", "'"), found["told"]
        if body not in bodies and body.endswith("."):  # the sentence's
            body, told = body.removesuffix("."), told.removesuffix(".")
        police = body.endswith((_POLICE, "police department")) and found["how"] == "with"
        if body in bodies or police:
            yield told
    for found in _ITS.finditer(text) if f"s {ONE}" in text else ():
        words = found["told"].split()
        for at in range(len(words)):
            if " ".join(words[at:]).lower() in bodies:
                yield " ".join(words[at:])
                break
