"""What pages are made with, the same for all of a site, and how it goes to other processes."""

from __future__ import annotations

import pickle
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping
    from gettext import NullTranslations

    from generator.config import Config
    from generator.render.style import Style
    from generator.theme import Theme


@dataclass(frozen=True, slots=True)
class Kit:
    """What a press is made of; `assets` are the paths of the theme's files, `code` are compiled templates.

    `site` are the fields of the site's record (`facts`).
    """

    theme: Theme
    assets: Mapping[str, str]
    words: NullTranslations
    site: dict[str, Any]
    config: Config
    style: Style | None
    code: Mapping[str, bytes]

    def packed(self) -> bytes:
        """Return the kit as bytes, for `press_of`."""
        return pickle.dumps(replace(self, theme=_plain(self.theme)))


def _plain(theme: Theme) -> Theme:
    """Return a theme that can be pickled, without its files."""
    return replace(
        theme,
        templates=dict(theme.templates),
        static={},
        options=dict(theme.options),
        origins=dict(theme.origins),
    )
