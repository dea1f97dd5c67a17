"""What several sources tell in words of their own is an agreement, by clauses."""

from __future__ import annotations

import pytest

from generator.digest.agreements.said import Said
from tests.digest_articles import article, write

OTHERS = (
    "Bakers in Braga sold bread to four hundred pilgrims for nothing.",
    "The lighthouse of Faro was painted yellow by its keeper.",
    "A choir from Sintra sang on the deck of an old ferry.",
)


def agreed(left: str, right: str) -> list[tuple[str, int, set[str]]]:
    page = write(
        article("a.md", left, OTHERS[0], publisher="A"),
        article("b.md", right, OTHERS[1], publisher="B"),
        article("c.md", OTHERS[2], publisher="C"),
        points=1,
    )
    return [(one.text, one.sources, {it.quote for it in one.citations}) for one in page.agreements]


@pytest.mark.parametrize(
    ("left", "right", "told"),
    [
        (
            "The old crane in the harbour was struck by lightning, which frightened the gulls of three parishes.",
            "Lightning struck the old harbour crane while a pilot was asleep in its cabin near the grain stores.",
            "The old crane in the harbour was struck by lightning.",
        ),
        (
            "Divers are looking for the cause of a fire that destroyed the grain store of the brewery.",
            "The fire destroyed the brewery's grain store, and its owner wept over forty sacks of barley.",
            "A fire destroyed the grain store of the brewery.",
        ),
        (
            "Anna Costa was arrested on Tuesday on suspicion of smuggling lamp oil, the customs office said.",
            "Anna Costa had been arrested on suspicion of smuggling lamp oil, as her aunt told a newspaper.",
            "Anna Costa was arrested on suspicion of smuggling lamp oil, the customs office said.",
        ),
        (
            "Ewa Lis said seven sailors of the ferry were treated for burns and sent home.",
            "Marek Nowak said in Faro that seven sailors of the ferry were treated for burns and sent home by cart.",
            "Ewa Lis said seven sailors of the ferry were treated for burns and sent home.",
        ),
        (
            "The first witness for the brewery was its stoker, Marek Nowak.",
            "Stoker Marek Nowak was the first witness for the brewery, and wept as he spoke of sixty barrels.",
            "The first witness for the brewery was its stoker, Marek Nowak.",
        ),
        (
            "The rowers of Faro (11-4) secured the second lane for the eel race.",
            "Ana Pires steered well, and the rowers of Faro secured the second lane for the eel race by two lengths.",
            "The rowers of Faro secured the second lane for the eel race.",
        ),
        (
            "The drowsy pilot steered the grain ferry onto a sandbank.",
            "Rain fell on forty goats as the pilot steered the grain ferry onto a sandbank by the salt works of Faro.",
            "The drowsy pilot steered the grain ferry onto a sandbank.",
        ),
        (
            "Divers found the bronze bell of the grain ferry in the mud near the chapel.",
            "Divers found the bronze bell of the grain ferry in the mud near the quarry.",
            "Divers found the bronze bell of the grain ferry in the mud.",
        ),
        (
            "Two sailors of the grain ferry were stabbed inside the tavern in Faro.",
            "Two sailors of the grain ferry were stabbed outside the tavern in Faro.",
            "Two sailors of the grain ferry were stabbed.",
        ),
        (
            "Ewa Lis, whose boots were wet, was on leave for a sprained thumb.",
            "A porter learned on Friday that Ewa Lis was on leave for a sprained thumb.",
            "Ewa Lis was on leave for a sprained thumb.",
        ),
        (
            "Ana Reis fled from a prison barge after she kicked a cook in the galley of a tender bound for Sintra.",
            "Forty bakers of Faro wept and drank as Ana Reis fled from a prison barge after she kicked a cook.",
            "Ana Reis fled from a prison barge after she kicked a cook.",
        ),
        (
            "Customs officers gladly burned the forged ledgers of the brewery in the yard of a chapel.",
            "The forged ledgers of the brewery were burned by customs officers, who sang.",
            "Customs officers burned the forged ledgers of the brewery.",
        ),
        (
            "A 16-year-old pilot was bitten by an eel near the locks of the old canal, a nurse said.",
            "Nurses treated a dozen rowers for burns when a 16-year-old pilot was bitten by an eel near the locks.",
            "A 16-year-old pilot was bitten by an eel near the locks.",
        ),
        (
            "A self-taught clock-mender repaired the tower of the chapel in forty weeks.",
            "Pilgrims gave bread to the self-taught clock-mender, who repaired the tower of the chapel for nothing.",
            "A self-taught clock-mender repaired the tower of the chapel.",
        ),
        (
            "Two people were arrested in Sintra over the loss of a grain ferry, the customs office said.",
            "Customs officers arrested two bakers in Sintra over the loss of a grain ferry and forty mules.",
            "Two people were arrested in Sintra over the loss of a grain ferry.",
        ),
        (
            "Four rowers were injured on Tuesday as a crane fell on their boat house.",
            "The fall of a crane near the chapel left four rowers injured, and a choir sang for them.",
            "Four rowers were injured.",
        ),
        (
            "The keeper of the lighthouse is a former smuggler of lamp oil.",
            "Boys threw apples at a keeper of the lighthouse, a former smuggler of lamp oil, whom nobody liked.",
            "The keeper of the lighthouse is a former smuggler of lamp oil.",
        ),
        (
            "The quarrel of the bakers occurred on the quay of the harbor near the lamp shop.",
            "The quarrel of the bakers happened on the harbour quay, near a lamp shop that burned in May.",
            "The quarrel of the bakers occurred on the quay of the harbor near the lamp shop.",
        ),
        (
            "Three mules had run from the brewery to the chapel while the choir sang of barley.",
            "A nurse fed forty apples to three mules that ran from the brewery to the chapel.",
            "Three mules had run from the brewery to the chapel.",
        ),
    ],
)
def test_a_clause_that_another_source_tells_is_an_agreement(left, right, told):
    """Of two reports of one deed what both tell is told, by leaving words out, and both sentences are cited."""
    found = [one for one in agreed(left, right) if one[1] > 1]
    assert found == [(told, 2, {left, right})]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (
            "The old crane in the harbour was struck by lightning on Tuesday.",
            "The old crane in the harbour was not struck by lightning on Tuesday.",
        ),
        (
            "The brewery lost forty sacks of barley in the fire at the grain store.",
            "The brewery lost sixty sacks of barley in the fire at the grain store.",
        ),
        (
            "The council will reopen the old grain store of the brewery.",
            "The council reopened the old grain store of the brewery.",
        ),
        (
            "Mayor Anna Costa sued the pilot Maria Lopes over the loss of a grain ferry.",
            "The pilot Maria Lopes sued Mayor Anna Costa over the loss of a grain ferry.",
        ),
        (
            "The council would sell the old grain store of the brewery.",
            "The council sold the old grain store of the brewery.",
        ),
        (
            "Customs officers arrested Pavel Nowak of Faro at his home near the quay.",
            "Customs officers arrested Marek Nowak of Faro at his home near the quay.",
        ),
        (
            "Customs officers of Faro then went to the harbour home of Nowak.",
            "Customs officers of Faro own the harbour home of Nowak.",
        ),
        (
            "The keeper of the lighthouse is the owner of a bakery near the chapel.",
            "The lighthouse shone as the owner of a mule and keeper of bees ate what a bakery had left at the chapel.",
        ),
        (
            "A quarrel on the ferry left three bakers and two pilots wet to the knees.",
            "The quarrel on the ferry left three pilots and two bakers wet to the knees.",
        ),
        (
            "The keeper sat on the board of trustees for the chapel choir of Faro.",
            "The keeper sat on the board of trustees of the brewery, and was bored.",
        ),
        (
            "The pilot was the first woman to steer the grain ferry in Faro.",
            "The pilot was the first woman to steer the grain ferry in Norland.",
        ),
        (
            "Two bakers were arrested in Sintra over the loss of a grain ferry.",
            "Customs officers arrested two nurses in Sintra over the loss of a grain ferry.",
        ),
        (
            "Four rowers were injured as a crane fell on their boat house.",
            "Four of the nine rowers were injured at a chapel.",
        ),
        (
            "Four rowers were injured as a crane fell on their boat house.",
            "Four rowers shot at a crane near the chapel and injured a mule.",
        ),
        (
            "A 16-year-old girl was bitten by an eel near the locks.",
            "A girl was bitten near the locks by an eel that a 16-year-old boy kept in a pail.",
        ),
    ],
)
def test_what_another_source_tells_otherwise_is_no_agreement(left, right):
    """Who denies it, counts it or plans it otherwise, doubts it, tells another thing, bears nothing out."""
    assert not [one for one in agreed(left, right) if one[1] > 1]


def test_what_lies_long_apart_needs_a_name():
    """A crane that fell in spring and one that fell in autumn may be two; what is told of a name is of one thing."""
    texts = (
        "The old crane in the harbour was struck by lightning.",
        "Maria Lopes was struck by lightning near Porto.",
    )
    made = [
        article("a.md", *texts, OTHERS[0], publisher="A", day="2026-03-02"),
        article(
            "b.md",
            *(text.replace("was", "had been") for text in texts),
            OTHERS[1],
            publisher="B",
            day="2026-09-02",
        ),
    ]
    told = [one.text for one in write(*made, points=1).agreements]
    assert texts[0] not in told
    assert any("Lopes" in text for text in told)


def test_no_clause_wants_a_verb_of_its_own():
    """Somebody with a clause behind `who` alone is no sentence, however many sources have it."""
    left = (
        "Ewa Lis, a high-ranking port official who served a prison term for her role in the ferry scandal and was "
        "among those who knew of the bribes, has died."
    )
    right = (
        "Ewa Lis, a high-ranking port official who served a long prison term for her role in the ferry scandal and is "
        "said to have hidden bribes, was buried."
    )
    flags = "The port of Faro will lower its flags on Friday for a week."
    page = write(
        article("a.md", flags, left, title="Flags lowered in Faro"),
        article("b.md", flags, right, title="Flags lowered in Faro"),
        article("c.md", flags, OTHERS[0], title="Flags lowered in Faro for a week"),
    )
    assert not [one.text for one in page.agreements if one.text.endswith("scandal.")]


def test_ages_of_several_people_are_no_count():
    """`Both 43` behind two names agrees with no 43 elsewhere, an age behind a word for somebody neither."""
    left = (
        "Prosecutors said Marek Costa and Jan Nowak, both 43, are charged with theft of ship's bells in Faro."
    )
    right = "The ferry nurse, 43, stood on the quay in Faro when men with ship's bells ran past, prosecutors said."
    assert agreed(left, right) == []


def test_whoever_is_named_a_line_before_is_told_of():
    """Whom a sentence speaks of as `he` is the person whom the one before it names, and no other."""
    left = "Marek Nowak received the copper medal of the salt works."
    right = "Marek Nowak is a stoker from Faro. Every spring he rests. He received the copper medal of the salt works."
    found = [one for one in agreed(left, right) if one[1] > 1]
    assert [one[0] for one in found] == [left]


def test_a_clause_that_is_cut_behind_an_hour_has_one_full_stop():
    """`7:15 p.m.` ends a clause as it stands."""
    left = "Bakers of the salt works were warned of the flood at 7:15 p.m. by a porter on a mule from Sintra."
    right = "Forty hens sang when bakers of the salt works were warned of the flood at 7:15 p.m. again."
    found = [one for one in agreed(left, right) if one[1] > 1]
    assert [one[0] for one in found] == ["Bakers of the salt works were warned of the flood at 7:15 p.m."]


@pytest.mark.parametrize(
    ("left", "right", "told"),
    [
        (
            "The flare that burned pilot Marek Nowak was fired in a quarrel on the grain ferry.",
            "The flare that burned pilot Marek Nowak was fired by a drunken cook.",
            "",
        ),
        (
            "The quick search of the grain ferry by divers resulted, once again, in a quarrel of forty cooks.",
            "The quick search of the grain ferry by divers again resulted from rain.",
            "",
        ),
        (
            "Three stokers were burned in two separate boiler explosions that occurred within a mile of the brewery.",
            "Three stokers were burned in two separate boiler explosions that occurred while a cook slept.",
            "Three stokers were burned in two separate boiler explosions.",
        ),
        (
            "The drowsy pilot steered the grain ferry onto a sandbank just before noon.",
            "Rain fell on forty goats as the pilot steered the grain ferry onto a sandbank by the salt works of Faro.",
            "The drowsy pilot steered the grain ferry onto a sandbank.",
        ),
    ],
)
def test_a_clause_ends_where_nothing_is_wanting(left, right, told):
    """Neither on a verb that asks for more, with or without an adverb behind it, nor on `just` or `that occurred`."""
    assert {one[0] for one in agreed(left, right)} == ({told} if told else set())


@pytest.mark.parametrize(
    ("left", "right", "told"),
    [
        ("Anna Costa was arrested on suspicion of smuggling lamp oil in March 2019.", "had been", ""),
        ("In March 2019, Anna Costa was arrested on suspicion of smuggling lamp oil.", "was", ""),
        ("Anna Costa was arrested on May 4 on suspicion of smuggling lamp oil.", "had been", ""),
        ("Anna Costa was arrested on May 4 on suspicion of smuggling lamp oil.", "on May 4 had been",
         "Anna Costa was arrested on May 4 on suspicion of smuggling lamp oil."),
        ("Anna Costa was arrested on September 10 on suspicion of smuggling lamp oil.", "had been",
         "Anna Costa was arrested on suspicion of smuggling lamp oil."),
    ],
)  # fmt: skip
def test_what_is_long_past_keeps_its_date(left, right, told):
    """Without the month or year, which the other source lacks, it reads as if it were new."""
    other = f"Anna Costa {right} arrested on suspicion of smuggling lamp oil, as her aunt told a newspaper."
    day = "2025-09-12"
    page = write(
        article("a.md", left, OTHERS[0], publisher="A", day=day),
        article("b.md", other, OTHERS[1], publisher="B", day=day),
        article("c.md", OTHERS[2], publisher="C", day=day),
        points=1,
    )
    assert [one.text for one in page.agreements] == ([told] if told else [])


def test_what_a_line_has_of_a_clause_is_asked_once_for_all_its_copies(monkeypatch):
    """Sources that print one sentence again and again are read once; who prints it with another word is asked apart."""
    asked: list[tuple[Said, str]] = []
    lacking = Said.lacking

    def note(said, told):
        asked.append((said, told.line.text))
        return lacking(said, told)

    monkeypatch.setattr(Said, "lacking", note)
    struck = "Lightning struck the old harbour crane on Monday while its pilot was asleep."
    other = struck.replace("asleep", "ashore")
    page = write(
        article("a.md", *[struck] * 5, OTHERS[0], publisher="A"),
        article("b.md", *[struck] * 5, OTHERS[1], publisher="B"),
        article("c.md", *[other] * 5, OTHERS[2], publisher="C"),
        points=1,
    )
    assert len(asked) == len(set(asked))
    assert {text for _, text in asked} == {struck, other}
    (found,) = page.agreements
    assert (found.sources, {one.article for one in found.citations}) == (2, {"a.md", "b.md"})
