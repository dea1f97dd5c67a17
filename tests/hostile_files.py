"""The files of the hostile folder that are no text, no article, or no file at all."""

from __future__ import annotations

import os
import stat
from random import Random
from typing import TYPE_CHECKING

from tests.hostile import LARGEST, front, prose

if TYPE_CHECKING:
    from tests.hostile import Folder


def encodings(folder: Folder) -> None:
    """Write texts in other encodings, which are told with the byte, and files that are no text."""
    random = Random(3)  # noqa: S311 - no secret is drawn here
    words = {
        "latin-1": "caf\xe9 ferm\xe9", "cp1252": "\u201cno\u201d", "shift-jis": "\u6a4b\u306f\u9589\u9396",
        "koi8-r": "\u043c\u043e\u0441\u0442", "gbk": "\u6865\u5173\u95ed",
        "big5": "\u6a4b\u95dc\u9589", "cp1255": "\u05e9\u05dc\u05d5\u05dd",
        "euc-kr": "\ub2e4\ub9ac",
    }  # fmt: skip
    for name, word in words.items():
        for suffix in ("md", "txt", "html"):
            folder.add(f"bytes/{name}.{suffix}", f"A word: {word}.\n".encode(name), bad="not UTF-8")
    signatures = (
        b"\x89PNG\r\n\x1a\n",
        b"\x1f\x8b\x08",
        b"\x7fELF\x02\x01",
        b"PK\x03\x04\xff",
        b"\xff\xd8\xff\xe0",
        b"%PDF-1.7\n\xe2\xe3",
    )
    for number in range(90):
        data = signatures[number % len(signatures)] + random.randbytes(400)
        folder.add(f"bytes/binary{number}.{('md', 'txt', 'html')[number % 3]}", data, bad="not UTF-8")
    for number, end in enumerate(
        (b"\xc3", b"\xe2\x82", b"\xf0\x9f\x98", b"\xc0\xaf", b"\xed\xa0\x80", b"\xf5\x80\x80\x80", b"\x80")
    ):
        folder.add(f"bytes/broken{number}.txt", b"It broke off here " + end, bad="not UTF-8")


def marked(folder: Folder) -> None:
    """Write texts that say how they are encoded, and texts with control characters, which are cleaned."""
    for number, code in enumerate(("utf-16-le", "utf-16-be", "utf-8")):
        text = f"\ufeffThe boat of pier {number} sank\n\n{prose(5000 + number)}\n"
        folder.add(f"bytes/mark{number}.txt", text.encode(code))
        folder.add(
            f"bytes/marked{number}.md", text.replace("\ufeff", "\ufeff---\ntitle: Pier\n---\n").encode(code)
        )
    folder.add("bytes/half.txt", "\ufeffHalf a sign".encode("utf-16-le") + b"\x00\xd8", bad="not UTF-16")
    for number in range(0x20):
        if chr(number) not in "\t\n\r\x0b\x0c":
            text = f"Control {number}\n\nThe sign {chr(number)} is left out. {prose(5100 + number)}\n"
            folder.add(f"bytes/control{number}.txt", text, told="control character")


def empty(folder: Folder) -> None:
    """Write articles that hold nothing, or too much."""
    for number, text in enumerate(
        ("", " \n\t\n", "\ufeff", "\x00\x00", "\u200b", "---\n---\n", "<!-- a -->")
    ):
        for suffix in ("md", "txt", "html"):
            if text not in ("\u200b", "<!-- a -->") or (text[0] == "<" and suffix != "txt"):
                folder.add(f"bytes/empty{number}.{suffix}", text, bad="empty")
    for suffix in ("md", "txt", "html"):
        folder.add(f"bytes/large.{suffix}", b"A long line. " * (LARGEST // 13 + 1), bad="larger than")


def pictures(folder: Folder) -> None:
    """Pictures and files beside an article, some that would run, and some outside of the folder."""
    pixel = bytes.fromhex(
        "47494638396101000100800000000000ffffff21f90401000000002c00000000010001000002024401003b"
    )
    svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">{}</svg>'
    files: dict[str, str | bytes] = {
        "a b.gif": pixel, "a#b.gif": pixel, "a?b.gif": pixel, "a%41.gif": pixel, '"x".gif': pixel, "\xe9.gif": pixel,
        "good.svg": svg.format('<path d="M0 0h9"/>'), "script.svg": svg.format("<script>alert(1)</script>"),
        "load.svg": svg.format('<g onload="alert(1)"/>'), "far.svg": svg.format('<image href="https://evil.invalid/a.png"/>'),
        "link.svg": svg.format('<a href="javascript:alert(1)"><path d="M0 0h9"/></a>'),
        "page.htm_": "<script>alert(1)</script>",
        "run.js": "alert(1)", "run.exe": b"MZ", "page.xhtml": "<html/>",
    }  # fmt: skip
    for name, content in files.items():
        folder.add(f"pictures/{name}", content)
        folder.good.discard(f"pictures/{name}")
    encoded = (
        "a%20b.gif",
        "a%23b.gif",
        "a%3Fb.gif",
        "a%2541.gif",
        "%22x%22.gif",
        "%C3%A9.gif",
        *list(files)[6:],
    )
    shown = "".join(f"![picture](<{name}>) [file](<{name}>)\n" for name in encoded)
    folder.add("pictures/all.md", f"# Pictures of all kinds\n\n{prose(9500)}\n\n{shown}", told="script.svg")
    outside = (
        "../../outside.gif",
        "/../outside.gif",
        "..%2f..%2foutside.gif",
        "/etc/hostname",
        "file:///etc/hostname",
        "a\\..\\..\\outside.gif",
    )
    for number, name in enumerate(outside):
        folder.add(
            f"pictures/out{number}.md", f"{front(image=name)}{prose(9600 + number)}\n\n![out](<{name}>)\n"
        )


def odd_files(folder: Folder) -> None:
    """What lies in a folder and is no plain file."""
    outside = folder.root.parent / "outside"
    outside.mkdir()
    (outside / "secret.md").write_text("# Secret of another folder\n\nNobody may read this here.\n")
    (folder.root / "odd/inner").mkdir(parents=True)
    folder.add("odd/target.md", prose(9900))
    links = {
        "out.md": (outside / "secret.md", "leads out"), "outdir": (outside, "leads out"), "up": ("..",
        "holds it"), "here": (".", "holds it"),
        "none.md": ("nowhere.md", "leads nowhere"), "loop.md": ("loop.md", "leads nowhere"),
        "one.md": ("two.md", "leads nowhere"),
        "two.md": ("one.md", "leads nowhere"), "passwd.txt": ("/etc/passwd", "leads out"),
        "null.txt": ("/dev/null", "leads out"),
    }  # fmt: skip
    for name, (target, reason) in links.items():
        (folder.root / "odd" / name).symlink_to(target)
        folder.put(f"odd/{name}", bad=reason)
    (folder.root / "odd/inner/root").symlink_to("../..")
    folder.put("odd/inner/root", bad="holds it")
    for kind, mode in {"fifo": stat.S_IFIFO, "socket": stat.S_IFSOCK}.items():
        for suffix in ("md", "txt", "html"):
            os.mknod(folder.root / f"odd/{kind}.{suffix}", 0o600 | mode)
            folder.put(f"odd/{kind}.{suffix}", bad="not a plain file")
    (folder.root / "odd/folder.md").mkdir()
    if os.geteuid() != 0:  # root may read everything
        folder.add("odd/closed.md", prose(9901), bad="cannot be read")
        (folder.root / "odd/closed.md").chmod(0)
