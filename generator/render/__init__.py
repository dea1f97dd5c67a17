"""Site to outputs: every page, feed and data file of the site, as bytes; nothing is read or written here."""

from __future__ import annotations

import builtins
from dataclasses import dataclass
from functools import cache, partial
from importlib import import_module
from operator import attrgetter
from typing import TYPE_CHECKING

from generator.cache.near import Near
from generator.model import Output, Site
from generator.render.assets import make_assets
from generator.render.bundles import Saving, bundles, keyed
from generator.render.edition import is_whole, make_edition
from generator.render.facts import facts
from generator.render.keys import Keys
from generator.render.kit import Kit
from generator.render.looks import look, looks
from generator.render.searchable import Searchables
from generator.render.sheets import Ahead, unless_as_before
from generator.render.static import with_static
from generator.render.style import style_of
from generator.render.templates import open_templates

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from gettext import NullTranslations

    from generator.config import Config
    from generator.model import Topic
    from generator.render.bundles import Apply
    from generator.render.edition import Edition
    from generator.render.listing import Cards
    from generator.render.page import Page
    from generator.render.press import Press
    from generator.render.sheets import Sheet
    from generator.theme import Theme


__all__ = ["LISTS", "Rendered", "Saving", "foresee_lists", "print_ahead", "render"]


LISTS = "lists"
"""Under this name a build in `watch` leaves what gives the pages of the site as a whole, and the press for them."""
LAST = "site"
"""Under this name a build leaves its site."""
_OF_LISTS = (
    "generator.render.views",
    "babel.dates",
    "jinja2",
    "feedgen.feed",
    "generator.render.feeds",
    "generator.render.whole",
)
"""What files of the site as a whole are made with, a hundredth of a second each: whoever is waited for may answer
between any two."""
_SOME = 64  # topics that are presented at a time: a few milliseconds


@dataclass(frozen=True, slots=True)
class Rendered:
    """The files of a site, without the search's: those that were made or are copied, in the order of their paths.

    `standing` are the digests of the others, by path, which stand as they would be made. `shadowed` are own files that
    newsfold's pages hide; `searchables` is what the search is to find, where there is one.
    """

    outputs: tuple[Output, ...]
    standing: Mapping[str, bytes]
    shadowed: tuple[str, ...]
    searchables: Searchables | None = None


def render(
    site: Site,
    theme: Theme,
    words: NullTranslations,
    config: Config,
    saving: Saving | None = None,
    *,
    map: Apply = builtins.map,  # noqa: A002 - it is one
    put: Callable[[Output], Output] = lambda output: output,
    meanwhile: Callable[[Callable[[], None]], None] = lambda _: None,
) -> Rendered:
    """Render a whole site with a theme, in the words of a language. Raises ThemeError where a template fails.

    What `saving` knows to be published as it would be made again has no content. `map` makes the files of topics, in
    order, in whatever process, and may put them away, as `put` does with those of the site as a whole. `meanwhile`
    may do some work while `map` waits for others.
    """
    near = saving.near if saving else Near()
    edition = make_edition(site, near)
    told = facts(edition, config, saving.memo if saving else None)
    assets, style = near.one("assets", make_assets, theme, here=True), style_of(theme)
    templates = open_templates(theme, config.language, words, saving)
    kit = Kit(theme, assets.paths, words, told, config, style, templates.code)
    common = near.one("look", lambda *_: look(kit), theme, words, config, here=True)
    of_topics = looks(kit, templates.of_topics, common)
    topics = keyed(edition, saving, of_topics)
    ahead, own = Ahead(put), cache(partial(_own, edition, kit, common))
    if not (saving and saving.standing):  # each of them will have to be made
        for work in ahead.prints(*own()):
            meanwhile(work)
    else:
        meanwhile(partial(_print_showing, site, near, own, ahead, meanwhile))
    bundled = bundles(topics, edition, kit, apply=map, looks=of_topics, saving=saving)
    keys = Keys(site.topics, bundled.prints, near)
    looked = {kind: looks(kit, fields, common) for kind, fields in templates.fields.items()}
    sheets = partial(_sheets, edition, own, keys, common, looked)
    basis = (repr(config), common, looked, keys.heads, bundled.prints, edition.told)
    outputs = [
        *assets.outputs,
        *bundled.made,
        *unless_as_before(basis, sheets, ahead, saving),
        *_files(edition, config),
    ]
    near.leave(LISTS, own, here=True)
    near.leave(LAST, site)
    return Rendered(
        *with_static(outputs, bundled.standing, site.static),
        Searchables(edition, config) if config.search else None,
    )


def _print_showing(
    site: Site,
    near: Near,
    own: Callable[[], tuple[Press, list[Page]]],
    ahead: Ahead,
    meanwhile: Callable[[Callable[[], None]], None],
) -> None:
    """Have those pages of the site as a whole printed that show topics of which the last build told something else."""
    last = near.left(LAST)
    before = {digest.topic: digest.told for digest in last.digests} if isinstance(last, Site) else {}
    anew = {one.topic for one in site.digests if before.get(one.topic) != one.told}
    if anew:
        press, pages = own()
        showing = [page for page in pages if not anew.isdisjoint([topic.slug for topic in page.topics])]
        for work in ahead.prints(press, showing):
            meanwhile(work)


def foresee_lists(near: Near, language: str) -> Iterator[Callable[[], object]]:
    """Yield work that may be done before it is known which files of the site as a whole are to be made.

    What these are made with is imported, and what the last build showed of topics is presented: nearly all of it stays.
    """
    for name in _OF_LISTS:
        yield partial(import_module, name)
    last = near.left(LAST)
    if isinstance(last, Site):
        cards = cache(partial(_listed, last, near, language))
        for start in range(0, len(last.topics), _SOME):
            yield partial(_present, cards, last.topics[start : start + _SOME])


def _listed(site: Site, near: Near, language: str) -> Cards:
    from generator.render.listing import listed  # noqa: PLC0415 - an edit that no list shows asks for none

    return listed(make_edition(site, near), language)


def _present(cards: Callable[[], Cards], topics: Sequence[Topic]) -> None:
    cards().of([topic for topic in topics if not topic.hidden])


def print_ahead(near: Near, wanted: Callable[[], bool]) -> bool:
    """Print the lists of the last build, for what is kept of them, as long as that is `wanted`; tell whether all is.

    The next edit may move all items on by a place, and would have to wait for texts of which none is new.
    """
    from generator.render.fragments import MOST  # noqa: PLC0415 - asked for in `watch` alone

    own = near.left(LISTS)
    press, pages = own() if callable(own) else (None, [])
    for page in pages:
        if not wanted():
            return False
        if press.renderer.fragments.count >= MOST:
            break
        press.print(page)
    return True


def _own(edition: Edition, kit: Kit, common: str) -> tuple[Press, list[Page]]:
    """Return the pages of the site as a whole, and the press for them."""
    from generator.render.whole import site_pages  # noqa: PLC0415 - an edit that no list shows asks for none

    return site_pages(edition, kit, common)


def _sheets(
    edition: Edition,
    own: Callable[[], tuple[Press, list[Page]]],
    keys: Keys,
    common: str,
    looked: Mapping[str, str],
) -> Iterator[Sheet]:
    """Return the files of the site as a whole."""
    from generator.render.whole import site_sheets  # noqa: PLC0415 - as above

    return site_sheets(edition, own(), keys, common, looked)


def _files(edition: Edition, config: Config) -> Iterator[Output]:
    """Yield the files that shown articles refer to; two articles may share one."""
    files = {
        asset.path: asset.source
        for article in filter(attrgetter("assets"), edition.site.articles)
        if is_whole(article, config)
        for asset in article.assets
    }
    for path in sorted(files):
        yield Output(path, files[path])
