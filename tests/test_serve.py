"""Serving: the site as a host would show it, to this machine alone, with news of each build to open pages."""

from __future__ import annotations

import datetime as dt
import http.client
import json
import re
import threading
from contextlib import closing, contextmanager
from http import HTTPStatus
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.errors import Problem, Severity, UsageError
from generator.serve import News, Served, SiteServer, serving
from generator.serve.conditions import decide
from generator.serve.handler import Handler
from generator.serve.hosts import is_ours
from generator.serve.live import fingerprint, with_script
from generator.serve.media import media_type
from generator.serve.target import address, decode, find
from tests.conftest import write_tree
from tests.cut_off import put
from tests.waiting import SOON, until

SITE = {
    "index.html": b"<html><head></head><body><p>Front</p></body></html>",
    "topics/x.html": b"<html><body>x</body></html>",
    "topics/x.xml": b'<?xml version="1.0"?><rss version="2.0"></rss>',
    "atom.xml": b'<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"></feed>',
    "sitemap.xml": b'<?xml version="1.0"?><urlset></urlset>',
    "feeds.opml": b'<?xml version="1.0"?><opml version="2.0"></opml>',
    "feed.json": b"{}",
    "topics.json": b"{}",
    "assets/a.css": b"p{}",
    "assets/a.svg": b"<svg/>",
    "assets/a.woff2": b"wOF2",
    "assets/a.js": b"0",
    "articles/x.txt": "Café, as cited".encode(),
    "section/index.html": b"<html><body>section</body></html>",
    "404.html": b'<html><body>dead <a href="https://example.org/fold/index.html">front</a></body></html>',
    ".well-known/x.txt": b"known",
}


@contextmanager
def server_of(folder, base_url="", host="127.0.0.1"):
    """Serve a folder on a port of its own."""
    server = SiteServer(lambda: Served(folder, base_url), News(), host=host, port=0, log=lambda _: None)
    with serving(server):
        yield server


@pytest.fixture
def site(tmp_path):
    put(SITE, tmp_path / "site")
    return tmp_path / "site"


def ask(server, path, method="GET", **headers):
    """Send one request as it is written, and return the status, the headers and the body."""
    with closing(http.client.HTTPConnection("127.0.0.1", server.server_port, timeout=SOON)) as connection:
        names = {name.replace("_", "-"): value for name, value in headers.items()}
        connection.putrequest(method, path, skip_host="Host" in names)
        for name, value in names.items():
            connection.putheader(name, value)
        connection.endheaders()
        answer = connection.getresponse()
        return answer.status, answer.headers, answer.read()


def test_files_come_with_their_types(site):
    """Every kind of file has the type that a careful host would give it."""
    wanted = {
        "/": "text/html; charset=utf-8",
        "/topics/x.xml": "application/rss+xml; charset=utf-8",
        "/atom.xml": "application/atom+xml; charset=utf-8",
        "/sitemap.xml": "application/xml; charset=utf-8",
        "/feeds.opml": "text/x-opml; charset=utf-8",
        "/feed.json": "application/feed+json; charset=utf-8",
        "/topics.json": "application/json",
        "/assets/a.css": "text/css; charset=utf-8",
        "/assets/a.svg": "image/svg+xml",
        "/assets/a.woff2": "font/woff2",
        "/assets/a.js": "text/javascript; charset=utf-8",
        "/articles/x.txt": "text/plain; charset=utf-8",
        "/.well-known/x.txt": "text/plain; charset=utf-8",
        "/section/": "text/html; charset=utf-8",
    }
    with server_of(site) as server:
        for path, kind in wanted.items():
            status, headers, body = ask(server, path)
            assert (status, headers["Content-Type"]) == (200, kind), path
            assert headers["X-Content-Type-Options"] == "nosniff"
            assert int(headers["Content-Length"]) == len(body)
        assert ask(server, "/articles/x.txt")[2] == SITE["articles/x.txt"]


def test_type_is_not_the_machines():
    """What is unknown is bytes, whatever the machine believes about it."""
    assert media_type("a.unknown", b"<rss") == "application/octet-stream"


def test_pages_get_one_script_and_nothing_else(site):
    """The served page is the published one and one external script; the file stays as it is."""
    with server_of(site) as server:
        body = ask(server, "/index.html")[2]
        assert re.fullmatch(
            rb'(.*)<script src="/\.newsfold/live\.js" data-page="[0-9a-f]{24}" defer></script>\n(</body></html>)',
            body,
            re.DOTALL,
        )
        assert ask(server, "/.newsfold/live.js")[0] == 200
    assert (site / "index.html").read_bytes() == SITE["index.html"]


def test_repeated_requests_cost_nothing(site):
    """A reader that has the file already is told so, by tag or by date; a changed file is sent."""
    with server_of(site) as server:
        for path in ("/assets/a.css", "/index.html"):
            _, headers, _ = ask(server, path)
            assert ask(server, path, If_None_Match=headers["ETag"])[0] == 304
            assert ask(server, path, If_None_Match=f'"other", W/{headers["ETag"]}')[0] == 304
            assert ask(server, path, If_None_Match="*")[0] == 304
            assert (
                ask(server, path, If_None_Match='"other"', If_Modified_Since=headers["Last-Modified"])[0]
                == 200
            )
            assert ask(server, path, If_Modified_Since=headers["Last-Modified"])[0] == 304
            assert ask(server, path, If_Modified_Since="Thu, 01 Jan 2015 00:00:00 GMT")[0] == 200
            assert ask(server, path, If_Modified_Since="soon")[0] == 200
        tag = ask(server, "/assets/a.css")[1]["ETag"]
        put(SITE | {"assets/a.css": b"q{}"}, site)
        status, headers, body = ask(server, "/assets/a.css", If_None_Match=tag)
        assert (status, body) == (200, b"q{}")
        assert headers["ETag"] != tag


@pytest.mark.parametrize(
    ("asked", "status", "part", "said"),
    [
        ("bytes=0-3", 206, b"Caf\xc3", "bytes 0-3/15"),
        ("bytes=10-", 206, b"cited", "bytes 10-14/15"),
        ("bytes=-5", 206, b"cited", "bytes 10-14/15"),
        ("bytes=-500", 206, SITE["articles/x.txt"], "bytes 0-14/15"),
        ("bytes=10-999", 206, b"cited", "bytes 10-14/15"),
        ("bytes=15-", 416, None, "bytes */15"),
        ("bytes=-0", 416, None, "bytes */15"),
        ("bytes=5-2", 200, SITE["articles/x.txt"], None),
        ("bytes=0-1,3-4", 200, SITE["articles/x.txt"], None),
        ("lines=1-2", 200, SITE["articles/x.txt"], None),
        ("bytes=-", 200, SITE["articles/x.txt"], None),
    ],
)
def test_parts_of_files(site, asked, status, part, said):
    """A range gives that part, one beyond the end an error, one that is not understood the whole."""
    with server_of(site) as server:
        got, headers, body = ask(server, "/articles/x.txt", Range=asked)
        assert (got, headers["Content-Range"]) == (status, said)
        assert part is None or body == part
        assert ask(server, "/articles/x.txt", "HEAD", Range=asked)[0] == 200


def test_part_of_a_file_that_changed_is_the_whole(site):
    """Who has a part of an older file gets the newer one whole."""
    with server_of(site) as server:
        tag = ask(server, "/articles/x.txt")[1]["ETag"]
        assert ask(server, "/articles/x.txt", Range="bytes=0-1", If_Range=tag)[0] == 206
        assert ask(server, "/articles/x.txt", Range="bytes=0-1", If_Range='"old"')[0] == 200


@given(st.text(max_size=30), st.integers(0, 40), st.sampled_from(["range", "if-none-match", "if-range"]))
def test_any_header_gives_a_part_that_is_there(text, size, name):
    """Whatever a header says, what is sent lies in the file."""
    moment = dt.datetime(2026, 3, 2, tzinfo=dt.UTC)
    answer = decide({"range": "bytes=1-", name: text}, size=size, tag='"t"', modified=moment)
    assert 0 <= answer.start <= answer.end <= size


def test_head_says_what_get_would(site):
    """HEAD has the headers of GET and no body; other methods are refused."""
    with server_of(site) as server:
        for path in ("/", "/assets/a.css", "/nowhere"):
            got, head = ask(server, path), ask(server, path, "HEAD")
            assert (head[0], head[2]) == (got[0], b"")
            assert head[1]["Content-Length"] == got[1]["Content-Length"]
        for method in ("POST", "PUT", "DELETE", "OPTIONS"):
            status, headers, _ = ask(server, "/", method)
            assert (status, headers["Allow"]) == (405, "GET, HEAD")


def test_dead_address_has_the_sites_page_and_its_status(site):
    """A page that is not there is 404, with the site's own words, and its links lead back into what is served."""
    with server_of(site, "https://example.org/fold/") as server:
        status, _, body = ask(server, "/fold/nowhere.html")
        assert status == 404
        assert b'<a href="/fold/index.html">' in body
        assert b"live.js" in body


def test_site_lies_below_the_path_of_its_address(site):
    """With a `base_url` that has a path, the site is found there and nowhere else; the root leads to it."""
    with server_of(site, "https://example.org/fold/") as server:
        assert server.address.endswith("/fold/")
        assert ask(server, "/fold/")[0] == 200
        assert ask(server, "/fold/topics/x.html")[0] == 200
        for path in ("/", "/fold"):
            status, headers, _ = ask(server, path)
            assert (status, headers["Location"]) == (302, "/fold/")
        assert ask(server, "/topics/x.html")[0] == 404
        assert ask(server, "/folder/")[0] == 404


def test_folders_lead_to_their_index(site):
    """A folder without its slash is sent on; one without an index is dead."""
    with server_of(site) as server:
        status, headers, _ = ask(server, "/section")
        assert (status, headers["Location"]) == (302, "/section/")
        assert b"section" in ask(server, "/section/?x=1")[2]
        assert ask(server, "/topics/")[0] == 404
        assert ask(server, "/topics")[0] == 404


ESCAPES = [
    "/../secret.txt", "/%2e%2e/secret.txt", "/topics/../../secret.txt",
    "/topics/%2e%2e/%2e%2e/secret.txt", "/..%2fsecret.txt", "/..%5csecret.txt", "/..\\secret.txt",
    "/%252e%252e/secret.txt", "//secret.txt", "/./index.html", "/%00", "/index.html%00.txt",
    "/topics//x.html", "/.newsfold.json", "/.git/config", "/link.txt", "/linked/secret.txt", "/%ff%fe",
    "/%c0%ae%c0%ae/secret.txt", "/C:/secret.txt", "secret.txt", "*", "/.newsfold/",
    "/.newsfold/../index.html", "//example.org/%2e%2e", "/%0d%0aSet-Cookie:x=1",
]  # fmt: skip


def test_no_request_leaves_the_site(site, tmp_path):
    """Dots, backslashes, links, control characters and hidden names lead nowhere, however they are written."""
    (tmp_path / "secret.txt").write_text("secret")
    (site / "link.txt").symlink_to(tmp_path / "secret.txt")
    (site / "linked").symlink_to(tmp_path)
    write_tree(site, {".git/config": "secret"})
    with server_of(site) as server:
        for path in ESCAPES:
            status, headers, body = ask(server, path)
            assert status == 404, path
            assert b"secret" not in body, path
            assert "Set-Cookie" not in headers


@pytest.mark.parametrize("path", ["/topics\\secret.txt", "/topics%5c..%5csecret.txt", "/x/%5C", "/a/\\b"])
def test_a_backslash_is_in_no_address(path):
    """It parts folders on some systems, and nothing of a site has one in its name."""
    assert decode(path) is None


@given(st.text(alphabet="/.%2eE5cC\\ax\x00~", max_size=30))
def test_no_written_path_leaves_the_folder(tmp_path_factory, text):
    """Whatever is asked for, what is found lies inside the folder."""
    folder = tmp_path_factory.getbasetemp() / "inside"
    write_tree(folder, {"a": "a", "x/a": "a"})
    names = decode(f"/{text}")
    if names and (found := find(folder, names)):
        assert found.resolve().is_relative_to(folder.resolve())


@given(st.text(max_size=20))
def test_a_redirect_stays_on_this_host(text):
    """No address that the server makes up begins with two slashes."""
    assert not address("/", (text, "")).startswith("//")


@pytest.mark.parametrize(
    ("header", "ours"),
    [
        ("127.0.0.1:8000", True), ("localhost:8000", True), ("LOCALHOST", True), ("a.localhost:8000", True),
        ("[::1]:8000", True), ("192.168.1.7:8000", True), ("my-desk:8000", True), ("localhost.", True),
        ("evil.example", False), ("127.0.0.1.evil.example:8000", False), ("localhost.evil.example", False),
        ("", False), (None, False), ("127.0.0.1@evil.example", False),
    ],
)  # fmt: skip
def test_only_this_machines_names_are_answered(header, ours):
    """A name that somebody else can point at this machine is refused."""
    assert is_ours(header, "my-desk") is ours


def test_foreign_name_is_misdirected(site):
    """A page elsewhere cannot read the site by giving its own name this machine's address."""
    with server_of(site) as server:
        for path in ("/", "/.newsfold/events", "/.newsfold/live.js"):
            status, _, body = ask(server, path, Host="evil.example")
            assert (status, b"Front" in body) == (HTTPStatus.MISDIRECTED_REQUEST, False)


def test_taken_port_is_named_with_a_free_one(site):
    """Where the port is taken, the next free one is suggested."""
    with (
        server_of(site) as server,
        pytest.raises(UsageError, match=r"is taken \(the next free one: --port \d+\)"),
    ):
        SiteServer(server.site, News(), host="127.0.0.1", port=server.server_port, log=print)
    with pytest.raises(UsageError, match="cannot listen on no-such-host"):
        SiteServer(server.site, News(), host="no-such-host.invalid", port=0, log=print)


def test_page_and_its_version_with_another_style_have_one_print():
    """Two pages that differ in their style sheets alone count as one page; a word more makes another."""
    page = '<html><head><link rel="stylesheet" href="assets/style.%s.css"></head><body>%s</body></html>'
    one, restyled, reworded = ((page % parts).encode() for parts in (("a", "x"), ("b", "x"), ("a", "y")))
    assert fingerprint(one) == fingerprint(restyled) != fingerprint(reworded)
    assert with_script(b"no body at all").startswith(b"no body at all<script")


def events(server):
    """Open the stream of news, and return the connection and its reader."""
    connection = http.client.HTTPConnection("127.0.0.1", server.server_port, timeout=SOON)
    connection.request("GET", "/.newsfold/events")
    return connection, connection.getresponse()


def descriptors():
    return sum(1 for _ in Path("/proc/self/fd").iterdir())


def next_state(answer):
    while line := answer.readline():
        if line.startswith(b"data: "):
            return json.loads(line[6:])
    return None


def test_news_come_to_everybody(site):
    """Who follows is told the state at once, and each new one."""
    with server_of(site) as server:
        following = [events(server) for _ in range(3)]
        versions = {next_state(answer)["version"] for _, answer in following}
        assert len(versions) == 1
        wrong = Problem("content/a.md", 3, 1, Severity.ERROR, "bad date", "write it out")
        server.news.tell([wrong], changed=["feed.xml"])
        for connection, answer in following:
            state = next_state(answer)
            assert state["version"] not in versions
            assert state["problems"] == [
                {
                    "place": "content/a.md:3:1",
                    "severity": "error",
                    "message": "bad date",
                    "hint": "write it out",
                }
            ]
            assert state["changed"] == ["feed.xml"]
            connection.close()


def test_silent_stream_says_that_it_is_there(site, monkeypatch):
    """A stream without news sends a comment from time to time, so that nothing between closes it."""
    monkeypatch.setattr(Handler, "keep_alive", 0.0)
    with server_of(site) as server:
        connection, answer = events(server)
        next_state(answer)
        assert answer.readline() == b"\n"
        assert answer.readline() == b": still here\n"
        connection.close()


def test_browser_that_goes_leaves_nothing_behind(site):
    """A stream whose browser went, and a connection that was cut off, keep no thread and no descriptor."""
    with server_of(site) as server:
        ask(server, "/")
        before = threading.active_count(), descriptors()
        open_streams = [events(server) for _ in range(20)]
        for _, answer in open_streams:
            next_state(answer)
        assert threading.active_count() > 20
        for connection, answer in open_streams:
            answer.close()
            connection.close()
        until(lambda: (threading.active_count(), descriptors()) <= before)


def test_reader_during_rebuilds_gets_whole_pages(site):
    """While the site is exchanged again and again, each page comes whole, with its own tag, and none is missing."""
    pages = [{f"p{n}.html": b"<body>%d</body>" % v * 500 for n in range(4)} for v in range(3)]
    put(pages[0], site)
    stop = threading.Event()

    def rebuild():
        for number in range(40):
            put(pages[number % 3], site)
        stop.set()

    builder = threading.Thread(target=rebuild)
    with (
        server_of(site) as server,
        closing(http.client.HTTPConnection("127.0.0.1", server.server_port)) as reader,
    ):
        builder.start()
        whole = {with_script(version["p0.html"]) for version in pages}
        while not stop.is_set():
            for number in range(4):
                reader.request("GET", f"/p{number}.html")
                answer = reader.getresponse()
                assert (answer.status, answer.read() in whole) == (200, True)
        builder.join()
