"""The site in a real browser: from the disk, at a root, under a path; and what a reader does there."""

from __future__ import annotations

import pytest

from tests.browsing import served, visit

pytestmark = pytest.mark.browser


@pytest.fixture(params=["file", "/", "/sub/path/"])
def root(request, sample_site):
    """The address of the sample site: on the disk, at a root, under a path."""
    if request.param == "file":
        yield sample_site.as_uri() + "/"
    else:
        with served(sample_site, request.param) as address:
            yield address


def test_reader_finds_the_passage_behind_a_sentence(browser, root):
    """From the front page to a digest, from a citation to the very words, with no request elsewhere."""
    page, seen = visit(browser, viewport={"width": 1280, "height": 900})
    page.goto(root + "index.html")
    page.click("main h2 a >> nth=0")
    page.wait_for_url("**/topics/**")
    mark = page.locator("main a.cite").first
    number = mark.inner_text()
    mark.click()
    page.wait_for_url("**/articles/**")
    target = page.locator(":target")
    target.wait_for()
    assert target.count() == 1
    assert target.evaluate("node => node.tagName") == "MARK"
    assert len(target.inner_text()) > 20
    page.wait_for_function(
        "() => { const { y } = document.querySelector(':target').getBoundingClientRect(); return 0 <= y && y < 900; }"
    )
    assert number.strip().isdigit()
    if not root.startswith("file:"):  # Chromium preloads no font from the disk, and says so
        assert seen["errors"] == []
    assert [url for url in seen["requests"] if not url.startswith(root)] == []


def test_redirects_lead_to_the_topic(browser, root, sample_site):
    """The address of every member of a topic takes a reader to its page, in one hop, without script."""
    moved = next(
        p for p in sorted(sample_site.glob("topics/*.html")) if 'http-equiv="refresh"' in p.read_text()
    )
    page, _ = visit(browser, java_script_enabled=False)
    page.goto(f"{root}topics/{moved.name}")
    page.wait_for_url(lambda url: not url.endswith(moved.name))
    assert page.locator("h1").count() == 1


@pytest.mark.parametrize("width", [320, 360, 768, 1280, 2560])
def test_no_page_scrolls_sideways(browser, sample_site, width):
    """On the narrowest phone and on the widest desk no page is wider than the window."""
    page, _ = visit(browser, viewport={"width": width, "height": 800})
    names = ["index.html", "archive.html", "sources.html", "about.html", "subscribe.html"]
    for folder in ("topics", "articles", "sources", "archive"):
        longest = max(sample_site.glob(f"{folder}/*.html"), key=lambda path: (path.stat().st_size, path.name))
        names.append(f"{folder}/{longest.name}")
    for name in names:
        page.goto((sample_site / name).as_uri())
        wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        assert wide <= 0, (name, wide)


def light(page):
    """Return how light the paper and the ink of a page are, from 0 to 1."""
    return page.evaluate(
        """() => {
          const rgb = (name) => getComputedStyle(document.body)[name].match(/[0-9.]+/g).slice(0, 3).map(Number);
          const light = ([r, g, b]) => (0.2126 * r + 0.7152 * g + 0.0722 * b) / 255;
          const root = getComputedStyle(document.documentElement).backgroundColor;
          const own = getComputedStyle(document.body).backgroundColor;
          const paper = (own === 'rgba(0, 0, 0, 0)' ? root : own).match(/[0-9.]+/g).slice(0, 3).map(Number);
          return [light(paper), light(rgb('color'))];
        }"""
    )


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_page_follows_the_readers_scheme(browser, sample_site, scheme):
    """Light paper by day, dark paper by night, and the text can be read on both."""
    page, _ = visit(browser, color_scheme=scheme)
    page.goto((sample_site / "index.html").as_uri())
    paper, ink = light(page)
    assert (paper > 0.9) if scheme == "light" else (paper < 0.2)
    assert abs(paper - ink) > 0.6


def test_a_chosen_scheme_is_kept_from_page_to_page(browser, sample_site):
    """Dark colours chosen on one page are there on the next, against the device; the choice can be taken back."""
    with served(sample_site, "/") as root:
        page, seen = visit(browser, color_scheme="light")
        page.goto(root + "index.html")
        assert light(page)[0] > 0.9
        page.check('.scheme input[value="dark"]')
        assert light(page)[0] < 0.2
        page.click("main h2 a >> nth=0")
        page.wait_for_url("**/topics/**", wait_until="commit")
        page.wait_for_function("document.body")  # with the first of the page, before it is whole: no flash
        assert light(page)[0] < 0.2
        page.wait_for_load_state()
        assert page.is_checked('.scheme input[value="dark"]')
        page.check('.scheme input[value=""]')
        assert light(page)[0] > 0.9
        assert seen["errors"] == []


def test_without_script_there_is_no_control_that_does_nothing(browser, sample_site):
    """The choice of colours is offered only where a script keeps it, and all content is there without one."""
    page, _ = visit(browser, java_script_enabled=False)
    page.goto((sample_site / "index.html").as_uri())
    assert not page.is_visible(".scheme")
    page.click("main h2 a >> nth=0")
    page.wait_for_url("**/topics/**")
    assert page.is_visible("#points")
    assert page.is_visible("#sources")
    assert not page.is_visible(".preview >> nth=0")


def test_pointing_at_a_mark_shows_its_passage(browser, sample_site):
    """The passage shows beside its mark under the pointer and on focus by key, inside the window; Escape hides it."""
    page, _ = visit(browser, viewport={"width": 360, "height": 640})
    with served(sample_site, "/") as root:
        page.goto(root + "index.html")
        page.click("main h2 a >> nth=0")
        page.wait_for_url("**/topics/**")
        mark = page.locator("main a.cite").first
        preview = page.locator(f"#{mark.get_attribute('data-preview')}")
        mark.hover()
        preview.wait_for(state="visible")
        box = preview.bounding_box()
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= 360
        assert box["y"] >= 0
        said = preview.locator("blockquote").inner_text()
        page.keyboard.press("Escape")
        preview.wait_for(state="hidden")
        page.mouse.move(0, 0)
        mark.evaluate("node => node.blur()")
        page.keyboard.press("Tab")
        page.locator("main a.cite").first.focus()
        mark.click()
        page.wait_for_url("**/articles/**")
        assert " ".join(page.locator(":target").inner_text().split()) in " ".join(said.split())
