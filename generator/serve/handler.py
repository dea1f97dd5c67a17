"""One connection: requests in, files of the site out."""

from __future__ import annotations

import datetime as dt
import os
import select
import socket
from dataclasses import dataclass
from email.utils import format_datetime
from hashlib import blake2b
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler
from io import BytesIO
from typing import IO, TYPE_CHECKING, ClassVar, cast

from generator.serve import live
from generator.serve.conditions import Answer, decide
from generator.serve.hosts import is_ours
from generator.serve.media import HEAD, media_type
from generator.serve.target import Served, address, below, decode, find, leads_to_site

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from generator.serve.server import SiteServer

BLOCK = 1 << 16
HTML = "text/html"
PLAIN = "text/plain; charset=utf-8"
NOT_FOUND = b"<!doctype html>\n<html lang=en><title>Not found</title>\n<p>There is no page here.</p>\n"
NOT_YET = b"<!doctype html>\n<html lang=en><title>No site yet</title>\n<p>Nothing is published yet.</p>\n"
GONE_SECONDS = 1.0
"""How often it is looked whether a browser that follows the news is still there."""


@dataclass(slots=True)
class Body:
    """What can be sent: an open file or a page in memory, with what is said about it."""

    file: IO[bytes]
    kind: str
    size: int
    tag: str
    modified: dt.datetime


class Handler(BaseHTTPRequestHandler):
    """Answers GET and HEAD. Each file is opened once, so a page is of one build even while another is published."""

    protocol_version = "HTTP/1.1"
    server_version = "newsfold"
    sys_version = ""
    timeout: ClassVar[float] = 60
    keep_alive: ClassVar[float] = 15
    """Seconds after which a silent stream of news says that it is still there."""

    @property
    def own(self) -> SiteServer:
        """The server, by its own type."""
        return cast("SiteServer", self.server)

    def do_GET(self) -> None:
        """Answer, whatever is asked for."""
        self.answer()

    do_HEAD = do_GET  # noqa: N815 - the base class looks for this name

    def refuse(self) -> None:
        """Answer a method that would change something."""
        self.plain(
            HTTPStatus.METHOD_NOT_ALLOWED, "only GET and HEAD are answered here", {"Allow": "GET, HEAD"}
        )
        self.close_connection = True  # what was sent along is left unread

    do_POST = do_PUT = do_PATCH = do_DELETE = do_OPTIONS = refuse  # noqa: N815 - as above

    def answer(self) -> None:
        """Find out what is asked for, and send it."""
        if not is_ours(self.headers.get("Host"), self.own.host):
            self.plain(
                HTTPStatus.MISDIRECTED_REQUEST, "this server has another name (start it with --host NAME)"
            )
            return
        if self.path == live.EVENTS:
            self.follow_news()
        elif self.path == live.SCRIPT:
            self.send(memory(live.script(), media_type("live.js", b"")))
        else:
            self.serve_page(self.own.site())

    def serve_page(self, site: Served) -> None:
        """Send a file of the site, or lead to it, or say that there is none."""
        names = decode(self.path)
        inside = names and below(site.prefix, names)
        if inside and (path := find(site.folder, inside)):
            self.send_file(path)
        elif inside and inside[-1] and find(site.folder, (*inside, "")):
            self.lead(address(site.prefix, (*inside, "")))
        elif not inside and names and leads_to_site(site.prefix, names):
            self.lead(site.prefix)
        else:
            self.miss(site)

    def send_file(self, path: Path) -> None:
        """Send a plain file; a page gets the script."""
        try:
            file = path.open("rb")
        except OSError:
            self.miss(self.own.site())
            return
        with file:
            status = os.fstat(file.fileno())
            kind = media_type(path.name, file.read(HEAD))
            file.seek(0)
            modified = dt.datetime.fromtimestamp(int(status.st_mtime), dt.UTC)
            if kind.startswith(HTML):
                body = memory(live.with_script(file.read()), kind, modified)
            else:
                tag = f'"{status.st_ino:x}-{status.st_size:x}-{status.st_mtime_ns:x}"'
                body = Body(file, kind, status.st_size, tag, modified)
            self.send(body)

    def miss(self, site: Served) -> None:
        """Send the site's own page for a dead address, with the right status and links that work here."""
        try:
            page = (site.folder / "404.html").read_bytes()
        except OSError:
            page = NOT_FOUND if site.folder.is_dir() else NOT_YET
        if site.base_url:
            page = page.replace(site.base_url.encode(), site.prefix.encode())
        status = HTTPStatus.NOT_FOUND if site.folder.is_dir() else HTTPStatus.SERVICE_UNAVAILABLE
        self.send(memory(live.with_script(page), "text/html; charset=utf-8"), status)

    def send(self, body: Body, status: HTTPStatus | None = None) -> None:
        """Send a body as the request's conditions ask; a given status is unconditional."""
        asked = {} if status else {name.lower(): value for name, value in self.headers.items()}
        if self.command == "HEAD":
            asked.pop("range", None)
        answer = decide(asked, size=body.size, tag=body.tag, modified=body.modified)
        if answer.status is HTTPStatus.REQUESTED_RANGE_NOT_SATISFIABLE:
            self.plain(answer.status, "there is no such part", {"Content-Range": f"bytes */{body.size}"})
            return
        self.begin(status or answer.status)
        self.send_header("ETag", body.tag)
        self.send_header("Last-Modified", format_datetime(body.modified, usegmt=True))
        if answer.status is not HTTPStatus.NOT_MODIFIED:
            self.send_header("Content-Type", body.kind)
            self.send_header("Content-Length", str(answer.end - answer.start))
            self.send_header("Accept-Ranges", "bytes")
        if answer.status is HTTPStatus.PARTIAL_CONTENT:
            self.send_header("Content-Range", f"bytes {answer.start}-{answer.end - 1}/{body.size}")
        self.end_headers()
        if self.command != "HEAD":
            self.copy(body.file, answer)

    def copy(self, file: IO[bytes], answer: Answer) -> None:
        """Send a part of a file, however large."""
        file.seek(answer.start)
        left = answer.end - answer.start
        while left and (block := file.read(min(BLOCK, left))):
            self.wfile.write(block)
            left -= len(block)

    def lead(self, where: str) -> None:
        """Send the reader to another address of the site."""
        self.plain(HTTPStatus.FOUND, where, {"Location": where})

    def plain(self, status: HTTPStatus, text: str, headers: Mapping[str, str] | None = None) -> None:
        """Send a line of text."""
        content = f"{text}\n".encode()
        self.begin(status)
        for name, value in (headers or {}).items():
            self.send_header(name, value)
        self.send_header("Content-Type", PLAIN)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(content)

    def begin(self, status: HTTPStatus) -> None:
        """Send what every answer begins with."""
        self.send_response(status)
        self.send_header("Cache-Control", "no-cache")
        self.send_header("X-Content-Type-Options", "nosniff")

    def follow_news(self) -> None:
        """Send what comes of each build, until the browser goes."""
        self.begin(HTTPStatus.OK)
        self.send_header("Content-Type", "text/event-stream; charset=utf-8")
        self.send_header("Connection", "close")
        self.end_headers()
        self.close_connection = True
        if self.command == "HEAD":
            return
        silent = 0.0
        for state in self.own.news.follow(GONE_SECONDS):
            if state:
                self.wfile.write(state.to_event())
            elif has_gone(self.connection):
                return
            elif silent >= self.keep_alive:
                self.wfile.write(b": still here\n\n")
            silent = 0.0 if state or silent >= self.keep_alive else silent + GONE_SECONDS

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base class calls it so
        """Hand a line on requests to who wants to know."""
        self.own.log(format % args)


def memory(content: bytes, kind: str, modified: dt.datetime | None = None) -> Body:
    """Return a body that is no file."""
    tag = f'"{blake2b(content, digest_size=12).hexdigest()}"'
    return Body(BytesIO(content), kind, len(content), tag, modified or dt.datetime.fromtimestamp(0, dt.UTC))


def has_gone(connection: socket.socket) -> bool:
    """Tell whether the other side has hung up."""
    try:
        readable, _, _ = select.select([connection], [], [], 0)
        return bool(readable) and not connection.recv(1, socket.MSG_PEEK)
    except (OSError, ValueError):
        return True
