"""A site's own theme: a few lines change one block, mistakes are told with their place, the document is true."""

from __future__ import annotations

import ast
import base64
import dataclasses
import re

import pytest

from generator.render import views
from generator.render.environment import Renderer, unbroken
from generator.theme import packaged_themes
from tests.conftest import ROOT, read_tree, run_newsfold, write_tree
from tests.test_sections import FULL, made

DOCUMENT = (ROOT / "docs/themes.md").read_text(encoding="utf-8")
ARTICLE = {
    "content/a.md": "# The bridge at Altfeld is closed\n\nLorries must go by Neufeld, the town said.\n"
}
DOT = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)
MINE = {"newsfold.yml": "theme: mine\n", "themes/mine/theme.yml": "name: mine\nparent: broadsheet\n"}


def example(language):
    """Return the documented example in a language, and the file that it says it is."""
    block = re.search(rf"```{language}\n(.*?)```", DOCUMENT, re.DOTALL)[1]
    return re.search(r"themes/\S+", block)[0], block


def test_five_lines_change_one_block_of_broadsheet(tmp_path):
    """The documented theme says its own words at the foot of every page; all else is broadsheet's."""
    files = dict([example("yaml"), example("jinja")])
    assert sum(len(text.splitlines()) - 1 for text in files.values()) <= 5
    write_tree(tmp_path, {**ARTICLE, **files, "newsfold.yml": "theme: mine\n"})
    assert run_newsfold("build", cwd=tmp_path).code == 0
    page = (tmp_path / "site/index.html").read_text(encoding="utf-8")
    assert "Printed on recycled electrons." in page
    assert 'class="scheme"' not in page
    assert 'class="masthead-front"' in page


@pytest.mark.parametrize(
    ("mistake", "said"),
    [
        ("{{ site.titel }}", "'titel'"),
        ("{{ nothing }}", "'nothing' is undefined"),
        ("{{ asset('no.css') }}", "no.css"),
        ("{% if %}", "Expected an expression"),
        ("{{ url() }}", "url() missing 1 required positional argument"),
        ("{{ 1 / 0 }}", "division by zero"),
    ],
)
def test_a_mistake_in_a_template_is_told_with_its_place(tmp_path, mistake, said):
    """File, line and variable are named, and the old site stays byte for byte."""
    write_tree(tmp_path, ARTICLE)
    assert run_newsfold("build", cwd=tmp_path).code == 0
    before = read_tree(tmp_path / "site")
    template = '{% extends "broadsheet/base.html" %}\n{% block footer %}\n' + mistake + "\n{% endblock %}\n"
    write_tree(tmp_path, {**MINE, "themes/mine/templates/base.html": template})
    done = run_newsfold("build", cwd=tmp_path)
    assert done.code in {1, 2}
    assert "themes/mine/templates/base.html:3:1: error: " in done.err
    assert said in done.err
    assert "Traceback" not in done.err
    assert read_tree(tmp_path / "site") == before


@pytest.mark.parametrize("theme", ["broadsheet", "plain"])
def test_whatever_names_something_is_text_in_every_theme(tmp_path, theme):
    """Titles, names, tags and the editor's own words are no elements, and end no attribute that they stand in."""
    odd = "'\"><i data-odd=1>Odd&amp;'"
    of_site = "".join(f"{key}: {odd}\n" for key in ("title", "description", "notice", "author"))
    of_article = "".join(
        f"{key}: {odd}\n"
        for key in ("title", "publisher", "author", "section", "summary", "license", "image_alt")
    )
    text = "The harbour of Selk was shut on Monday. \u201cNobody sails,\u201d said Ann Lee, who runs it.\n"
    head = f"---\n{of_article}tags: [{odd}]\nimage: boat.png\ndate: 2026-03-02\n"
    write_tree(
        tmp_path,
        {
            "newsfold.yml": f"{of_site}theme: {theme}\n",
            "content/a.md": f"{head}slug: a\n---\n\n{text}",
            "content/b.md": f"{head}slug: b\ntopic: {odd}\n---\n\n{text}Two boats lay there.\n",
            "content/topics.yml": f"a:\n  title: {odd}\n  lede: {odd}\n",
            "content/boat.png": DOT,
        },
    )
    assert run_newsfold("build", cwd=tmp_path).code == 0
    pages = sorted((tmp_path / "site").rglob("*.html"))
    texts = [page.read_text(encoding="utf-8") for page in pages]
    assert len(pages) > 10
    assert [page.name for page, text in zip(pages, texts, strict=True) if "<i data-odd" in text] == []
    assert sum(text.count("&lt;i data-odd=1&gt;Odd&amp;amp;") for text in texts) > 2 * len(pages)


def test_new_copies_a_theme_to_change(tmp_path):
    """Into a new site or into one that stands, never over a theme; the copy is what the site is built with."""
    assert run_newsfold("new", "mine", "--theme", "plain", cwd=tmp_path).code == 0
    style = tmp_path / "mine/themes/plain/static/style.css"
    assert style.read_bytes() == (packaged_themes() / "plain/static/style.css").read_bytes()
    style.write_text("body { color: navy; }\n")
    site = tmp_path / "mine"
    assert run_newsfold("build", "--theme", "plain", cwd=site).code == 0
    assert [path.read_text() for path in site.glob("site/assets/style.*.css")] == ["body { color: navy; }\n"]
    assert run_newsfold("new", ".", "--theme", "broadsheet", cwd=site).code == 0
    assert (site / "themes/broadsheet/theme.yml").is_file()
    assert run_newsfold("new", ".", "--theme", "plain", cwd=site).code == 2
    assert style.read_text() == "body { color: navy; }\n"
    done = run_newsfold("new", "other", "--theme", "plian", cwd=tmp_path)
    assert done.code == 2
    assert "plain" in done.err
    assert not (tmp_path / "other").exists()


def test_every_field_of_every_record_is_documented():
    """`docs/themes.md` names each record and its fields in their order, and none that does not exist."""
    parts = re.split(r"^### (\w+)$", DOCUMENT, flags=re.MULTILINE)[1:]
    told = {
        name: re.findall(r"^\| `(\w+)` \|", text, re.MULTILINE)
        for name, text in zip(parts[::2], parts[1::2], strict=True)
    }
    true = {
        name: [field.name for field in dataclasses.fields(record)]
        for name, record in vars(views).items()
        if dataclasses.is_dataclass(record)
    }
    assert told == true


def test_every_variable_of_every_template_is_documented(monkeypatch):
    """The document's table of templates is what the renderer gives them."""
    given = {}
    render = Renderer.render

    def watched(self, page, view):
        given.setdefault(f"{page.kind}.html", set()).update(page.data)
        return render(self, page, view)

    monkeypatch.setattr(Renderer, "render", watched)
    made(FULL)
    tables = DOCUMENT.partition("## What templates")[2]
    rows = re.findall(r"^\| `(\w+\.html)` \|(.*)\|$", tables, re.MULTILINE)
    told = {name: set(re.findall(r"`(\w+)`:", words)) for name, words in rows}
    assert {name: told.get(name) for name in given} == given
    shipped = {path.name for path in packaged_themes().glob("*/templates/[!_]*.html")} - {"base.html"}
    assert set(told) == shipped


def test_every_name_that_all_templates_have_is_documented():
    """What pages are given beside their own variables, and what all have, stands in the second table."""
    tree = ast.parse((ROOT / "generator/render/environment.py").read_text(encoding="utf-8"))
    passed = {
        word.arg
        for call in ast.walk(tree)
        if isinstance(call, ast.Call)
        and ast.unparse(call.func) in ("template.render", "environment.globals.update")
        for word in call.keywords
        if word.arg
    }
    table = DOCUMENT.partition("besides:")[2].partition("###")[0]
    told = set(re.findall(r"^\| `(\w+)(?:\(\w+\))?` \|", table, re.MULTILINE))
    assert passed == told


def test_documented_blocks_are_those_of_broadsheet():
    """Every block that the document names is there to be overridden, and no block of these templates is left out."""
    for name in ("base.html", "topic.html"):
        text = (packaged_themes() / "broadsheet/templates" / name).read_text(encoding="utf-8")
        row = re.search(rf"^\| `{re.escape(name)}` \| (`title`.*|`sections`.*) \|$", DOCUMENT, re.MULTILINE)[
            1
        ]
        own = set(re.findall(r"\{%-? block (\w+)", text)) - ({"main"} if name == "topic.html" else set())
        assert set(re.findall(r"`(\w+)`", row)) == own


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("won 3-1 in Basel", 'won <span class="whole">3-1</span> in Basel'),
        ("a 12-year-old & co", 'a <span class="whole">12-year-old</span> &amp; co'),
        ("non-self-executing", "non-self-executing"),
        ("<b>1-2", '&lt;b&gt;<span class="whole">1-2</span>'),
    ],
)
def test_no_line_parts_a_score(text, shown):
    """Short hyphenated words stay whole, long ones may break, and markup is escaped."""
    assert str(unbroken(text)) == shown
