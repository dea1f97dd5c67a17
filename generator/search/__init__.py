"""The search index, by Pagefind: what is to be found goes in, the files that a browser searches in come out.

    pages ─▶ blocks ─▶ stage (small pages in a temporary folder) ─▶ program ─▶ part ─▶ joined ─▶ Outputs

Pagefind is a program that comes as a wheel; where it cannot run, the site is published without an index, and a
warning says so. It indexes a block of pages at a time, so that an edit costs a block and not the site, and what it
wrote of the blocks is joined to the one index that it would have made of all pages.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from generator.search.index import Index
from generator.search.making import Making, UnwantedError

if TYPE_CHECKING:
    from generator.errors import Problem
    from generator.search.index import Pages

__all__ = ["ARTICLES", "Index", "Making", "UnwantedError", "index_site"]

ARTICLES = 16
"""To index a block takes about as long as to read and annotate so many articles."""


def index_site(pages: Pages | None, making: Making) -> tuple[Index, tuple[Problem, ...]]:
    """Index what is to be found in a site, where it has a search; return the index, and what went wrong.

    Raises UnwantedError where it is cut short.
    """
    if pages is None:
        return Index(), ()
    program = os.environ.get("PAGEFIND_BINARY_PATH", "")
    told = [part for page in pages.listed for part in (page.path, page.came, page.print)]
    key = making.key("site", program, *told)
    match making.known([key], bulky=True).get(key):
        case (dict(files), list(keys)) if making.memo and files.items() <= making.standing.items():
            making.memo.want(keys)
            return Index((), files), ()
    from generator.search.make import index  # noqa: PLC0415 - where all stands nobody need wait for it

    made, problems = index(pages, making)
    if not problems:
        making.keep(key, (made.digests(), making.asked[1:]), bulky=True)
    return made, problems
