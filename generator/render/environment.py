"""The template engine over an opened theme."""

from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass
from functools import lru_cache, partial
from typing import TYPE_CHECKING

import jinja2
from babel.numbers import format_decimal
from markupsafe import Markup, escape

from generator.errors import ThemeError, did_you_mean
from generator.language.locales import locale
from generator.model import Output
from generator.render import addresses, speech
from generator.render.context import QuickContext
from generator.render.fragments import Fragments
from generator.render.generated import QuickEnvironment

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from gettext import NullTranslations

    from generator.render.compiled import Compiled
    from generator.render.page import Page
    from generator.render.views import PageView, SiteView
    from generator.theme import Theme

_HYPHENATED = re.compile(r"(?<![\w-])\w{1,8}(?:[-\u2013]\w{1,8}){1,2}(?![\w-])")
_MISTAKES = (jinja2.TemplateError, ArithmeticError, AttributeError, LookupError, TypeError, ValueError)
_LONGEST_WHOLE = 14


@dataclass(frozen=True, slots=True)
class Renderer:
    """Renders pages with a theme."""

    theme: Theme
    environment: QuickEnvironment
    assets: Mapping[str, str]  # the path of each of the theme's files
    site: SiteView
    base_url: str
    fragments: Fragments

    def render(self, page: Page, view: PageView) -> Output:
        """Render one page. Raises ThemeError with the template's file and line where it fails."""
        absolute = page.kind == "404"

        def url(path: str) -> str:
            if absolute:
                return addresses.absolute(self.base_url, path)
            return addresses.relative(page.path, path)

        def asset(name: str) -> str:
            if name not in self.assets:
                hint = did_you_mean(name, self.assets)
                raise jinja2.UndefinedError(f"no file static/{name} in the theme {hint}".strip())
            return url(self.assets[name])

        place = page.kind, posixpath.dirname(page.path)

        def kept(macro: jinja2.runtime.Macro, record: object, *rest: object) -> Markup:
            return self.fragments.kept(place, macro, (record,), rest)

        def kept_each(macro: jinja2.runtime.Macro, records: Sequence[object], *rest: object) -> Markup:
            return self.fragments.kept(place, macro, records, rest)

        try:
            template = self.environment.get_template(f"{page.kind}.html")
            text = template.render(
                page=view, url=url, asset=asset, kept=kept, kept_each=kept_each, **page.data
            )
        except _MISTAKES as error:
            raise ThemeError(self.explain(error)) from error
        finally:
            self.environment.close()
        return Output(page.path, (text.strip() + "\n").encode())

    def explain(self, error: Exception) -> str:
        """Say where in which template file an error lies, and what it is."""
        if isinstance(error, jinja2.TemplateNotFound):
            return f"theme '{self.theme.name}': no template '{error.name}'"
        name, line = _place(error, self.theme.templates)
        if not name:
            raise error
        return f"{self.theme.origins.get(name, name)}:{line}:1: error: {getattr(error, 'message', None) or error}"


def _place(error: Exception, templates: Mapping[str, str]) -> tuple[str, int]:
    """Find the innermost template line of an error: a syntax error knows it, others have it in the traceback."""
    if isinstance(error, jinja2.TemplateSyntaxError):
        return error.name or "", error.lineno
    place = ("", 1)
    trace = error.__traceback__
    while trace:
        file = trace.tb_frame.f_code.co_filename
        if file in templates:
            place = (file, trace.tb_lineno)
        trace = trace.tb_next
    return place


def make_renderer(
    theme: Theme,
    assets: Mapping[str, str],
    words: NullTranslations,
    site: SiteView,
    *,
    base_url: str,
    compiled: Compiled | None = None,
    fragments: Fragments | None = None,
) -> Renderer:
    """Open the template engine with the words of a language, in which templates speak through gettext."""
    environment = make_environment(theme, site.language, compiled)
    speech.install(environment, words)
    environment.globals.update(site=site, options=theme.options)
    return Renderer(theme, environment, assets, site, base_url, fragments or Fragments(""))


def make_environment(theme: Theme, language: str, compiled: Compiled | None) -> QuickEnvironment:
    """Open what parses and compiles a theme's templates: escaping everywhere, no undefined variables.

    The filter `number` writes a number as the site's language does; `unbroken` keeps a score, an age or a
    double name on one line of a headline.
    """
    environment = QuickEnvironment(
        loader=jinja2.FunctionLoader(lambda name: _source(theme, name)),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        extensions=["jinja2.ext.i18n"],
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        cache_size=-1,
        bytecode_cache=compiled,
    )
    environment.context_class = QuickContext
    environment.newstyle_gettext = True  # type: ignore[attr-defined]  # of the extension: variables are keywords
    where = locale(language)
    environment.filters["number"] = lru_cache(maxsize=1 << 12, typed=True)(
        partial(format_decimal, locale=where)
    )
    environment.filters["unbroken"] = unbroken
    return environment


def unbroken(text: str) -> Markup:
    """Return text with what is short and hyphenated (`3-1`, `12-year-old`) in spans that no line may part."""
    parts, at = [], 0
    for match in _HYPHENATED.finditer(text):
        if len(match[0]) <= _LONGEST_WHOLE:
            parts += [escape(text[at : match.start()]), Markup('<span class="whole">%s</span>') % match[0]]
            at = match.end()
    return Markup("").join([*parts, escape(text[at:])])


def _source(theme: Theme, name: str) -> tuple[str, str, None] | None:
    return (theme.templates[name], name, None) if name in theme.templates else None
