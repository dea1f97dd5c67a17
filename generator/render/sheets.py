"""The files of the site as a whole: each is made again only where what it shows has changed."""

from __future__ import annotations

import marshal
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, TypeAlias, cast

from generator.cache.digests import digest_of
from generator.errors import ThemeError
from generator.model import Output

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from generator.cache.memo import Memo
    from generator.render.bundles import Saving
    from generator.render.keys import Keys
    from generator.render.page import Page
    from generator.render.press import Press

    Part: TypeAlias = str | bytes | tuple[str, ...] | tuple[bytes, ...]
    Shown: TypeAlias = tuple[tuple[Part, ...], bytes]

_LAST = "sheets"
_PLAIN = 2
"""The version of `marshal` that writes equal rows of texts alike, whichever of them are one object: ten times as fast
as to put them together here."""
LARGE = 1 << 20
"""So many bytes take longer to write than it takes to begin doing so beside something else."""
_SHOWN = "shown"
"""Under this name a build leaves what its sheets showed, each with the digest of its file."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """One file before it is made; `shows` is all that its bytes follow from."""

    path: str
    shows: tuple[Part, ...]
    make: Callable[[], bytes]

    def key(self, memo: Memo) -> bytes:
        """Return the key of what is shown."""
        return memo.key("sheet", self.path, marshal.dumps(self.shows, _PLAIN))


class Ahead:
    """Puts the files of sheets away, in whatever way; pages can be printed before it is known whether they stand."""

    def __init__(self, put: Callable[[Output], Output]) -> None:
        self._put = put
        self._left: set[str] = set()
        self._done: dict[str, Output] = {}
        self._beside: ThreadPoolExecutor | None = None

    def prints(self, press: Press, pages: Iterable[Page]) -> Iterator[Callable[[], None]]:
        """Yield work that prints pages; what was not done when a page's file is asked for is not done any more."""
        for page in pages:
            self._left.add(page.path)
            yield partial(self._print, press, page)

    def _print(self, press: Press, page: Page) -> None:
        if page.path in self._left:
            self._left.remove(page.path)
            with suppress(ThemeError):  # it is told when the page's turn comes
                self._done[page.path] = self._put(press.print(page))

    def file(self, sheet: Sheet) -> Callable[[], Output]:
        """Make the file of a sheet; return what gives it, put away, with its digest.

        A large one is put away beside, while others are made: most of that is the system's.
        """
        self._left.discard(sheet.path)
        done = self._done.pop(sheet.path, None)
        if done is not None:
            return partial(_told, done)
        output = Output(sheet.path, sheet.make())
        if len(cast("bytes", output.content)) < LARGE:
            return partial(_told, self._put(output))
        self._beside = self._beside or ThreadPoolExecutor(1)
        putting = self._beside.submit(self._put, output)
        return lambda: _told(putting.result())

    def end(self) -> None:
        """Wait until all is put away; nothing more is printed."""
        self._left.clear()
        if self._beside:
            self._beside.shutdown()
            self._beside = None


def _told(output: Output) -> Output:
    """Return an output with its digest."""
    return output if output.digest else replace(output, digest=digest_of(cast("bytes", output.content)))


def sheets_of(pages: Iterable[Page], press: Press, looks: Mapping[str, str], keys: Keys) -> Iterator[Sheet]:
    """Yield the sheets of pages. `looks` are digests of what all pages of a kind have in common."""
    for page in pages:
        head = (page.path, page.kind, page.title, page.description, page.updated, page.linked)
        shows = (looks[page.kind], repr(head), keys.shown(page.topics), *page.shows)
        yield Sheet(page.path, shows, partial(_printed, press, page))


def _printed(press: Press, page: Page) -> bytes:
    return cast("bytes", press.print(page).content)


def unless_as_before(
    basis: object, sheets: Callable[[], Iterable[Sheet]], ahead: Ahead, saving: Saving | None
) -> list[Output]:
    """Return the files of sheets; if all that these follow from, `basis`, is as in the last build, they are not asked.

    So an edit that no list shows costs nothing here.
    """
    last = saving.near.left(_LAST) if saving else None
    if saving and isinstance(last, tuple) and last[0] == basis and last[1].items() <= saving.standing.items():
        return [Output(path, None, digest) for path, digest in last[1].items()]
    try:
        outputs = made(list(sheets()), ahead, saving)
    finally:
        ahead.end()
    if saving:
        saving.near.leave(_LAST, (basis, {output.path: output.digest for output in outputs}))
    return outputs


def made(sheets: Sequence[Sheet], ahead: Ahead, saving: Saving | None) -> list[Output]:
    """Return the files of sheets, put away; one that stands as it would be made has no content.

    What a sheet of the last build of this process showed is at hand, and compared without a key. That of a new one is
    worked out when the build has ended.
    """
    if saving is None:
        return [file() for file in [ahead.file(sheet) for sheet in sheets]]
    memo, standing, left = saving.memo, saving.standing, saving.near.left(_SHOWN)
    last = cast("dict[str, Shown]", left if isinstance(left, dict) else {})
    keys = {} if last else {sheet.path: sheet.key(memo) for sheet in sheets}
    recalled = memo.recall(keys.values())
    known = [_known(one, last) or cast("bytes", recalled.get(keys.get(one.path, b""), b"")) for one in sheets]
    files = [
        partial(Output, sheet.path, None, digest)
        if digest and standing.get(sheet.path) == digest
        else ahead.file(sheet)
        for sheet, digest in zip(sheets, known, strict=True)
    ]
    outputs = [file() for file in files]
    for sheet, digest, output in zip(sheets, known, outputs, strict=True):
        if digest != output.digest:
            key = keys.get(sheet.path)
            memo.keep_at_end(partial(bytes, key) if key else partial(sheet.key, memo), output.digest)
    if not memo.once:
        now = {sheet.path: (sheet.shows, one.digest) for sheet, one in zip(sheets, outputs, strict=True)}
        saving.near.leave(_SHOWN, now, here=True)
    return [replace(one, content=None) if standing.get(one.path) == one.digest else one for one in outputs]


def _known(sheet: Sheet, last: Mapping[str, Shown]) -> bytes:
    """Return the digest of a sheet's file, if it shows what it did in the last build, else nothing."""
    shown, digest = last.get(sheet.path, ((), b""))
    return digest if shown == sheet.shows else b""
