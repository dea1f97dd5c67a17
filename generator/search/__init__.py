"""The search index, by Pagefind: what is to be found goes in, the files that a browser searches in come out.

    pages ─▶ blocks ─▶ stage ─▶ program ─▶ segment ─▶ merge ─▶ Outputs

An index by segments, as Lucene has it: an edit costs the block of pages that it touched, not the site. Pagefind
is a program that comes as a wheel; where it cannot run, the site is published without an index, and a warning says so.

    blocks      which pages are indexed together
    stage       small pages in a temporary folder, which Pagefind reads
    scratch     that folder, which nobody leaves behind for ever
    program     Pagefind: it indexes one block
    segment     what it found there, the postings of each word
    segments    those of a site: which are kept, which have to be made
    merge       of each word the postings of all segments, the one index that Pagefind would have made of all pages
    chunks      which words lie in one file of the index
    fragments   what a page says in the list of what was found, a file each
    engine      the scripts by which a browser searches
    codec       the format of Pagefind's files
    writer      all of this in order
    job         what an index is made with: a language, what is kept, whether it is wanted yet
    index       the index as the rest of the program knows it
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from generator.search.index import Index
from generator.search.job import Job, UnwantedError

if TYPE_CHECKING:
    from generator.errors import Problem
    from generator.search.index import Pages

__all__ = ["ARTICLES", "Index", "Job", "UnwantedError", "index_site"]

ARTICLES = 16
"""To index a block takes about as long as to read and annotate so many articles."""


def index_site(pages: Pages | None, job: Job) -> tuple[Index, tuple[Problem, ...]]:
    """Index what is to be found in a site, where it has a search; return the index, and what went wrong.

    Raises UnwantedError where it is cut short.
    """
    if pages is None:
        return Index(), ()
    program = os.environ.get("PAGEFIND_BINARY_PATH", "")
    told = [part for page in pages.listed for part in (page.path, page.came, page.print)]
    key = job.key("site", program, *told)
    match job.known([key], bulky=True).get(key):
        case (dict(files), list(keys)) if job.memo and files.items() <= job.standing.items():
            job.memo.want(keys)
            return Index((), files), ()
    from generator.search.writer import index  # noqa: PLC0415 - where all stands nobody need wait for it

    made, problems = index(pages, job)
    if not problems:
        job.keep(key, (made.digests(), job.asked[1:]), bulky=True)
    return made, problems
