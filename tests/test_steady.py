"""Files of a topic that stand although the topic changed."""

from __future__ import annotations

import pytest

from generator.build import Manner, build
from generator.cache.memo import Memo
from generator.config import load_config
from generator.render.press import Press
from generator.run import Run
from tests.conftest import read_tree, write_tree

BODIES = {
    "a": "The bridge of Neufeld opens on 4 May, the council said. It costs 4 million euros and took three years.",
    "b": "Mayor Ada Brandt opens the bridge of Neufeld on 4 May. More than 40 people came to the hall.",
    "c": '"We waited long for the bridge of Neufeld," said Ada Brandt, the mayor. It opens on 4 May.',
}


def text(name, mark=""):
    """Write an article of one topic."""
    head = f"title: The bridge of Neufeld, part {name}\ndate: 2026-03-02\npublisher: Paper {name}\ntopic: bridge-a"
    return f"---\n{head}\n---\n\n{BODIES[name].replace('Neufeld', f'{mark}Neufeld{mark}')}\n"


@pytest.fixture
def built(tmp_path, monkeypatch):
    """Build the site as a watch does; hand on a function that builds again and returns the paths of printed pages."""
    write_tree(tmp_path, {f"content/bridge-{name}.md": text(name) for name in BODIES})
    memo, printed = Memo("code", lasting=True), []
    real = Press.print

    def spy(press, page):
        printed.append(page.path)
        return real(press, page)

    monkeypatch.setattr(Press, "print", spy)

    def again(site="site", memory=memo):
        printed.clear()
        config = load_config(None, {"content": tmp_path / "content", "output": tmp_path / site})
        with Run() as run:
            assert build(config, run, Manner(beside=tmp_path, memo=memory)).published
        return sorted(path for path in printed if path.startswith(("articles/", "topics/")))

    again()
    return again


def test_an_edited_article_leaves_the_pages_of_its_companions(built, tmp_path):
    """What changes no entry of the digest makes the digest page and the article's own again, and no other."""
    (tmp_path / "content/bridge-c.md").write_text(text("c", "*"))
    assert built() == ["articles/bridge-c.html", "topics/bridge-a.html"]
    built("clean", None)
    assert read_tree(tmp_path / "site") == read_tree(tmp_path / "clean")


def test_a_page_that_shows_its_neighbours_title_is_made_again(built, tmp_path):
    """Each article's page names its companions: with a title of one of them all of them are made again."""
    (tmp_path / "content/bridge-c.md").write_text(text("c").replace("part c", "part four"))
    assert {f"articles/bridge-{name}.html" for name in BODIES} <= set(built())
    built("clean", None)
    assert read_tree(tmp_path / "site") == read_tree(tmp_path / "clean")


def test_a_page_that_somebody_changed_is_made_again(built, tmp_path):
    """A file that does not look as it was left is not taken for what it was."""
    (tmp_path / "content/bridge-c.md").write_text(text("c", "*"))
    (tmp_path / "site/articles/bridge-a.html").write_text("mine")
    assert "articles/bridge-a.html" in built()
    built("clean", None)
    assert read_tree(tmp_path / "site") == read_tree(tmp_path / "clean")
