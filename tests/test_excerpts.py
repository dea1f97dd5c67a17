"""`articles: excerpt` and `link`: of an article with an original the site shows the cited passages, and leads there."""

from __future__ import annotations

import json

import pytest

from tests.conftest import run_newsfold, write_tree

URL = "https://paper.example.org/quay"
TEXT = (
    "The quay of Selk was shut on Monday after a storm tore down two cranes.\n\n"
    "Mayor Ewa Lis said that the port would open again on 12 March.\n\n"
    "Gulls sat about there as they always do, and somebody whistled a tune that nobody knew.\n\n"
    "It was said to be an old one, about which more could be told at another time.\n"
)
LAST = "about which more could be told"


@pytest.mark.parametrize(("articles", "whole"), [("full", True), ("excerpt", False), ("link", False)])
def test_what_has_an_original_is_republished_only_in_full(tmp_path, articles, whole):
    """Else its page holds no sentence that nobody cites, and its text is no file; what has no original is whole."""
    head = "---\ntitle: {}\ndate: 2026-03-02\n---\n\n"
    write_tree(
        tmp_path,
        {
            "newsfold.yml": f"articles: {articles}\ndigest: {{points: 1}}\n",
            "content/told.md": head.format(f"Quay shut\nurl: {URL}") + TEXT,
            "content/own.md": head.format("Band plays").replace("-02\n", "-01\n")
            + TEXT.replace("quay", "hall").replace("Selk", "Orm"),
        },
    )
    assert run_newsfold("build", cwd=tmp_path).code == 0
    site = tmp_path / "site"
    pages = {name: (site / f"articles/{name}.html").read_text() for name in ("told", "own")}
    assert (LAST in pages["told"], (site / "articles/told.txt").exists()) == (whole, whole)
    assert (LAST in pages["own"], (site / "articles/own.txt").exists()) == (True, True)
    assert URL in pages["told"]
    topic = next(
        topic
        for topic in json.loads((site / "topics.json").read_text())["topics"]
        if "told" in [article["slug"] for article in topic["articles"]]
    )
    digest = (site / f"topics/{topic['slug']}.html").read_text()
    assert f"{URL}#:~:text=" in digest + pages["told"]
