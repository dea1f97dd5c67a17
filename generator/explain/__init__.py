"""`explain`: why an article is in its topic, or what holds a topic together.

The account is given by `generator.group.reasons`; here it is asked for, in `words` written for people and in `data`
for programs.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from generator.build import make_topics
from generator.errors import NewsfoldError, UsageError
from generator.group.editor import readings
from generator.group.reasons import Accountant, ArticleAccount, TopicAccount
from generator.group.suggest import Suggester

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.config import Config
    from generator.load import Loaded
    from generator.model import Topic
    from generator.run import Run


@dataclass(frozen=True, slots=True)
class Account:
    """What was found out; `window` is the setting that it refers to."""

    found: ArticleAccount | TopicAccount
    window: int


def explain(config: Config, run: Run, target: str) -> Account:
    """Account for the place of an article, named by its path, or for a topic, named by any address that leads to it.

    Raises UsageError where there is neither, NewsfoldError where the article is there but not published.
    """
    loaded, arranged = make_topics(config, run)
    path, topic = _path(config.content, loaded, target), _topic(arranged.edited.topics, target)
    if not path and topic is None:
        addresses = [address for topic in arranged.edited.topics for address in _addresses(topic)]
        near = Suggester([*addresses, *_paths(loaded)]).hint(target)
        raise UsageError(f"no article or topic '{target}'" + (f" ({near})" if near else ""))
    accountant = Accountant(loaded.articles, arranged, config.grouping)
    found = accountant.article(path) if path or topic is None else accountant.topic(topic)
    return Account(found, config.grouping.window_days)


def _topic(topics: Iterable[Topic], target: str) -> Topic | None:
    """Return the topic that an address leads to."""
    addresses = {address: topic for topic in topics for address in _addresses(topic)}
    return next((addresses[name] for name in readings(target) if name in addresses), None)


def _addresses(topic: Topic) -> tuple[str, ...]:
    return (topic.slug, *topic.redirects)


def _path(content: Path, loaded: Loaded, target: str) -> str:
    """Return the path of the article that is meant, inside the content folder or as it was typed; else nothing."""
    known = _paths(loaded)
    names = [target]
    if Path(target).resolve().is_relative_to(content.resolve()):
        names.append(Path(target).resolve().relative_to(content.resolve()).as_posix())
    for name in names:
        if name in known:
            return known[name]
        if name in loaded.editorial.withheld and (content / name).is_file():
            told = [str(problem) for problem in loaded.problems if problem.path.endswith(f"/{name}")]
            raise NewsfoldError("\n".join([f"'{target}' is not published, so it is in no topic", *told]))
    return ""


def _paths(loaded: Loaded) -> dict[str, str]:
    return {
        path: article.path
        for article in loaded.articles
        for path in (article.path, *(copy.path for copy in article.copies))
    }
