"""Which inputs the settings name, as they are now; while the settings are broken, as they were last."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.catalogue import SITE_LOCALES
from generator.errors import NewsfoldError
from generator.theme import SITE_THEMES, find_theme, theme_folders
from generator.watch.inputs import Inputs

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from generator.config import Config


class NamedInputs:
    """Gives the inputs; looks them up anew when the settings' file has changed, or when told to.

    Raises what `load` raises when it is made, and never after that.
    """

    def __init__(
        self,
        load: Callable[[], Config],
        file: Path,
        beside: Path,
        folders: Callable[[str, Path], tuple[Path, ...]] = theme_folders,
    ) -> None:
        self._load = load
        self._folders = folders
        self._file = file
        self._beside = beside
        self._stamp = self._look()
        self.config = load()
        self._inputs = self._name()

    def __call__(self) -> Inputs:
        """Return the inputs."""
        stamp = self._look()
        if stamp != self._stamp:
            self._stamp = stamp
            self.renew()
        return self._inputs

    def renew(self) -> None:
        """Look up what the settings and the themes name now."""
        try:
            self.config = self._load()
        except NewsfoldError:
            return
        self._inputs = self._name()

    def _name(self) -> Inputs:
        name, beside = self.config.theme, self._beside
        try:
            themes = self._folders(name, beside)
        except (NewsfoldError, OSError, UnicodeDecodeError):
            try:
                themes = (find_theme(name, beside),)
            except NewsfoldError:
                themes = ()
        folders = (beside / SITE_THEMES, beside / SITE_LOCALES, *themes)
        return Inputs(self.config.content, folders, (self._file,))

    def _look(self) -> tuple[int, int, int] | None:
        try:
            status = self._file.stat()
        except OSError:
            return None
        return status.st_mtime_ns, status.st_size, status.st_ino
