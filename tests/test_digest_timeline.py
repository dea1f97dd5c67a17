"""The timeline, what sources agree on, and what a new day added."""

from __future__ import annotations

import pytest

from generator.digest.timeline.saying import said_before
from generator.model import Precision
from tests.digest_articles import article, write


def dated(page):
    return [(event.date, event.when) for event in page.timeline]


def test_rows_stand_in_order_of_their_dates():
    """An unstated year is taken from the article's day to sort, and is not printed."""
    page = write(
        article(
            "a.md",
            "The harbour of Porto reopened on June 3.",
            "The old bridge was built in 1886.",
            day="2025-06-04",
        )
    )
    assert dated(page) == [("1886", "in 1886"), ("XXXX-06-03", "on June 3")]


def test_one_fact_is_one_row():
    """The same fact of several sources has one row with a citation of each, and a year that one of them states."""
    page = write(
        article("a.md", "The harbour of Porto reopened to ships on June 3.", publisher="A"),
        article("b.md", "On 3 June 2025 the harbour of Porto reopened to all ships.", publisher="B"),
    )
    (event,) = page.timeline
    assert (event.date, {citation.article for citation in event.citations}) == (
        "2025-06-03",
        {"a.md", "b.md"},
    )


def test_a_day_with_its_weekday_is_one_row():
    """A date that says its weekday too is a date, and is told once."""
    page = write(article("a.md", "The harbour of Porto reopened on Tuesday, 3 June.", day="2025-06-04"))
    assert dated(page) == [("XXXX-06-03", "on Tuesday, 3 June")]


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


def test_days_of_the_week_are_rows_in_order():
    """A report's `on Wednesday` is the last one before it, or the next one where it tells of what is to come."""
    page = write(
        article(
            "a.md",
            "The bridge of Porto fell on Tuesday.",
            "Ana Costa will visit the harbour of Porto on Monday.",
            "Divers found the third car near the lighthouse of Braga on Wednesday.",
            day="2025-06-12",
        )
    )
    assert [(event.when, event.planned) for event in page.timeline] == [
        ("on Tuesday", False),
        ("on Wednesday", False),
        ("on Monday", True),
    ]


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


def test_rows_of_days_of_the_week_are_few():
    """One article does not fill a timeline with the days of one week."""
    deeds = (
        "The bridge of Porto fell on Monday.",
        "Ana Costa swam to Braga on Tuesday.",
        "Divers raised a blue ferry on Wednesday.",
        "Bakers struck in Faro on Thursday.",
        "The harbour froze on Friday.",
        "Lightning split an oak on Saturday.",
    )
    assert len(write(article("a.md", *deeds, day="2025-06-15")).timeline) == 4


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


def test_sources_agree_on_a_slot():
    """A date in two spellings is an agreement, with both sources cited and one of them quoted."""
    page = write(
        article("a.md", "The summit in Lisbon is scheduled for June 3.", publisher="A"),
        article("b.md", "A summit is set for 3 June in Lisbon.", publisher="B"),
    )
    assert {citation.article for citation in page.agreements[0].citations} == {"a.md", "b.md"}
    assert page.agreements[0].sources == 2
    assert not page.differences


def test_one_source_agrees_with_nobody():
    """Two articles of one publisher, or of one text, are one source."""
    texts = ("Ana Costa, 34, was rescued near Porto.", "Divers rescued Ana Costa, 34.")
    assert not write(*(article(f"{n}.md", text, publisher="A") for n, text in enumerate(texts))).agreements
    copies = (article(f"{n}.md", text, publisher=str(n), origin="wire") for n, text in enumerate(texts))
    assert not write(*copies).agreements


NEWS = (
    "Divers of the navy found two wrecks near the lighthouse.",
    "A crane fell on a ferry of the Azores line at noon.",
    "Bakers in Braga sold bread to four hundred pilgrims for nothing.",
)


@pytest.fixture
def grown():
    """Return two articles of one topic, of which the later one repeats the other and adds news."""
    flood = "The harbour of Porto closed after a flood."
    return (
        article("a.md", flood, day="2025-06-01"),
        article("b.md", flood, *NEWS, day="2025-06-02"),
    )


def test_changes_are_of_the_newest_day(grown):
    """What the newest day's articles say that no older one does is what changed."""
    changed = write(*grown, points=1).changes
    assert changed is not None
    assert changed.articles == ("b.md",)
    assert changed.statements
    assert {said.text for said in changed.statements} < set(NEWS)


def test_changes_repeat_neither_lede_nor_points(grown):
    """What has been read further up the page is not told again as new."""
    page = write(*grown, points=1)
    assert page.changes is not None
    told = {said.text for said in (*page.lede, *page.points)}
    assert told & set(NEWS)
    assert told.isdisjoint(said.text for said in page.changes.statements)


def test_a_first_day_changes_nothing():
    """Articles of one day, or without dates, add to nothing."""
    assert write(article("a.md", "The harbour of Porto closed.", day="2025-06-01")).changes is None
    assert (
        write(article("a.md", "The harbour of Porto closed."), article("b.md", "It is shut.")).changes is None
    )


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
    ("text", "told"),
    [
        (
            "Ana Costa, who was hired on May 2 as harbour master, wants more tugs.",
            ("on May 2", "Ana Costa was hired on May 2 as harbour master."),
        ),
        (
            "Divers are looking for the cause of a fire that broke out on May 2 in a shed near Porto.",
            ("on May 2", "A fire broke out on May 2 in a shed near Porto."),
        ),
        (
            "No ship has called at Porto since the old crane fell into the harbour in 1998, officials said.",
            ("in 1998", "The old crane fell into the harbour in 1998, officials said."),
        ),
        (
            "The mayor said no ship has called at Porto since the old crane fell into the harbour in 1998.",
            ("in 1998", "The mayor said the old crane fell into the harbour in 1998."),
        ),
        (
            "The mayor said divers were near at the time of the crash, which happened on May 2 off Porto.",
            ("on May 2", "The crash happened on May 2 off Porto."),
        ),
    ],
)
def test_a_clause_that_a_date_dates_is_told_by_itself(text, told):
    """A clause that hangs on a sentence is a row of its own: its subject, what it did, and who says so."""
    assert [(row.when, row.text) for row in write(article("a.md", text)).timeline] == [told]


@pytest.mark.parametrize(
    "text",
    [
        "A friend of Ana Costa, who was hired on May 2, wants more tugs.",
        "The mayor thinks that a crane fell when Ana Costa left the harbour on May 2.",
        "Nobody in Porto knew when he left the harbour on May 2.",
        "The port of Porto has thrived as it did on May 2.",
        "The harbour of Porto stays shut until the new crane is lifted in May 2031.",
    ],
)
def test_a_clause_of_nobody_sure_is_no_row(text):
    """Where it is open whose clause it is, whether it is so or whether it was so, a date makes no row."""
    assert not write(article("a.md", text)).timeline


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


def test_what_was_done_when_something_else_was_is_told_as_a_whole():
    """Behind `when` and `as` a date is that of both deeds: the whole sentence is the row, with what came of it."""
    texts = (
        "Two divers of the navy were hurt when a crane fell into the harbour of Porto on May 2.",
        "Ana Costa waved to the crowds of Braga as she opened the bridge on May 3.",
    )
    assert [row.text for row in write(article("a.md", *texts)).timeline] == list(texts)


def test_a_sentence_that_does_not_stand_is_told_to_where_it_does():
    """What leans on another sentence or is too long behind its date is left out; who says so is not."""
    text = "A crane fell into the harbour of Porto on May 2, and was the first of these to do so, the mayor said."
    (row,) = write(article("a.md", text)).timeline
    assert row.text == "A crane fell into the harbour of Porto on May 2, the mayor said."


def test_a_front_that_leans_on_another_sentence_is_left_out():
    """What the main clause says by itself is told; a condition and who says so are not left out."""
    front = "After they raised the fees of that quay, the council of Porto sold two ferries in May 2025."
    (row,) = write(article("a.md", front)).timeline
    assert row.text == "The council of Porto sold two ferries in May 2025."
    for kept in ("If they raise", "According to those who raised"):
        text = front.replace("After they raised", kept)
        assert not write(article("a.md", text)).timeline


def test_when_something_was_made_known_does_not_hide_when_it_was():
    """`Confirmed Monday that it fell on May 2` is of May 2, where a clause tells what is made known."""
    text = "The mayor of Porto confirmed Wednesday the old crane fell into the harbour on May 2."
    (row,) = write(article("a.md", text, day="2026-05-07")).timeline
    assert row.when == "on May 2"


def test_a_sentence_on_him_is_told_with_the_one_that_names_him():
    """Who is spoken of is in the sentence before: both are told and cited."""
    texts = ("Mayor Ana Costa leads the harbour of Porto.", "She is due in court on May 2.")
    (row,) = write(article("a.md", *texts)).timeline
    assert (row.when, row.text) == ("on May 2", " ".join(texts))
    assert [citation.quote for citation in row.citations] == list(texts)


def test_who_is_spoken_of_may_stand_further_up():
    """Where all sentences between speak of one person, dated or not, the one that names her is told."""
    texts = (
        "Mayor Ana Costa leads the harbour of Porto.",
        "Her boats are blue.",
        "Each quay has a crane of its own.",
        "In 1961, she was born in a tent.",
        "She is due in court on May 2.",
    )
    rows = write(article("a.md", *texts)).timeline
    assert f"{texts[0]} {texts[-1]}" in [row.text for row in rows]


@pytest.mark.parametrize(
    "between",
    ["He was born in Braga.", "A pilot was ill that day.", "Pilots met Tom Reis and Olga Lind in Braga."],
)
def test_nobody_else_is_spoken_of_between(between):
    """Another person, or a sentence on something else, ends what is known of who is meant."""
    texts = ("Mayor Ana Costa leads the harbour of Porto.", between, "She is due in court on May 2.")
    assert not write(article("a.md", *texts)).timeline


def test_what_one_subject_did_on_two_days_is_two_rows():
    """Each of its deeds is told with the subject, and with who says so."""
    text = "Ana Costa moved to Porto in 1998 and was elected to the council in 2002, the mayor said."
    assert [(row.when, row.text) for row in write(article("a.md", text)).timeline] == [
        ("in 1998", "Ana Costa moved to Porto in 1998, the mayor said."),
        ("in 2002", "Ana Costa was elected to the council in 2002, the mayor said."),
    ]


def test_a_deed_that_leans_on_the_one_before_it_is_no_row():
    """What is left out in front must not be what `those` stands for."""
    text = "Tom Reis met two pilots of Porto in 1998 and was fined for those in 2002."
    assert [row.when for row in write(article("a.md", text)).timeline] == ["in 1998"]


@pytest.mark.parametrize(
    "text",
    [
        "Tom Reis was jailed in 1998 and freed in 2002.",
        "Tom Reis met a pilot who left Porto in 1998 and was jailed in 2002.",
        "The mayor said Tom Reis left Porto in 1998 and was jailed in 2002.",
    ],
)
def test_whose_deed_a_verb_tells_is_not_guessed(text):
    """A verb that leans on another, or may be of a clause before it, makes no row with the subject."""
    assert not write(article("a.md", text)).timeline


@pytest.mark.parametrize(
    "before",
    [
        "Mayor Ana Costa met Minister Maria Lopes in Porto.",
        "The harbour of Porto has three old cranes.",
        "A pilot is ill and will not sail again, said Mayor Ana Costa.",
        "Mayor Ana Costa opened the harbour of Porto on May 1.",
    ],
)
def test_who_is_spoken_of_is_not_guessed(before):
    """With two who are named, or nobody, or only who says so, or another date, a sentence on her is no row."""
    rows = write(article("a.md", before, "She is due in court on May 2.")).timeline
    assert "on May 2" not in [row.when for row in rows]


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


def test_an_hour_stands_on_the_day_that_was_told_before_it():
    """A time of day is sorted by the day that its article named last, not by the article's own."""
    page = write(
        article(
            "a.md",
            "A crane fell into the harbour of Porto on Monday.",
            "Divers of the navy freed Ana Costa at about 4 a.m.",
            "The council of Faro bought a ferry on Tuesday.",
            day="2026-03-05",
        )
    )
    assert [row.when for row in page.timeline] == ["on Monday", "at about 4 a.m.", "on Tuesday"]


def test_days_of_the_week_of_undated_articles_are_in_the_order_of_their_week():
    """Where nothing is dated a week begins behind the days of which nothing is told."""
    page = write(
        article(
            "a.md",
            "The council of Porto voted on Monday for a new bridge.",
            "A crane fell into the harbour on Saturday.",
            "Bakers struck in Faro on Tuesday.",
        )
    )
    assert [row.when for row in page.timeline] == ["on Saturday", "on Monday", "on Tuesday"]


def test_a_day_of_an_undated_article_is_that_of_the_others():
    """An undated article in a topic of one week is of that week: one day in both is one row."""
    page = write(
        article("a.md", "A crane fell into the harbour of Porto on Monday.", day="2026-03-04"),
        article("b.md", "On Monday a crane fell into the harbour of Porto."),
    )
    assert [len(row.citations) for row in page.timeline] == [2]


def test_a_first_sentence_that_became_the_title_is_told():
    """An article without a title is called by its first sentence; what that dates is a row all the same."""
    first = "A crane fell into the harbour of Porto on Monday."
    page = write(
        article(
            "a.md", first, "Ships of three lines wait outside.", title=first.rstrip("."), day="2026-03-04"
        )
    )
    assert [row.when for row in page.timeline] == ["on Monday"]


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


def test_two_deeds_of_one_day_are_two_rows():
    """What is told of one place at other hours of a day is not one fact."""
    page = write(
        article("a.md", "A crane fell into the harbour of Porto at about 2:40 p.m.", day="2026-03-04"),
        article("b.md", "A crane fell into the harbour of Porto at about 4:35 a.m.", day="2026-03-04"),
    )
    assert [len(row.citations) for row in page.timeline] == [1, 1]


@pytest.mark.parametrize("told", ["on Tuesday", "yesterday"])
def test_a_day_that_another_source_writes_in_full_is_one_row(told):
    """The full date of one source dates the row of what another tells of the day of the week, or of yesterday."""
    page = write(
        article("a.md", "The harbour of Porto reopened to ships on June 3.", publisher="A", day="2025-06-05"),
        article(
            "b.md", f"The harbour of Porto reopened to all ships {told}.", publisher="B", day="2025-06-04"
        ),
    )
    (event,) = page.timeline
    assert (event.date, event.when) == ("XXXX-06-03", "on June 3")
    assert {citation.article for citation in event.citations} == {"a.md", "b.md"}


def test_a_day_of_the_week_of_another_week_is_a_row_of_its_own():
    """Tuesday of the week behind June 3 is another day."""
    page = write(
        article("a.md", "The harbour of Porto reopened to ships on June 3.", publisher="A", day="2025-06-05"),
        article(
            "b.md", "The harbour of Porto reopened to all ships on Tuesday.", publisher="B", day="2025-06-11"
        ),
    )
    assert dated(page) == [("XXXX-06-03", "on June 3"), ("", "on Tuesday")]


@pytest.mark.parametrize("length", ["2000ft", "1900m"])
def test_a_length_is_no_year(length):
    """A number with its unit behind it dates nothing."""
    page = write(
        article("a.md", f"The climber fell around {length} near the old hut above Porto.", day="2025-06-05")
    )
    assert dated(page) == []


def test_a_month_without_its_year_is_over_unless_it_is_told_as_ahead():
    """In March `in August` is that of the year before; `is expected to be sentenced July 26` comes last."""
    page = write(
        article(
            "a.md",
            "The harbour of Porto was closed on March 2 after a storm.",
            "The old bridge of Porto burned down in August.",
            "Ana Costa is expected to be formally sentenced July 26.",
            day="2025-03-04",
        )
    )
    assert [when for _, when in dated(page)] == ["in August", "on March 2", "July 26"]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("In November the ferry of Porto returns to its old pier.", False),
        ("On 20 November the comet passes the evening star above Porto.", False),
        ("In November the comet stands behind the hills as seen from Porto.", False),
        ("In November the ferry of Porto returned to its old pier.", True),
    ],
)
def test_what_a_present_tells_of_a_month_to_come_is_not_of_the_year_before(text, first):
    """A calendar knows what comes: in August `the comet passes it in November` stands behind August."""
    page = write(article("a.md", "The harbour of Porto reopened on August 3.", text, day="2025-08-04"))
    assert [event.text for event in page.timeline].index(text) == (0 if first else 1)


def rows(*sentences, day="2026-05-13"):
    page = write(article("a.md", *sentences, day=day))
    return [event.text for event in page.timeline]


@pytest.mark.parametrize(
    "again",
    [
        "The crash happened around 9 p.m. Tuesday on Quay Street.",
        "Firefighters were called to a crash on Quay Street shortly after 9 p.m. Tuesday.",
        "It happened Tuesday night near the fish market of Braga.",
    ],
)
def test_an_event_told_again_by_its_hour_is_one_row(again):
    """What happened, and the sentence on when and where it did, are one row in the fuller words that cites both."""
    page = write(
        article(
            "a.md",
            "Three people were hurt in a tram crash in Braga Tuesday night.",
            again,
            day="2026-05-13",
        )
    )
    (event,) = page.timeline
    assert event.text == "Three people were hurt in a tram crash in Braga Tuesday night."
    assert event.citations[0].quote == event.text


def test_an_event_told_by_two_sources_in_other_words_is_one_row():
    """Two sources that tell of one crash, one by its hour, have one row that cites both."""
    page = write(
        article("a.md", "Three people were hurt in a tram crash in Braga Tuesday night.",
                "Ana Costa drove the tram.", day="2026-05-13", publisher="A"),
        article("b.md", "The crash happened around 9 p.m. Tuesday.", "Ana Costa of Braga drove it.",
                day="2026-05-13", publisher="B"),
    )  # fmt: skip
    (event,) = page.timeline
    assert {citation.article for citation in event.citations} == {"a.md", "b.md"}


@pytest.mark.parametrize(
    "other",
    [
        "The crash happened around 6 a.m. Tuesday on Quay Street.",
        "A warehouse fire broke out in Faro Tuesday night.",
        "Ana Costa was arrested in Faro Tuesday night.",
        "The crash happened Monday night on Quay Street.",
    ],
)
def test_another_event_of_the_day_is_a_row_of_its_own(other):
    """What was at another hour, is of another kind or on another day, is not joined."""
    assert len(rows("Three people were hurt in a tram crash in Braga Tuesday night.", other)) == 2


def test_the_fifth_of_a_row_is_not_the_sixth():
    """Two people who died of one thing in one month are two rows, in however many words they are alike."""
    page = write(
        article(
            "a.md",
            "A fifth person has died of the fever in the old town of Porto on August 11, the city said.",
            publisher="A",
            day="2025-08-12",
        ),
        article(
            "b.md",
            "The sixth person died of the fever in the old town of Porto in August.",
            publisher="B",
            day="2025-08-22",
        ),
    )
    assert all(len({one.article for one in event.citations}) == 1 for event in page.timeline)


def test_where_several_events_of_a_day_may_be_meant_none_is_joined():
    """Of two crashes of one day nobody can tell which one happened around 9 p.m."""
    assert (
        len(
            rows(
                "A boy was hurt in a tram crash in Braga early Tuesday.",
                "Three people were hurt in a lorry crash in Faro Tuesday night.",
                "The crash happened on Quay Street on Tuesday.",
            )
        )
        == 3
    )


def test_rows_of_one_day_stand_by_the_hour():
    """Within a day an hour or a part of the day orders rows, wherever they stand in their article."""
    assert rows(
        "Ana Costa was arrested in Faro late Tuesday.",
        "Divers raised the ferry from the harbour of Faro at 3 p.m. Tuesday.",
        "The mayor of Faro closed the old harbour on Tuesday morning.",
    ) == [
        "The mayor of Faro closed the old harbour on Tuesday morning.",
        "Divers raised the ferry from the harbour of Faro at 3 p.m. Tuesday.",
        "Ana Costa was arrested in Faro late Tuesday.",
    ]


def test_rows_of_one_day_without_an_hour_stand_in_the_order_of_what_comes_about():
    """Whoever was charged had been arrested, and was arrested for what had happened."""
    assert rows(
        "Ana Costa was charged with arson in Faro on Tuesday.",
        "Ana Costa was arrested near the lighthouse on Tuesday.",
        "A fire broke out in the old mill of Faro on Tuesday.",
    ) == [
        "A fire broke out in the old mill of Faro on Tuesday.",
        "Ana Costa was arrested near the lighthouse on Tuesday.",
        "Ana Costa was charged with arson in Faro on Tuesday.",
    ]


def test_what_was_last_year_stands_before_this_week():
    """`last year`, `last month` and `late` in a month are sorted by what they mean, not by the day of the report."""
    page = write(
        article(
            "a.md",
            "The ferry of Faro sank on Monday.",
            "Ana Costa bought the ferry last year.",
            "Divers mended its hull in Braga last month.",
            "The harbour of Faro was dredged on April 20.",
            "A storm tore the roof off the customs house of Faro in late March.",
            day="2026-05-13",
        )
    )
    assert [event.when for event in page.timeline] == [
        "last year", "in late March", "last month", "on April 20", "on Monday",
    ]  # fmt: skip


def test_a_day_of_the_week_behind_the_article_is_not_six_days_old():
    """What was done on the day behind an article's, in the first article of a topic, was added to it since."""
    page = write(
        article("a.md", "The ferry of Faro sank in the harbour on Monday.", day="2026-05-11", publisher="A"),
        article("b.md", "Divers raised the ferry of Faro early Wednesday.", day="2026-05-12", publisher="B"),
        article(
            "c.md", "Ana Costa sold the wreck of the ferry on Thursday.", day="2026-05-15", publisher="C"
        ),
    )
    assert [event.when for event in page.timeline] == ["on Monday", "early Wednesday", "on Thursday"]


@pytest.mark.parametrize(
    "text",
    [
        "The new bridge of Faro is to be formally named June 3.",
        "The ferry of Faro will sail on a limited timetable on June 3.",
        "Relatives of Ana Costa said her wedding in Faro will be next week.",
    ],
)
def test_what_is_to_be_done_is_planned(text):
    """A form of the past behind `be`, or of a noun (`a limited timetable`), makes no fact of a plan."""
    (event,) = write(article("a.md", text, day="2026-05-13")).timeline
    assert event.planned


def test_a_day_within_a_month_that_tells_the_same_is_one_row():
    """A source that gives the month and one that gives the day of one deed have one row, of the day."""
    page = write(
        article("a.md", "The council of Faro sold the old customs house in March 2024.", publisher="A"),
        article("b.md", "The council of Faro sold its customs house on March 9, 2024.", publisher="B"),
    )
    (event,) = page.timeline
    assert (event.date, len(event.citations)) == ("2024-03-09", 2)


def test_a_deed_in_words_for_the_same_thing_is_one_row():
    """Words for one thing count as one where two sources tell a deed of one day."""
    page = write(
        article("a.md", "Cops nabbed the mill arsonist Ana Costa in Faro on Tuesday.", publisher="A", day="2026-05-13"),
        article("b.md", "Ana Costa was arrested by police on Tuesday in Faro.", publisher="B", day="2026-05-13"),
    )  # fmt: skip
    assert len(page.timeline) == 1


def test_an_hour_of_the_evening_before_is_of_the_event_that_was_then():
    """An hour that an article gives without a day is of the day before where the event of that hour was then."""
    page = write(
        article("a.md", "Three people were hurt in a tram crash in Braga late Tuesday.",
                "Ana Costa drove the tram of Braga.", day="2026-05-13", publisher="A"),
        article("b.md", "The crash happened around 11 p.m. on Quay Street.", "Ana Costa of Braga drove the tram.",
                day="2026-05-13", publisher="B"),
        article("c.md", "The council of Braga closed Quay Street early Wednesday.", day="2026-05-13", publisher="C"),
    )  # fmt: skip
    assert [(event.when, len(event.citations)) for event in page.timeline] == [
        ("late Tuesday", 2),
        ("early Wednesday", 1),
    ]


def test_a_plan_and_what_came_of_it_are_one_row():
    """What was planned for a day is told as done where an article of that day says so, and both are cited."""
    page = write(
        article("a.md", "Ana Costa is scheduled to be arraigned in Braga Monday.", day="2026-05-10", publisher="A"),
        article("b.md", "Ana Costa was arraigned in Braga on Monday morning.", day="2026-05-11", publisher="B"),
    )  # fmt: skip
    (event,) = page.timeline
    assert (event.text, event.planned) == ("Ana Costa was arraigned in Braga on Monday morning.", False)
    assert {citation.article for citation in event.citations} == {"a.md", "b.md"}


@pytest.mark.parametrize(
    ("plan", "fact"),
    [
        ("Ana Costa is due in court in Braga Monday.", "Eva Lis appeared in court in Braga on Monday."),
        ("The talks in Braga had been due to close on Monday.", "The talks in Braga went on on Monday."),
    ],
)
def test_a_plan_of_somebody_else_or_that_was_not_kept_is_a_row_of_its_own(plan, fact):
    """Who else was in court that day is not who was to be, and what had been due did not come about."""
    page = write(
        article("a.md", "Mayor Ana Costa met Eva Lis in Braga.", plan, day="2026-05-10"),
        article("b.md", "Eva Lis met Ana Costa in Braga.", fact, day="2026-05-11"),
    )
    assert {plan, fact} <= {event.text for event in page.timeline}


def test_an_hour_alone_is_of_the_row_of_its_hour():
    """What was at the minute of an event on its day is told by it, in whatever words."""
    assert rows(
        "Three people were hurt in a tram crash on Quay Street at 9 p.m. Tuesday.",
        "Shortly after 9 p.m., the driver was crossing the fish market.",
    ) == ["Three people were hurt in a tram crash on Quay Street at 9 p.m. Tuesday."]


def test_two_hours_of_one_article_are_two_rows():
    """An article that gives two hours tells of two times, however alike its sentences are."""
    told = (
        "The ferry of Porto left the northern quay of the old harbour at 9:05 a.m. Tuesday.",
        "The ferry of Porto left the southern quay of the old harbour at 9:25 a.m. Tuesday.",
    )
    assert rows(*told) == list(told)


def test_hours_of_two_zones_are_one():
    """A launch at one hour of each of two zones is one launch, and is told once."""
    page = write(
        article(
            "a.md",
            "The rocket had lifted off from the Azores on 12 May at 5:40 p.m. Lisbon time.",
            "The satellite was launched from the Azores on Tuesday at 12:40 p.m. Eastern time.",
            day="2026-05-13",
        )
    )
    (event,) = page.timeline
    assert event.when == "on 12 May"


def test_an_arrest_told_again_is_one_row():
    """Who was arrested on a day was so once, be she named or not; who else was is another row."""
    first = "Police arrested a young captain Wednesday night for the theft of a ferry in Porto."
    again = "Ana Costa was arrested Wednesday in Faro by the harbour police."
    assert len(rows(first, "Ana Costa was arrested Wednesday and charged.", day="2026-05-14")) == 1
    assert len(rows("Eva Lis was arrested Wednesday in Porto for a theft.", again, day="2026-05-14")) == 2


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


def test_an_hour_behind_midnight_is_of_the_next_day():
    """Behind what happened in the evening, `after midnight` is on the day behind it."""
    told = (
        "The siege of the old mill of Porto began about 9 p.m. Monday.",
        "Just after midnight, a van drove up to the gate of Quay Street.",
    )
    assert rows(*told) == list(told)


def test_an_hour_is_not_of_a_year():
    """An hour behind a sentence on a year is of the day of its article."""
    told = (
        "The mill of Porto was founded in 1960.",
        "Ana Costa bought the old ferry of Porto in 2010.",
        "About 5 p.m., a crane fell on the mill of Porto.",
    )
    assert rows(told[0], told[2], told[1]) == list(told)


def test_late_in_a_decade_stands_behind_its_beginning():
    """`The late 1950s` stand behind 1950 and 1955."""
    told = (
        "Ana Costa opened the mill of Porto in 1950.",
        "In 1955, Ana Costa sold the mill to the city of Porto.",
        "By the late 1950s, Ana Costa had left the city of Porto for Faro.",
    )
    assert rows(told[2], told[1], told[0]) == list(told)


def test_a_month_of_an_undated_article_is_of_the_last_year_that_was():
    """Where no article has a day, a date without a year stands behind the years of which something was done."""
    told = (
        "Ana Costa was born in Porto in 1923.",
        "In 2005, the city of Porto named a bridge after Ana Costa.",
        "Ana Costa fell ill in Faro on December 2.",
    )
    assert rows(told[2], told[0], told[1], day=None) == list(told)


def test_an_event_of_an_undated_article_stands_on_its_day():
    """A day of the week in an undated article is that of the event which others date, and is one row with it."""
    page = write(
        article("a.md", "Three people were hurt in a tram crash in Braga on May 12, police said.",
                "Ana Costa drove the tram.", day="2026-05-13", publisher="A"),
        article("b.md", "The tram of Ana Costa reopened in Braga on June 3.", day="2026-06-04", publisher="B"),
        article("c.md", "A tram crash in Braga injured three people late Tuesday night.",
                "Ana Costa of Braga drove the tram.", day=None, publisher="C"),
    )  # fmt: skip
    assert [len({one.article for one in event.citations}) for event in page.timeline] == [2, 1]


def test_a_game_that_is_played_on_a_day_of_the_week_lies_ahead():
    """`plays on Saturday` is of the Saturday to come, behind what was done before."""
    told = ("Ana Costa fell ill in Porto on Tuesday.", "Porto plays at Faro on Saturday.")
    assert rows(told[1], told[0]) == list(told)


def test_a_day_of_the_week_does_nothing():
    """Of `Wednesday, who had raised it` nothing is said as a sentence of its own."""
    found = rows("The court sided with the city Wednesday, who had raised the fees of the harbour on May 2.")
    assert not any(text.startswith("Wednesday had") for text in found)


def test_what_a_concession_tells_is_a_row():
    """`Though Ana Costa won a prize on May 2` tells that she did."""
    assert "Ana Costa won the prize of Porto on May 2." in rows(
        "Though Ana Costa won the prize of Porto on May 2, the city has sold her boat."
    )


def test_before_and_behind_an_occasion_are_two_rows():
    """What was said ahead of a meeting and what will be done after it are no one thing."""
    told = (
        "Ahead of the summit in Braga, Mayor Ana Costa invited Minister Eva Lis to Porto.",
        "Following the summit in Braga, Mayor Ana Costa invited Minister Eva Lis to Porto.",
    )
    assert set(rows(*told, day=None)) == set(told)


def test_an_hour_told_again_in_a_later_article_is_no_row_of_its_own():
    """What an article of a week later tells of the hour of an event in the same words is the row of that event."""
    page = write(
        article("a.md", "The sailor was hit by the crane around 3:10 p.m. Tuesday in the 200 block of Quay Street.",
                day="2026-05-12", publisher="A"),
        article("b.md", "Ana Costa of Porto has sold the crane.",
                "The sailor was hit by the crane around 3:10 p.m. in the 200 block of Quay Street.",
                day="2026-05-21", publisher="B"),
    )  # fmt: skip
    (event,) = page.timeline
    assert {one.article for one in event.citations} == {"a.md", "b.md"}


def test_who_opened_fire_started_none():
    """`Opened fire` tells a shooting, and is one row with it; a fire of that day is another."""
    shot, fired = (
        "Two sailors were shot in Porto early Tuesday.",
        "A captain opened fire at the Old Quay club around 2 a.m. Tuesday.",
    )
    assert len(rows(shot, fired)) == 1
    assert len(rows(shot, "A fire broke out at the Old Quay club around 2 a.m. Tuesday.")) == 2


def test_a_sentence_published_again_is_one_row():
    """What two articles of other days tell in the same words and day of the week is told once."""
    told = "Ana Costa had quarrelled with the captain of the ferry in Porto on Tuesday night."
    page = write(
        article("a.md", told, day="2026-05-13", publisher="A"),
        article("b.md", told, "Eva Lis owns the ferry of Porto.", day="2026-08-20", publisher="B"),
    )
    (event,) = page.timeline
    assert {one.article for one in event.citations} == {"a.md", "b.md"}


@pytest.mark.parametrize(
    ("before", "day"),
    [
        ("Ana Costa opened the mill of Porto on May 12.", None),
        ("Ana Costa opened the mill of Porto on February 29.", "2025-03-04"),
        ("Ana Costa will open the mill of Porto later this month.", "2025-06-01"),
    ],
    ids=["of no year", "of no such year", "of no day"],
)
def test_an_hour_behind_a_day_that_no_calendar_has_is_told(before, day):
    """An hour that stands behind a date without a day of a year is a row, as the date is."""
    assert "About 5 p.m., a crane fell on the mill of Porto." in rows(
        before, "About 5 p.m., a crane fell on the mill of Porto.", day=day
    )


def test_a_plan_lies_behind_the_week_of_undated_news():
    """What is due on a date behind all dates of the past stands behind the days of the week that no source dates."""
    told = (
        "The harbour of Porto was built in 1886.",
        "A crane fell into the harbour of Porto on Saturday.",
        "The council of Porto will vote on a new crane on November 15.",
    )
    assert rows(told[2], told[1], told[0], day=None) == list(told)


def test_a_month_of_an_undated_article_is_the_last_one_before_the_topic():
    """Beside articles of January a December without a year is of the year before, and an April to come is ahead."""
    page = write(
        article("a.md", "The ferry of Porto sank in the harbour on January 4.", day="2026-01-05"),
        article("b.md", "The ferry of Porto was painted in Faro on December 9.",
                "Porto will raise the ferry from the harbour on April 2."),
        article("c.md", "Divers found the bell of the ferry of Porto on January 20.", day="2026-01-21"),
    )  # fmt: skip
    assert [row.when for row in page.timeline] == [
        "on December 9",
        "on January 4",
        "on January 20",
        "on April 2",
    ]


def test_an_hour_of_undated_news_is_of_its_week():
    """An hour that no day is told for stands behind older dates, and with the event of its hour in the week's news."""
    older = "The club of Porto opened its quay on June 3, 2024."
    failed = "The captain of the ferry failed a test shortly after 2 a.m., the club said."
    held = "Eva Lis was fined in Porto on Tuesday morning."
    assert rows(failed, held, older, day=None) == [older, failed, held]
    crash = "A tram crash in Braga hurt three sailors on Friday."
    page = write(
        article("a.md", "Bakers of Porto struck on Wednesday.", crash),
        article(
            "b.md", "The crash happened at 5:30 p.m. on Quay Street.", "The tram of Braga hurt three sailors."
        ),
    )
    assert [row.text for row in page.timeline][:2] == ["Bakers of Porto struck on Wednesday.", crash]


def test_an_event_on_the_first_day_of_an_undated_week_is_one_row():
    """What undated articles tell of a day is one row in other words too, be it the first day of their week."""
    page = write(
        article("a.md", "Three people were hurt in a tram crash in Braga Tuesday night.",
                "Ana Costa drove the tram.", publisher="A"),
        article("b.md", "The crash happened around 9 p.m. Tuesday.", "Ana Costa of Braga drove it.",
                "Bakers of Porto struck on Wednesday.", publisher="B"),
    )  # fmt: skip
    assert [len(row.citations) for row in page.timeline] == [2, 1]


def test_a_day_of_an_undated_article_is_that_of_whoever_tells_the_same():
    """What an undated article tells of a day of the week is of the one day of which a dated one tells most of it.

    Whatever else it tells of such a day is of that one too.
    """
    page = write(
        article("a.md", "Captain Ana Costa was freed from the cabin of the ferry in Braga on Tuesday.",
                day="2026-05-13", publisher="A"),
        article("b.md", "The ferry of Ana Costa reopened in Braga on June 3.", day="2026-06-04", publisher="B"),
        article("c.md", "Divers freed Captain Ana Costa from the cabin of the ferry late Tuesday.",
                "Bakers of Braga struck at the mill on Tuesday.", publisher="C"),
    )  # fmt: skip
    told = [({one.article for one in row.citations}, row.when) for row in page.timeline]
    assert told == [({"a.md", "c.md"}, "on Tuesday"), ({"c.md"}, "on Tuesday"), ({"b.md"}, "on June 3")]


def test_an_hour_behind_a_plan_is_not_of_the_planned_day():
    """What was lifted at an hour, told behind a hearing that is planned for Friday, stands before the hearing."""
    page = write(
        article("a.md", "A hearing on the port of Braga is planned for Friday.",
                "The closure of the port was lifted around 7:10 p.m., the harbour master said.",
                day="2026-05-12"),
    )  # fmt: skip
    assert [event.when for event in page.timeline] == ["around 7:10 p.m.", "Friday"]


@pytest.mark.parametrize(
    "past",
    [
        "In June, after a long hunt, divers found the bell of the abbey in the lake.",
        "The bell of the abbey was stolen from its tower last June.",
    ],
)
def test_a_month_told_as_past_is_not_the_next_one(past):
    """In May, `In June, divers found` and `last June` are of the year before."""
    told = rows(past, "Ana Costa was hired by the abbey in January.", day="2026-05-12")
    assert told[0] == past


def test_what_came_hours_behind_an_event_stands_behind_it():
    """What was done two hours after the crash stands behind the crash, though the older article tells it."""
    page = write(
        article("a.md", "The mayor closed every school two hours after the crash.", day="2026-05-12"),
        article("b.md", "Three people were hurt when a tram crashed into a ferry in Braga on Tuesday.",
                day="2026-05-13"),
    )  # fmt: skip
    assert [event.when for event in page.timeline] == ["on Tuesday", "two hours after the crash"]


def test_an_arrest_dated_by_its_month_stands_behind_the_event_of_that_month():
    """Who was arrested in May was arrested behind the robbery of 12 May, and an opening in May stands before it."""
    told = rows(
        "Rui Lopes was arrested in May in Faro.",
        "The mint of Braga was robbed on May 12 by two men.",
        day="2026-07-01",
    )
    assert told[0].startswith("The mint")


def test_a_question_behind_a_name_is_no_clause():
    """`before Costa Wednesday for what was to be a hearing` tells nothing of Costa."""
    told = rows(
        "Rui Lopes also appeared before Costa Wednesday for what was supposed to be a hearing, but left."
    )
    assert not any(text.startswith("Costa") for text in told)


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


def test_what_somebody_without_a_name_did_is_a_row():
    """The deed in a clause of the names of the dead is the news of its day."""
    told = rows(
        "The names of two singers shot by a gunman who opened fire in a hall on Friday have been revealed."
    )
    assert told == ["A gunman opened fire in a hall on Friday."]


@pytest.mark.parametrize(
    "text",
    [
        "There was no sign of a man who opened fire in a hall on Friday.",
        "Rui Lopes denied that he hid a man who opened fire in a hall on Friday.",
        "The mayor thanked a woman who sang in the hall of Faro on Friday.",
    ],
)
def test_what_somebody_without_a_name_is_not_known_to_have_done_is_no_row(text):
    """Neither what is denied nor what bystanders did is told without the sentence."""
    assert not any(told.startswith("A ") for told in rows(text))


def test_evening_comes_before_late_at_night():
    """What was seen on Monday evening stands before what happened late that night."""
    page = write(
        article("a.md", "Two men were killed in a fight on the quay of Braga late Monday night.",
                "Rui Lopes drove past a crowd on the quay Monday evening.", day="2026-05-13"),
    )  # fmt: skip
    assert [event.when for event in page.timeline] == ["Monday evening", "late Monday night"]


def test_the_couple_is_no_beginning():
    """Who `the couple` are stands in another sentence; a couple of whom it is told which one may begin."""
    assert rows("The couple joined the choir of Braga in 1978 and sang there.") == []
    assert rows("The couple from Porto joined the choir of Braga in 1978 and sang there.")


def test_an_undated_article_with_a_sentence_of_a_dated_one_is_of_its_day():
    """Its Tuesday stands before the next news, and its month has the year of that other article."""
    shared = "The judge of Braga sent Rui Lopes to the old jail of Faro by the river on Wednesday."
    page = write(
        article("a.md", shared, day="2024-05-09"),
        article("b.md", "A jury of Braga convicted Rui Lopes of theft on Tuesday.", day="2025-06-04"),
        article("c.md", shared, "The abbey of Faro closed its doors to all visitors on Tuesday."),
    )
    assert [event.text.split(" of ")[0] for event in page.timeline] == ["The abbey", "The judge", "A jury"]


def test_an_undated_article_that_shares_a_day_alone_has_none():
    """The same day of the week in another sentence shows nothing."""
    page = write(
        article("a.md", "The judge of Braga heard two divers on Wednesday.", day="2024-05-09"),
        article("b.md", "A jury of Braga convicted Rui Lopes of theft on Tuesday.", day="2025-06-04"),
        article("c.md", "The abbey of Faro closed its doors to all visitors on Wednesday."),
    )
    assert page.timeline[-1].text.startswith("The abbey")


def test_an_event_at_an_hour_is_not_of_a_later_day_told_before_it():
    """An article that first tells of Saturday tells the hour of the shooting, which was on Friday."""
    page = write(
        article("a.md", "A gunman opened fire in the station hall of Braga on Friday.", day="2026-05-16"),
        article("b.md", "Prosecutors of Braga filed charges on Saturday against Rui Lopes.",
                "The shooting erupted around 1 p.m. when a man opened fire in the station hall.", day="2026-05-16"),
    )  # fmt: skip
    assert [event.when for event in page.timeline] == ["on Friday", "on Saturday"]
    assert {one.article for one in page.timeline[0].citations} == {"a.md", "b.md"}


def test_what_parts_a_date_from_its_deed_is_left_out():
    """`as his rent fell due` speaks of whom it has not named yet; the deed stands without it, with its date."""
    told = rows(
        "The quay of Faro is built of granite.",
        "On May 2, as his rent fell due, Rui Lopes sold the last ferry of Braga to a club.",
    )
    assert told == ["On May 2, Rui Lopes sold the last ferry of Braga to a club."]


@pytest.mark.parametrize(
    "text",
    [
        "On May 2, as he wrote, she sold the last ferry of Braga to a club.",
        "In Braga, as his rent fell due, he sold the last ferry on May 2.",
    ],
)
def test_what_names_nobody_without_its_front_stays_untold(text):
    """A main clause on `she`, or a front that is no date, makes no row."""
    assert rows("The quay of Faro is built of granite.", text) == []


def test_a_day_of_the_week_has_the_date_that_a_later_report_names_it_by():
    """`the May 12 shooting` gives the date of the row of Tuesday, and is cited; another day gives none."""

    def row(named):
        page = write(
            article("a.md", "Three divers were wounded in a shooting at the fish market of Braga on Tuesday.",
                    day="2026-05-13"),
            article("b.md", f"The {named} shooting at the fish market of Braga wounded three divers.",
                    "Rui Lopes of Braga was charged with it.", day="2026-06-20"),
        )  # fmt: skip
        return next(event for event in page.timeline if event.text.startswith("Three"))

    told = row("May 12")
    assert (told.date, told.when) == ("XXXX-05-12", "on Tuesday")
    assert "b.md" in {one.article for one in told.citations}
    assert row("May 20").date == ""
