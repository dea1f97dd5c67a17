"""Every kind of page, by axe-core: WCAG 2.2 AA and best practices, light and dark, on a phone and at a desk."""

from __future__ import annotations

import shutil

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.browsing import served, visit
from tests.conftest import ROOT, build_once, write_tree

pytestmark = pytest.mark.browser

TABLES = """# Two tables

| Bridge | Opens |
|---|---|
| Altfeld | May |

Both bridges were closed in March.

| Bridge | Closed |
|---|---|
| Neufeld | March |
"""
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
LISTS = ["index", "page-2", "archive", "sources", "subscribe", "about", "search", "404"]


@pytest.fixture(scope="module")
def sites(tmp_path_factory):
    """The sample site in each theme, with a second page of topics."""
    built = {}
    for theme in ("broadsheet", "plain"):
        folder = tmp_path_factory.mktemp(theme)
        config = f"theme: {theme}\npage_size: 12\nnotice: All invented.\nlanguage: en-GB\ntitle: The Fold\n"
        write_tree(folder, {"newsfold.yml": config})
        shutil.copytree(ROOT / "content", folder / "content")
        write_tree(folder, {"content/two-tables.md": TABLES})
        built[theme] = build_once(folder / "content", folder, folder / "newsfold.yml")
    return built


def kinds(site):
    """Return one page of each kind, the longest of those that are many; of articles one with two tables too."""
    names = [f"{name}.html" for name in LISTS]
    for folder in ("topics", "articles", "sources", "archive"):
        longest = max(site.glob(f"{folder}/*.html"), key=lambda path: (path.stat().st_size, path.name))
        names.append(f"{folder}/{longest.name}")
    return [*names, *(f"articles/{path.name}" for path in site.glob("articles/two-tables.html"))]


@pytest.mark.parametrize(
    ("theme", "scheme", "width"),
    [
        ("broadsheet", "light", 360),
        ("broadsheet", "dark", 360),
        ("broadsheet", "light", 1280),
        ("broadsheet", "dark", 1280),
        ("plain", "light", 360),
        ("plain", "dark", 1280),
    ],
)
def test_no_page_has_a_barrier(browser, sites, theme, scheme, width):
    """axe finds nothing to complain of; the search is judged with its results."""
    site = sites[theme]
    found = []
    with served(site) as address:
        page, _ = visit(browser, color_scheme=scheme, viewport={"width": width, "height": 800})
        for name in kinds(site):
            page.goto(address + (f"{name}?q=trump" if name == "search.html" else name))
            if name == "search.html":
                page.wait_for_selector("#search-results li")
            results = Axe().run(page, options={"runOnly": RULES}).response
            found += [
                (name, violation["id"], node["target"], node.get("failureSummary", ""))
                for violation in results["violations"]
                for node in violation["nodes"][:3]
            ]
    assert found == []
