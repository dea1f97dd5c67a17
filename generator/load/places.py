"""Where in an article's file something stands that is told of when the file has long been read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import unquote

from generator.load.decode import NotText, decode

if TYPE_CHECKING:
    from pathlib import Path

_MOST_MISSED = 20
"""After how many searches through the whole file in vain no more is searched: a file may name very many."""


@dataclass(slots=True)
class Places:
    """Finds addresses in a file, which is read when the first is asked for; each is looked for behind the last."""

    file: Path
    text: str | None = None
    at: int = 0
    line: int = 1
    missed: int = 0

    def find(self, written: str) -> tuple[int, int]:
        """Return the line and column (from one) at which an address stands; 1:1 where it is not found."""
        if not written or self.missed >= _MOST_MISSED:
            return 1, 1
        if self.text is None:
            self.text = self._read()
        names = dict.fromkeys((written, unquote(written)))  # Markdown quotes what its author did not
        found = [at for name in names if (at := self.text.find(name, self.at)) >= 0]
        found = found or [at for name in names if (at := self.text.find(name)) >= 0]
        if not found:
            self.missed += 1
            return 1, 1
        if min(found) < self.at:
            self.missed, self.at, self.line = self.missed + 1, 0, 1
        self.line += self.text.count("\n", self.at, min(found))
        self.at = min(found)
        return self.line, self.at - self.text.rfind("\n", 0, self.at)

    def _read(self) -> str:
        try:
            return decode(self.file.read_bytes())[0]
        except (OSError, NotText):
            return ""
