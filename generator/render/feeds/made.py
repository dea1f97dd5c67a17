"""Elements of a feed that were made before: feedgen makes each anew whenever it writes a feed."""

from __future__ import annotations

from copy import deepcopy
from typing import Any


class Made:
    """What feedgen takes for an entry: an element, of which each feed gets a copy of its own."""

    def __init__(self, element: Any) -> None:
        self._element = element

    def atom_entry(self) -> Any:
        """Return the element for an Atom feed."""
        return deepcopy(self._element)

    rss_entry = atom_entry

    def register_extension(self, *_: object) -> None:
        """Take no note: the element has what extensions say."""
