"""Names that stand for one thing, and what is named only to tell where a piece is from."""

from __future__ import annotations

from tests.digest_articles import article, write


def shown(*texts: str) -> dict[str, tuple[str, ...]]:
    """Return the variants of each name in a story of an article a text."""
    files = [article(f"{number}.md", text) for number, text in enumerate(texts)]
    return {entity.name: entity.aliases for entity in write(*files).people}


def test_the_police_of_a_place_are_one():
    """Whether they are called a department, tribal or metropolitan; those of another place are others."""
    found = shown(
        "The Pindal Tribal Police came. The Pindal Tribal Police said so. The Lima Police Department said so.",
        "The Pindal Police Department came. The Pindal Police Department said so. The Lima Police Department left.",
    )
    assert found == {"Pindal Police Department": ("Pindal Tribal Police",), "Lima Police Department": ()}


def test_a_place_of_a_saint_is_one_with_and_without_an_owner():
    """`St. Mary's Parish` is `St. Mary Parish`, and `Twin Lakes` are no `Twin Lake`."""
    found = shown(
        "A fire in St. Mary Parish was out. They live in St. Mary Parish.",
        "A fire in St. Mary's Parish was out. They live in St. Mary's Parish.",
    )
    assert len(found) == 1


def test_where_more_is_to_be_read_is_no_name_of_the_story():
    """Nor is a name in a caption that tells whom others identified."""
    found = shown(
        "The pier in Porto was shut. Also on Sealark Post: Ten piers. Bo Dias ID'd as the rower. Bo Dias, 31, rowed.",
        "The pier in Porto was open. Also on Sealark Post: Ten boats. Bo Dias ID'd as the rower. Bo Dias said so.",
    )
    assert set(found) == {"Porto", "Bo Dias"}
