"""`check`: read, group and digest, write nothing, list every problem."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from generator.build import make_site
from generator.errors import failing

if TYPE_CHECKING:
    from generator.config import Config
    from generator.errors import Problem
    from generator.model import Site
    from generator.run import Run


def check(config: Config, run: Run) -> tuple[Site, tuple[Problem, ...]]:
    """Return what would be built and everything that is wrong with it."""
    return make_site(config, run)


def to_json(site: Site, problems: tuple[Problem, ...]) -> str:
    """Write the result for programs; `ok` is what the exit code says."""
    record = {
        "version": 1,
        "ok": not failing(problems),
        "articles": [
            {
                "path": article.path,
                "slug": article.slug,
                "title": article.title,
                "inferred": dict(article.inferred),
            }
            for article in site.articles
        ],
        "topics": len(site.topics),
        "problems": [
            {
                "path": problem.path,
                "line": problem.line,
                "column": problem.column,
                "severity": problem.severity.value,
                "message": problem.message,
                "hint": problem.hint,
            }
            for problem in problems
        ],
    }
    return json.dumps(record, indent=1)  # in ASCII, which every pipe takes
