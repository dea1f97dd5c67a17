"""When and where a deed was done, where two sources tell the same deed and give another day, month or town."""

from __future__ import annotations

import pytest

from generator.config import Writing
from generator.digest import annotate
from generator.digest.differences import Facts, facts
from generator.digest.differences.parallels import when
from generator.digest.evidence import gather
from generator.model import Article, Relation, SlotKind, Topic
from tests.digest_articles import article, give, write

REST = (
    "Officials of the port authority met Ana Prado at the Ribeira quay for the inquiry.",
    "Luis Reis and the divers of the Marinha company looked for the barge all week.",
)


def differences(
    first: str, second: str, *, days: tuple[str, str] = ("2025-05-07", "2025-05-07"), more: str = ""
):
    """Return the differences of two articles that begin so; `more` stands in the second one as well."""
    return write(
        article("a.md", first, *REST, publisher="Herald", day=days[0]),
        article("b.md", second, *filter(None, [more]), *reversed(REST), publisher="Courier", day=days[1]),
    ).differences


def shown(first: str, second: str, **told) -> list[list[str]]:
    return [[side.value for side in one.sides] for one in differences(first, second, **told)]


@pytest.mark.parametrize(
    ("first", "second", "values"),
    [
        (
            "The barge Aurora sank shortly after loading on Monday, and a lock keeper rang for help.",
            "Heavy with sand, the Aurora sank beside the barge hoist on Saturday.",
            ["on Monday", "on Saturday"],
        ),
        (
            "Guards look into a Monday shooting that left the captain of the Aurora with a hole in his hat.",
            "Somebody opened fire on the captain of the Aurora on Saturday, and his hat has a hole.",
            ["Monday", "on Saturday"],
        ),
        (
            "The barge Aurora was towed from the Ribeira quay on Monday after a night of rain.",
            "A tug towed the Aurora from the quay on Saturday, the port authority said.",
            ["on Monday", "on Saturday"],
        ),
        (
            "On March 4, Ana Prado signed the lease of the ferry landing.",
            "The lease of the ferry landing was signed by Ana Prado on March 9.",
            ["On March 4", "on March 9"],
        ),
        (
            "Ana Prado launched the night ferry to Gaia in June.",
            "The night ferry to Gaia, which Ana Prado launched in August, is popular.",
            ["in June", "in August"],
        ),
        (
            "Ana Prado was arrested near the ferry landing on Sunday.",
            "Officers arrested Ana Prado at the ferry landing on May 2.",
            ["on Sunday", "on May 2"],
        ),
        (
            "The divers pulled the anchor of the Aurora out of the river on Thursday.",
            "Saturday afternoon, the divers of the port pulled the anchor of the Aurora from the mud.",
            ["on Thursday", "Saturday afternoon"],
        ),
        (
            "Two sailors were hurt in the May 2 fire on the ferry Aurora.",
            "The fire on the ferry Aurora broke out on May 5 and hurt two sailors.",
            ["May 2", "on May 5"],
        ),
        (
            "The dockers of the Marinha company will walk out on Thursday.",
            "A strike of the dockers is planned for Friday, the Marinha company warned.",
            ["on Thursday", "Friday"],
        ),
        (
            "The divers of the port will visit the wreck of the Aurora from 3 to 6 June.",
            "The divers' trip to the wreck of the Aurora has been fixed for 10-13 June, the port said.",
            ["from 3 to 6 June", "for 10-13 June"],
        ),
    ],
    ids=[
        "a phrase before a day",
        "an attack and its noun",
        "days of the week",
        "dates",
        "months",
        "a day of the week and a date",
        "before its clause",
        "an event's",
        "a noun and a phrase",
        "several days",
    ],
)
def test_one_deed_on_two_days(first, second, values):
    """Two sources that tell one deed and date it otherwise differ, however the rest of their sentences is worded."""
    found = [one for one in differences(first, second) if one.kind is SlotKind.DATE]
    assert give([[side.value for side in one.sides] for one in found], [values])


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "Before a crowd of tourists the barge Aurora was towed from the Ribeira quay on Monday.",
            "Its pumps had failed when the Aurora sank beside the quay on Saturday, a lock keeper said.",
        ),
        (
            "Before a crowd of tourists the barge Aurora was towed from the Ribeira quay late on Monday.",
            "A lock keeper watched how tugs from Gaia towed the Aurora off the quay on Tuesday morning.",
        ),
        (
            "Before a crowd of tourists the barge Aurora will be towed from the Ribeira quay on Friday.",
            "A lock keeper watched how tugs from Gaia towed the Aurora off the quay on Monday.",
        ),
        (
            "Ana Prado pleaded guilty on Monday to the theft of a ferry bell from a museum.",
            "Before a judge of the lower court Luis Reis pleaded guilty on Friday to the theft.",
        ),
        (
            "Ana Prado, 31, was arrested on Monday at the ferry landing after a tip.",
            "A 47-year-old with a bell in her bag was arrested on Friday at the landing, guards said.",
        ),
        (
            "The harbour signed Ana Prado on Monday and the ferry line from Gaia today.",
            "A lock keeper saw how captains of Gaia were signed by lawyers of the harbour on Thursday.",
        ),
        (
            "The trial of a captain who robbed the ferry bank of Gaia years ago starts Monday.",
            "Guards of the bank in Gaia were asleep when a captain robbed its cellar on Thursday.",
        ),
        (
            "By Tuesday the fire on the ferry Aurora had burned more than 80 crates.",
            "The fire on the ferry Aurora had burned more than 110 crates by Friday.",
        ),
        (
            "A fire broke out on the ferry Aurora on Monday, the crew said.",
            "A weaker fire broke out on the ferry Aurora on Saturday, the crew said.",
        ),
    ],
    ids=[
        "another deed", "one night", "planned and done", "other people", "other ages", "today beside it", "long ago",
        "how it stood", "another fire",
    ],
)  # fmt: skip
def test_dates_of_two_deeds(first, second):
    """Dates that may be of two deeds, people or nights are no difference."""
    assert shown(first, second) == []


def test_a_day_that_the_other_source_gives_as_well():
    """Who tells both days tells two things, or has corrected himself."""
    towed = "The barge Aurora was towed from the Ribeira quay on Monday."
    told = "The barge Aurora was towed from the Ribeira quay on Saturday."
    assert give(shown(towed, told), [["on Monday", "on Saturday"]])
    assert shown(towed, told, more="The Marinha company found the hull on Monday.") == []


def test_a_day_of_a_sitting():
    """The day of a briefing is not that on which somebody was invited to it."""
    articles = (
        article(
            "a.md",
            "Ana Prado invited the captains of Gaia to a briefing Friday.",
            *REST,
            publisher="Herald",
            day="2025-05-07",
        ),
        article(
            "b.md",
            "Ana Prado on Monday invited the captains of Gaia.",
            *REST,
            publisher="Courier",
            day="2025-05-07",
        ),
    )
    assert list(when(_facts(articles))) == []
    moved = article(
        "a.md",
        "Ana Prado invited the captains of Gaia on Friday.",
        *REST,
        publisher="Herald",
        day="2025-05-07",
    )
    assert len(list(when(_facts((moved, articles[1]))))) == 1


def _facts(articles: tuple[Article, ...]) -> Facts:
    notes = {one.path: annotate(one) for one in articles}
    return facts(gather(Topic(slug="topic", articles=articles), Writing().points, notes))


def test_days_of_the_week_in_articles_some_days_apart():
    """Both tell of what was over for the earlier one; a day after it may be that of something new."""
    towed = "The barge Aurora was towed from the Ribeira quay on {}."
    told = "A tug towed the Aurora from the Ribeira quay on {}, the port authority told divers."
    days = ("2025-05-07", "2025-05-11")
    assert give(
        shown(towed.format("Monday"), told.format("Tuesday"), days=days), [["on Monday", "on Tuesday"]]
    )
    assert shown(towed.format("Monday"), told.format("Friday"), days=days) == []


def test_days_of_the_week_of_two_weeks():
    """Days of the week of articles of two weeks are not held against each other."""
    towed = "The barge Aurora was towed from the Ribeira quay on Monday."
    told = "The barge Aurora was towed from the Ribeira quay on Saturday."
    assert shown(towed, told, days=("2025-05-07", "2025-05-16")) == []


def test_a_deed_of_which_an_earlier_article_cannot_know():
    """A deed that lies weeks behind an article is not the one that this article tells."""
    assert not shown(
        "On March 4, Ana Prado signed a lease of the ferry landing.",
        "On May 20, Ana Prado signed a lease of the ferry landing.",
        days=("2025-03-06", "2025-05-22"),
    )


@pytest.mark.parametrize(
    ("first", "second", "values"),
    [
        (
            "The port authority said that the barge Aurora with her crew sank in Aveiro.",
            "After a night of rain the Aurora with its crew sank in Viseu, before she could be towed.",
            ["Aveiro", "Viseu"],
        ),
        (
            "The crew was brought to the Quay Street clinic in Aveiro by Ana Prado.",
            "Ana Prado visited the crew at the Quay Street clinic in Viseu.",
            ["Aveiro", "Viseu"],
        ),
        (
            "The meeting of the captains and the dockers will take place in Aveiro, the port said.",
            "Viseu will host the meeting of the captains and the dockers, a mayor said.",
            ["Aveiro", "Viseu"],
        ),
        (
            "The suspected bell thief was arrested in Aveiro, the port said.",
            "Guards caught the alleged bell thief in Viseu.",
            ["Aveiro", "Viseu"],
        ),
        (
            "The runaway captain of the Aurora asked for shelter in Belgium, the port said.",
            "The runaway captain of the Aurora asked for shelter in Norway.",
            ["Belgium", "Norway"],
        ),
        (
            "The captains of Portugal and Peru will meet the dockers in Aveiro on Friday, the Vouga guild said.",
            "The captains are to meet the dockers in Viseu on Friday, according to Peruvian envoys.",
            ["Aveiro", "Viseu"],
        ),
    ],
    ids=["one deed", "one thing", "a host", "other words", "countries", "who says it"],
)
def test_one_deed_in_two_towns(first, second, values):
    """Two sources that tell one deed, or of one thing, in two towns differ."""
    (found,) = differences(first, second)
    assert found.kind is SlotKind.PLACE
    assert give([[side.value for side in found.sides]], [values])
    assert found.relation is Relation.BETWEEN


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "The barge Aurora sank with its crew in Aveiro.",
            "The barge Aurora sank with its crew in Portugal.",
        ),
        (
            "The barge Aurora sank with its crew in Aveiro.",
            "The barge Aurora sank with its crew in Vouga County.",
        ),
        (
            "The barge Aurora sank with its crew in Aveiro.",
            "The barge Aurora sank with its crew in North Aveiro.",
        ),
        (
            "The barge Aurora sank with its crew in Aveiro.",
            "The barge Aurora sank with its crew at Ribeira Plaza.",
        ),
        (
            "The barge Aurora sank with its crew in Aveiro.",
            "The barge Aurora with its crew was built in Viseu.",
        ),
        (
            "The barge Aurora sank with its crew in Aveiro on May 2.",
            "The barge Aurora sank with its crew in Viseu on April 11.",
        ),
        (
            "The barge Aurora sank with its crew in Spain.",
            "The barge Aurora sank with its crew in Viseu.",
        ),
    ],
    ids=[
        "a country",
        "a county",
        "a part",
        "a square",
        "another deed",
        "two days",
        "a town and a country",
    ],
)
def test_places_that_may_lie_in_one_another(first, second):
    """A place in which the other may lie, or that is of another deed, is no difference."""
    assert shown(first, second) == []


def test_a_town_that_the_other_source_names_as_well():
    """Who names both towns knows how they go together."""
    sank = "The barge Aurora sank with its crew in Aveiro."
    told = "The barge Aurora sank with its crew in Viseu."
    assert give(shown(sank, told), [["Aveiro", "Viseu"]])
    assert shown(sank, told, more="Ships from Aveiro pass the lock each day.") == []


@pytest.mark.parametrize(
    ("first", "second", "subject", "values"),
    [
        (
            "The bones were found in west Aveiro by a boy with a dog, officers said.",
            "A boy found the bones in southwest Aveiro.",
            "In which part of Aveiro",
            ["west Aveiro", "southwest Aveiro"],
        ),
        (
            "Xoel Barros was arrested in Aveiro at a bus stop.",
            "He was captured outside of Aveiro as he stepped off a bus, Ana Prado said.",
            "In or outside Aveiro",
            ["in Aveiro", "outside of Aveiro"],
        ),
    ],
    ids=["points of the compass", "outside"],
)
def test_one_deed_in_two_parts_of_a_town(first, second, subject, values):
    """Points of the compass of one town exclude each other, and so do in it and outside, whatever the day."""
    for later in ("2025-05-07", "2025-05-09"):
        (found,) = differences(first, second, days=("2025-05-07", later))
        assert (found.subject, found.relation) == (subject, Relation.BETWEEN)
        assert [side.value for side in found.sides] == values


@pytest.mark.parametrize(
    ("first", "second", "more"),
    [
        ("The bones were found in west Aveiro by a boy.", "A boy found the bones in Aveiro.", ""),
        ("The bones were found in west Aveiro by a boy.", "A boy found the bones outside Aveiro.", ""),
        ("The bones were found in west Aveiro by a boy.", "A boy found the bones in east Aveiro.",
         "Police searched west Aveiro too."),
        ("The bones were found in west Aveiro by a boy.", "A boy was hurt in south Aveiro.", ""),
        ("The bones were found in west Aveiro by a boy.", "A boy found the bones near south Vouga County.", ""),
        ("A boy, 9, found the bones in west Aveiro.", "A boy, 14, found the bones in east Aveiro.", ""),
        ("A boy found the bones in Aveiro.", "A boy found the bones outside an Aveiro school.", ""),
        ("Fog hid the bridge in west Aveiro.", "He was found in south Aveiro.", ""),
    ],
    ids=["in it", "in it or not", "both", "another deed", "a county", "two boys", "a school", "nothing shared"],
)  # fmt: skip
def test_parts_of_a_town_that_exclude_nothing(first, second, more):
    """A part lies in its town; who names both parts knows of two; other deeds and people are elsewhere."""
    assert shown(first, second, more=more) == []


def test_a_day_that_its_year_has_not():
    """A 29 February of a year without one is held against other dates as it is written."""
    told = shown(
        "On February 29, Ana Prado signed the lease of the ferry landing.",
        "The lease of the ferry landing was signed by Ana Prado on March 4.",
        days=("1900-03-07", "1900-03-07"),
    )
    assert give(told, [["On February 29", "on March 4"]])


@pytest.mark.parametrize(
    ("first", "second", "values"),
    [
        (
            "The lock house of Gaia will open its doors next week.",
            "The lock house of Gaia is to open next month.",
            ["next week", "next month"],
        ),
        (
            "Ana Prado will sign the lease of the ferry landing in early June.",
            "The lease of the ferry landing is to be signed by Ana Prado on June 27.",
            ["in early June", "on June 27"],
        ),
        (
            "Ana Prado will sign the lease of the ferry landing later this month.",
            "The lease of the ferry landing is to be signed by Ana Prado in July.",
            ["later this month", "in July"],
        ),
    ],
    ids=["week and month", "a part of a month", "this month"],
)
def test_dates_that_are_not_as_exact_as_each_other(first, second, values):
    """Dates of which each may mean several days differ where they have none in common."""
    assert give(shown(first, second), [values])


@pytest.mark.parametrize(
    ("date", "other"),
    [
        ("in June", "on June 27"),
        ("next week", "on May 13"),
        ("in late May", "by the end of June"),
        ("in 2019", "on Friday"),
    ],
    ids=["a day of the month", "a day of the week", "by", "another time"],
)
def test_dates_that_may_be_one(date, other):
    """Dates that may mean one day, or another time altogether, are no difference."""
    assert not shown(
        f"Ana Prado will sign the lease of the ferry landing {date}.",
        f"The lease of the ferry landing is to be signed by Ana Prado {other}.",
    )
