"""The site as data: it fits the published schema, and every citation is exact."""

from __future__ import annotations

import json
import re

from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from generator.render.indented import indented
from tests.conftest import run_newsfold, write_tree


def check_data(site):
    """Hold every topic's file to the schema and every citation to the text; return how many citations there are."""
    validator = Draft202012Validator(json.loads((site / "schema/topic.json").read_text()))
    topics = json.loads((site / "topics.json").read_text())["topics"]
    files = sorted(path.stem for path in (site / "topics").glob("*.json"))
    assert files == sorted(topic["slug"] for topic in topics)
    seen = 0
    for listed in topics:
        record = json.loads((site / f"topics/{listed['slug']}.json").read_text())
        assert [error.message for error in validator.iter_errors(record)] == []
        assert {key: record[key] for key in listed} == listed
        texts = {
            a["path"]: (site / f"articles/{a['slug']}.txt").read_bytes().decode() for a in record["articles"]
        }
        citations = [
            *record["lede_citations"],
            *(c for point in record["points"] for c in point["citations"]),
            *(c for found in record["differences"] for side in found["sides"] for c in side["citations"]),
            *(
                c
                for section in ("agreements", "timeline", "people", "quotes")
                for entry in record[section]
                for c in entry["citations"]
            ),
            *(c for point in (record["changes"] or {}).get("points", []) for c in point["citations"]),
        ]
        for citation in citations:
            assert texts[citation["article"]][citation["start"] : citation["end"]] == citation["quote"]
        publishers = {a["path"]: a["publisher"].casefold() for a in record["articles"]}
        origins = {a["path"]: a.get("origin") or publishers[a["path"]] for a in record["articles"]}
        for point in record["points"]:
            for source_of in (publishers, origins):
                assert point["sources"] == len({source_of[c["article"]] for c in point["citations"]})
        for person in record["people"]:
            assert not person["role"] or any(
                in_words_of(person["role"], cited["quote"]) for cited in person["citations"]
            )
        seen += len(citations)
    return seen


def in_words_of(told, quote):
    """Tell whether a text is a quotation with words left out; a noun may stand in the plural there."""
    rest = iter(re.findall(r"\w+", quote.casefold()))
    return all(any(one in (word, f"{word}s") for one in rest) for word in re.findall(r"\w+", told.casefold()))


def test_schema_is_a_schema(sample_site):
    """The published schema is valid JSON Schema itself, and it refuses what is no topic."""
    schema = json.loads((sample_site / "schema/topic.json").read_text())
    Draft202012Validator.check_schema(schema)
    assert list(Draft202012Validator(schema).iter_errors({"slug": "x"}))


def test_sample_data_is_exact(sample_site):
    """On the sample site every file fits the schema and every quotation stands where its citation says."""
    assert check_data(sample_site) > 50


def test_seed_data_is_exact(seeds_site):
    """The same for the seeds."""
    assert check_data(seeds_site) > 5


def test_every_article_is_in_one_topic_and_its_address_leads_there(sample_site):
    """Each article's address under topics/ is its topic's page or a redirect to it, in one hop."""
    topics = json.loads((sample_site / "topics.json").read_text())["topics"]
    paths = [article["path"] for topic in topics for article in topic["articles"]]
    assert len(paths) == len(set(paths))
    for topic in topics:
        for article in topic["articles"]:
            page = (sample_site / f"topics/{article['slug']}.html").read_text()
            if article["slug"] == topic["slug"]:
                assert 'http-equiv="refresh"' not in page
            else:
                assert f'content="0; url={topic["slug"]}.html"' in page
                assert article["slug"] in topic["redirects"]


def test_no_article_text_is_published_where_it_must_not_be(tmp_path):
    """With `articles: link` only the cited words of an article with an original are on the site."""
    long = " ".join(
        f"Sentence number {n} of this long article says that {n} people came to the fair." for n in range(60)
    )
    head = "---\ntitle: The fair of Altfeld was full\npublisher: Post\n"
    write_tree(
        tmp_path,
        {
            "newsfold.yml": "articles: link\n",
            "content/linked.md": f"{head}url: https://post.example.org/1\n---\n\n{long}\n",
            "content/own.md": f"{head.replace('fair', 'market')}---\n\n{long.replace('fair', 'market')}\n",
        },
    )
    assert run_newsfold("build", cwd=tmp_path).code == 0
    site = tmp_path / "site"
    assert not (site / "articles/linked.txt").exists()
    assert (site / "articles/own.txt").exists()
    pages = "".join(path.read_text() for path in site.rglob("*") if path.suffix in {".html", ".json", ".xml"})
    assert "Sentence number 59 of this long article says that 59 people came to the fair." not in pages
    assert "Sentence number 59 of this long article says that 59 people came to the market." in pages


VALUES = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.floats(allow_nan=False), st.text()),
    lambda inner: st.one_of(st.lists(inner), st.dictionaries(st.text(), inner)),
)


@given(VALUES)
def test_data_are_written_as_the_json_of_python_writes_them(value):
    """The quick way to indent gives the same bytes."""
    assert indented(value) == json.dumps(value, ensure_ascii=False, indent=1)
