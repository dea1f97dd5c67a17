"""A page before it is rendered: where it lies, which template makes it, from what."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.render.views import Link


@dataclass(frozen=True, slots=True)
class Page:
    """One page to render; `kind` is its template without `.html`, `data` the template's own variables."""

    path: str
    kind: str
    title: str
    data: Mapping[str, object]
    description: str = ""
    feeds: tuple[Link, ...] = ()
    canonical: str = ""  # path of the page that this one stands for; empty means itself
