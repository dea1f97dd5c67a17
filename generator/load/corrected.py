"""The headline of a story that an agency sends once more, below its notice of what was wrong."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_NOTICE = re.compile(
    r"(?:A|The) corrected (?:story|version)(?: of (?:the|this) (?:article|story))? "
    r"(?:appears|follows|is)(?: below)?[.:]"
)
_MOST = 12
"""How far down that notice may stand: above it is told what was wrong."""


def headline(blocks: Sequence[str]) -> str:
    """Return the block below `A corrected version of the story is below:`, or an empty text."""
    return next((line for notice, line in pairwise(blocks[:_MOST]) if _NOTICE.fullmatch(notice)), "")
