"""A folder that means harm: every good article of it is published, every bad one named, and nothing in it acts."""

from __future__ import annotations

import json
import os
import resource
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree as ET

import feedparser
import pytest
from playwright.sync_api import sync_playwright

from generator.errors import Problem, Severity
from generator.load.svg import objection
from tests.browsing import launch
from tests.conftest import ROOT, read_tree, write_tree
from tests.fuzz.targets import Strict, scheme, try_reader
from tests.fuzz.words import READERS
from tests.hostile import FINDINGS, LARGEST, Folder, lines, make
from tests.test_data import check_data
from tests.test_links import broken, pages
from tests.waiting import SOON

SECONDS, MEGABYTES = 120, 1000
REPEATED = 40_000
"""How many characters long a text is that repeats one thing: what grows with the square shows at that."""

AS_HTML = {"title", "description", "{http://purl.org/rss/1.0/modules/content/}encoded"}
"""Elements of a feed that readers take for HTML."""

PICTURES = "http://localhost:8000/articles/media/"
HARMLESS = {"", "http", "https", "mailto"}
_MEASURED = """
import resource, subprocess, sys
code = subprocess.run(sys.argv[1:]).returncode
print("peak", resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024)
sys.exit(code)
"""
_SHOW = """async (addresses) => {
  document.body.replaceChildren();
  const show = (address) => new Promise((done) => {
    const frame = document.createElement('iframe');
    frame.onload = () => done('');
    setTimeout(() => done(address), 600000);
    frame.src = address;
    document.body.append(frame);
  });
  return (await Promise.all(addresses.map(show))).filter(Boolean);
}"""
_AT_ONCE = 25


@dataclass(frozen=True)
class Built:
    """The hostile folder, the site that was made of it, and how: `told` are the lines on stderr."""

    folder: Folder
    site: Path
    told: tuple[str, ...]
    seconds: float
    megabytes: int
    strays: tuple[str, ...]


def processor_time():
    """Return the seconds that ended children had of a core: what runs beside the tests takes nothing from them."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    root = tmp_path_factory.mktemp("hostile")
    write_tree(root, {"content/.keep": "", "newsfold.yml": f"max_article_mb: {LARGEST / 1e6}\n"})
    folder = make(root / "content")
    before, begun = listing(root), processor_time()
    done = subprocess.run(
        [sys.executable, "-c", _MEASURED, sys.executable, "-m", "generator", "build", "--jobs", "1"],
        cwd=root, env={**os.environ, "PYTHONPATH": str(ROOT)}, capture_output=True, text=True, check=False,
    )  # fmt: skip
    seconds = processor_time() - begun
    assert done.returncode == 0, done.stderr[-2000:]
    strays = sorted(
        path for path in listing(root) - before if path.split("/")[0] not in ("site", ".newsfold")
    )
    megabytes = int(done.stdout.rsplit("peak ", 1)[1])
    return Built(folder, root / "site", tuple(done.stderr.splitlines()), seconds, megabytes, tuple(strays))


def listing(root):
    return {str(Path(top, name).relative_to(root)) for top, _, names in os.walk(root) for name in names}


def beginning(path):
    """Return how a problem with a file begins on stderr."""
    shown = path.encode(errors="replace").decode()
    return str(Problem(f"content/{shown}", 1, 1, Severity.ERROR, "")).rsplit(":1:1:", 1)[0] + ":"


def unnamed(built, wanted):
    """Return the files whose problem is not told with its reason."""
    return {
        path: reason
        for path, reason in wanted.items()
        if not any(line.startswith(beginning(path)) and reason in line for line in built.told)
    }


@pytest.mark.slow
def test_it_is_built_in_time_and_memory(built):
    """A folder of at least 1,500 files and 1,000 payloads takes at most 120 seconds of a core and a gigabyte."""
    assert built.folder.files >= 1500
    assert built.folder.payloads >= 1000
    assert built.seconds <= SECONDS
    assert built.megabytes <= MEGABYTES


@pytest.mark.slow
def test_every_bad_file_is_named_and_every_good_one_published(built):
    """What is left out is told with its reason; whatever can be read is there, by itself or as another's copy."""
    assert unnamed(built, built.folder.bad) == {}
    assert unnamed(built, built.folder.told) == {}
    topics = json.loads((built.site / "topics.json").read_text())["topics"]
    articles = [article for topic in topics for article in topic["articles"]]
    shown = {path for a in articles for path in (a["path"], *(copy["path"] for copy in a["also"]))}
    found = {path for path in shown if path.startswith("found/")}
    assert sorted(built.folder.good - shown) == []
    assert sorted(shown - found - built.folder.good) == []
    assert shown.isdisjoint(built.folder.bad)


@pytest.mark.slow
def test_nothing_is_written_elsewhere(built):
    """Neither a slug, an image, an alias nor a template makes a file outside of the output."""
    assert built.strays == ()
    assert [
        path
        for path in read_tree(built.site)
        if "pwned" in path and not path.startswith(("articles/", "topics/", "sources/"))
    ] == []
    assert not any(Path("/tmp").glob("newsfold-pwned*"))  # noqa: S108 - the name that the payloads want to write
    assert b"Secret of another folder" not in b"".join(read_tree(built.site).values())


@pytest.mark.slow
def test_nothing_of_it_stands_in_a_page_as_more_than_text(built):
    """No page has a script, a style, an event or an address that a browser would run; no link is broken."""
    assert broken(built.site) == []
    for name, page in pages(built.site).items():
        assert page.inline == [], name
        assert [link for link in page.links + page.loads if scheme(link) not in HARMLESS] == [], name
        assert [link for link in page.loads if scheme(link) or link.startswith(("//", "\\"))] == [], name


@pytest.mark.slow
def test_its_feeds_and_data_hold(built):
    """Every feed is well-formed and harmless where a reader takes it for HTML; every citation is exact."""
    assert check_data(built.site) > 100
    for path in sorted(built.site.rglob("*.xml")):
        assert feedparser.parse(path.read_bytes()).bozo == 0, path
        for element in ET.parse(path).iter():  # noqa: S314 - it is ours
            if element.tag in AS_HTML:
                Strict(element.text or "", pictures=PICTURES)


def slugs(built):
    """Return the address of each article of the folder that holds payloads in its text."""
    topics = json.loads((built.site / "topics.json").read_text())["topics"]
    return {
        a["path"]: a["slug"] for topic in topics for a in topic["articles"] if a["path"].startswith("body/")
    }


@pytest.mark.slow
@pytest.mark.browser
def test_nothing_of_it_acts_in_a_browser(built, chromium):
    """In Chromium, over every page: no script, no dialog, no new window, no request to another host."""
    files = [path.as_uri() for path in sorted(built.site.rglob("*.html"))]
    frames = built.site.parent / "frames.html"
    frames.write_text("<!doctype html><title>Frames</title><body>")
    heard = []
    with sync_playwright() as playwright:
        browser = launch(playwright, chromium, "--disable-remote-fonts")
        context = browser.new_context(reduced_motion="reduce", viewport={"width": 1200, "height": 900})
        context.on(
            "request", lambda request: heard.append(request.url) if scheme(request.url) != "file" else None
        )
        page = context.new_page()
        page.set_default_timeout(SOON * 1000)
        page.on("dialog", lambda dialog: (heard.append(dialog.message), dialog.dismiss()))
        page.on("popup", lambda popup: heard.append(popup.url))
        page.goto(frames.as_uri())
        for at in range(0, len(files), _AT_ONCE):
            assert page.evaluate(_SHOW, files[at : at + _AT_ONCE]) == []
        wanted = slugs(built)
        for path in list(wanted)[::40]:  # by themselves too: only then a page may take the focus
            address = (built.site / f"articles/{wanted[path]}.html").as_uri()
            page.goto(address)
            assert page.evaluate("window.pwned") is None
            assert page.url == address
        browser.close()
    assert len(files) > 2000
    assert heard == []


@pytest.mark.parametrize("path", sorted(FINDINGS.iterdir()), ids=lambda path: path.name)
def test_what_fuzzing_found_is_mended(path):
    """Each file that once broke a reader is read, in time, to harmless markup."""
    try_reader(path.name.split("-")[0], path.read_bytes())


@pytest.mark.slow
@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize("row", lines("nesting"), ids=lambda row: row.split("\t")[0])
def test_time_is_bounded_by_size(reader, row):
    """One sign over and over costs no reader more than its length does."""
    piece = row.split("\t")[2]
    try_reader(reader, (piece * (REPEATED // len(piece))).encode())


SVG = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">{}</svg>'


@pytest.mark.parametrize(
    "inside",
    [
        "<script>alert(1)</script>", '<g onload="alert(1)"/>', '<a href="javascript:alert(1)"/>', "<foreignObject/>",
        '<image href="https://evil.invalid/a.png"/>', '<use xlink:href="//evil.invalid/a.svg#x"/>',
        "<style>@import 'a.css'</style>",
        '<g style="fill: url(https://evil.invalid/a)"/>',
        '<html xmlns="http://www.w3.org/1999/xhtml"/>', "<g>", "<animate/>",
    ],
)  # fmt: skip
def test_drawing_that_is_more_than_a_picture_is_refused(inside):
    """Whoever opens a copied SVG by itself sees a drawing: no script, no link, nothing of another host."""
    assert objection(SVG.format(inside).encode())


def test_drawing_is_copied():
    """Paths, gradients, references inside and styles are a picture."""
    inside = '<style>.a{fill:url(#b)}</style><linearGradient id="b"/><path class="a" d="M0 0h9"/><use xlink:href="#b"/>'
    assert objection(SVG.format(inside).encode()) == ""
