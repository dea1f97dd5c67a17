"""Stories within a topic: found where a gap is clear, named after their articles, shown on the page and in the data."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.config import Writing
from generator.digest import digest
from generator.group.threads import threads
from generator.model import Topic
from tests.conftest import run_newsfold, write_tree
from tests.digest_articles import article

BACKGROUND = (
    "The dam broke on Sunday after a week of rain.",
    "Built in 1961, it had been inspected in spring.",
    "The lower town stood under water for two days.",
    "Nobody died when the water came down the valley.",
    "It is the county's oldest dam, and its only one of earth.",
    "A week of rain had filled the lake to the brim.",
    "The county owns the dam, a company runs it.",
)
CHARGE = (
    "Prosecutors in Neufeld charged two engineers with negligence over the broken dam at Altfeld.",
    "Both engineers knew of the leak, say prosecutors, who accuse them of negligence at the dam of Altfeld.",
    "A judge will hear in June whether the engineers were negligent; the prosecutors want them in prison.",
)
SHELTER = (
    "Families from the lower town of Altfeld sleep in the school's gymnasium since the dam broke.",
    "Volunteers cook for hundreds of families in the gymnasium at Altfeld, and bring blankets to the school.",
    "Lessons at the school are off as long as families need its gymnasium, volunteers at Altfeld were told.",
)
ALONE = "Insurers put the damage of the flood at ninety million, and premiums will rise."
TITLES = {
    "charge": (
        "Engineers charged over broken dam",
        "Negligence at Altfeld, say prosecutors",
        "Judge to hear case of the engineers in June",
    ),
    "shelter": (
        "Hundreds of families sleep in a gymnasium",
        "Volunteers of Altfeld cook and bring blankets",
        "No lessons while families need the school",
    ),
}


def reports():
    """Three articles on each of two angles and one on a third, all with the same background."""
    made = [
        article(
            f"{name}{n + 1}.md",
            [openings[n], BACKGROUND[day - n]],
            title=TITLES[name][n],
            day=f"2026-05-0{day}",
        )
        for name, openings, day in (("charge", CHARGE, 6), ("shelter", SHELTER, 3))
        for n in range(3)
    ]
    alone = article("alone.md", [ALONE, BACKGROUND[0]], title="Flood costs ninety million", day="2026-05-09")
    return [*made, alone]


def strands(*articles):
    return threads(Topic("topic", tuple(articles)))


WANTED = (
    ("shelter1.md", "shelter2.md", "shelter3.md"),
    ("charge1.md", "charge2.md", "charge3.md"),
    ("alone.md",),
)


def test_two_angles_on_one_event_are_two_stories():
    """What opens alike is a story, in the order of the first articles; what is like nothing else is alone."""
    assert strands(*reports()) == WANTED


@given(st.randoms())
@settings(deadline=None, max_examples=20)
def test_the_order_of_articles_does_not_matter(random):
    """The stories are the same however the articles come."""
    shuffled = reports()
    random.shuffle(shuffled)
    assert strands(*shuffled) == WANTED


def test_fewer_than_five_articles_are_one_story():
    """Of four articles nobody needs a list of contents."""
    assert strands(*reports()[1:5]) == ()


def test_one_angle_is_no_thread():
    """Five reports that open alike are not parted, and neither are five that have nothing in common."""
    alike = [article(f"{n}.md", [CHARGE[n % 3], BACKGROUND[n]], title=TITLES["charge"][0]) for n in range(6)]
    assert strands(*alike) == ()
    words = ["quarry", "sonata", "harvest", "glacier", "embassy", "locomotive"]
    unlike = [
        article(f"{word}.md", f"Only the {word} counts for people of the {word}.", title=word)
        for word in words
    ]
    assert strands(*unlike) == ()


def test_copies_of_a_report_are_no_story_of_their_own():
    """A text that three outlets carry is one opening, and one opening makes no thread."""
    made = [article(f"{n}.md", [CHARGE[0], BACKGROUND[0]], title=TITLES["charge"][0]) for n in range(3)]
    made += [article(f"{n}.md", [SHELTER[0], BACKGROUND[0]], title=TITLES["shelter"][0]) for n in range(3, 6)]
    assert strands(*made) == ()


def test_bare_headlines_prove_nothing():
    """Headlines that share words share words; without a text there is no angle."""
    assert strands(*(article(f"{n}.md", title=TITLES["charge"][n % 3]) for n in range(8))) == ()


@given(st.lists(st.sampled_from([*CHARGE, *SHELTER, ALONE, *BACKGROUND]), min_size=1, max_size=9))
@settings(deadline=None, max_examples=40)
def test_threads_part_a_topic_or_there_are_none(openings):
    """Every article is in one story; at least two stories have several articles."""
    made = [article(f"{n}.md", opening, title=opening[:30]) for n, opening in enumerate(openings)]
    found = strands(*made)
    if found:
        assert sorted(path for story in found for path in story) == sorted(one.path for one in made)
        assert sum(len(story) > 1 for story in found) >= 2


def test_a_story_has_the_headline_of_its_articles():
    """The title of each story is one of its own articles'."""
    made = reports()
    page = digest(Topic("topic", tuple(made)), Writing(), WANTED)
    titles = {one.path: one.title for one in made}
    for story in page.threads:
        assert story.title in {titles[path] for path in story.articles}


@pytest.fixture
def site(tmp_path):
    """A site of the reports, each with its text as Markdown."""
    for one in reports():
        head = f"---\ntitle: '{one.title}'\ndate: {one.day}\npublisher: {one.publisher}\ntopic: The flood\n---\n\n"
        write_tree(tmp_path, {f"content/{one.path}": head + one.text})
    assert run_newsfold("build", cwd=tmp_path).code == 0
    return tmp_path / "site"


def test_stories_stand_on_the_page_and_in_the_data(site):
    """The page lists each story with its articles, numbered as the sources are; the data has their paths."""
    record = json.loads((site / "topics/the-flood.json").read_text())
    assert tuple(tuple(story["articles"]) for story in record["threads"]) == WANTED
    page = (site / "topics/the-flood.html").read_text()
    assert '<h2 id="threads">' in page
    for story in record["threads"]:
        assert f">{story['title']}</span>" in page
    assert "articles/alone.html" in page.split('id="threads"')[1].split("</section>")[0]


def test_seeds_hold_three_stories(seeds_site):
    """The call before Alaska, the preparations, the invitation to Moscow."""
    listed = json.loads((seeds_site / "topics.json").read_text())["topics"]
    record = json.loads((seeds_site / f"topics/{listed[0]['slug']}.json").read_text())
    stories = [[path[:3] for path in story["articles"]] for story in record["threads"]]
    assert stories == [["000", "002"], ["001", "003"], ["004"]]
