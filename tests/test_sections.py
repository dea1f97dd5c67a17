"""The sections of a digest page: shown by both themes, exact in the data, absent where there is nothing to say."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from generator.catalogue import open_catalogue
from generator.config import Config
from generator.model import (
    Changes,
    Citation,
    Difference,
    Digest,
    Entity,
    EntityKind,
    Event,
    Precision,
    Quotation,
    Relation,
    Side,
    Site,
    SlotKind,
    Statement,
    Topic,
)
from generator.render import render
from generator.render.edtf import words
from generator.theme import open_theme, packaged_themes
from tests.digest_articles import article

ONE = article(
    "one.md", "The bridge of Altfeld opens on 3 May.", "“It is time,” said Ana Ruiz.", day="2025-04-02"
)
TWO = article("two.md", "The bridge opens on 10 May.", title="Bridge opens later", day="2025-04-03")


def cite(source, quote):
    """Cite some words of an article."""
    start = source.text.index(quote)
    return Citation(source.path, start, start + len(quote), quote)


FULL = Digest(
    topic="one",
    title="The bridge of Altfeld",
    lede=(Statement("The bridge opens on 10 May.", (cite(TWO, "The bridge opens on 10 May."),)),),
    agreements=(Statement("The bridge opens.", (cite(ONE, "opens"), cite(TWO, "opens")), 2),),
    differences=(
        Difference(
            "Opening of the bridge",
            SlotKind.DATE,
            Relation.BETWEEN,
            (Side("3 May", (cite(ONE, "3 May"),)), Side("10 May", (cite(TWO, "10 May"),))),
        ),
    ),
    timeline=(
        Event(
            "XXXX-05-03",
            Precision.DAY,
            "on 3 May",
            "The bridge opens.",
            (cite(ONE, "on 3 May"),),
            planned=True,
            difference=0,
        ),
        Event("", Precision.RELATIVE, "after the frost", "It was built.", (cite(ONE, "The bridge"),)),
    ),
    people=(Entity("Ana Ruiz", EntityKind.PERSON, ("Ruiz",), "mayor", (cite(ONE, "Ana Ruiz"),)),),
    quotes=(Quotation("It is time", "Ana Ruiz", (cite(ONE, "It is time"),)),),
    changes=Changes(
        dt.date(2025, 4, 3), ("two.md",), (Statement("It opens on 10 May.", (cite(TWO, "10 May"),)),)
    ),
)


def made(digest, theme="broadsheet", language="en"):
    """Render a site of one topic; return its files by path."""
    site = Site((ONE, TWO), (Topic("one", (ONE, TWO), ("two",)),), (digest,))
    config = Config(content=Path("content"), output=Path("site"), language=language)
    return {
        output.path: output.content
        for output in render(
            site, open_theme(theme, Path()), open_catalogue(language, Path()), config
        ).outputs
    }


@pytest.mark.parametrize("theme", ["broadsheet", "plain"])
def test_a_page_shows_every_section_that_has_something_to_say(theme):
    """Sides, dates, names, quotations and what is new stand on the page, under ids that articles lead to."""
    files = made(FULL, theme)
    page = files["topics/one.html"].decode()
    for words_ in (
        "Opening of the bridge",
        "10 May",
        "after the frost",
        "Ana Ruiz",
        "mayor",
        "It is time",
        "May 3",
    ):
        assert words_ in page.replace("\u00a0", " "), words_
    for anchor in ("difference-1", "event-1", "event-2", "name-1", "quote-1", "agreement-1", "change-1"):
        assert f'id="{anchor}"' in page
    assert "2025-05" not in page
    if theme == "broadsheet":
        assert 'href="#difference-1"' in page
        assert "#difference-1" in files["articles/one.html"].decode()


@pytest.mark.parametrize("theme", ["broadsheet", "plain"])
def test_a_section_with_nothing_true_to_say_is_absent(theme):
    """A digest of a lede alone has none of the headings."""
    page = made(Digest("one", "The bridge", FULL.lede), theme)["topics/one.html"].decode()
    for heading in ("differ", "Timeline", "Who\u2019s who", "In their words", "New on", "agree"):
        assert heading not in page


def test_the_data_of_every_section_fits_the_schema_and_is_exact():
    """What the page shows is in the JSON, by the published schema."""
    files = made(FULL)
    record = json.loads(files["topics/one.json"])
    assert list(Draft202012Validator(json.loads(files["schema/topic.json"])).iter_errors(record)) == []
    assert record["timeline"][0]["date"] == "XXXX-05-03"
    assert record["differences"][0]["sides"][1]["citations"][0]["quote"] == "10 May"
    assert record["changes"]["articles"] == ["two.md"]


def test_plain_is_small_enough_to_copy_and_start_from():
    """The theme to start from has fewer than 200 lines in all."""
    folder = packaged_themes() / "plain"
    assert sum(len(path.read_text().splitlines()) for path in folder.rglob("*") if path.is_file()) < 200


@pytest.mark.parametrize(
    ("date", "language", "said"),
    [
        ("2025-08-15", "en", "August 15, 2025"),
        ("2025-08-15", "de", "15. August 2025"),
        ("XXXX-08-15", "de", "15. August"),
        ("2025-03", "en", "March 2025"),
        ("XXXX-03", "en", "March"),
        ("2025", "en", "2025"),
        ("2014/..", "en", "2014 \u2013"),
        ("2014/2016", "en", "2014 \u2013 2016"),
        ("2025-02-31", "en", ""),
        ("", "en", ""),
        ("XXXX", "en", ""),
    ],
)
def test_a_date_is_written_as_exactly_as_it_is_known(date, language, said):
    """An unstated year is not printed, and a date that is none says nothing."""
    assert words(date, language).replace("\u00a0", " ") == said.replace("August 15, 2025", "August 15, 2025")
