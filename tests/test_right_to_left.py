"""A site in a language that is written from right to left: everything stands mirrored, and no line is garbled."""

from __future__ import annotations

import pytest

from tests.browsing import visit
from tests.conftest import build_once, write_tree

pytestmark = pytest.mark.browser

ARTICLES = {
    "content/alef.md": "---\ntitle: הגשר הישן ייסגר למשאיות עד האביב\ndate: 2026-03-02\npublisher: ידיעות העמק\n---\n\n"
    "מועצת העיר אלון החליטה לסגור את הגשר הישן למשאיות כבדות עד אפריל. הגשר הישן נבנה בשנת 1911.\n\n"
    "מהנדסי המחוז מצאו סדקים בשתיים מחמש הקשתות. נהגי המשאיות יעברו בגשר המהיר ליד נווה.\n",
    "content/bet.md": "---\ntitle: משאיות חייבות לעזוב את הגשר הישן\ndate: 2026-03-03\npublisher: חדשות המחוז\n---\n\n"
    "הגשר הישן נסגר למשאיות כבדות עד אפריל, הודיעה מועצת העיר אלון. התיקון יעלה 3 מיליון שקל.\n",
}
TOPIC = "topics/alef.html"


@pytest.fixture(scope="module", params=["newsfold's words", "words of its own"])
def site(request, tmp_path_factory):
    """A Hebrew site, with the English words of the interface and with a Hebrew one among them."""
    folder = tmp_path_factory.mktemp("rtl")
    write_tree(folder, {**ARTICLES, "newsfold.yml": "language: he\ntitle: הקפל\n"})
    if request.param == "words of its own":
        head = 'msgid ""\nmsgstr "Language: he\\nContent-Type: text/plain; charset=utf-8\\n"\n\n'
        write_tree(folder, {"locales/he.po": head + 'msgid "Front page"\nmsgstr "עמוד ראשי"\n'})
    return build_once(folder / "content", folder, folder / "newsfold.yml")


def place(page, what):
    box = page.locator(what).first.bounding_box()
    return box["x"] + box["width"] / 2


def test_the_page_is_mirrored(browser, site):
    """The sources stand left of the points, the headline begins at the right, the newest day is the drawing's left."""
    page, _ = visit(browser, viewport={"width": 1280, "height": 900})
    page.goto((site / TOPIC).as_uri())
    assert page.locator("html").get_attribute("dir") == "rtl"
    assert place(page, "#sources") < place(page, "#points")
    end = page.locator("h1").evaluate(
        "node => { const r = document.createRange(); r.selectNodeContents(node);"
        " return r.getBoundingClientRect().right }"
    )
    assert end > 1280 * 0.9
    assert (
        page.locator("svg.coverage")
        .first.evaluate("node => getComputedStyle(node).transform")
        .startswith("matrix(-1")
    )


@pytest.mark.parametrize("width", [320, 1280])
def test_no_page_scrolls_sideways_to_the_left(browser, site, width):
    """No page is wider than the window."""
    page, _ = visit(browser, viewport={"width": width, "height": 800})
    for name in ("index.html", TOPIC, "articles/alef.html", "archive.html", "sources.html", "about.html"):
        page.goto((site / name).as_uri())
        assert (
            page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") <= 0
        ), name


def test_english_words_keep_their_order(browser, site):
    """Where the interface has no words of the language, its English lines run from left to right, at the right."""
    page, _ = visit(browser, viewport={"width": 1280, "height": 900})
    page.goto((site / "index.html").as_uri())
    line = page.locator(".foot span").first
    style = line.evaluate("node => [getComputedStyle(node).unicodeBidi, getComputedStyle(node).textAlign]")
    translated = page.locator(".navigation a").first.inner_text() != "Front page"
    assert (style == ["plaintext", "right"]) is not translated
