"""How a theme's cards look, as its options say."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.theme import Theme


@dataclass(frozen=True, slots=True)
class Style:
    """How a theme's cards look: its fonts (files, the first that has a letter draws it), and two colours."""

    fonts: tuple[bytes, ...]
    paper: str
    ink: str


def style_of(theme: Theme) -> Style | None:
    """Read a theme's options `card_fonts` (files below `static/`, by spaces), `card_paper`, `card_ink`."""
    names = theme.options.get("card_fonts", "").split()
    fonts = tuple(theme.static[name] for name in names if name in theme.static)
    if not fonts:
        return None
    return Style(fonts, theme.options.get("card_paper", "#ffffff"), theme.options.get("card_ink", "#000000"))
