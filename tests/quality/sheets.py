"""Score built digests against an editor's sheets: what differs, decoys, agreements, dated facts, names.

python -m tests.quality.sheets FOLDER... [--show] [--missed]

Each FOLDER holds groups of articles (`g01/*.md`) with a sheet beside each (`sheet-g01.json`): `glaring` and `decoys`
with two passages each, `agreements` with several, `dated` with one, `names` with their kind. A group is written up as
one topic. A difference tells an item where one side cites the one passage, another side the other; or where it is of
that kind and its values are of those passages. Totals alone are printed unless more is asked for, so that sheets can
stay unread.
"""

from __future__ import annotations

import argparse
import json
import re
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tests.quality.planted import read, written

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from generator.model import Article, Citation, Difference, Digest, Side

_KINDS = {"agenda": "claim"}
_TOKEN = re.compile(r"[\w.]*\d[\w.]*|[A-Z][\w-]+")
_TITLES = {
    "the",
    "president",
    "sir",
    "dr",
    "mr",
    "mrs",
    "ms",
    "gov",
    "sen",
    "rep",
    "judge",
    "chief",
    "sheriff",
    "sgt",
    "lt",
}
_SPACE = re.compile(r"\s+")


class Sheet:
    """A sheet with the articles that it is of."""

    def __init__(self, told: dict[str, Any], articles: Sequence[Article]) -> None:
        self.told = told
        self._texts = {article.path: article.text for article in articles}

    def span(self, passage: dict[str, str]) -> tuple[int, int]:
        """Return where a passage stands in its article; nowhere for what its title says."""
        text = self._texts.get(passage["file"], "")
        words = _SPACE.split(passage["text"].strip())
        found = re.search(r"\s+".join(map(re.escape, words)), text)
        return found.span() if found else (-1, -1)

    def cites(self, citations: Sequence[Citation], passage: dict[str, str]) -> bool:
        """Whether one of some citations overlaps a passage."""
        start, end = self.span(passage)
        return any(
            one.article == passage["file"] and one.start < end and start < one.end for one in citations
        )

    def tells(self, difference: Difference, item: dict[str, Any]) -> bool:
        """Whether a difference is what an item of the sheet says."""
        kind = item.get("kind", "")
        alike = str(difference.kind) == _KINDS.get(kind, kind)
        for one in difference.sides:
            for other in difference.sides:
                if (
                    one is not other
                    and self._of(one, item["a"], alike=alike)
                    and self._of(other, item["b"], alike=alike)
                ):
                    return True
        return False

    def _of(self, side: Side, passage: dict[str, str], *, alike: bool) -> bool:
        if self.cites(side.citations, passage):
            return True
        tokens = set(_TOKEN.findall(side.value))
        return alike and bool(tokens) and tokens <= set(_TOKEN.findall(passage["text"]))


def score(page: Digest, sheet: Sheet) -> tuple[Counter[str], list[str], list[Difference]]:
    """Count what a page tells of a sheet; return also what it misses and what it shows beside the sheet."""
    told, counts = sheet.told, Counter[str]()
    on_sheet: set[int] = set()
    missed = []
    for item in told["glaring"]:
        found = [n for n, one in enumerate(page.differences) if sheet.tells(one, item)]
        on_sheet.update(found)
        counts["glaring"] += 1
        counts["glaring found"] += bool(found)
        counts[f"kind {item['kind']}"] += 1
        counts[f"found {item['kind']}"] += bool(found)
        if not found:
            missed.append(f"{item['kind']}: {item['what']}\n      {item['a']}\n      {item['b']}")
    decoys = [it for it in told["decoys"] if any(_decoy(sheet, one, it) for one in page.differences)]
    counts["decoys"], counts["decoys shown"] = len(told["decoys"]), len(decoys)
    counts["shown"], counts["shown on sheet"] = len(page.differences), len(on_sheet)
    counts["agreements"] = len(told["agreements"])
    counts["agreements found"] = sum(_agreed(page, sheet, it) for it in told["agreements"])
    counts["dated"] = len(told["dated"])
    counts["dated found"] = sum(
        any(sheet.cites(row.citations, it) for row in page.timeline) for it in told["dated"]
    )
    counts["names"] = len(told["names"])
    for item in told["names"]:
        found_as = _kinds_named(page, item["name"])
        counts["names found"] += item["kind"] in found_as
        counts[f"of {item['kind']}"] += 1
        counts[f"is {item['kind']}"] += item["kind"] in found_as
        counts[f"else {item['kind']}"] += bool(found_as) and item["kind"] not in found_as
        counts[f"form {item['kind']}"] += not found_as and item["kind"] in _kinds_named(
            page, item["name"], _bare
        )
    return counts, missed, [one for n, one in enumerate(page.differences) if n not in on_sheet]


def _decoy(sheet: Sheet, one: Difference, item: dict[str, Any]) -> bool:
    return any(
        left is not right
        and sheet.cites(left.citations, item["a"])
        and sheet.cites(right.citations, item["b"])
        for left in one.sides
        for right in one.sides
    )


def _agreed(page: Digest, sheet: Sheet, item: dict[str, Any]) -> bool:
    several = [*page.agreements, *(one for one in (*page.points, *page.lede) if one.sources > 1)]
    return any(
        len({it["file"] for it in item["passages"] if sheet.cites(one.citations, it)}) > 1 for one in several
    )


def _kinds_named(page: Digest, name: str, form: Callable[[str], str] = str.lower) -> set[str]:
    """Return as what a page shows a name, compared in a form of it."""
    return {str(one.kind) for one in page.people if form(name) in {form(one.name), *map(form, one.aliases)}}


def _bare(name: str) -> str:
    """Return a name without what an editor may add: a state behind it, a title, full stops, small words."""
    words = name.partition(", ")[0].replace("\u2019", "'").replace(".", "").split()
    while len(words) > 1 and (words[0][0].islower() or words[0].lower() in _TITLES):
        words = words[1:]
    return " ".join(word for word in words if not word[0].islower()).lower()


def main() -> None:
    """Write up the groups and print totals."""
    parser = argparse.ArgumentParser(description="Score digests against sheets.")
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--show", action="store_true", help="what is shown that is on no sheet")
    parser.add_argument("--missed", action="store_true", help="what is on a sheet and not shown")
    options = parser.parse_args()
    total = Counter[str]()
    for path in sorted(path for folder in options.folders for path in folder.glob("sheet-*.json")):
        group = path.with_name(path.stem.removeprefix("sheet-"))
        articles = read({one.name: one.read_text(encoding="utf-8") for one in sorted(group.iterdir())})
        page = written(articles)
        counts, missed, beside = score(page, Sheet(json.loads(path.read_text(encoding="utf-8")), articles))
        total += counts
        if options.missed:
            print(f"\n{group.name}: {counts['glaring found']} of {counts['glaring']}", *missed, sep="\n   - ")
        if options.show:
            for one in beside:
                sides = [
                    f"{side.value!r} {side.citations[0].article}: {side.citations[0].quote}"
                    for side in one.sides
                ]
                print(
                    f"\n{group.name} beside the sheet: {one.subject} [{one.kind}, {one.relation}]",
                    *sides,
                    sep="\n   ",
                )
    for name in ("glaring", "agreements", "dated", "names"):
        print(f"{name:10} {total[f'{name} found']:4} of {total[name]:4}")
    for name in sorted(key.removeprefix("kind ") for key in total if key.startswith("kind ")):
        print(f"  {name:8} {total[f'found {name}']:4} of {total[f'kind {name}']:4}")
    for name in ("person", "organisation", "place", "work"):
        print(
            f"  {name:12} {total[f'is {name}']:4} of {total[f'of {name}']:4}"
            f" ({total[f'else {name}']} of another kind, {total[f'form {name}']} in another form)"
        )
    print(f"shown      {total['shown on sheet']:4} of {total['shown']:4} are on a sheet")
    print(f"decoys     {total['decoys shown']:4} of {total['decoys']:4} shown")


if __name__ == "__main__":
    main()
