"""`serve` as its user meets it: open pages keep themselves up to date and show problems, and it ends when told."""

from __future__ import annotations

import os
import re
import signal
import socket
import subprocess
import sys
import time
from contextlib import closing, contextmanager, suppress

import pytest

from tests.browsing import launch
from tests.conftest import ROOT, write_tree
from tests.waiting import SOON, save

TRIES = 5
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
