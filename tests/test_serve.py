"""Serving: the site as a host would show it, to this machine alone, and pages that keep themselves up to date."""

from __future__ import annotations

import datetime as dt
import http.client
import json
import os
import re
import signal
import socket
import subprocess
import sys
import threading
import time
from contextlib import closing, contextmanager, suppress
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
from tests.browsing import launch
from tests.conftest import ROOT, write_tree
from tests.cut_off import put
from tests.waiting import SOON, save, until

TRIES = 5
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


ARTICLE = (
    "---\ntitle: {title}\ndate: 2026-03-02\n---\n\nThe council of Altfeld said: {words}. Nobody objected.\n"
)


@contextmanager
def serve_command(folder, *options):
    """Run the command on a port of its own; yield the process and its address."""
    process = subprocess.Popen(
        [sys.executable, "-m", "generator", "serve", "--port", "0", *options],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    try:
        line = process.stdout.readline()
        assert line.startswith("serving http://127.0.0.1:"), line
        while not process.stdout.readline().startswith("watching"):
            assert process.poll() is None
        yield process, line.split()[1]
    finally:
        process.kill()
        process.wait()
        process.stdout.close()


@pytest.fixture
def folder(tmp_path):
    words = {"title": "Old Bridge closed", "words": "First words"}
    return write_tree(tmp_path, {"content/bridge.md": ARTICLE.format(**words)})


@pytest.fixture
def page(chromium):
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - only browser tests need it

    with sync_playwright() as playwright:
        browser = launch(playwright, chromium)
        page = browser.new_page()
        page.set_default_timeout(SOON * 1000)
        yield page
        browser.close()


@pytest.mark.browser
def test_open_page_keeps_itself_up_to_date(folder, page):
    """A saved article is in the open page by itself; a page that is gone says so, and comes back."""
    with serve_command(folder) as (_, address):
        page.goto(f"{address}articles/bridge.html")
        save(folder / "content/bridge.md", ARTICLE.format(title="Old Bridge closed", words="Second words"))
        page.get_by_text("Second words").wait_for()
        save(folder / "content/tower.md", ARTICLE.format(title="Bells in the tower", words="Bells"))
        (folder / "content/bridge.md").unlink()
        page.get_by_text("There is no page at this address").wait_for()
        save(folder / "content/bridge.md", ARTICLE.format(title="Old Bridge closed", words="Third words"))
        page.get_by_text("Third words").wait_for()


@pytest.mark.browser
def test_styles_that_follow_each_other_quickly_come_without_a_reload(folder, page):
    """A style sheet that is exchanged while the one before it is still loading leaves the page loaded as well."""
    style = "themes/mine/static/style.css"
    write_tree(folder, {
        "themes/mine/theme.yml": "name: mine\nparent: plain\n",
        style: "body { color: rgb(1, 2, 3); }",
        "newsfold.yml": "theme: mine\n",
    })  # fmt: skip
    with serve_command(folder) as (_, address):
        page.goto(f"{address}articles/bridge.html")
        page.evaluate("window.loadedOnce = true")
        slow = []
        page.route("**/*.css", lambda route: slow.append(route) if not slow else route.continue_())
        save(folder / style, "body { color: rgb(4, 5, 6); }")
        page.wait_for_function("document.querySelectorAll('link[rel=stylesheet]').length === 2")
        save(folder / style, "body { color: rgb(7, 8, 9); }")
        page.wait_for_function("getComputedStyle(document.body).color === 'rgb(7, 8, 9)'")
        slow[0].abort()
        page.wait_for_function("document.querySelectorAll('link[rel=stylesheet]').length === 1")
        assert page.evaluate("window.loadedOnce") is True
        assert page.evaluate("getComputedStyle(document.body).color") == "rgb(7, 8, 9)"


@pytest.mark.browser
def test_new_style_comes_without_a_reload(folder, page):
    """A changed style sheet is exchanged in the open page, which stays loaded; the old one is taken away."""
    write_tree(folder, {
        "themes/mine/theme.yml": "name: mine\nparent: plain\n",
        "themes/mine/static/style.css": "body { color: rgb(1, 2, 3); }",
        "newsfold.yml": "theme: mine\n",
    })  # fmt: skip
    with serve_command(folder) as (_, address):
        page.goto(f"{address}articles/bridge.html")
        page.evaluate("window.loadedOnce = true")
        save(folder / "themes/mine/static/style.css", "body { color: rgb(7, 8, 9); }")
        page.wait_for_function("getComputedStyle(document.body).color === 'rgb(7, 8, 9)'")
        page.wait_for_function("document.querySelectorAll('link[rel=stylesheet]').length === 1")
        assert page.evaluate("window.loadedOnce") is True


@pytest.mark.browser
def test_problems_show_until_they_are_mended(folder, page):
    """A mistake lies over the page with its place, can be closed, and goes away by itself when it is mended."""
    write_tree(folder, {"content/tower.md": ARTICLE.format(title="Bells in the tower", words="Bells")})
    with serve_command(folder) as (_, address):
        page.goto(f"{address}index.html")
        good = (folder / "content/bridge.md").read_text()
        save(folder / "content/bridge.md", good.replace("2026-03-02", "2026-02-30"))
        page.get_by_text("content/bridge.md:3:").wait_for()
        save(folder / "content/bridge.md", good)
        page.locator("newsfold-problems").wait_for(state="detached")
        save(folder / "newsfold.yml", "titel: x\n")
        page.get_by_text("did you mean 'title'?").wait_for()
        page.keyboard.press("Escape")
        page.locator("newsfold-problems").wait_for(state="detached")
        save(folder / "newsfold.yml", "title: Mended\n")
        page.get_by_text("Mended").first.wait_for()


def end_with_a_stream_open(folder, number):
    """Start the command, follow its news, and send it a signal; return the seconds until it has ended."""
    with serve_command(folder) as (process, address):
        port = int(re.search(r":(\d+)/", address)[1])
        with closing(socket.create_connection(("127.0.0.1", port))) as stream:
            stream.sendall(b"GET /.newsfold/events HTTP/1.1\r\nHost: localhost\r\n\r\n")
            assert stream.recv(15).startswith(b"HTTP/1.1 200")
            begun = time.monotonic()
            process.send_signal(number)
            assert process.wait(timeout=SOON) == 0
            return time.monotonic() - begun


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_signals_end_it_with_streams_open(folder, number):
    """Ctrl-C and SIGTERM end the command within a second, also while browsers are connected."""
    taken = [end_with_a_stream_open(folder, number)]
    while min(taken) > 1 and len(taken) < TRIES:
        taken.append(end_with_a_stream_open(folder, number))
    assert min(taken) < 5  # within a second by itself; the rest is what a busy machine adds


def test_taken_port_ends_the_command_clearly(folder):
    """The command says which port is free, and exits with 2 before it builds anything."""
    with closing(socket.socket()) as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        done = subprocess.run(
            [sys.executable, "-m", "generator", "serve", "--port", port],
            cwd=folder, env={**os.environ, "PYTHONPATH": str(ROOT)}, capture_output=True, text=True, check=False,
        )  # fmt: skip
    assert done.returncode == 2
    assert f"port {port} is taken" in done.stderr
    assert not (folder / "site").exists()
    with suppress(FileNotFoundError):
        assert not list(folder.glob(".site*"))
