"""Pages that hold no article: menus, films of others, a wall that asks to sign in or to pay.

What a site says of itself is published by nobody: where nothing else gives such a page a title it is refused,
as an empty file is; one with a title is published, with a warning.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.load import lead_faults
from generator.model import PROSE, BlockKind

if TYPE_CHECKING:
    from generator.load.body import Body

MESSAGE = "no article found in this page: it holds nothing but menus and notices"
_WORDS = re.compile(r"\w+")
_FEWEST_WORDS = 20
"""What is shorter is a note as soon as a page without its article."""

_LONGEST = 6000
"""What is longer, in characters, was saved for what it says."""

_NOTICES = frozenset({BlockKind.NAVIGATION, BlockKind.BOILERPLATE})


def holds_no_article(body: Body) -> bool:
    """Tell whether all blocks of a body are of the page that it was saved from."""
    if len(body.text) > _LONGEST:
        return False
    for number, block in enumerate(body.blocks):
        if block.kind in PROSE:
            if not _is_of_page(body, number):
                return False
        elif block.kind not in _NOTICES and not lead_faults.navigates(body.text[block.start : block.end]):
            return False
    return bool(body.blocks) and len(_WORDS.findall(body.text)) >= _FEWEST_WORDS


def _is_of_page(body: Body, number: int) -> bool:
    """Tell whether the first sentence of a block speaks of the page, and most others do."""
    told = (body.text[one.start : one.end] for one in body.sentences if one.block == number)
    first = next(told, "")
    if not lead_faults.navigates(first):
        return False
    others = [lead_faults.navigates(sentence) for sentence in told]
    return sum(others) * 2 >= len(others)
