"""How far it has gone with somebody, as articles of one story have it."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.digest.annotations.telling import told_by
from generator.language.glimpse import words_of
from generator.language.ladders import STEP, ladders
from generator.model import Relation, SlotKind
from tests.digest_articles import article, write

FORMS = [
    pytest.param(f"{STEP}{number} {place} {at}", form, id=f"{number}-{place}-{name}")
    for number, ladder in enumerate(ladders("en").ladders)
    for place, step in enumerate(ladder.steps)
    for at, name in enumerate(("behind", "before", "nobody"))
    if (form := getattr(step, name))
]
BACKGROUND = (
    "The robbery at the Bellini bank in Trieste on Monday ended with two hurt.",
    "Inspector Carla Moro said a car was found near Trieste harbour.",
)


def told(left, right, *more, days=("2025-03-03", "2025-03-07")):
    """Return what differs in the state of somebody between articles on one robbery: subject, sides and relation."""
    several = [
        article(f"{name}.md", *([one] if isinstance(one, str) else one), *BACKGROUND, publisher=name, day=day)
        for name, one, day in zip("abcd", (left, right, *more), (*days, days[-1], days[-1]), strict=False)
    ]
    return [
        (one.subject, [side.value for side in one.sides], one.relation)
        for one in write(*several).differences
        if one.kind is SlotKind.STATUS
    ]


@pytest.mark.parametrize(("step", "form"), FORMS)
def test_what_a_form_matches_has_its_word(step, form):
    """A text is not passed over for want of a word where one of the forms matches it."""

    @settings(max_examples=40)
    @given(st.from_regex(form.exact, alphabet=st.characters(codec="ascii")))
    def holds(text):
        match = form.search(text.lower())
        if match and match.start() < match.end():
            assert step in told_by(words_of(text.lower()))

    holds()


@pytest.mark.parametrize(
    ("left", "right", "subject"),
    [
        (
            "Police are searching for Enzo Ricci, 31.",
            "Enzo Ricci, 31, was arrested in Udine.",
            "Enzo Ricci: sought or arrested",
        ),
        (
            "The gunman is still at large.",
            ["Enzo Ricci, 31, gave himself up.", "The gunman is being held in Trieste."],
            "Enzo Ricci: sought or in custody",
        ),
        (
            "Enzo Ricci, 31, is expected to be charged this week.",
            "Enzo Ricci has been charged with robbery.",
            "Enzo Ricci: charges to come or charged",
        ),
        (
            "Police have named Enzo Ricci, 31, as a person of interest.",
            "Enzo Ricci was charged with robbery.",
            "Enzo Ricci: a person of interest or charged",
        ),
        (
            "Enzo Ricci, 31, is considered a person of interest in the case.",
            "A jury has indicted Enzo Ricci.",
            "Enzo Ricci: a person of interest or charged",
        ),
        (
            "Enzo Ricci, 31, of Udine, faces two counts of robbery.",
            "Enzo Ricci pleaded guilty to robbery.",
            "Enzo Ricci: charged or convicted",
        ),
        (
            "Enzo Ricci, 31, is being held without bail.",
            "Enzo Ricci was released on bail.",
            "Enzo Ricci: in custody or released",
        ),
        (
            "Officers arrested Enzo Ricci, 31.",
            "Enzo Ricci was found dead in his cell.",
            "Enzo Ricci: arrested or dead",
        ),
        (
            "Police are searching for Enzo Ricci, 31.",
            "Enzo Ricci was shot and killed on a farm near Udine.",
            "Enzo Ricci: sought or dead",
        ),
        (
            "Enzo Ricci, 31, is still at large.",
            "A man suspected of robbing two banks has been killed in a shootout.",
            "Enzo Ricci: sought or dead",
        ),
        (
            "Enzo Ricci, 31, was charged with robbery.",
            "Enzo Ricci has pleaded guilty to robbery.",
            "Enzo Ricci: charged or convicted",
        ),
        (
            "The teller's cousin, Enzo Ricci, 31, has been charged with robbery.",
            "Enzo Ricci has pleaded guilty to robbery.",
            "Enzo Ricci: charged or convicted",
        ),
        (
            "Prosecutors have filed charges against Enzo Ricci, 31.",
            "Enzo Ricci was sentenced to two years in prison.",
            "Enzo Ricci: charged or sentenced",
        ),
        (
            "Police are searching for Enzo Ricci, 31.",
            "Enzo Ricci was recognised and arrested in Udine, not far from his home.",
            "Enzo Ricci: sought or arrested",
        ),
        (
            "A 31-year-old man was charged with robbery.",
            "Enzo Ricci, 31, has pleaded guilty to robbery.",
            "Enzo Ricci: charged or convicted",
        ),
    ],
)
def test_what_has_become_of_somebody_since(left, right, subject):
    """Somebody of the same name who is further in a later article is told once, what was before first."""
    ((found, sides, relation),) = told(left, right)
    assert (found, len(sides), relation) == (subject, 2, Relation.UPDATE)


def test_a_pronoun_is_whom_the_lines_before_name():
    """`He was arrested` tells of whom the line before is about."""
    ((subject, sides, _),) = told(
        "Enzo Ricci, 31, is wanted for the robbery.",
        ["Enzo Ricci, 31, took the ferry to Muggia.", "He was arrested on the quay."],
    )
    assert (subject, sides[1]) == ("Enzo Ricci: sought or arrested", "He was arrested on the quay")


def test_news_above_an_older_report():
    """An article that says of the present what the update above it has overtaken tells both."""
    ((subject, sides, _),) = told(
        ["Update: Enzo Ricci was arrested at noon.", "Enzo Ricci, 31, is still at large, police said."],
        "The bank stays closed this week.",
    )
    assert subject == "Enzo Ricci: sought or arrested"
    assert sides[0].startswith("Enzo Ricci, 31, is still at large")


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Pia Moretti, 44, is in critical condition.", "Pia Moretti, 44, died on Thursday."),
        (
            "A 9-year-old girl was hit. The girl is in critical condition.",
            "Pia Moretti, 9, died on Thursday.",
        ),
    ],
)
def test_who_was_hurt_and_has_died(left, right):
    """Somebody is known by name, or by a noun where the article gives it one age and that age is his."""
    ((subject, _, _),) = told(left, right)
    assert subject == "Pia Moretti: hurt or dead"


def test_a_pronoun_that_may_be_others():
    """Of who was hurt `he` is nobody where the line before names another."""
    assert not told(
        ["Ivo Basso, 40, pulled the driver out.", "He is in stable condition."],
        "Enzo Ricci, 31, died on Thursday.",
    )


def test_several_people_are_told_apart():
    """Where two are accused each has a row of his own, and what is said of `the suspect` is of neither."""
    found = told(
        ["Police are looking for Enzo Ricci, 31.", "Ivo Basso, 40, is still at large."],
        ["Enzo Ricci was arrested in Udine.", "Ivo Basso was caught in Udine by two officers."],
    )
    assert sorted(subject for subject, _, _ in found) == [
        "Enzo Ricci: sought or arrested",
        "Ivo Basso: sought or arrested",
    ]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Officers arrested Enzo Ricci, 31.", "Enzo Ricci has been charged with robbery."),
        ("Police are searching for Enzo Ricci, 31.", "If he is caught, Enzo Ricci, 31, faces a long trial."),
        ("Enzo Ricci, 31, is still at large.", "Ricci had been arrested for theft years ago."),
        (
            "Enzo Ricci, 31, is still at large.",
            "A man charged with helping Enzo Ricci was arrested in Udine.",
        ),
        ("Enzo Ricci, 31, is still at large.", "Ivo Basso, 40, was arrested in Udine."),
        ("A 40-year-old man was charged with robbery.", "Enzo Ricci, 31, has pleaded guilty to robbery."),
        ("Enzo Ricci, 31, is still at large.", "Nobody believes that Enzo Ricci, 31, was never arrested."),
        ("No arrests have been made.", "Pia Ricci, 44, was found dead on the quay."),
        (
            "Stopped at the port, Enzo Ricci, 31, was booked into jail and later released on bail.",
            "Enzo Ricci was released on bail.",
        ),
        (
            "Enzo Ricci, 31, is still at large.",
            "Enzo Ricci, 31, is wanted for the robbery of Pia Moretti, who was killed.",
        ),
        ("Enzo Ricci, 31, is still at large.", "Enzo Ricci, 31, was recently released on bail."),
        ("Enzo Ricci, 31, was jailed in Trieste.", "Enzo Ricci was shot by police and jailed."),
        (
            "Enzo Ricci, 31, who was being held in jail, hurt two guards.",
            "Enzo Ricci, 31, hurt two guards and was killed by officers.",
        ),
        ("Enzo Ricci, 31, was sentenced to two years.", "Enzo Ricci, 31, faces two counts of robbery."),
    ],
)
def test_what_does_not_exclude_each_other(left, right):
    """What may hold at once, is of others, of other times or left open is no difference."""
    assert not told(left, right)


@pytest.mark.parametrize(
    ("left", "right", "subject"),
    [
        (
            "Volunteers are combing the hills for Enzo Ricci, 31.",
            "Enzo Ricci turned up unharmed in Udine.",
            "Enzo Ricci: missing or rescued",
        ),
        (
            "Enzo Ricci, 31, is still missing.",
            "Divers recovered the body of Enzo Ricci.",
            "Enzo Ricci: missing or dead",
        ),
        (
            "Enzo Ricci, 31, is being held by rebels.",
            "Enzo Ricci was handed over to the embassy.",
            "Enzo Ricci: held or freed",
        ),
        (
            "Mayor Enzo Ricci has rejected calls to quit.",
            ["Mayor Enzo Ricci met the council on Friday.", "The mayor was relieved of his duties."],
            "Enzo Ricci: staying or dismissed",
        ),
        (
            "Judge Enzo Ricci was suspended on Monday.",
            "Judge Enzo Ricci has been reinstated.",
            "Enzo Ricci: suspended or reinstated",
        ),
        (
            "Enzo Ricci, 31, is tipped to lead the harbour museum.",
            "Enzo Ricci was appointed head of the harbour museum.",
            "Enzo Ricci: in line or chosen",
        ),
        (
            "Enzo Ricci, 31, is weighing a run for senator.",
            "Enzo Ricci threw his hat into the ring for senator.",
            "Enzo Ricci: undecided or running",
        ),
        (
            "Goalkeeper Enzo Ricci is back in training for the derby.",
            "Goalkeeper Enzo Ricci has been ruled out of the derby.",
            "Enzo Ricci: fit or out",
        ),
        (
            "Enzo Ricci, 31, will attend the lagoon summit.",
            "Enzo Ricci has pulled out of the lagoon summit.",
            "Enzo Ricci: coming or not coming",
        ),
        (
            "Enzo Ricci, 31, is close to joining Udine Rovers.",
            "Enzo Ricci has committed his future to his club and turned down Udine Rovers.",
            "Enzo Ricci: in talks or staying",
        ),
        (
            "Enzo Ricci, 31, stands by his remarks on the ferry.",
            "Enzo Ricci said he was sorry for his remarks on the ferry.",
            "Enzo Ricci: standing by it or apologising",
        ),
        (
            "Enzo Ricci, 31, has lodged an appeal against the fine.",
            "Enzo Ricci lost his appeal against the fine.",
            "Appeal: lodged or decided",
        ),
        (
            "Nine miners are trapped below Monte Sasso.",
            "All nine miners have been brought to the surface.",
            "The miners: missing or rescued",
        ),
        (
            "The hostages are still in captivity.",
            "The hostages were set free near Gorizia.",
            "The hostages: held or freed",
        ),
    ],
)
def test_how_it_stands_with_somebody_else(left, right, subject):
    """Who is missing, held, in a post, fit, expected, or is called by a role or as a whole group, is told as well."""
    assert [found for found, sides, _ in told(left, right) if len(sides) == 2] == [subject]


def test_a_turn_back_is_told_where_it_may_come():
    """Who was fit may be doubtful later; who was found is not missing later."""
    ((subject, sides, relation),) = told(
        "Striker Enzo Ricci will start in the lagoon final.",
        "Striker Enzo Ricci is a doubt for the lagoon final.",
    )
    assert (subject, relation) == ("Enzo Ricci: doubtful or fit", Relation.UPDATE)
    assert sides[0] == "Striker Enzo Ricci will start in the lagoon final"
    assert not told("Enzo Ricci, 31, was rescued.", "Enzo Ricci, 31, is still missing.")


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The miners are trapped below Monte Sasso.", "Three miners were rescued on Friday."),
        ("Nine miners are trapped below Monte Sasso.", "Two of the miners were brought to the surface."),
        ("Minister Enzo Ricci said he would not resign.", "Minister Ivo Basso resigned on Friday."),
        ("Mayor Enzo Ricci refuses to step down.", "If the council votes, Mayor Enzo Ricci is out as mayor."),
        ("Enzo Ricci, 31, will attend the lagoon summit.", "Enzo Ricci did not attend a wedding."),
        ("Coach Enzo Ricci is staying in his job.", "Enzo Ricci's assistant was sacked."),
        ("Judge Enzo Ricci was suspended on Monday.", "Judge Enzo Ricci is on paid leave."),
        ("He has been trying to reach Enzo Ricci's family.", "Enzo Ricci, 31, was killed in the robbery."),
    ],
)
def test_what_is_of_a_part_or_of_another_matter(left, right):
    """A part of a group, somebody else, another occasion or what may hold at once is no difference."""
    assert not told(left, right)
