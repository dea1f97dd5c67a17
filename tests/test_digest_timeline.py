"""Which sentences and clauses are rows of the timeline, and by which of their dates."""

from __future__ import annotations

import pytest

from generator.digest.timeline.saying import said_before
from generator.model import Precision
from tests.digest_articles import article, write
from tests.digest_timelines import dated, rows


def test_plans_are_told_from_facts():
    """What will be is planned, what was is not, and nor is a plan that was told of on a date."""
    page = write(
        article(
            "a.md", "The harbour of Porto will reopen on June 3.", "The Old Bridge closed on May 2.",
            "The city of Porto said on May 9 that ships would return.",
        )
    )  # fmt: skip
    assert [event.planned for event in page.timeline] == [False, False, True]


@pytest.mark.parametrize(
    "text",
    [
        "The aide of Ana Costa, who moved to Porto in 1998, opened the bridge.",
        "The mayor of Porto spoke after the May 2 fire.",
        'The mayor of Porto said: "The bridge closed on May 2."',
        "The bridge closed on May 2 and the harbour on May 3.",
        "The mayor praised Ana Costa for rebuilding the mill, destroyed in a flood in 1998.",
        "Tom Reis is known in Porto for a theft conviction in 1998.",
        "Porto changed its law because it had burnt in 1998.",
        "The mayor of Porto alleges that a bridge fell after Ana Costa left in 1998.",
    ],
)
def test_dates_of_something_else_make_no_row(text):
    """A date outside the main clause, of a noun, in a quotation or beside another dates not the sentence."""
    assert not write(article("a.md", text)).timeline


@pytest.mark.parametrize(
    "text",
    [
        "The bridge of Porto needs new piers, the mayor said on Tuesday.",
        "The bridge of Porto needs new piers, Mayor Ana Costa told reporters in the town hall on Tuesday.",
        "The mayor of Porto on Tuesday said that the bridge needs new piers.",
        "The bridge of Porto will stay closed until Tuesday.",
        "Ana Costa swims near Porto on the first Tuesday of every month.",
    ],
)
def test_days_on_which_nothing_happened_make_no_row(text):
    """A day of the week on which something was only said, to which it lasts, or of every week, is no row."""
    assert not write(article("a.md", text, day="2025-06-12")).timeline


def test_when_it_was_said_does_not_hide_when_it_was():
    """The day of a deed counts beside the day on which somebody told of it."""
    (event,) = write(
        article(
            "a.md", "The bridge of Porto was closed in 2009, Ana Costa said on Tuesday.", day="2025-06-12"
        )
    ).timeline
    assert (event.date, event.precision) == ("2009", Precision.YEAR)


def test_rows_of_labels_and_tables():
    """A label's date is that of its line."""
    page = write(
        article("a.md", "Long years of rivalry ended with a treaty in 1998.", "The law was passed in 2001.")
    )
    assert [event.precision for event in page.timeline] == [Precision.YEAR, Precision.YEAR]


def test_a_disputed_date_points_to_its_difference():
    """A row whose date another source disputes names the difference."""
    page = write(
        article("a.md", "The summit in Lisbon is scheduled for June 3.", publisher="A"),
        article("b.md", "The summit in Lisbon is scheduled for June 5.", publisher="B"),
    )
    assert [event.difference for event in page.timeline] == [0, 0]


@pytest.mark.parametrize(
    "text",
    [
        "A man wounded in Porto on May 2 has died.",
        "The mill of Porto, begun in 1936, was sold.",
        "It was the worst flood in Porto since that of 1998.",
        "Ana Costa was identified as the victim of a crash near Porto on May 2.",
        "The council of Porto holds a race that commemorates the end of the siege on May 2.",
        "The mayor spoke on Tuesday of the flood in Porto on May 2.",
        "Costa ran the harbour of Porto in 2009 and 2010.",
        "Rents in Porto were at their highest level since 2017.",
        "Ribas published letters from March and April 2020 about Porto.",
        "Costa was praised for filing a report in May 2009 on Porto.",
        "Costa, sailing home to Porto on May 2, was glad of the wind.",
        "Costa hopes that the release on May 2 of a pilot will calm Porto.",
        "Costa was the target of an attack on May 2 of which Porto speaks.",
        "Porto voted under the terms of a charter approved in May 2009.",
        "Olga Reis, the 1970s singer of Porto, opened the new theatre.",
        "The harbour law, passed by the council of Porto in 2009, was praised by Ann Lee.",
    ],
)
def test_dates_of_a_noun_make_no_row(text):
    """A date that a participle ties to a noun, or that stands behind another date, is not that of the sentence."""
    assert not write(article("a.md", text)).timeline


@pytest.mark.parametrize(
    "text",
    [
        "The mate faces several charges for a Saturday morning collision in Porto.",
        "The port of Porto tests its cranes on the second Tuesday of every month.",
        "Costa called the death Tuesday of a pilot in Porto an accident.",
        "Costa named one of the four mates held in connection to a collision Sunday night.",
        "The inn of Porto stands across from the scene of Monday's fire.",
    ],
)
def test_a_day_of_a_thing_makes_no_row(text):
    """A day of the week that names a thing, or comes back every month, dates no sentence."""
    assert not write(article("a.md", text, day="2026-03-04")).timeline


def test_what_is_looked_ahead_to_is_planned():
    """Who looks ahead to something plans it."""
    text = "Porto is looking ahead to hosting the fleet of Ann Lee on May 2."
    (row,) = write(article("a.md", text)).timeline
    assert row.planned


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("Ana Costa was hired as harbour master of Porto on May 2.", "on May 2"),
        ("The old crane of Porto fell before midnight on May 2.", "on May 2"),
        ("A pilot who left the harbour without a lamp was fined on May 2 in Porto.", "on May 2"),
        ("In a move that nobody had foreseen, the port of Porto closed on May 2.", "on May 2"),
        ("The port wrote in a letter to ferry lines that a crane fell on May 2.", "on May 2"),
        ("The mayor of Porto said a crane fell into the harbour on Tuesday.", "on Tuesday"),
        ("The port of Porto will build two cranes, the mayor announced on Tuesday.", "on Tuesday"),
        (
            "Ana Costa told reporters in Porto that the man accused of theft was caught on Tuesday.",
            "on Tuesday",
        ),
        ("Two pilots were hurt after a fire in the harbour of Porto on Tuesday.", "on Tuesday"),
        ("Ana Costa was hit by a rope while on her way to a ferry in Porto on Tuesday.", "on Tuesday"),
        ("Ana Costa on Tuesday gave the names of three people found dead in Porto on May 2.", "on Tuesday"),
        ("Police are still looking for a pilot as of Tuesday.", "Tuesday"),
        ("A crane fell on Tuesday near the quay where Ana Costa had worked until May 2.", "on Tuesday"),
        ("Ana Costa, 71, of Porto, died on May 2, 2026, in Braga.", "on May 2, 2026"),
        ("Last week Friday (1 May 2026), the port of Porto reopened two quays.", "1 May 2026"),
        ("Ana Costa died Tuesday as a result of the wounds that she suffered May 2 in Porto.", "Tuesday"),
        ("Ana Costa, who won two races in Braga, arrived in Porto on Monday and smiled.", "on Monday"),
        ("A ferry that carried forty pilgrims came into the harbour of Porto on Tuesday.", "on Tuesday"),
        ("Two days after a crane fell into the harbour of Porto, divers raised it on Tuesday.", "on Tuesday"),
        (
            "Divers raised two wrecks on Monday near the quay of Porto, the navy reported Tuesday.",
            "on Monday",
        ),
    ],
)
def test_the_date_of_the_main_clause_is_found(text, when):
    """A role, a time of day, a clause of the subject or of what is said keep a date from no main clause."""
    assert when in [row.when for row in write(article("a.md", text, day="2026-05-06")).timeline]


@pytest.mark.parametrize(
    ("text", "when"),
    [
        (
            "Tom Reis of Porto pleaded guilty to charges of robbing a ferry and burning its papers Tuesday.",
            "Tuesday",
        ),
        ("Tom Reis was charged with theft on May 2.", "on May 2"),
        ("The pilot accused of robbing a ferry near Porto appeared in court on Tuesday.", "on Tuesday"),
        ("Tom Reis was charged with robbing a ferry on Tuesday.", None),
        ("Tom Reis was charged with theft in the fire of Porto on May 2.", None),
        ("Tom Reis pleaded not guilty in connection with a fatal collision in Porto on Sunday.", None),
    ],
)
def test_the_day_of_the_court_is_told_from_that_of_the_deed(text, when):
    """A court's day is a row where only the law's name of a deed is given, or a case ends on a day of the week."""
    rows = write(article("a.md", text, day="2026-05-06")).timeline
    assert [row.when for row in rows] == [when] * (when is not None)


def test_when_something_was_made_known_does_not_hide_when_it_was():
    """`Confirmed Monday that it fell on May 2` is of May 2, where a clause tells what is made known."""
    text = "The mayor of Porto confirmed Wednesday the old crane fell into the harbour on May 2."
    (row,) = write(article("a.md", text, day="2026-05-07")).timeline
    assert row.when == "on May 2"


def test_when_a_report_came_out_is_no_date_of_what_it_says():
    """The day of a statement hides not that of what it tells."""
    text = (
        "Two cranes fell into the harbour of Porto on Monday, the port wrote in a statement released Tuesday."
    )
    (row,) = write(article("a.md", text, day="2026-03-04")).timeline
    assert row.when == "on Monday"


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("A crane fell into the harbour of Porto at about 2:30 a.m.", "at about 2:30 a.m."),
        (
            "Ana Costa was freed from the cabin two hours after the crash in Porto.",
            "two hours after the crash",
        ),
        ("A ban on cranes was lifted during Tuesday's council meeting in Porto.", "Tuesday"),
        ("Two cranes fell into the harbour of Porto over the weekend.", "over the weekend"),
        ("Divers of the navy raised a wreck near Porto today.", "today"),
        ("Divers of the navy raised a wreck near Porto at 4 a.m., the mayor said this morning.", "at 4 a.m."),
        ("A pilot tore his coat in Sunday's loss to Braga.", "Sunday"),
    ],
)
def test_hours_and_lapses_date_a_deed(text, when):
    """The hour, the time since an occasion and the day of a sitting date what was done."""
    (row,) = write(article("a.md", text, day="2026-03-04")).timeline
    assert (row.when, row.precision) == (when, Precision.RELATIVE)


@pytest.mark.parametrize(
    "text",
    [
        "The ferries of Porto leave at 2:30 p.m.",
        "Three pilots were hurt in the 2 a.m. crash in Porto.",
        "The mayor of Porto praised Tuesday's council meeting.",
        "Today's ferries are made of steel.",
        "Divers raise more wrecks near Porto now than ever, the mayor said today.",
        "This afternoon, the mayor said that the name of the wreck near Porto was unknown.",
    ],
)
def test_hours_that_date_no_deed_make_no_row(text):
    """What is usual, or an hour or a day of a thing, is no row."""
    assert not write(article("a.md", text, day="2026-03-04")).timeline


def test_a_sitting_on_a_day_of_the_calendar_dates_what_was_done_at_it():
    """`During a May 2 meeting` dates the sentence, where `the May 2 fire` would not."""
    text = "The council of Porto approved two cranes during a May 2 meeting by five votes to four."
    (row,) = write(article("a.md", text)).timeline
    assert (row.date, row.text) == ("XXXX-05-02", text)


def test_a_plan_that_was_told_today_is_not_planned_for_today():
    """The day on which a plan was announced is past, that of which it tells is not."""
    texts = (
        "The council of Porto will sell two cranes, the mayor announced today.",
        "The port of Braga will be closed today.",
    )
    page = write(article("a.md", *texts, day="2026-03-04"))
    assert {row.text: row.planned for row in page.timeline} == dict(zip(texts, (False, True), strict=True))


def test_what_was_smaller_than_expected_has_happened():
    """A word of what is to come behind a verb of what was makes no plan."""
    (row,) = write(article("a.md", "A march in Porto on May 2 was smaller than expected.")).timeline
    assert not row.planned


def test_a_day_that_only_the_article_knows_needs_a_dated_article():
    """`Tomorrow` and `last week` of an article without a date tell no reader when it is."""
    texts = (
        "The port of Bergen will open a new quay for ferries tomorrow.",
        "Divers of the navy raised a wreck in the port of Bergen last week.",
    )
    assert not write(article("a.md", *texts)).timeline
    assert len(write(article("a.md", *texts, day="2026-03-03")).timeline) == len(texts)


def test_a_note_in_brackets_is_no_event():
    """What the editors add of another story is beside this one."""
    texts = ("(Update, Tuesday: What We Know of the Keeper of Faro)", "A mill burned in Faro on Monday.")
    assert [event.text for event in write(article("a.md", *texts)).timeline] == [texts[1]]


@pytest.mark.parametrize("length", ["2000ft", "1900m"])
def test_a_length_is_no_year(length):
    """A number with its unit behind it dates nothing."""
    page = write(
        article("a.md", f"The climber fell around {length} near the old hut above Porto.", day="2025-06-05")
    )
    assert dated(page) == []


@pytest.mark.parametrize(
    "text",
    [
        "The new bridge of Faro is to be formally named June 3.",
        "The ferry of Faro will sail on a limited timetable on June 3.",
        "Relatives of Ana Costa said her wedding in Faro will be next week.",
        "Rui Lopes is expected to be tried for one theft and one attempted theft in Faro on June 3.",
    ],
)
def test_what_is_to_be_done_is_planned(text):
    """A form of the past behind `be`, or of a noun (`a limited timetable`), makes no fact of a plan."""
    (event,) = write(article("a.md", text, day="2026-05-13")).timeline
    assert event.planned


@pytest.mark.parametrize(
    "text",
    [
        "No arrests had been made as of Tuesday evening.",
        "Calls to the port of Porto were not returned on Tuesday.",
        "The cause of the fire was still unknown Tuesday night.",
        "The names of the sailors weren't released Tuesday.",
        "No one answered the door of the old mill on Tuesday.",
    ],
)
def test_what_had_not_happened_on_a_day_of_the_week_is_no_row(text):
    """When nothing was known yet is no event."""
    assert rows(text, "Ana Costa opened the old harbour of Porto on Tuesday.") == [
        "Ana Costa opened the old harbour of Porto on Tuesday."
    ]


def test_what_was_refused_on_a_date_is_a_row():
    """A denial beside the date's own clause, and one on a date of the calendar, is told."""
    assert rows("Ana Costa pleaded not guilty in Braga on Tuesday.")
    assert rows("The bridge of Porto was not opened on May 12.")


def test_a_game_that_is_played_on_a_day_of_the_week_lies_ahead():
    """`plays on Saturday` is of the Saturday to come, behind what was done before."""
    told = ("Ana Costa fell ill in Porto on Tuesday.", "Porto plays at Faro on Saturday.")
    assert rows(told[1], told[0]) == list(told)


def test_a_day_of_the_week_does_nothing():
    """Of `Wednesday, who had raised it` nothing is said as a sentence of its own."""
    found = rows("The court sided with the city Wednesday, who had raised the fees of the harbour on May 2.")
    assert not any(text.startswith("Wednesday had") for text in found)


@pytest.mark.parametrize("verb", ["devastated", "reinstated", "foresaid"])
def test_a_word_that_ends_as_a_verb_of_talk_says_nothing(verb):
    """Only a whole word dates what somebody says."""
    text = f"The flood {verb} the orchards of Elvas on "
    assert said_before(text, len(text)) is None
    told = text.replace(verb, "stated")
    assert said_before(told, len(told)) == " the orchards of Elvas on "


@pytest.mark.parametrize(
    "text",
    [
        "The judge of Braga ordered Rui Lopes kept in the jail of Faro pending his next hearing May 27.",
        "Rui Lopes was kept in the jail of Faro until his trial on May 27.",
        "Officers of Braga think that Rui Lopes planned the Easter Sunday shooting on the quay of Faro.",
        "The mayor of Braga opened a fund for the families of the deadly Sunday fire in Faro.",
    ],
)
def test_the_day_of_what_is_awaited_or_named_dates_nothing(text):
    """The hearing is on May 27, and not the order that it is waited for; nor does a feast date a thought of it."""
    assert rows(text) == []


def test_a_day_on_which_a_hearing_was_held_dates_what_was_done_there():
    """`at a hearing on May 2` tells the day of a plea."""
    assert rows("Rui Lopes pleaded guilty at a hearing on May 2.")


def test_until_when_something_rests_is_not_its_day():
    """`ended Tuesday and will not resume until June 9` is of Tuesday; what lasted until a day has no row of another."""
    text = "The talks of Braga ended Tuesday and will not resume until June 9."
    assert rows(text) == [text]
    page = write(article("a.md", text, day="2026-05-13"))
    assert [event.when for event in page.timeline] == ["Tuesday"]


@pytest.mark.parametrize(
    "text",
    [
        "Police in Faro are looking into a shooting that left two bakers hurt Monday.",
        "A sailor who was shot on the quay of Faro Monday has been named as Rui Lopes.",
        "A sailor who locked himself into a mill is dead after he wounded two bakers in Faro on Monday.",
        "A sailor was rushed to a clinic in Braga after he was shot on the quay of Faro on Monday.",
        "Nine pilgrims were injured in a tram crash that briefly closed the bridge of Faro Monday.",
    ],
)
def test_an_event_is_of_its_day_where_all_the_rest_is_so_now(text):
    """What is so when a report comes out, and what came at once, leave a day of the week to the event in a clause."""
    assert rows("The quay of Faro is built of granite.", text) == [text]


@pytest.mark.parametrize(
    "text",
    [
        "Police in Faro arrested a sailor two days after he shot a man on a ferry Monday.",
        "The ferry on which a sailor was shot lies at the quay of Faro, which is swept each Monday.",
        "Nurses in Faro are counting those who have been shot in Braga since Monday.",
        "Police in Faro are not looking for a man who opened fire on a ferry Monday.",
        "Nine pilgrims were injured in a tram crash that divers looked into on Monday.",
        "Judges in Faro are trying a sailor who was shot in a mill in March.",
    ],
)
def test_an_event_in_a_clause_is_not_of_a_day_that_may_be_anothers(text):
    """What was done later, a clause behind that of the event, or a stretch of days is no row of it."""
    assert rows("The quay of Faro is built of granite.", text) == []


@pytest.mark.parametrize("reach", ["extending to", "that go back to", "dating all the way back to the"])
def test_how_far_a_record_reaches_is_no_date(reach):
    """What began in a year by a list did not happen when it was read."""
    assert rows(f"The judge of Faro read a list of thefts {reach} 1990s in the court of Braga.") == []


NEWS = (
    "A ferry of Ana Costa sank in the harbour of Faro on Monday.",
    "Ana Costa was arrested at the mill of Braga on Tuesday.",
)


@pytest.mark.parametrize(
    ("before", "told"),
    [
        ("In 2012, thirteen people drowned in the lakes of the north.", False),
        ("In 2012, Ana Costa bought the ferry from a club of divers.", True),
    ],
)
def test_what_happened_long_ago_is_told_of_whom_the_story_is_about(before, told):
    """Counts of a year and other cases give way to the news; the history of who is named again and again does not."""
    again = "Ana Costa drove the ferry of Faro, divers said."
    page = write(
        article("a.md", NEWS[0], again, before, day="2026-05-12", publisher="A"),
        article("b.md", NEWS[1], again, day="2026-05-13", publisher="B"),
    )
    assert (before in [row.text for row in page.timeline]) == told


def test_what_happened_long_ago_is_told_where_there_is_little_news():
    """Beside one row of the news, or where two articles tell it, a year long ago has its row."""
    before = "In 2012, thirteen people drowned in the lakes of the north."
    one = write(
        article("a.md", NEWS[0], before, day="2026-05-12"), article("b.md", "Rain fell.", day="2026-05-13")
    )
    two = write(
        article("a.md", NEWS[0], before, day="2026-05-12", publisher="A"),
        article("b.md", NEWS[1], before, day="2026-05-13", publisher="B"),
    )
    assert all(before in [row.text for row in page.timeline] for page in (one, two))
