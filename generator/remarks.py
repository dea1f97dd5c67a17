"""What a build says besides the problems of its articles: on settings, on files left out, on how it was published."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.errors import Problem, Severity, failing

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.config import Config
    from generator.load import Loaded
    from generator.model import Topic


def shown(config: Config, path: str) -> str:
    """Return a path inside the content folder as the messages of `load` show it."""
    return f"{config.content.as_posix().rstrip('/')}/{path}"


def nothing(config: Config, loaded: Loaded) -> tuple[Problem, ...]:
    """Say why there is nothing to publish, where no bad article has said so already."""
    if loaded.articles or failing(loaded.problems):
        return ()
    message = "no article to publish here"
    hint = (
        "articles end in .md, .txt or .html; drafts want --drafts, and --now holds back what is dated later"
    )
    return (Problem(config.content.as_posix(), 1, 1, Severity.ERROR, message, hint),)


def notes(config: Config, topics: Iterable[Topic]) -> tuple[Problem, ...]:
    """Return what is worth a note about the settings."""
    if config.base_url or not any(True for _ in topics):
        return ()
    message = "no base_url: feeds are written against http://localhost:8000/, canonical links are left out"
    return (Problem("newsfold.yml", 1, 1, Severity.NOTE, message, "set base_url, or give --base-url"),)


def shadow(config: Config, path: str) -> Problem:
    """Warn that a file in `_static/` is left out because newsfold makes a page of its name."""
    place = (config.content / "_static" / path).as_posix()
    return Problem(
        place, 1, 1, Severity.WARNING, f"left out: newsfold makes {path} itself", "give it another name"
    )


def in_place(config: Config, why: str) -> Problem:
    """Note that the site was changed file by file."""
    message = f"published file by file, not as a whole: {why}"
    return Problem(
        config.output.as_posix(), 1, 1, Severity.NOTE, message, "publish: in-place says that you know"
    )
