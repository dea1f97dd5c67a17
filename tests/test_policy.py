"""The site under the headers of docs/hosting.md: a strict policy, and nothing to complain of."""

from __future__ import annotations

import re

import pytest

from tests.browsing import is_page, served, visit
from tests.conftest import ROOT, build_once, write_tree

pytestmark = pytest.mark.browser

POLICIES = re.findall(r"^default-src .*$", (ROOT / "docs/hosting.md").read_text(), re.MULTILINE)
SKELETON = ROOT / "generator/new/skeleton"


@pytest.fixture(scope="module", params=["broadsheet", "plain"])
def site(request, tmp_path_factory):
    """The sample site with a base_url, so that its pages carry everything that they can."""
    folder = tmp_path_factory.mktemp("policy")
    config = f"base_url: https://news.example.org/\ntheme: {request.param}\nnotice: All invented.\n"
    write_tree(folder, {"newsfold.yml": config})
    return build_once(ROOT / "content", folder, folder / "newsfold.yml")


def test_strict_policy_has_nothing_to_report(browser, site):
    """Every kind of page loads under the documented policy without a complaint; its data blocks run nowhere."""
    strict, search = POLICIES
    headers = (("search", "Content-Security-Policy", search), ("", "Content-Security-Policy", strict))
    with served(site, headers_by_path=headers) as address:
        page, seen = visit(browser)
        for folder in (".", "topics", "articles", "sources", "archive"):
            for path in [p for p in sorted(site.glob(f"{folder}/*.html")) if is_page(p)][:8]:
                page.goto(address + path.relative_to(site).as_posix())
        page.goto(address + "search.html?q=summit")
        page.wait_for_selector("#search-results li")
        assert page.locator("script[type='application/ld+json']").count() == 0
        page.goto(address + "index.html")
        assert page.locator("script[type='application/ld+json']").count() == 1
    assert seen["errors"] == []
    assert [url for url in seen["requests"] if not url.startswith(address)] == []


@pytest.mark.parametrize("name", ["hosting/nginx.conf", "hosting/Caddyfile", "content/_static/_headers"])
def test_new_sites_send_the_documented_policies(name):
    """What `newsfold new` writes for a host and what the documentation says are the same."""
    text = (SKELETON / name).read_text()
    assert set(re.findall(r"default-src 'none'[^\"\n]*", text)) == set(POLICIES)


def test_headers_file_has_one_policy_for_every_page(sample_site):
    """Rules of a `_headers` file add up: exactly one policy fits each page."""
    rules = {}
    for line in (SKELETON / "content/_static/_headers").read_text().splitlines():
        if line.startswith("/"):
            place = line
        elif "Content-Security-Policy" in line:
            rules[place] = line
    patterns = [re.escape(place).replace(r"\*", ".*") for place in rules]
    for path in sample_site.rglob("*.html"):
        address = "/" + path.relative_to(sample_site).as_posix()
        assert sum(bool(re.fullmatch(pattern, address)) for pattern in patterns) == 1, address
