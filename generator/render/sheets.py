"""The files of the site as a whole: each is made again only where what it shows has changed."""

from __future__ import annotations

from collections import deque
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
        parts = (part if isinstance(part, (str, bytes)) else _joined(part) for part in self.shows)
        return memo.key("sheet", self.path, *parts)


class Ahead:
    """Puts the files of sheets away, in whatever way; pages can be printed before it is known whether they stand."""

    def __init__(self, put: Callable[[Output], Output]) -> None:
        self._put = put
        self._left: set[str] = set()
        self._done: dict[str, Output] = {}

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

    def file(self, sheet: Sheet) -> Output:
        """Return the file of a sheet, put away, with its digest."""
        self._left.discard(sheet.path)
        output = self._done.pop(sheet.path, None) or self._put(Output(sheet.path, sheet.make()))
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
) -> Iterable[Output]:
    """Return the files of sheets; if all that these follow from, `basis`, is as in the last build, they are not asked.

    So an edit that no list shows costs nothing here.
    """
    if saving is None:
        return made(sheets(), ahead, None)
    last = saving.near.left(_LAST)
    if isinstance(last, tuple) and last[0] == basis and last[1].items() <= saving.standing.items():
        return [Output(path, None, digest) for path, digest in last[1].items()]
    outputs = list(made(sheets(), ahead, saving))
    saving.near.leave(_LAST, (basis, {output.path: output.digest for output in outputs}))
    return outputs


def made(sheets: Iterable[Sheet], ahead: Ahead, saving: Saving | None) -> Iterator[Output]:
    """Yield the files of sheets, put away; one that stands as it would be made has no content.

    What a sheet of the last build of this process showed is at hand, and compared without a key. That of a new one is
    worked out when the build has ended.
    """
    if saving is None:
        yield from map(ahead.file, sheets)
        return
    memo, left = saving.memo, saving.near.left(_SHOWN)
    last = cast("dict[str, Shown]", left if isinstance(left, dict) else {})
    every = deque(sheets)
    now: dict[str, Shown] = {}
    keys = {} if last else {sheet.path: sheet.key(memo) for sheet in every}
    recalled = memo.recall(keys.values())
    while every:
        sheet = every.popleft()  # what it shows need not stay
        digest = _known(sheet, last) or cast("bytes", recalled.get(keys.get(sheet.path, b""), b""))
        output = Output(sheet.path, None, digest)
        if not digest or saving.standing.get(sheet.path) != digest:
            output = ahead.file(sheet)
        if digest != output.digest:
            key = keys.get(sheet.path)
            memo.keep_at_end(partial(bytes, key) if key else partial(sheet.key, memo), output.digest)
        if not memo.once:
            now[sheet.path] = (sheet.shows, output.digest)
        yield replace(output, content=None) if saving.standing.get(sheet.path) == output.digest else output
    saving.near.leave(_SHOWN, now, here=True)


def _known(sheet: Sheet, last: Mapping[str, Shown]) -> bytes:
    """Return the digest of a sheet's file, if it shows what it did in the last build, else nothing."""
    shown, digest = last.get(sheet.path, ((), b""))
    return digest if shown == sheet.shows else b""


def _joined(parts: Sequence[str] | Sequence[bytes]) -> bytes:
    """Put parts into one, so that others give another."""
    every = [part.encode("utf-8", "surrogatepass") if isinstance(part, str) else part for part in parts]
    return repr([*map(len, every)]).encode() + b"".join(every)
