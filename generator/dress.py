"""What a site is dressed in: its theme and the words of its interface.

A process that builds again and again reads them again where something of theirs was touched, and not for every edit
of an article.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from generator.cache.reread import reread
from generator.catalogue import SITE_LOCALES, open_catalogue
from generator.theme import SITE_THEMES, open_theme, theme_settings

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from generator.cache.memo import Memo
    from generator.catalogue import Words
    from generator.strictyaml import Value
    from generator.theme import Theme

_LAST = "dress"


@dataclass(frozen=True, slots=True)
class Dress:
    """An opened theme and catalogue; `wanted` is what they were called by."""

    wanted: tuple[str, str, Path]
    theme: Theme
    words: Words

    def is_apart_from(self, touched: Iterable[str]) -> bool:
        """Tell whether none of these names (absolute, without links) lies where theme and words are looked for.

        What lies below every theme, and the words that newsfold brings, are part of it as its code is.
        """
        _, _, beside = self.wanted
        places = (*self.theme.folders, beside / SITE_THEMES, beside / SITE_LOCALES)
        roots = tuple(os.path.realpath(place) for place in places)
        inside = tuple(root + os.sep for root in roots)
        return not any(name in roots or name.startswith(inside) for name in touched)


def open_dress(
    theme: str, language: str, beside: Path, touched: frozenset[str] | None = None, memo: Memo | None = None
) -> Dress:
    """Open a theme and the words of a language; `beside` is the folder of a site's own.

    What `memo` has from the last build is as good, where it is known what was `touched` since, and that is elsewhere.
    Raises UsageError and ThemeError as `open_theme` and `open_catalogue` do.
    """
    wanted = (theme, language, beside)
    last = memo.near.left(_LAST) if memo and touched is not None else None
    if isinstance(last, Dress) and last.wanted == wanted and last.is_apart_from(touched or ()):
        return last
    read = partial(theme_settings_of, memo) if memo else theme_settings
    dress = Dress(wanted, open_theme(theme, beside, read), open_catalogue(language, beside))
    if memo:
        memo.near.leave(_LAST, dress, here=True)
    return dress


def theme_settings_of(memo: Memo, path: Path) -> dict[str, Value]:
    """Read a theme.yml, unless it is known what was read of the very same file. Raises ThemeError where it is wrong."""
    return reread(memo, path, partial(theme_settings, path), dict, "theme settings")
