"""A folder of articles that mean harm, or that came to harm; and what must become of each of them."""

from __future__ import annotations

import json
import os
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

CASES = Path(__file__).parent / "cases/hostile"
FINDINGS = Path(__file__).parent / "cases/findings"
LARGEST = 200_000
"""How large an article of this folder may be, in bytes; its configuration says so."""

FIELDS = (
    "title", "author", "publisher", "url", "language", "tags", "section", "topic", "summary", "image", "license",
    "slug", "aliases",
)  # fmt: skip
"""Front matter whose value, however wrong, does not forbid the article."""

_WORDS = (
    "harbour bridge council ferry storm minister railway school museum library hospital vaccine budget election court"
    " glacier volcano satellite football orchestra harvest drought dam tunnel airport strike festival bakery forest"
    " lighthouse market theatre quarry vineyard reactor submarine orchard parliament pension tariff embassy"
)


@dataclass(slots=True)
class Folder:
    """What was written: `good` articles are published, `bad` and `told` files are named with a part of the reason.

    Those in `bad` are left out. `payloads` counts the hostile values.
    """

    root: Path
    good: set[str] = field(default_factory=set)
    bad: dict[str, str] = field(default_factory=dict)
    told: dict[str, str] = field(default_factory=dict)
    payloads: int = 0
    files: int = 0

    def add(self, path: str, content: str | bytes, *, bad: str = "", told: str = "") -> None:
        """Write a file; it is a good one unless `bad` says why not."""
        data = content.encode(errors="surrogatepass") if isinstance(content, str) else content
        target = os.fsencode(self.root / path)
        os.makedirs(os.path.dirname(target), exist_ok=True)  # noqa: PTH103, PTH120 - names in bytes
        with open(target, "wb") as file:  # noqa: PTH123 - as above
            file.write(data)
        self.put(path, bad=bad, told=told)

    def put(self, path: str, *, bad: str = "", told: str = "") -> None:
        """Note what is to become of a file."""
        self.files += 1
        if bad:
            self.bad[path] = bad
        else:
            self.good.add(path)
        if told:
            self.told[path] = told


def prose(number: int) -> str:
    """Return two sentences that no other number has."""
    random = Random(number)  # noqa: S311 - no secret is drawn here
    one, two, three, four = random.sample(_WORDS.split(), 4)
    return (
        f"The {one} of district {number} was closed on Monday because of the {two}, the mayor said."
        f" The {three} beside it stays open, and {number + 2} people came to see the {four} in spite of the rain."
    )


def lines(name: str) -> list[str]:
    """Return the lines of a file of cases, with Python's escapes read; a line that begins with `##` is a remark."""
    found = (CASES / f"{name}.txt").read_text().splitlines()
    wanted = (line for line in found if not line.startswith("##"))
    return [line.encode("latin-1", "backslashreplace").decode("unicode_escape") for line in wanted]


def front(**values: object) -> str:
    """Return front matter; JSON is YAML."""
    return (
        "---\n"
        + "".join(f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in values.items())
        + "---\n"
    )


def make(root: Path) -> Folder:
    """Write the folder."""
    from tests import hostile_files as odd  # noqa: PLC0415 - it writes with what is defined here

    folder = Folder(root)
    texts = (_payloads, _frontmatter, _names, _titles, _nesting, _findings)
    for write in (*texts, odd.encodings, odd.marked, odd.empty, odd.pictures, odd.odd_files):
        write(folder)
    return folder


def _payloads(folder: Folder) -> None:
    """Put every payload into the body of each format, and into each key of front matter."""
    for number, payload in enumerate(lines("payloads")):
        text = prose(number)
        folder.add(
            f"body/m{number}.md", f"# Market {number} [x]\n\n{text}\n\n{payload}\n\nBefore {payload} after.\n"
        )
        folder.add(
            f"body/t{number}.txt",
            f"Theatre {number} is open\n\n{text}\n\n{payload}\n\nBefore {payload} after.\n",
        )
        page = (
            f"<html><head><title>{payload}</title><meta property='og:title' content='{payload}'></head><body>"
        )
        rest = f"<p>{text}</p>{payload}<p>Before {payload} after.</p><div title='{payload}'>End of {number}.</div>"
        folder.add(f"body/h{number}.html", f"{page}{rest}</body></html>")
        values = {key: [payload] if key in ("tags", "aliases") else payload for key in FIELDS}
        folder.add(
            f"front/all{number}.md", f"{front(**values, extra={'x': payload})}{prose(number + 1000)}\n"
        )
        folder.payloads += 3 + len(FIELDS) + 1
        for key in ("date", "updated", "draft"):
            folder.add(f"front/{key}{number}.md", f"{front(**{key: payload})}{text}\n", bad=key)
            folder.payloads += 1
        key = FIELDS[number % len(FIELDS)]
        folder.add(f"front/one{number}.txt", f"{front(**{key: payload})}{prose(number + 2000)}\n")
        folder.payloads += 1


def _frontmatter(folder: Folder) -> None:
    """Front matter that cannot be read, each a little otherwise."""
    bombs = "a: &a [x, x, x, x, x, x, x, x, x]\n" + "".join(
        f"{name}: &{name} [{', '.join([f'*{before}'] * 9)}]\n"
        for before, name in zip("abcdefgh", "bcdefghi", strict=True)
    )
    wrong = {
        "open": ("title: x\n", "not closed"), "twice": ("title: x\ntitle: y\n---\n", "duplicate key 'title'"),
        "tab": ("title:\n\t- x\n---\n", ""), "alias": ("title: *nobody\n---\n", "unknown alias 'nobody'"),
        "bomb": (f"{bombs}---\n", "more than"), "deep": (f"title: {'[' * 5000}{']' * 5000}\n---\n", "nested more than"),
        "maps": (f"title: {'{a: ' * 500}{'}' * 500}\n---\n", "nested more than"),
        "many": (f"tags: [{', '.join(['x'] * 20000)}]\n---\n", "more than"),
        "colon": ("title: a: b: c\n---\n", ""), "quote": ('title: "open\n---\n', ""),
        "key": ("title: x\n? [a]\n: b\n---\n", "key"),
        "recursive": ("title: x\nextra: &e [*e]\n---\n", "unknown alias"), "at": ("title: @x\n---\n", ""),
        "day": ("date: 2025-02-30\n---\n", "date"), "year": ("date: 99999-01-01\n---\n", "date"),
        "maybe": ("draft: perhaps\n---\n", "draft"), "list": ("date: [2025-01-01]\n---\n", "date"),
    }  # fmt: skip
    for number in range(12):
        for name, (text, reason) in wrong.items():
            suffix = ("md", "txt", "html", "markdown")[number % 4]
            folder.add(
                f"yaml/{name}{number}.{suffix}", f"---\n{text}\n{prose(number)}\n", bad=reason or "error"
            )
    folder.add("yaml/unknown.md", f"---\ntitel: x\n---\n{prose(6000)}\n", told="unknown key 'titel'")
    folder.add("yaml/rule.txt", f"---\n\n{prose(6001)}\n")
    for number, tag in enumerate(
        ("!!python/object/apply:os.system ['touch newsfold-pwned']", "!!binary aGk=", "!x y")
    ):
        folder.add(f"yaml/tag{number}.md", f"---\ntitle: {tag}\n---\n{prose(6100 + number)}\n")


def _names(folder: Folder) -> None:
    """Names that a shell, an address, a page or another system reads otherwise."""
    stems = [*lines("names"), "x" * 240, "\u6865" * 80]
    for number, stem in enumerate(stems):
        folder.add(
            f"names/{stem}.{('md', 'txt', 'html')[number % 3]}",
            f"<p>{prose(7000 + number)}</p>" if number % 3 == 2 else prose(7000 + number),
        )
    for number, name in enumerate(("Case.md", "case.md", "CASE.MD", "case.Md")):
        folder.add(f"names/{name}", prose(7200 + number))
    for number, name in enumerate(("a#b", "a b", "a?b", "a%41", "..a", "<i>")):
        folder.add(f"names/in {name}/x.md" if name != "..a" else "names/a..a/x.md", prose(7300 + number))
    folder.add("/".join(["deep"] * 60) + "/x.md", prose(7400))
    name = os.fsdecode(b"names/\xff\xfe.md")
    folder.add(name, prose(7500), bad="not UTF-8")
    links = "".join(f"- [to](<{stem}.md>)\n" for stem in ("a%23b", "a%3Fb", "a%25b", "a b", "%3Cb%3E"))
    folder.add("names/links.md", f"# Links to odd names\n\n{prose(7600)}\n\n{links}")


def _titles(folder: Folder) -> None:
    """Titles of every length and script, and slugs that collide."""
    titles = [*lines("titles"), "x" * 300, "word " * 60, "\u6865" * 300]
    for number, title in enumerate(titles):
        folder.add(f"titles/{number}.md", f"{front(title=title)}{prose(8000 + number)}\n")
        folder.add(f"titles/h{number}.txt", f"{title}\n\n{prose(8100 + number)}\n")
    for number in range(40):
        folder.add(f"slugs/{number}.md", f"{front(title='The same title')}{prose(8200 + number)}\n")
        folder.add(
            f"slugs/s{number}.md",
            f"{front(title=f'Bridge {number}', slug='one-slug')}{prose(8300 + number)}\n",
        )


def _nesting(folder: Folder) -> None:
    """Nesting that a recursive reader, or one with backtracking, does not survive."""
    rows = [line.split("\t") for line in lines("nesting")]
    deep = {name: piece * int(times) for name, times, piece in rows} | {
        "pairs": "[" * 20_000 + "]" * 20_000,
        "item": "\n".join("  " * depth + "- a" for depth in range(300)),
        "cross": "<b><i>" * 12_000 + "</b></i>" * 12_000,
        "spaces": "a" + " " * 150_000 + "b",
        "grid": "|a" * 500 + "|\n" + "|-" * 500 + "|\n" + "|\n" * 200,
        "combine": "a" + "\u0301" * 50_000,
        "attributes": "<p " + "a=b " * 30_000 + ">x",
    }
    for name, text in deep.items():
        for number, suffix in enumerate(("md", "txt", "html")):
            head = "<p>" if suffix == "html" else f"The depth of {name} was measured\n\n"
            folder.add(f"deep/{name}.{suffix}", f"{head}{prose(9000 + number)}\n\n{text}")


def _findings(folder: Folder) -> None:
    """What fuzzing found, each under its reader's name."""
    suffixes = {"frontmatter": "md", "markdown": "md", "plain": "txt", "html": "html"}
    for path in sorted(FINDINGS.iterdir()):
        data = path.read_bytes()
        reader = path.name.split("-")[0]
        content = b"---\n" + data + b"\n---\nText.\n" if reader == "frontmatter" else data
        (folder.root / "found").mkdir(exist_ok=True)
        (folder.root / f"found/{path.name}.{suffixes[reader]}").write_bytes(content)
        folder.files += 1
