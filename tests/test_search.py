"""The search: what it finds and what it must not, the same bytes each time, and a reader who uses it."""

from __future__ import annotations

import gzip
import json
import re

import pytest

from generator.render.searchable import FIRST_WORDS, Searchable
from generator.search import make_index
from generator.search.stage import page as staged
from tests.browsing import served, visit
from tests.conftest import read_tree, run_newsfold, write_tree


def searchable(number):
    return Searchable(
        path=f"articles/a{number}.html",
        kind="article",
        title=f"The bridge of town {number}",
        text=f"Lorries must go by road {number} from Monday.",
        language="en",
        topic=f'Topic "{number % 7}" & more',
        sources=(f"Paper {number % 5}", f"Post {number % 3}"),
        month=f"2026-{number % 12 + 1:02}|Month {number % 12 + 1}",
    )


def test_index_is_the_same_in_every_run():
    """Pagefind writes filters in another order each time; what is published does not."""
    findables = tuple(map(searchable, range(60)))
    made = []
    for _ in range(4):
        make_index.cache_clear()
        outputs, problems = make_index(findables, "en-GB")
        assert problems == ()
        made.append({output.path: output.content for output in outputs})
    assert made[0] == made[1] == made[2] == made[3]
    assert len([name for name in made[0] if name.endswith(".pf_filter")]) == 3


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
        page.get_by_label("Words to look for").type("summit")
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
