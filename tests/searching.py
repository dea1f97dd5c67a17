"""Pages to index in tests, and what an index says of them, whoever made it."""

from __future__ import annotations

import hashlib
import json
import subprocess
from dataclasses import dataclass

from generator.render.searchable import Searchable
from generator.search.codec import opened, unpacked
from generator.search.program import Program
from generator.search.stage import WORD, stage
from tests.conftest import read_tree


@dataclass(frozen=True)
class Closed:
    """A page as the index lists it."""

    path: str
    came: str
    print: bytes


class Pages:
    """Pages that are to be found, in any order."""

    def __init__(self, found):
        self.by_path = {page.path: page for page, _ in found}
        self.listed = [
            Closed(page.path, came, hashlib.sha256(repr(page).encode()).digest()) for page, came in found
        ]

    def opened(self, paths):
        """Return some of them."""
        return [self.by_path[path] for path in paths]


def page_of(number, text="", **others):
    """Make a page and say when it came; few words are in all pages, every seventh page has no date."""
    day = f"2026-{number % 12 + 1:02}-{number % 28 + 1:02}" if number % 7 else ""
    known = {
        "path": f"articles/a{number}.html",
        "kind": "article",
        "title": f"The café of town {number}" if number % 3 else f"The cafe of towns {number}",
        "text": text
        or f"Lorries must go by road {number} from Monday, and résumés too. Bridges of number {number % 11}.",
        "language": "en",
        "topic": f'Topic "{number % 5}" & more',
        "sources": (f"Paper {number % 5}", f"Post {number % 3}"),
        "month": f"{day[:7]}|Month {number % 12 + 1}" if day else "",
    }
    return Searchable(**{**known, **others}), day


def whole(pages, folder):
    """Let Pagefind index all pages at once, as it does; return the files of its index."""
    stage(pages, folder / "pages")
    (folder / "pages" / WORD).unlink()
    command = [
        Program.found().path,
        "--site",
        "pages",
        "--output-path",
        "index",
        "--silent",
        "--keep-index-url",
    ]
    subprocess.run([*command, "--force-language", "en"], cwd=folder, check=True)
    return read_tree(folder / "index")


def told(files):
    """Return what an index says, with the addresses of pages instead of their numbers and files."""
    (entry,) = [json.loads(content) for name, content in files.items() if name.endswith("entry.json")]
    (language,) = entry["languages"].values()
    meta = next(content for name, content in files.items() if name.endswith(f"{language['hash']}.pf_meta"))
    version, pages, chunks, filters, sorts, fields = unpacked(meta)
    assert language["page_count"] == len(pages)
    by_name = {name.rpartition("/")[2]: content for name, content in files.items()}
    said = [json.loads(opened(by_name[f"{name}.pf_fragment"])) for name, _ in pages]
    urls = [fragment["url"].lstrip("/") for fragment in said]
    words = {}
    for _, _, name in chunks:
        for word, listed, variants in unpacked(by_name[f"{name}.pf_index"])[0]:
            assert word not in words
            forms = {"": listed, **dict(variants)}
            words[word] = {form: _pages(forms[form], urls, fields) for form in forms if forms[form]}
    values = {label: dict(unpacked(by_name[f"{name}.pf_filter"])[1]) for label, name in filters}
    return {
        "version": (version, entry["version"], entry["include_characters"]),
        "pages": {url: (length, one) for url, (_, length), one in zip(urls, pages, said, strict=True)},
        "filters": {
            label: {value: {urls[page] for page in listed} for value, listed in of.items()}
            for label, of in values.items()
        },
        "sorts": sorts,
        "words": words,
    }


def _pages(listed, urls, fields):
    page, found = 0, {}
    for step, places, notes in listed:
        page += step
        assert urls[page] not in found
        found[urls[page]] = (places, [place if place >= 0 else fields[-1 - place] for place in notes])
    return found
