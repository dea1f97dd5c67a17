"""The pages of the site as a whole: each is made again only where what it shows has changed."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from generator.cache.digests import digest_of
from generator.model import Output, Topic
from generator.render.looks import looks

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from generator.render.bundles import Saving
    from generator.render.page import Page
    from generator.render.press import Press


def sheets(
    pages: Iterable[Page],
    press: Press,
    saving: Saving | None,
    fields: Mapping[str, tuple[str, ...]],
    topics: Mapping[str, bytes],
) -> Iterator[Output]:
    """Yield the files of pages; one that stands as it would be made has no content.

    `fields` are those of the site that each kind of page can name, `topics` the keys of topics by slug.
    """
    if saving is None:
        yield from map(press.print, pages)
        return
    looked = {kind: looks(press.kit, named) for kind, named in fields.items()}
    keyed = [(page, _key(page, saving, looked[page.kind], topics)) for page in pages]
    known = saving.memo.recall(key for _, key in keyed)
    for page, key in keyed:
        digest = cast("bytes", known.get(key, b""))
        if digest and saving.standing.get(page.path) == digest:
            yield Output(page.path, None, digest)
            continue
        output = press.print(page)
        digest = digest_of(cast("bytes", output.content))
        if known.get(key) != digest:
            saving.memo.keep(key, digest)
        yield Output(page.path, output.content, digest)


def _key(page: Page, saving: Saving, look: str, topics: Mapping[str, bytes]) -> bytes:
    head = (page.path, page.kind, page.title, page.description, page.updated, page.linked)
    shown = (topics[part.slug] if isinstance(part, Topic) else part for part in page.shows)
    return saving.memo.key("page", look, repr(head), *shown)
