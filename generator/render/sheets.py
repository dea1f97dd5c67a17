"""The files of the site as a whole: each is made again only where what it shows has changed."""

from __future__ import annotations

from collections import deque
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, cast

from generator.cache.digests import digest_of
from generator.errors import ThemeError
from generator.model import Output

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from generator.render.bundles import Saving
    from generator.render.keys import Keys
    from generator.render.page import Page
    from generator.render.press import Press


_LAST = "sheets"


@dataclass(frozen=True, slots=True)
class Sheet:
    """One file before it is made; `shows` is all that its bytes follow from."""

    path: str
    shows: Sequence[str | bytes]
    make: Callable[[], bytes]


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
        topics = b"".join(map(keys.shown, page.topics))
        shows: tuple[str | bytes, ...] = (looks[page.kind], repr(head), topics, *page.shows)
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
    """Yield the files of sheets, put away; one that stands as it would be made has no content."""
    if saving is None:
        yield from map(ahead.file, sheets)
        return
    keyed = deque((sheet, saving.memo.key("sheet", sheet.path, *sheet.shows)) for sheet in sheets)
    known = saving.memo.recall(key for _, key in keyed)
    while keyed:
        sheet, key = keyed.popleft()  # what it shows need not stay
        digest = cast("bytes", known.get(key, b""))
        if digest and saving.standing.get(sheet.path) == digest:
            yield Output(sheet.path, None, digest)
            continue
        output = ahead.file(sheet)
        if known.get(key) != output.digest:
            saving.memo.keep(key, output.digest)
        standing = saving.standing.get(sheet.path) == output.digest
        yield replace(output, content=None) if standing else output
