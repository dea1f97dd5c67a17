"""Long lists stay usable on a phone: publishers by letter, topics folded behind the first ones."""

from __future__ import annotations

import re

import pytest

from generator.render.initials import initial
from generator.render.publishers import slugs_of
from tests.conftest import build_once, write_tree
from tests.test_links import Page

NAMES = [f"{'ABCDEFGHIJ'[number % 10]}-Paper {number}" for number in range(69)] + ["Évidence"]


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    """A site of seventy articles without a date, each of a publisher of its own."""
    folder = tmp_path_factory.mktemp("lists")
    nouns = [
        f"{first}{second}" for first in ("bar", "cel", "dom", "fen", "gol") for second in "abcdefghijklmn"
    ]
    write_tree(
        folder,
        {
            f"content/{noun}.md": f"---\ntitle: The {noun} of {noun}ville\npublisher: {name}\n---\n\n"
            f"The {noun} of {noun}ville was measured by the {noun}keepers of {noun}stead.\n"
            for noun, name in zip(nouns, NAMES, strict=True)
        },
    )
    return build_once(folder / "content", folder)


@pytest.mark.parametrize(
    ("name", "letter"),
    [
        ("Post", "P"),
        ("élan", "E"),
        ("20 Minuten", "#"),
        ("Ямал", "\u042f"),
        ("ßeta", "S"),
        ("人民日报", "#"),
        (" a", "A"),
    ],
)
def test_a_name_stands_under_its_first_letter(name, letter):
    """Accents and case part no letter; digits and ideographs stand together."""
    assert initial(name) == letter


def test_every_publisher_has_an_address_that_any_system_can_store():
    """An address is written as articles' are; names that come to the same, or to nothing, are numbered in order."""
    names = [
        "con",
        "smith & sons",
        "the post",
        "the-post",
        "c++ weekly",
        "!!!",
        "???",
        "\u042f\u043c\u0430\u043b",
    ]
    assert slugs_of(names) == {
        "con": "con-page",
        "smith & sons": "smith-and-sons",
        "the post": "the-post",
        "the-post": "the-post-2",
        "c++ weekly": "c-plus-plus-weekly",
        "!!!": "source",
        "???": "source-2",
        "\u042f\u043c\u0430\u043b": "iamal",
    }
    assert slugs_of(reversed(names)) == slugs_of(names)


def test_many_publishers_are_folded_by_letter(site):
    """Each has its place under its letter, those with most articles stand before; all are linked without a script."""
    text = (site / "sources.html").read_text()
    letters = re.findall(
        r'<details class="letter"><summary><strong>(.)</strong>.*?</details>', text, re.DOTALL
    )
    assert letters == list("ABCDEFGHIJ")
    assert {link for link in Page(text).links if link.startswith("sources/")} == {
        path.relative_to(site).as_posix() for path in site.glob("sources/*.html")
    }
    under = re.search(r"<strong>E</strong>.*?</details>", text, re.DOTALL)[0]
    assert "Évidence" in under


@pytest.mark.parametrize("name", ["archive.html", "subscribe.html"])
def test_many_topics_are_folded_behind_the_first(site, name):
    """Of seventy topics that no day orders, 24 are seen and the others open."""
    text = (site / name).read_text()
    seen, _, more = text.partition('<details class="more">')
    assert more.count("ville</a>") == 70 - 24
    assert seen.count("ville</a>") == 24
    assert "46 more topics" in more
