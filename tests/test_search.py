"""The search: what it finds and what it must not, the same bytes each time, and a reader who uses it."""

from __future__ import annotations

import gzip
import json
import re

import pytest

from generator.render.searchable import FIRST_WORDS, Searchable
from generator.search import Job
from generator.search.blocks import blocks
from generator.search.program import Program
from generator.search.stage import page as staged
from generator.search.writer import make_index
from tests.browsing import served, visit
from tests.conftest import read_tree, run_newsfold, write_tree
from tests.searching import Pages, whole


def fragments(site):
    found = [
        json.loads(gzip.decompress(path.read_bytes()).removeprefix(b"pagefind_dcd"))
        for path in (site / "search/fragment").iterdir()
    ]
    return {fragment["url"]: fragment for fragment in found}


def test_index_is_bounded_and_holds_no_redirect(sample_site):
    """Digests and the first words of articles are found; no redirect, no list and no page about the site is."""
    found = fragments(sample_site)
    pages = {path.relative_to(sample_site).as_posix() for path in sample_site.glob("*/*.html")}
    assert {url.lstrip("/") for url in found} == {
        name
        for name in pages
        if name.startswith(("topics/", "articles/"))
        and 'http-equiv="refresh"' not in (sample_site / name).read_text()
    }
    for url, fragment in found.items():
        assert set(fragment["filters"]) <= {"topic", "source", "month"}
        if "/articles/" in url:
            assert len(fragment["content"].split()) <= FIRST_WORDS + len(fragment["meta"]["title"].split())


ARTICLE = "---\ntitle: {}\ndate: 2026-03-0{}\npublisher: Paper {}\n---\n\nLorries must go by Neufeld, {} police said.\n"


ZEBRAS = "---\ntitle: Zebras graze in Kenya\ndate: 2026-03-03\n---\n\nStripes confuse flies, a study of herds found.\n"


def test_hidden_topics_are_not_found(tmp_path):
    """What the editor hides is in no list, and the search is one."""
    write_tree(
        tmp_path,
        {
            "content/bridge.md": ARTICLE.format("The bridge is closed", 2, 1, "the"),
            "content/zebras.md": ZEBRAS,
            "content/topics.yml": "zebras:\n  hidden: true\n",
        },
    )
    assert run_newsfold("build", "--base-url", "https://x.example.org", cwd=tmp_path).code == 0
    site = tmp_path / "site"
    assert {"/topics/bridge.html", "/articles/bridge.html"} == set(fragments(site))
    listed = (site / "sitemap.xml").read_text()
    assert "topics/zebras" not in listed
    assert "articles/zebras" not in listed


def test_a_site_can_do_without_search(tmp_path):
    """`search: false` leaves page, index and link out."""
    write_tree(
        tmp_path,
        {"newsfold.yml": "search: false\n", "content/a.md": ARTICLE.format("Bridge closed", 2, 1, "the")},
    )
    assert run_newsfold("build", cwd=tmp_path).code == 0
    made = read_tree(tmp_path / "site")
    assert not [name for name in made if name.startswith("search")]
    assert not [name for name, data in made.items() if name.endswith(".html") and b"search.html" in data]


def test_missing_engine_costs_the_index_only(tmp_path):
    """Where Pagefind cannot run, the site is published and a warning says what is missing."""
    write_tree(tmp_path, {"content/a.md": ARTICLE.format("Bridge closed", 2, 1, "the")})
    nowhere = {"PAGEFIND_BINARY_PATH": str(tmp_path / "nowhere")}
    done = run_newsfold("build", cwd=tmp_path, env=nowhere)
    assert done.code == 0
    assert re.search(r"warning: no search: pagefind cannot run: .* \(set 'search: false'", done.err)
    assert (tmp_path / "site/index.html").exists()


def test_text_cannot_leave_its_attribute():
    """What a publisher or a title is called stays text in the page that Pagefind reads."""
    odd = Searchable("a.html", "article", "<b>", "<script>", "en", '"><b>', ("'\"<",), "")
    made = staged(odd)
    assert "<b>" not in made
    assert "<script>" not in made


@pytest.mark.browser
def test_reader_searches_and_filters(browser, sample_site):
    """Words are found as they are typed, filters narrow, a result leads to its page, and the address remembers."""
    with served(sample_site, "/sub/path/") as address:
        page, seen = visit(browser, viewport={"width": 360, "height": 800})
        page.goto(address + "search.html")
        page.wait_for_selector("#search:not([hidden])")
        assert not page.locator("#search-needs").is_visible()
        page.get_by_label("Words to look for").fill("summit")
        page.wait_for_selector("#search-results li")
        excerpts = " ".join(page.locator("#search-results li p:not(.meta)").all_inner_texts())
        assert page.locator("#search-results mark").count() > 0
        assert re.search(r"\w summit[ .,]", excerpts)
        assert not re.search(r"summit[a-rt-z]", excerpts)  # no space is lost beside a mark
        every = int(re.search(r"\d+", page.locator("#search-count").inner_text())[0])
        source = page.locator("#search-source option").nth(1).get_attribute("value")
        page.get_by_label("Source").select_option(source)
        page.wait_for_function(
            f"Number(document.querySelector('#search-count').textContent.match(/\\d+/) || 0) < {every}"
        )
        assert "q=summit" in page.url
        page.get_by_label("Source").select_option("")
        page.wait_for_function(
            f"Number(document.querySelector('#search-count').textContent.match(/\\d+/) || 0) === {every}"
        )
        page.wait_for_selector("#search-results li a")
        page.locator("#search-results li a").first.press(
            "Enter"
        )  # the field loses the focus: the list must stay
        page.wait_for_url(lambda url: "search.html" not in url)  # else going back leaves the site
        assert page.locator("h1").count() == 1
        page.go_back()
        page.wait_for_url("**/search.html?q=summit*")
        page.wait_for_selector("#search-results li")
        assert seen["errors"] == []


ASK = """async ([bundle, asked]) => {
  const engine = await import(bundle);
  await engine.options({ baseUrl: "/", excerptLength: 24 });
  await engine.init();
  const answers = { filters: await engine.filters() };
  for (const [words, filters] of asked) {
    const answer = await engine.search(words, { filters });
    const items = await Promise.all(answer.results.map((item) => item.data()));
    const found = items.map((item, at) => [item.url, answer.results[at].score.toFixed(4), item.excerpt]);
    answers[words + JSON.stringify(filters)] = [found.sort(), answer.filters, answer.totalFilters];
  }
  return answers;
}"""


@pytest.mark.browser
def test_blocks_are_searched_as_one(browser, sample_site, tmp_path):
    """A browser finds in an index of many blocks what it finds in one of Pagefind's own: pages, scores, filters."""
    said = fragments(sample_site)
    pages = Pages([unfolded(fragment) for fragment in said.values()])
    index = make_index(pages, Program.found(), Job("en", size=4))
    assert len(blocks(pages.listed, 4)) > 8
    write_tree(tmp_path / "one/search", whole(pages.opened(sorted(pages.by_path)), tmp_path))
    write_tree(tmp_path / "many", {output.path: output.content for output in index.outputs})
    source = next(iter(pages.by_path.values())).sources[0]
    asked = [
        (words, {}) for words in ("the", "t", "fire", "trump putin", "sum", "unheardofword", '"the fire"')
    ]
    asked += [
        ("the", {"source": source}),
        (None, {"source": source}),
        ("a", {"month": ["2025-08|August 2025"]}),
    ]
    answers = []
    for which in ("one", "many"):
        write_tree(tmp_path / which, {"index.html": "<!doctype html><html lang=en><title>Search</title>"})
        with served(tmp_path / which) as address:
            page, _ = visit(browser)
            page.goto(address)
            answers.append(page.evaluate(ASK, [f"{address}search/pagefind.js", asked]))
    assert answers[0] == answers[1]
    assert sum(len(found[0]) for found in answers[1].values() if isinstance(found, list)) > 50


def unfolded(fragment):
    """Return the page that a fragment was made of, in other words."""
    meta, filters = fragment["meta"], fragment["filters"]
    page = Searchable(
        path=fragment["url"].lstrip("/"),
        kind=meta["kind"],
        title=meta["title"],
        text=fragment["content"].removeprefix(meta["title"]),
        language="en",
        topic=filters["topic"][0],
        sources=tuple(filters["source"]),
        month=filters.get("month", [""])[0],
    )
    return page, page.month[:7]


@pytest.mark.browser
@pytest.mark.parametrize("how", ["disk", "no script"])
def test_search_says_what_it_needs(browser, sample_site, how):
    """From the disk or without JavaScript the page says so, and leads to the archive."""
    with served(sample_site) as address:
        page, seen = visit(browser, java_script_enabled=how == "disk")
        page.goto((sample_site.as_uri() + "/" if how == "disk" else address) + "search.html")
        assert page.locator("#search-needs").is_visible()
        assert not page.locator("#search").is_visible()
        assert page.locator("#search-needs a").first.get_attribute("href") == "archive.html"
        assert [error for error in seen["errors"] if "preload" not in error and "font" not in error] == []
