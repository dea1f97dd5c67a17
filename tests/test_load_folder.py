"""A folder becomes articles: what is found, addressed, folded together, copied and told."""

from __future__ import annotations

import datetime as dt
import os
import sys
import tracemalloc
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.errors import Severity
from generator.language.slugs import slugify
from generator.load import Reading, Source, address, load, read, slugs
from generator.load.discover import read_bytes
from generator.markup import flatten
from tests.conftest import write_tree

READING = Reading(language="en", timezone="UTC", drafts=False, now=None, max_bytes=5_000)
BODY = (
    "The harbour of Split opened again on Monday, nine days after the storm. Two ferries left for the islands at"
    " noon, and the council said that the crane would be mended in May. "
)


def loaded(folder, files, **changes):
    settings = Reading(**{**{name: getattr(READING, name) for name in Reading.__slots__}, **changes})
    return load(write_tree(folder, files), shown="content", settings=settings)


def told(found, severity):
    return [(problem.path, problem.message) for problem in found.problems if problem.severity is severity]


def test_every_flaw_is_told_and_costs_its_own_article_only(tmp_path):
    """Bad files are named with their places, the good one is there."""
    files = {
        "good.md": "# Good\n\nText.", "empty.md": " \n", "latin.txt": b"caf\xe9", "open.md": "---\ntitle: x\n",
        "twice.md": "---\ntitle: x\ntitle: y\n---\nText.", "date.md": "---\ndate: soon\n---\nText.",
        "large.txt": "x " * 3000,
    }  # fmt: skip
    found = loaded(tmp_path, files)
    assert [article.path for article in found.articles] == ["good.md"]
    errors = {problem.path: str(problem) for problem in found.problems if problem.severity is Severity.ERROR}
    assert set(errors) == {f"content/{name}" for name in files if name != "good.md"}
    assert errors["content/twice.md"].startswith("content/twice.md:3:1: error: duplicate key 'title'")
    assert errors["content/latin.txt"].startswith("content/latin.txt:1:4: error: not UTF-8")
    assert list(found.problems) == sorted(found.problems)


def test_unknown_key_is_a_warning_and_the_article_is_there(tmp_path):
    """A typing error costs nothing but a line."""
    found = loaded(tmp_path, {"a.md": "---\ntitle: A\npublsher: B\n---\nText."})
    assert len(found.articles) == 1
    assert told(found, Severity.WARNING) == [("content/a.md", "unknown key 'publsher'")]


def test_hidden_names_and_other_suffixes_are_left_alone(tmp_path):
    """`_` and `.` hide a file or a folder; `_static` is for the site's root."""
    names = [
        "a.md",
        "_b.md",
        ".c.md",
        "_d/e.md",
        "f/g.HTML",
        "h.docx",
        "_static/CNAME",
        "_static/.well-known/x",
    ]
    found = loaded(tmp_path, dict.fromkeys(names, "<p>Text here.</p>"))
    assert [article.path for article in found.articles] == ["a.md", "f/g.HTML"]
    assert [asset.path for asset in found.static] == [".well-known/x", "CNAME"]


@pytest.mark.skipif(sys.platform == "win32", reason="needs links and named pipes")
def test_pipes_loops_and_links_that_lead_out_are_named_and_never_opened(tmp_path):
    """A link inside the folder is followed, nothing else is waited for."""
    outside = write_tree(tmp_path / "outside", {"secret.md": "# Secret\n\nText."})
    content = write_tree(tmp_path / "content", {"a/b.md": "# B\n\nText."})
    os.mkfifo(content / "pipe.md")
    (content / "out.md").symlink_to(outside / "secret.md")
    (content / "gone.md").symlink_to(outside / "nothing.md")
    (content / "a" / "loop").symlink_to(content)
    (content / "self.md").symlink_to(content / "self.md")
    (content / "same.md").symlink_to(content / "a" / "b.md")
    found = load(content, shown="content", settings=READING)
    assert [article.path for article in found.articles] == ["a/b.md", "same.md"]
    warned = {path for path, message in told(found, Severity.WARNING) if message.startswith("left out")}
    assert warned == {f"content/{name}" for name in ("pipe.md", "out.md", "gone.md", "a/loop", "self.md")}


def test_later_articles_and_drafts_are_held_back(tmp_path):
    """Without `now` the clock decides nothing."""
    files = {
        "a.md": "---\ndate: 2999-01-01\n---\n# A\n\nText.",
        "b.md": "---\ndraft: true\n---\n# B\n\nText.",
    }
    assert [a.path for a in loaded(tmp_path, files).articles] == ["a.md"]
    assert [a.path for a in loaded(tmp_path, files, drafts=True).articles] == ["a.md", "b.md"]
    assert not loaded(tmp_path, files, now=dt.datetime(2025, 1, 1, tzinfo=dt.UTC)).articles


def test_order_is_by_day_then_path_with_undated_last(tmp_path):
    """The order of the fold."""
    files = {"z.md": "---\ndate: 2025-01-01\n---\n# Z\n\nText.", "b.md": "# B\n\nText b.", "a.md": "# A\n\nText a.",
             "y.md": "---\ndate: 2025-01-02\n---\n# Y\n\nText."}  # fmt: skip
    assert [article.path for article in loaded(tmp_path, files).articles] == ["z.md", "y.md", "a.md", "b.md"]


@pytest.mark.parametrize(
    ("name", "title", "slug"),
    [
        ("harbour-opens.md", "A", "harbour-opens"),
        ("2025-05-05-harbour-opens.md", "A", "harbour-opens"),
        ("000_9038cfd4243b2ce3.txt", "The harbour opens", "the-harbour-opens"),
        ("4b0aee6c8a27.md", "The harbour opens", "the-harbour-opens"),
        ("con.md", "A", "con-page"),
        ("20250505.md", "🎉", None),
        ("порт.md", "A", "port"),
    ],
)
def test_slug_is_the_name_of_the_file_where_that_has_words(tmp_path, name, title, slug):
    """Else the title's; never empty, never a name that a system reserves."""
    (article,) = loaded(tmp_path, {name: f"---\ntitle: '{title}'\n---\nText here."}).articles
    assert article.slug == slug or (slug is None and article.slug.startswith("article-"))


def test_given_slug_is_mended_with_a_warning(tmp_path):
    """What an editor wrote is kept as far as an address can hold it."""
    found = loaded(tmp_path, {"a.md": "---\ntitle: A\nslug: Mein Häfen!\n---\nText."})
    assert slugify(found.articles[0].slug) == found.articles[0].slug
    assert told(found, Severity.WARNING) == [
        ("content/a.md", f"slug 'Mein Häfen!' became '{found.articles[0].slug}'")
    ]


def test_colliding_slugs_are_told_apart_whatever_the_order(tmp_path):
    """The first by path keeps the name, the others get a hash of their path; each is a warning."""
    files = {f"{folder}/Quay.md": f"# {folder}\n\nText of {folder}." for folder in "abc"}
    first = loaded(tmp_path / "1", files)
    second = loaded(tmp_path / "2", dict(reversed(files.items())))
    assert [a.slug for a in first.articles] == [a.slug for a in second.articles]
    assert first.articles[0].slug == "quay"
    assert len({a.slug for a in first.articles}) == 3
    assert len(told(first, Severity.WARNING)) == 2
    alone = loaded(tmp_path / "3", {name: files[name] for name in ("a/Quay.md", "c/Quay.md")})
    assert alone.articles[1].slug == first.articles[2].slug


def test_one_story_is_one_article(tmp_path):
    """Same title and words, or the same address without what tracks; the first by date stays."""
    long = BODY * 2
    files = {
        "a.md": f"---\ntitle: Quay\ndate: 2025-01-02\npublisher: A\n---\n{long}",
        "b.md": f"---\ntitle: quay!\ndate: 2025-01-01\npublisher: B\n---\n{long}",
        "c.md": "---\ntitle: C\nurl: https://www.x.example/s?utm_source=q&id=1#top\n---\nOne text.",
        "d.md": "---\ntitle: D\nurl: http://x.example/s/?id=1&fbclid=z\n---\nAnother text.",
        "e.md": "---\ntitle: E\nurl: https://x.example/s?id=2\n---\nA third text.",
        "f.md": "---\ntitle: Short\n---\nToo short to tell.",
        "g.md": "---\ntitle: Short\n---\nToo short to tell.",
    }
    found = {
        article.path: [copy.path for copy in article.copies] for article in loaded(tmp_path, files).articles
    }
    assert found == {"b.md": ["a.md"], "c.md": ["d.md"], "e.md": [], "f.md": [], "g.md": []}


@pytest.mark.parametrize(
    ("text", "web"),
    [("https://x.example/a?b#c", True), ("http://x.example:8080", True), ("https://[::1]/", True), ("x.example", False),
     ("https://", False), ("https://x.example:port/", False), ("javascript:alert(1)", False), ("https://[bad", False)],
)  # fmt: skip
def test_web_addresses_are_told_from_other_text(text, web):
    """What is taken for an address can be parsed as one."""
    assert address.is_web(text) is web


def test_pictures_beside_an_article_are_copied_and_named_by_their_content(tmp_path):
    """The page names the copy; two articles with one picture share it."""
    files = {"a/x.md": "# X\n\n![p](pic%201.PNG) and [sheet](../data.csv#r)",
             "y.md": "# Y\n\n![p](/a/pic 1.PNG)\n\n![q](<a/pic 1.PNG>)",
             "a/pic 1.PNG": b"png", "data.csv": b"1,2"}  # fmt: skip
    found = loaded(tmp_path, files)
    x, y = found.articles
    assert [Path(asset.source).name for asset in x.assets] in (
        ["data.csv", "pic 1.PNG"],
        ["pic 1.PNG", "data.csv"],
    )
    (picture,) = y.assets
    assert picture in x.assets
    assert f'src="{picture.path.removeprefix("articles/")}"' in x.markup
    assert picture.path.endswith("-pic-1.png")


def test_missing_pictures_and_ways_out_of_the_folder_are_told(tmp_path):
    """Nothing outside of the content folder is ever copied."""
    write_tree(tmp_path, {"secret.png": b"x"})
    found = loaded(
        tmp_path / "content",
        {"a.md": "# A\n\nText ![p](no.png) ![q](../secret.png) ![r](%2e%2e/secret.png) here."},
    )
    assert found.articles[0].assets == ()
    assert "<img" not in found.articles[0].markup
    assert len(told(found, Severity.WARNING)) == 3


def test_links_between_articles_lead_to_their_pages(tmp_path):
    """To the slug that the other article got; to the original's site where the file is not here."""
    files = {
        "a.md": "# A\n\nSee [B](sub/b.md#p2).",
        "sub/b.md": "---\nurl: https://x.example/n/b\n---\n# B\n\nSee [A](../a.md), [old](/old).",
    }
    found = {article.path: article for article in loaded(tmp_path, files).articles}
    assert f'href="{found["sub/b.md"].slug}.html#p2"' in found["a.md"].markup
    assert 'href="a.html"' in found["sub/b.md"].markup
    assert 'href="https://x.example/old"' in found["sub/b.md"].markup


def test_a_pool_gives_what_one_process_gives(tmp_path):
    """Reading one file is a pure function that other processes can run."""
    files = {f"{number}.md": f"# T {number}\n\n{BODY}" for number in range(5)}
    alone = loaded(tmp_path, files)
    with ProcessPoolExecutor(2, get_context("spawn")) as pool:  # others may be at work in this process
        assert load(tmp_path, shown="content", settings=READING, map=pool.map) == alone


@given(
    st.binary(max_size=300) | st.text(max_size=300).map(str.encode),
    st.sampled_from(["a.md", "b/2025-01-01-c.txt", "d.html"]),
    st.sampled_from([b"", b"---\n", b"---\ntitle: x\n---\n", b"<html><body>", b"- "]),
)
@settings(deadline=None)  # the first page that is read imports what reads pages
def test_reading_never_raises_and_its_offsets_fit(content, path, start):
    """Whatever a file holds, there is an article whose pieces lie in its text, or an error that says why not."""
    manuscript = read(Source(path, start + content, "en", "UTC"))
    article = manuscript.article
    assert (article is None) == any(problem.severity is Severity.ERROR for problem in manuscript.problems)
    if article is None:
        return
    assert article.title
    assert article.publisher
    assert slugify(article.slug) == article.slug != ""
    assert flatten(article.markup)[1] == article.text
    for sentence in article.sentences:
        block = article.blocks[sentence.block]
        assert block.start <= sentence.start < sentence.end <= block.end <= len(article.text)
        assert article.text[sentence.start : sentence.end].strip()


def test_hash_like_names_have_no_words():
    """A number or a hash says nothing to a reader."""
    for name in ("000_9038cfd4243b2ce3", "4b0aee6c8a27", "12345", "2025-05-05", "a"):
        assert slugs.file_words(f"x/{name}.txt") == ""
    assert slugs.file_words("x/2025-05-05-quay-1.txt") == "quay-1"


def test_a_real_folder_is_read_in_a_few_seconds(shared):
    """The five seeds: one process, no error."""
    found = load(
        shared / "seeds",
        shown="seeds",
        settings=READING.__class__("en", "UTC", drafts=False, now=None, max_bytes=10**6),
    )
    assert len(found.articles) == 5
    assert not told(found, Severity.ERROR)


def test_a_small_file_takes_no_large_buffer(tmp_path):
    """Reading sets aside what the file holds and not what it might hold, or 70,000 files exhaust a process."""
    write_tree(tmp_path, {"a.txt": BODY})
    tracemalloc.start()
    found = read_bytes(tmp_path, "a.txt", 5_000_000)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert found == BODY.encode()
    assert peak < 500_000


def test_steps_after_reading_open_no_body(tmp_path, monkeypatch):
    """Copies, addresses, origins and files are settled from what was noted while each body was open."""
    text = "The bridge of {} is closed. See [the notice](https://news.example.org/{})."
    files = {f"content/{name}.md": text.format(name, name) for name in ("Alfa", "Bravo", "Chiswick")}
    monkeypatch.setattr("generator.model.body.decompress", None)
    assert len(loaded(tmp_path, files).articles) == len(files)
