"""What a point and an agreement say is told once, and no agreement is on somebody whom the page does not know."""

from __future__ import annotations

import pytest

from generator.digest.summary.pointed import agreed_on, untold
from generator.model import Citation, Statement
from tests.digest_articles import article, said, write

WHOLE = "During the fair, a kiln burst and six potters ran into the lane around 9:40 p.m."
CUT = "A kiln burst and six potters ran into the lane around 9:40 p.m."
OTHER = "A kiln burst around 9:40 p.m. and six potters ran into the lane."


def stated(text, quote, *paths):
    """State a text that sources tell, each cited with a quotation of its."""
    return Statement(text, tuple(Citation(path, 0, len(quote), quote) for path in paths), len(paths))


@pytest.mark.parametrize(
    ("point", "agreement", "taken"),
    [
        (WHOLE, CUT, True),
        ("Officials said that the ferry sank off Brugg.", "The ferry sank off Brugg.", True),
        ("Ewa Lis, a potter from Brugg, was lifted out by two guards.", "Lis was lifted out by two guards.", False),
        ("The kiln burst at 9:40 p.m. on Oak Lane in Brugg.", "The kiln burst at 9:40 p.m.", False),
        ("Six potters ran out, and two of them fell into the mill race and drowned.", "Six potters ran out.", False),
        ("Six potters ran out of the hall.", "Six potters of Brugg ran out of the hall.", False),
    ],
)  # fmt: skip
def test_a_point_gives_way_to_an_agreement_that_says_nearly_all_of_it(point, agreement, taken):
    """It is told in the words that two sources have, unless these lack a name, a figure or a quarter of its words."""
    told, agreed = stated(point, point, "a.md"), stated(agreement, point, "a.md", "b.md")
    assert agreed_on(told, [agreed]) == (agreed if taken else told)
    assert agreed_on(told, [stated(agreement, point, "c.md", "d.md")]) == told
    assert agreed_on(stated(point, point, "a.md", "b.md"), [agreed]).text == point


def test_an_agreement_that_a_point_of_as_many_sources_tells_is_left_out():
    """And one that tells something else, of another passage or of more sources stays."""
    agreed = stated(CUT, WHOLE, "a.md", "b.md")
    assert untold([agreed], [stated(WHOLE, WHOLE, "a.md", "b.md")]) == ()
    assert untold([agreed], [stated(WHOLE, WHOLE, "a.md")]) == (agreed,)
    assert untold([agreed], [stated("The fair was shut.", WHOLE, "a.md", "b.md")]) == (agreed,)


def page(*last):
    """Write up two articles on a fire, each with a last sentence, on which they agree, and another first one."""
    opening = (
        "Fire destroyed the ferry sheds of Brugg on Sunday.",
        "The sheds of Brugg were lost in a fire on Sunday.",
    )
    return write(
        *(
            article(
                f"{name}.md",
                first,
                f"Insurers of {name} shrugged.",
                *last,
                title="Fire destroys sheds",
                publisher=name,
            )
            for name, first in zip("AB", opening, strict=True)
        ),
        points=1,
    )


@pytest.mark.parametrize(
    ("before", "sentence", "told"),
    [
        ("A ferryman sent his nephew to the loft.", "The nephew counted 312 barrels of lamp oil in the loft.", False),
        ("A ferryman sent his nephew to the loft.", "Jan Tobler counted 312 barrels of lamp oil in the loft.", True),
        ("", "The sheds of the harbour held 312 barrels of lamp oil.", True),
    ],
)  # fmt: skip
def test_no_agreement_is_on_somebody_whom_the_page_does_not_know(before, sentence, told):
    """Two sources may tell of `the nephew`; a reader of the page has met none."""
    found = page(*filter(None, (before, sentence)))
    texts = [one.text for one in found.agreements]
    assert (sentence in texts or sentence in said(found)) == told
