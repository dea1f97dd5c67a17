"""Templates compile to shorter Python than Jinja writes, and say the same."""

import gc
import gettext
import posixpath
from urllib.parse import quote, unquote

import jinja2
import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup, escape

from generator.render.addresses import relative, text_fragment
from generator.render.context import QuickContext
from generator.render.generated import QuickEnvironment, renames_speech, shown
from generator.render.speech import install, speaking

OTHERS = {
    "parts.html": "{% macro sign(a, b='none') %}<i>{{ a }}{{ b }}{{ site }}</i>{% endmacro %}",
    "base.html": "<{% block main %}{% endblock %}>{{ site }}",
}
TEMPLATES = [
    "{{ text }} {{ number }} {{ markup }} {{ none }} {{ yes }} {{ ratio }} {{ listed }}",
    "{{ record.name }} {{ record.items }} {{ mapping.name }} {{ mapping['name'] }} {{ record.name.upper() }}",
    "{% macro m(a, b=2) %}{{ a }}{{ b }}{% endmacro %}{{ m(text) }}{{ m(text, b=markup) }}{{ m(b=1, a=2) }}",
    "{% macro m(a) %}{{ a }}{{ varargs }}{{ kwargs }}{% endmacro %}{{ m(1, 2, c=3) }}",
    "{% macro m() %}[{{ caller(text) }}]{% endmacro %}{% call(x) m() %}{{ x }}{% endcall %}",
    "{% from 'parts.html' import sign %}{{ sign(text) }}{{ sign(a=markup, b=text) }}",
    "{% from 'parts.html' import sign with context %}{{ sign(text) }}",
    "{% extends 'base.html' %}{% block main %}{{ _('Sources & more') }}{{ text }}{{ super() }}{% endblock %}",
    "{% set x %}{{ text }}{{ _('It is %(what)s', what=text) }}{% endset %}{{ x }}",
    "{% for n in range(3) %}{{ loop.cycle('a', 'b') }}{{ loop.previtem is defined }}{{ n if n }}{% endfor %}",
    "{% autoescape false %}{{ text }}{{ _('Sources & more') }}{% endautoescape %}{{ text }}",
    "{% set ns = namespace(n=1) %}{% set ns.n = ns.n + 1 %}{{ ns.n }}{{ dict(a=1) }}",
    "{{ _('Sources & more') }}{% trans %}Sources & more{% endtrans %}{% trans n=number %}{{ n }} of it{% endtrans %}",
    "{{ ngettext('%(num)d source', '%(num)d sources', number) }} {{ _('%(a)s: %(b)d', a=markup, b=number) }}",
    "{{ _('%(a)r', a=text) }}{{ _('%(a)d', a='7') }}{{ _('%(a).2s', a=text) }}{{ _('50%% %(a)s', a=ratio) }}",
    "{% for _ in (text,) %}{{ _ }}{% endfor %}{{ _('Sources & more') ~ text }}",
    "{{ missing.x is defined }}{{ record.nothing is defined }}{{ 'x' if record.name == 'n&' }}",
]


class Record:
    """Something that templates look into."""

    name = "n&"

    def __getitem__(self, key):
        return f"item {key}"


VALUES = {
    "text": "<b> 'x' & \"y\"",
    "number": 3,
    "markup": Markup("<b>&amp;</b>"),
    "none": None,
    "yes": True,
    "ratio": 0.5,
    "listed": ["<", 1],
    "record": Record(),
    "mapping": {"name": "<n>", "items": 1},
}


class German(gettext.NullTranslations):
    """Words with signs in them."""

    def gettext(self, message):
        return {"Sources & more": "Quellen & <mehr>", "It is %(what)s": "Das ist %(what)s"}.get(
            message, message
        )


def plain(words):
    """Open Jinja as it is."""
    environment = jinja2.Environment(autoescape=True, extensions=["jinja2.ext.i18n"])
    environment.install_gettext_translations(words, newstyle=True)
    return environment


def quick(words, *, settled):
    """Open Jinja as newsfold uses it."""
    environment = QuickEnvironment(autoescape=True, extensions=["jinja2.ext.i18n"])
    environment.context_class = QuickContext
    environment.newstyle_gettext = True
    install(environment, words)
    environment.settled = speaking(words) if settled else None
    return environment


def said(environment, template):
    """Return a page, or what kind of mistake a template has."""
    environment.loader = jinja2.DictLoader({**OTHERS, "page.html": template})
    environment.globals["site"] = "site & co"
    try:
        return environment.get_template("page.html").render(VALUES)
    except (TypeError, jinja2.TemplateError) as error:
        return type(error)


@pytest.mark.parametrize("template", TEMPLATES)
@pytest.mark.parametrize("settled", [False, True])
def test_quick_templates_say_what_jinja_says(template, settled):
    """Escaping, macros, attributes, loops, phrases: page by page the same text, or the same mistake."""
    own = quick(German(), settled=settled and not renames_speech(plain(German()).parse(template)))
    assert said(own, template) == said(plain(German()), template)


@pytest.mark.parametrize(
    "template", ["{{ m(1) }}", "{{ text.nothing.more }}", "{% macro m(a) %}{% endmacro %}{{ m(1, 2) }}"]
)
def test_a_mistake_stays_one(template):
    """What Jinja refuses is refused."""
    wrong = said(plain(German()), template)
    assert isinstance(wrong, type)
    assert said(quick(German(), settled=True), template) == wrong


@given(st.one_of(st.text(), st.integers(), st.booleans(), st.floats(), st.none(), st.text().map(Markup)))
def test_values_are_shown_as_markupsafe_escapes_them(value):
    """Any value reads the same, whichever way it was escaped."""
    assert shown(value) == str(escape(value))


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("{% set _ = 1 %}", True),
        ("{% macro gettext() %}{% endmacro %}", True),
        ("{% from 'x' import y as _ %}", True),
        ("{% import 'x' as gettext %}", True),
        ("{{ _('a') }}{% set a = 1 %}{% from 'x' import y %}", False),
    ],
)
def test_a_theme_may_call_something_else_by_the_name_of_a_phrase(source, expected):
    """Then phrases are looked up on every page."""
    assert renames_speech(plain(German()).parse(source)) is expected


NAMES = st.text("ab-_.é~ %/", min_size=1, max_size=12)


@given(
    NAMES,
    NAMES,
    st.sampled_from(["", "articles/", "a/b/"]),
    st.sampled_from(["", "topics/", "articles/", "a/"]),
)
def test_links_lead_where_they_did(page, target, of_page, of_target):
    """The short way to write a link gives what a path library gives."""
    page, target = of_page + page.strip("/. "), of_target + target.strip("/. ")
    names = [*page.split("/"), *target.split("/")]
    if all(name.strip(".") for name in names) and page != target:
        assert relative(page, target) == quote(posixpath.relpath(target, posixpath.dirname(page) or "."))


@given(st.text("aB1 .,'-_~é\"&#\u00a0", max_size=80))
def test_a_text_fragment_names_the_words_whatever_they_hold(words):
    """The short way to encode words gives what the long one does."""
    fragment = text_fragment("https://e.org/", words).partition("text=")[2]
    assert "-" not in fragment
    assert " " not in fragment
    found = words.split()
    whole = words if len(found) <= 8 else f"{' '.join(found[:4])},{' '.join(found[-4:])}"
    assert unquote(fragment) == whole
    assert fragment.count(",") == (len(found) > 8)


def test_a_page_leaves_nothing_that_holds_itself():
    """Once a page is closed its macros and variables are gone; what templates import without it stays."""
    environment = QuickEnvironment(
        loader=jinja2.DictLoader(
            OTHERS
            | {
                "page.html": "{% extends 'base.html' %}{% from 'parts.html' import sign with context %}"
                "{% from 'parts.html' import sign as other %}{% macro m(a) %}{{ sign(a) }}{{ page }}{% endmacro %}"
                "{% block main %}{{ m(1) }}{{ other(2) }}{% endblock %}"
            }
        )
    )
    environment.context_class = QuickContext
    environment.globals["site"] = "S"

    def written():
        try:
            return environment.get_template("page.html").render(page="P")
        finally:
            environment.close()

    first = written()
    gc.collect()
    gc.disable()
    try:
        assert written() == first == written()
        assert gc.collect() == 0
    finally:
        gc.enable()
