"""Every link of the site leads somewhere, without a server, and nothing is asked of another host."""

from __future__ import annotations

import posixpath
import re
from html.parser import HTMLParser
from urllib.parse import unquote, urlsplit

import pytest

from tests.conftest import ROOT, build_once, run_newsfold, write_tree

LOADED = {
    ("link", "stylesheet"),
    ("link", "preload"),
    ("link", "icon"),
    ("link", "apple-touch-icon"),
    ("link", "modulepreload"),
}


class Page(HTMLParser):
    """The ids, links and loaded files of a page."""

    def __init__(self, text):
        super().__init__()
        self.ids, self.links, self.loads, self.inline = set(), [], [], []
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        values = dict(attrs)
        if "id" in values:
            assert values["id"] not in self.ids, f"id {values['id']} stands twice"
            self.ids.add(values["id"])
        if tag == "style" or "style" in values or any(name.startswith("on") for name in values):
            self.inline.append(tag)
        if tag == "script" and "src" not in values and values.get("type") != "application/ld+json":
            self.inline.append(tag)
        for name in ("href", "src", "poster", "data"):
            if values.get(name):
                kind = (tag, values.get("rel", ""))
                (self.loads if name != "href" or kind in LOADED else self.links).append(values[name])
        for part in (values.get("srcset") or "").split(","):
            if part.strip():
                self.loads.append(part.split()[0])


def pages(site):
    return {
        path.relative_to(site).as_posix(): Page(path.read_text()) for path in sorted(site.rglob("*.html"))
    }


def broken(site):
    """Return every internal link of the site that leads nowhere, the 404 page aside."""
    found = pages(site)
    wrong = []
    for name, page in found.items():
        if name == "404.html":
            continue
        for link in page.links + page.loads:
            parts = urlsplit(link)
            if parts.scheme or parts.netloc:
                continue
            assert not link.startswith("/"), f"{name}: {link} is not relative"
            target = (
                posixpath.normpath(posixpath.join(posixpath.dirname(name), unquote(parts.path)))
                if parts.path
                else name
            )
            if not (site / target).is_file() or (
                parts.fragment and target in found and parts.fragment not in found[target].ids
            ):
                wrong.append((name, link))
    return wrong


@pytest.fixture(scope="module", params=["sample_site", "seeds_site"])
def site(request):
    return request.getfixturevalue(request.param)


def test_no_internal_link_is_broken(site):
    """Every address and every fragment inside the site exists, relative to the page that names it."""
    assert broken(site) == []


def test_nothing_is_loaded_from_another_host(site):
    """Pages and style sheets load files of the site only."""
    for name, page in pages(site).items():
        assert [load for load in page.loads if urlsplit(load).scheme or urlsplit(load).netloc] == [], name
    for sheet in site.glob("assets/**/*.css"):
        assert re.findall(r"""url\(['"]?(?:https?:)?//|@import""", sheet.read_text()) == []


def test_style_sheets_refer_to_files_that_are_there(site):
    """Every address in a style sheet is a file with its hash in the name."""
    for sheet in site.glob("assets/**/*.css"):
        for address in re.findall(r"""url\(['"]?([^'")]+)""", sheet.read_text()):
            if not address.startswith("#"):
                assert (sheet.parent / address).is_file(), address


def test_no_inline_script_or_style(site):
    """A strict Content-Security-Policy has nothing to forbid."""
    assert {name: page.inline for name, page in pages(site).items() if page.inline} == {}


def test_every_page_can_be_reached_from_the_front_page(site):
    """No page is an orphan: links lead to each, redirects and the 404 page aside."""
    found = pages(site)
    seen, todo = set(), ["index.html"]
    while todo:
        name = todo.pop()
        if name in seen or name not in found:
            continue
        seen.add(name)
        for link in found[name].links:
            parts = urlsplit(link)
            if not parts.scheme and parts.path:
                todo.append(posixpath.normpath(posixpath.join(posixpath.dirname(name), unquote(parts.path))))
    redirects = {name for name in found if 'http-equiv="refresh"' in (site / name).read_text()}
    assert set(found) - seen - redirects == {"404.html"}


def test_every_page_of_the_sample_site_says_that_it_is_invented(sample_site):
    """The notice stands on each page that shows anything."""
    for path in sample_site.rglob("*.html"):
        text = path.read_text()
        if 'http-equiv="refresh"' not in text and path.name != "404.html":
            assert "invented" in text, path.name


def test_missing_page_is_whole_with_a_base_url_and_bare_without(tmp_path):
    """404.html is served at any depth: its links are absolute, or there are none."""
    write_tree(
        tmp_path, {"content/a.md": "# The bridge is closed\n\nLorries must go by Neufeld from Monday.\n"}
    )
    run_newsfold("build", "--output", "bare", cwd=tmp_path)
    run_newsfold("build", "--output", "full", "--base-url", "https://news.example.org/fold", cwd=tmp_path)
    bare, full = (Page((tmp_path / name / "404.html").read_text()) for name in ("bare", "full"))
    assert bare.links + bare.loads == []
    assert full.links
    assert all(
        link.startswith("https://news.example.org/fold/")
        for link in full.links + full.loads
        if link[0] != "#"
    )


def test_canonical_addresses_are_there_with_a_base_url_only(tmp_path, sample_site):
    """A redirect's canonical address is the page that it leads to."""
    assert 'rel="canonical"' not in (sample_site / "index.html").read_text()
    site = build_once(ROOT / "content", tmp_path, write_config(tmp_path))
    for path in sorted(site.rglob("*.html")):
        text = path.read_text()
        if path.name == "404.html":
            continue
        address = re.search(r'<link rel="canonical" href="https://news\.example\.org/fold/([^"]+)"', text)
        assert address, path
        moved = re.search(r'content="0; url=([^"]+)"', text)
        assert address[1] == (f"topics/{moved[1]}" if moved else path.relative_to(site).as_posix())


def write_config(folder):
    write_tree(folder, {"newsfold.yml": "base_url: https://news.example.org/fold\nnotice: All invented.\n"})
    return folder / "newsfold.yml"
