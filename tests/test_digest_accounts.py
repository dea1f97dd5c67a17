"""What a source itself says was told otherwise at first, or is denied: two accounts of one thing, both on its page."""

from __future__ import annotations

import pytest

from generator.model import Relation, SlotKind
from tests.digest_articles import article, write

OTHER = "The ferry Linnea runs between Orvik and the island of Tarn twice a day."


def told(*sentences, other=OTHER):
    """Write up a topic of two articles, the first of these sentences, and return its differences."""
    first = article("a.md", *sentences, publisher="Orvik Post")
    return write(first, article("b.md", other, publisher="Tarn Mail")).differences


@pytest.mark.parametrize(
    ("sentence", "first", "later"),
    [
        (
            "The coast guard initially said the ferry Linnea hit a rock, but divers later found no rock there.",
            "The coast guard initially said the ferry Linnea hit a rock",
            "divers later found no rock there",
        ),
        (
            "Early reports said two ferries were lost; however, that proved to be wrong.",
            "Early reports said two ferries were lost",
            "that proved to be wrong",
        ),
        (
            "The ferry Linnea carried forty passengers, not sixty as first reported.",
            "sixty as first reported",
            "The ferry Linnea carried forty passengers, not sixty as first reported",
        ),
        (
            "The number of passengers was corrected on Sunday from sixty to forty.",
            "The number of passengers was corrected on Sunday from sixty",
            "The number of passengers was corrected on Sunday from sixty to forty",
        ),
    ],
)
def test_a_first_account_and_the_one_in_its_place(sentence, first, later):
    """What a sentence says was told at first, and what it tells instead, are an update, each cited where it stands."""
    (found,) = told(sentence)
    assert (found.kind, found.relation) == (SlotKind.CLAIM, Relation.UPDATE)
    assert [side.value for side in found.sides] == [first, later]
    assert [side.citations[0].quote.rstrip(".") for side in found.sides] == [first, later]


def test_a_first_account_is_revised_in_the_next_sentence():
    """The next sentence stands against a first account where it turns, and else does not."""
    first = "Officials initially said the ferry Linnea left Orvik at noon."
    (found,) = told(first, "However, the log of the harbour has it leave at ten.")
    assert [side.citations[0].quote for side in found.sides] == [
        first,
        "However, the log of the harbour has it leave at ten.",
    ]
    assert not told(first, "Its captain has sailed for thirty years.")


def test_what_somebody_said_is_taken_back():
    """What somebody said stands with the next sentence, where that tells that he or she has taken it back."""
    said = "The mate told the court that he had slept below all night."
    (found,) = told(said, "He later changed his story and put himself on the bridge.")
    assert found.sides[0].citations[0].quote == said
    assert not told("The ferry Linnea was built in Orvik.", "The mate later changed his story about her.")


def test_a_new_account_tells_what_it_is():
    """That an account has changed, but not to what, stands against nothing."""
    said = "The mate told the court that he had slept below all night."
    assert not told(said, "He later changed his story, according to the log of the harbour.")
    assert not told("At first one sailor was listed as badly hurt, but the rating was later downgraded.")


@pytest.mark.parametrize(
    "sentence",
    [
        "The crew at first told passengers to stay below, but later sent them up to the deck.",
        "The Orvik Post first reported the loss of the ferry Linnea, but the harbour later confirmed it.",
        "I initially thought the ferry Linnea was empty, but later saw the lights.",
        "The harbour initially said the ferry Linnea was late, but divers were sent out.",
        "The repairs of the ferry Linnea were not as costly as previously thought.",
    ],
)
def test_what_comes_first_and_is_no_account(sentence):
    """Orders, who was first to report, what bystanders thought, and what nothing takes the place of are none."""
    assert not told(sentence)


@pytest.mark.parametrize(
    ("sentence", "claim", "denial"),
    [
        (
            "The mate told the court that the captain was asleep, but the captain has denied that claim.",
            "The mate told the court that the captain was asleep",
            "the captain has denied that claim",
        ),
        (
            "The union says the engine was never checked, an allegation that the owners dispute.",
            "The union says the engine was never checked",
            "an allegation that the owners dispute",
        ),
        (
            "According to the pilots, no storm warning was sent, contradicting several reports that spoke of one.",
            "several reports that spoke of one",
            "According to the pilots, no storm warning was sent",
        ),
    ],
)
def test_a_claim_and_its_denial_in_one_sentence(sentence, claim, denial):
    """A claim stands against the denial of it by another party, the claim first; neither overtakes the other."""
    (found,) = told(sentence)
    assert (found.kind, found.relation) == (SlotKind.CLAIM, Relation.BETWEEN)
    assert [side.value for side in found.sides] == [claim, denial]


@pytest.mark.parametrize(
    "sentence",
    [
        "The mate was named as the man at the wheel, but the captain has denied that claim.",
        "The union says the engine was never checked, an allegation that they dispute.",
        "The owners of the ferry denied reports that the engine had been repaired in haste.",
    ],
)
def test_a_claim_and_its_denial_without_their_parties(sentence):
    """Where one source reports a dispute and does not tell who says what, nobody contradicts anybody."""
    assert not told(sentence)


def test_a_denial_of_what_another_source_tells():
    """What is denied in one source is set against the line of another one that tells it."""
    claim = "The captain of the Linnea slept on the bridge, a sailor said."
    (found,) = told("The owners deny that the captain slept on the bridge.", other=claim)
    assert found.relation is Relation.BETWEEN
    assert found.sides[0].citations[0].quote == claim
    assert not told("The owners deny that the captain slept on the bridge.")


def test_a_claim_that_its_own_source_tells_to_be_denied():
    """Where both sources tell a claim with its denial, they agree."""
    claim = "The captain of the Linnea slept on the bridge, a sailor said."
    both = ["The captain of the Linnea slept on the bridge, a sailor said.", "The owners denied that claim."]
    assert told("The owners deny that the captain slept on the bridge.", other=claim)
    assert not told("The owners deny that the captain slept on the bridge.", other=both)


def test_one_dispute_is_told_once():
    """A claim that a source has denied in one sentence is not told again for another sentence that denies it."""
    denied = "The union said the engine was repaired in haste, a claim that the owners of the ferry denied."
    again = "The union said haste had repaired the engine, but the owners of the ferry rejected that claim."
    assert len(told(denied, again)) == 1


@pytest.mark.parametrize(
    "sentence",
    [
        "The mate was charged with neglect, but a judge denied him bail.",
        "The harbour asked for more pilots, a request that the ministry rejected.",
        "The owners have two ships, and nobody can deny that winters are long.",
    ],
)
def test_what_is_refused_is_not_denied(sentence):
    """Bail that is denied, a request that is rejected, and a turn of speech are no accounts."""
    assert not told(sentence)


FERRY = "The ferry Linnea struck the pier at Orvik while Captain Ole Brandt was on the bridge."


def of_two(left, right):
    """Write up two articles on one accident and return what differs between their second sentences."""
    first = article("a.md", FERRY, left, publisher="Orvik Post")
    return write(first, article("b.md", FERRY, right, publisher="Tarn Mail")).differences


@pytest.mark.parametrize(
    ("kept", "told"),
    [
        ("The sailor's condition was not immediately known.", "The sailor is in stable condition."),
        (
            "The hospital would not release details about the conditions of the two sailors.",
            "Both sailors are expected to survive.",
        ),
        (
            "The conditions of the sailors were not released.",
            "Lund is in critical condition and Hagen in serious condition.",
        ),
    ],
)
def test_a_condition_that_one_source_could_not_tell(kept, told):
    """How the hurt are, unknown to one source and told by another, is an update from the one to the other."""
    (found,) = of_two(kept, told)
    assert (found.kind, found.relation) == (SlotKind.STATUS, Relation.UPDATE)
    assert [side.citations[0].quote for side in found.sides] == [kept, told]


@pytest.mark.parametrize(
    ("kept", "told"),
    [
        ("The woman's condition was not released.", "A man on board is in stable condition."),
        ("The conditions of the two sailors were not known.", "The mate is in critical condition."),
        (
            "Their conditions are unknown, but officials expect all to survive.",
            "All are expected to survive.",
        ),
    ],
)
def test_a_condition_of_somebody_else_is_no_answer(kept, told):
    """One person's condition says nothing of somebody else's, nor of several; who tells it anyway keeps none back."""
    assert not of_two(kept, told)


def test_a_condition_that_a_hospital_keeps_back_and_police_tell():
    """Where one article has both, who keeps a condition back and who tells it do not exclude each other."""
    kept = "The hospital would not release details about the conditions of the two sailors."
    asked = "Their families asked that their conditions not be released."
    told = "Both sailors are expected to survive."
    pages = {"a.md": [kept], "b.md": [asked, told], "c.md": [told]}
    several = [article(path, FERRY, *own, publisher=path) for path, own in pages.items()]
    assert not write(*several).differences
    assert write(several[0], several[2]).differences


@pytest.mark.parametrize(
    ("kept", "given"),
    [
        (
            "Police said the victim was a cook but would not name her.",
            "The victim, identified by the harbour as Berit Moen, died at the scene.",
        ),
        ("Officials declined to identify the victim.", "The victim, Berit Moen, 44, succumbed to her burns."),
        (
            "Police did not release any suspect information.",
            "A suspect, 51-year-old Nils Rask, is in custody.",
        ),
    ],
)
def test_a_name_that_one_source_would_not_give(kept, given):
    """Whoever one source would not name and another does is an update, in whatever words the name is kept back."""
    (found,) = of_two(kept, given)
    assert found.subject.endswith("been named")
    assert [side.citations[0].quote for side in found.sides] == [kept, given]


def test_somebody_unidentified_beside_others_is_not_asked_for():
    """`An unidentified woman` is anybody: the name of a victim elsewhere is not hers."""
    kept = "A bullet killed an unidentified woman outside the harbour."
    assert not of_two(kept, "The victim, identified by the harbour as Berit Moen, was robbed in her car.")


def test_the_only_relation_that_each_source_tells():
    """Whether somebody is engaged or married differs where each source has one of the two, however else it is told."""
    engaged = "Berit Moen had sailed to Orvik on the Linnea to see her fiancee, a neighbour said."
    (found,) = of_two(engaged, "Berit Moen was on the Linnea with her wife, who lives in Orvik.")
    assert found.subject == "How they are related: fiancee or wife"
    assert [side.value for side in found.sides] == [
        "Berit Moen had sailed to Orvik on the Linnea to see her fiancee",
        "Berit Moen was on the Linnea with her wife",
    ]
    assert not of_two(
        engaged, "Berit Moen, whose fiancée saw it, was on the Linnea; a sailor's wife lives in Orvik."
    )


def test_a_former_partner_is_another_person():
    """A girlfriend and a former one are two people more often than two words for one."""
    former = "Of the plans of Nils Moen for the Linnea, a former girlfriend in Orvik told the police in May."
    assert not of_two(former, "Nils Moen was on the Linnea with his girlfriend, who lives in Orvik.")


def test_two_surnames_of_one_manager():
    """A title and a first name with two surnames, in sentences that are alike, are one person by two names."""
    said = (
        "We know of the damage to the ferry and are looking into it, harbour manager {} said in a statement."
    )
    (found,) = of_two(said.format("P.J. Holm"), said.format("P.J. Rask"))
    assert (found.subject, found.kind) == ("Name of the manager", SlotKind.NAME)
    assert [side.value for side in found.sides] == ["P.J. Holm", "P.J. Rask"]
    assert not of_two(said.format("P.J. Holm"), said.format("T.E. Rask"))
    both = said.format("P.J. Rask") + " The engineer P.J. Holm agreed."
    assert not of_two(said.format("P.J. Holm"), both)


@pytest.mark.parametrize(
    ("claim", "denial"),
    [
        (
            "The ferry Linnea has lost its licence, a union said.",
            "The harbour office dismissed reports that the ferry Linnea had lost its licence.",
        ),
        (
            "The ferry Linnea struck the pier at Tarn, a witness said.",
            "Inspectors found no evidence that the ferry Linnea struck the pier at Tarn.",
        ),
        (
            "The owners are selling the ferry Linnea, the mayor of Tarn said.",
            "It was untrue that the owners were selling the ferry Linnea, their lawyer said.",
        ),
        (
            "The crew of the ferry Linnea smuggled tobacco, customs officers said.",
            "The captain denied that the crew of the ferry Linnea smuggled tobacco.",
        ),
    ],
)
def test_what_a_source_denies_stands_against_the_source_that_tells_it(claim, denial):
    """What a source calls untrue is told with the line of the other source that tells it, each as it stands."""
    (found,) = told(denial, other=[OTHER, claim])
    assert (found.kind, found.relation) == (SlotKind.CLAIM, Relation.BETWEEN)
    assert [side.citations[0].quote for side in found.sides] == [claim, denial]


@pytest.mark.parametrize(
    "sentence",
    [
        "Rescuers were called to reports that the ferry Linnea was on fire off Tarn.",
        "The mayor seemed to dismiss reports that the ferry Linnea was on fire off Tarn.",
    ],
)
def test_reports_that_nobody_denies_stand_against_nothing(sentence):
    """What somebody was called to, or only seems to deny, is not denied."""
    assert not told(sentence, other=[OTHER, "The ferry Linnea was on fire off Tarn on Monday morning."])


@pytest.mark.parametrize(
    ("first", "later"),
    [
        ("Captain Holm first said that the Linnea had hit a rock.", "He later said that it was a whale."),
        (
            "The owner at first put the damage at $2 million.",
            "On Monday the owner said that it was $9 million.",
        ),
        (
            "Police initially thought the Linnea was empty.",
            "Hours later they said that a cook had been aboard.",
        ),
    ],
)
def test_what_the_same_people_say_later(first, later):
    """What is said later behind a first account takes its place."""
    found = [one for one in told(first, later) if one.kind is SlotKind.CLAIM]
    assert [[side.citations[0].quote for side in one.sides] for one in found] == [[first, later]]


@pytest.mark.parametrize(
    ("first", "later"),
    [
        ("Captain Holm first said that the Linnea had hit a rock.", "The harbour of Tarn is deep."),
        ("Captain Holm first said that the Linnea had hit a rock.", "He later changed his story."),
        ("The wreck was first reported by a fisherman.", "He later said that it was raining."),
        ("The wreck was first thought of as a rock.", "The boat is later than the others."),
    ],
)
def test_what_says_nothing_in_place_of_a_first_account(first, later):
    """What follows has to be said, and to say what it is now."""
    assert not [one for one in told(first, later) if one.kind is SlotKind.CLAIM]
