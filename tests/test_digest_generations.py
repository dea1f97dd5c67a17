"""Who's who of fathers and sons that have one name."""

from __future__ import annotations

from tests.digest_articles import article, write


def names(*articles):
    return {entity.name: entity.aliases for entity in write(*articles).people}


def test_a_son_beside_his_father_is_somebody_else():
    """Both are told of in one sentence, and the surname alone may be either's."""
    found = names(
        article("a.md", "Carl Dorne and Carl Dorne Jr. lived in Porto.", "Police met Carl Dorne on Monday."),
        article("b.md", "Police said Carl Dorne Jr. was shot in Porto.", "Dorne wept, a neighbor said."),
    )
    assert found["Carl Dorne"] == ()
    assert found["Carl Dorne Jr."] == ()


def test_a_child_with_a_given_name_alone_is_not_his_father():
    """`Carl Jr.` is no spelling of the man with a surname, and `Carl` is nobody's for sure."""
    found = names(
        article("a.md", "Police found Carl Dorne Sr., his wife, Ann, and Carl Jr. in a house in Porto."),
        article("b.md", "Carl Dorne bought the house in May.", "Carl slept, the police of Porto said."),
    )
    assert found["Carl Dorne"] == ("Carl Dorne Sr.",)
    assert "Carl Jr." in found


def test_father_and_son_do_not_become_one_by_a_name_without_generation():
    """With `Sr.` and `Jr.` a plain name may be either's."""
    found = names(
        article("a.md", "Police met Carl Dorne Sr. in Porto.", "Police asked Carl Dorne Jr. too."),
        article("b.md", "Police of Porto met Carl Dorne on Monday."),
    )
    assert {"Carl Dorne Sr.", "Carl Dorne Jr."} <= found.keys()


def test_a_junior_whose_father_is_not_told_of_is_one_with_his_plain_name():
    """Papers leave `Jr.` out; the surname is his."""
    found = names(
        article("a.md", "Carl Dorne Jr. opened the bridge of Porto.", "The bridge is safe, Dorne said."),
        article("b.md", "Carl Dorne opened the bridge of Porto.", "The crews thanked Carl Dorne."),
    )
    assert set(found["Carl Dorne"]) == {"Carl Dorne Jr.", "Dorne"}


def test_whoever_is_called_by_his_generation_is_not_called_by_the_surname_alone():
    """Beside `Dorne Jr.` it is the other who is `Dorne`."""
    found = names(
        article("a.md", "Mayor Carl Dorne came with Carl Dorne Jr. to Porto.", "Dorne Jr. spoke first."),
        article("b.md", "Mayor Carl Dorne spoke in Porto.", "The bridge is safe, Dorne said."),
    )
    assert found["Carl Dorne"] == ("Dorne",)
    assert found["Carl Dorne Jr."] == ("Dorne Jr.",)


def test_a_surname_in_the_plural_is_no_spelling():
    """`The Dornes` are several, and `Carl Dornes house` lacks an apostrophe."""
    found = names(
        article("a.md", "Police met Carl Dorne in Porto.", "The house is safe, Dorne said."),
        article("b.md", "Police saw Carl Dornes house in Porto.", "The Dornes said so in Porto."),
    )
    assert found["Carl Dorne"] == ("Dorne",)


def test_a_surname_that_ends_in_s_is_one():
    """It has no other form."""
    found = names(
        article("a.md", "Police met Carl Hicks in Porto.", "The house is safe, Hicks said."),
        article("b.md", "Police of Porto met Carl Hicks.", "Hicks was late."),
    )
    assert found["Carl Hicks"] == ("Hicks",)
