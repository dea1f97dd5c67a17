"""What a browser needs beside the words and fragments: Pagefind's scripts, and the page that an index is entered by."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from generator.cache.digests import digest_of
from generator.search.codec import FormatError
from generator.search.index import ENTRY

if TYPE_CHECKING:
    from collections.abc import Mapping

_SCRIPTS = ("pagefind.js", "pagefind-worker.js")
_WASM = ".pagefind"


@dataclass(frozen=True, slots=True)
class Engine:
    """Pagefind's files that are the same for all sites in a language; the rest of its files are ready-made interfaces.

    `digests` are of these files, by path, and `files` what they hold, if that is at hand; `entry` is the entry page of
    any index that it made.
    """

    entry: bytes
    digests: Mapping[str, bytes]
    files: Mapping[str, bytes] = field(default_factory=dict)

    def closed(self) -> tuple[bytes, dict[str, bytes]]:
        """Return what tells the engine without its files."""
        return self.entry, dict(self.digests)

    @classmethod
    def reopened(cls, value: object) -> Engine | None:
        """Return the engine that a value of `closed` tells; None where it is another value."""
        match value:
            case (bytes(entry), dict(digests)) if _is_entry(entry):
                return cls(entry, digests)
        return None

    @property
    def version(self) -> str:
        """The version of the program."""
        return str(json.loads(self.entry)["version"])

    def enter(self, meta: str, pages: int) -> bytes:
        """Write the entry page of an index with so many pages, whose `pf_meta` has this name."""
        page: dict[str, Any] = json.loads(self.entry)
        for language in page["languages"].values():
            language |= {"hash": meta, "page_count": pages}
        return json.dumps(page, ensure_ascii=False, separators=(",", ":")).encode()


def engine_of(files: Mapping[str, bytes]) -> Engine:
    """Take the engine out of the files of an index. Raises FormatError where it is not Pagefind's as it is known."""
    if not _is_entry(files.get(ENTRY, b"")) or any(path not in files for path in _SCRIPTS):
        raise FormatError("its entry page or its scripts are not what they were")
    own = {path: files[path] for path in sorted(files) if path in _SCRIPTS or path.endswith(_WASM)}
    return Engine(files[ENTRY], {path: digest_of(content) for path, content in own.items()}, own)


def _is_entry(content: bytes) -> bool:
    """Tell whether an entry page can be written anew."""
    try:
        page = json.loads(content)
    except (ValueError, RecursionError):
        return False
    match page:
        case {"version": str(), "languages": dict(languages)}:
            return all(isinstance(language, dict) for language in languages.values())
    return False
