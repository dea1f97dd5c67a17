"""The files of the site as a whole: each is made again only where what it shows has changed."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, cast

from generator.cache.digests import digest_of
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
    basis: object, sheets: Callable[[], Iterable[Sheet]], saving: Saving | None
) -> Iterable[Output]:
    """Return the files of sheets; if all that these follow from, `basis`, is as in the last build, they are not asked.

    So an edit that no list shows costs nothing here.
    """
    if saving is None:
        return made(sheets(), None)
    last = saving.near.left(_LAST)
    if isinstance(last, tuple) and last[0] == basis and last[1].items() <= saving.standing.items():
        return [Output(path, None, digest) for path, digest in last[1].items()]
    outputs = list(made(sheets(), saving))
    saving.near.leave(_LAST, (basis, {output.path: output.digest for output in outputs}))
    return outputs


def made(sheets: Iterable[Sheet], saving: Saving | None) -> Iterator[Output]:
    """Yield the files of sheets; one that stands as it would be made has no content."""
    if saving is None:
        yield from (Output(sheet.path, sheet.make()) for sheet in sheets)
        return
    keyed = [(sheet, saving.memo.key("sheet", sheet.path, *sheet.shows)) for sheet in sheets]
    known = saving.memo.recall(key for _, key in keyed)
    for sheet, key in keyed:
        digest = cast("bytes", known.get(key, b""))
        if digest and saving.standing.get(sheet.path) == digest:
            yield Output(sheet.path, None, digest)
            continue
        content = sheet.make()
        digest = digest_of(content)
        if known.get(key) != digest:
            saving.memo.keep(key, digest)
        standing = saving.standing.get(sheet.path) == digest
        yield Output(sheet.path, None if standing else content, digest)
