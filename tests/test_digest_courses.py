"""What becomes of things, as articles of one story have it."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.digest.annotations.telling import told_by
from generator.language.courses import beginnings, courses
from generator.language.glimpse import words_of
from generator.model import Relation, SlotKind
from tests.digest_articles import LATER, differing

FORMS = [
    pytest.param(form, id=f"{number}-{state.label}-{name}")
    for number, course in enumerate(courses("en"))
    for state in course.states
    for name in ("does", "are", "phrases")
    if (form := getattr(state, name))
]
BACKGROUND = (
    "The Tarn valley was flooded on Monday, the mayor of Lunden said.",
    "Rain had fallen on Lunden and Brask since Friday.",
)


def told(left, right, days=LATER):
    """Return what differs in the state of things between two articles on one flood: subject, sides and relation."""
    return differing(left, right, days, background=BACKGROUND, kind=SlotKind.STATUS)


@pytest.mark.parametrize("form", FORMS)
def test_what_a_form_matches_has_a_word_of_a_course(form):
    """A line is not passed over for want of a word where one of the forms matches it."""

    @settings(max_examples=20)
    @given(st.from_regex(form.exact, alphabet=st.characters(codec="ascii"), fullmatch=True))
    def holds(text):
        assert "courses" in told_by(words_of(text.lower()))

    holds()


@pytest.mark.parametrize(
    ("left", "right", "subject"),
    [
        (
            "The army has halted the evacuation of patients from the Lunden hospital.",
            "The army will resume evacuation flights from the Lunden hospital.",
            "Evacuation: stopped or resumed",
        ),
        (
            "The Brask bridge over the Tarn was closed to all traffic.",
            "The Brask bridge over the Tarn reopened to traffic at noon.",
            "Bridge: closed or open again",
        ),
        (
            "The search for the Lunden ferry continues on the Tarn.",
            "The search on the Tarn for the Lunden ferry was called off.",
            "Search: going on or ended",
        ),
        (
            "The waterworks said engineers are working on a new plan for the Tarn dam.",
            "The waterworks published a plan for the Tarn dam and its engineers.",
            "Plan: in the making or out",
        ),
        (
            "The council imposed a curfew in Lunden because of looting.",
            "The curfew in Lunden was lifted by the council after the looting.",
            "Curfew: in force or lifted",
        ),
        (
            "Divers are searching for the recorder of the bus that fell into the Tarn.",
            "Divers found the recorder of the bus that fell into the Tarn.",
            "Recorder: looked for or found",
        ),
        (
            "The power lines of Brask were cut by the flood of the Tarn.",
            "Power was restored to the village of Brask after the flood of the Tarn.",
            "Power: stopped or running again",
        ),
    ],
)
def test_what_has_become_of_a_thing(left, right, subject):
    """An article has a thing in one state, a later one in the next: that is an update."""
    assert [(name, relation) for name, _, relation in told(left, right)] == [(subject, Relation.UPDATE)]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (
            "The Brask ferry over the Tarn was suspended on Monday.",
            "The Lunden ferry over the Tarn resumed on Monday.",
        ),
        (
            "The Brask bridge over the Tarn was closed to all traffic.",
            "The Brask bridge over the Tarn may reopen to traffic at noon.",
        ),
        (
            "The Brask bridge over the Tarn was closed to all traffic.",
            "The Brask bridge over the Tarn was closed to traffic at noon.",
        ),
        (
            [
                "The Brask bridge over the Tarn was closed to all traffic.",
                "The Brask bridge over the Tarn reopened in the evening.",
            ],
            "The Brask bridge over the Tarn reopened to traffic at noon.",
        ),
        (
            "The waterworks said engineers are working on a lasting repair of the Tarn dam.",
            "Engineers at the waterworks issued a makeshift repair of the Tarn dam.",
        ),
        (
            "The council has not imposed a curfew in Lunden because of looting.",
            "The curfew in Lunden was lifted by the council after the looting.",
        ),
        (
            "Engineers developed a plan for the Tarn dam.",
            "The waterworks published a plan for the Tarn dam and its engineers.",
        ),
    ],
)
def test_things_that_do_not_differ(left, right):
    """Another thing, one state in both, both in one article, or what is left open is no difference."""
    assert told(left, right) == []


@pytest.mark.parametrize(
    ("left", "right", "subject"),
    [
        (
            "Divers are still combing the riverbed for the ferry's crew.",
            "The search for the crew of the ferry has been abandoned.",
            "Search: going on or ended",
        ),
        (
            "Rain held nobody back: the hunt goes on, a diver said.",
            "Lunden's mayor called off the hunt at dusk.",
            "Hunt: going on or ended",
        ),
        (
            "Ferrymen walked off the job at midnight.",
            "The strike is over, the harbour office announced.",
            "Strike: on or off",
        ),
        (
            "Dyke keepers are on strike in Brask.",
            "The dyke keepers of Brask returned to work in the morning.",
            "Strike: on or off",
        ),
        (
            "The two towns are still at the table over the dam.",
            "The talks of the two towns collapsed at the weekend.",
            "Talks: going on or broken off",
        ),
        (
            "The cartel office is reviewing the merger of two waterworks.",
            "The cartel office has blocked the merger.",
            "Merger: to be cleared or off",
        ),
        (
            "The dyke bill is still before parliament.",
            "Judges struck down the dyke law.",
            "Bill: before lawmakers or off",
        ),
        (
            "A gravel company applied for a permit at the river.",
            "A court in Brask revoked the permit.",
            "Permit: applied for or refused or withdrawn",
        ),
        (
            "A panel of doctors recommended the drug against river fever.",
            "The drug against river fever was approved.",
            "Drug: recommended or approved",
        ),
        (
            "Votes are still being counted in Lunden.",
            "All votes have been counted, a clerk said.",
            "Votes: going on or done",
        ),
        (
            "A verdict on the dyke keeper is due next week.",
            "The court handed down its verdict in the morning.",
            "Verdict: awaited or given",
        ),
        (
            "Schools in Brask stay closed until the water falls.",
            "Pupils in Brask are back in class.",
            "Schools: closed or open again",
        ),
        (
            "The new dam is under construction above Brask.",
            "The dam above Brask was inaugurated by a minister.",
            "Dam: in the making or finished",
        ),
        (
            "The truce of the two towns is holding.",
            "The ceasefire fell apart within hours.",
            "Truce: in force or broken",
        ),
    ],
)
def test_one_kind_of_thing_in_other_words(left, right, subject):
    """A story has one search, strike, law or truce: what tells its state need not name it with the same words."""
    assert [(name, relation) for name, _, relation in told(left, right)] == [(subject, Relation.UPDATE)]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (
            "The search of the north bank continues.",
            "Divers called off the search of the south bank.",
        ),
        (
            "Teachers are on strike in Lunden.",
            "Ferrymen in Brask returned to work.",
        ),
        (
            "The first trial of the dyke keeper opened in Brask.",
            "The second trial of the dyke keeper ended in Brask.",
        ),
        (
            "The water bill is still before parliament.",
            "Parliament struck down the tax law.",
        ),
        (
            "If the talks continue the dam may be saved.",
            "The talks of the two towns collapsed at the weekend.",
        ),
        (
            "A verdict on the dyke keeper is due next week.",
            "The court could hand down its verdict in the morning.",
        ),
        (
            "A gravel company applied for a permit for a quarry.",
            "A court in Brask revoked the permit for a ferry.",
        ),
        (
            ["Ferrymen walked off the job at midnight.", "The ferrymen returned to work in the morning."],
            "The strike of the ferrymen is over.",
        ),
    ],
)
def test_things_of_one_kind_that_are_told_apart(left, right):
    """Another bank, law or people, both states in one article, and what is left open are no difference."""
    assert told(left, right) == []


def test_what_was_told_before_is_not_overtaken():
    """A state that was told after the later one is another time's."""
    imposed = "The council imposed a curfew in Lunden because of looting."
    lifted = "The curfew in Lunden was lifted by the council after the looting."
    assert told(lifted, imposed) == []
    in_june = f"{lifted.removesuffix('.')} in June."
    assert told(imposed, in_june, ("2025-03-03", "2025-06-05")) == []


def test_other_languages_have_no_courses():
    """Where there is no file there is nothing to look for."""
    assert courses("xx") == ()
    assert beginnings("xx") == ()
