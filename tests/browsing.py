"""A real browser and a quiet web server, for the tests that need them."""

from __future__ import annotations

import functools
import http.server
import threading
from contextlib import contextmanager

from tests.waiting import SOON

QUIET = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]


class Handler(http.server.SimpleHTTPRequestHandler):
    """Serves a folder under a prefix, silently."""

    prefix = "/"
    headers_by_path = ()

    def translate_path(self, path):
        if not path.startswith(self.prefix):
            return "/nowhere"
        return super().translate_path("/" + path.removeprefix(self.prefix))

    def send_header(self, keyword, value):
        if (
            keyword != "Last-Modified"
        ):  # whole seconds: a file that is made anew within one would pass for the old one
            super().send_header(keyword, value)

    def end_headers(self):
        path = self.path.removeprefix(self.prefix).partition("?")[0]
        for start, name, value in self.headers_by_path:
            if path.startswith(start):
                self.send_header(name, value)
                break
        super().end_headers()

    def log_message(self, *args):
        pass


def launch(playwright, chromium, *arguments):
    """Start a Chromium."""
    options = [*QUIET, *arguments]
    return playwright.chromium.launch(executable_path=chromium, args=options, timeout=SOON * 1000)


@contextmanager
def served(site, prefix="/", headers_by_path=()):
    """Serve a folder; the first of `headers_by_path` (start of the path, name, value) that fits is sent."""
    handler = type("Prefixed", (Handler,), {"prefix": prefix, "headers_by_path": headers_by_path})
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(handler, directory=site))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}{prefix}"
    finally:
        server.shutdown()
        server.server_close()


def told(message):
    """Return a message of the console with the address that it is about."""
    return f"{message.location.get('url', '')} {message.text}"


def is_page(path):
    """Tell whether a file is a page of its own, not a redirect nor the bare page for dead addresses."""
    return path.name != "404.html" and 'http-equiv="refresh"' not in path.read_text()


def visit(browser, **options):
    """Return a fresh page without motion, and the lists that its requests and errors go into."""
    context = browser.new_context(reduced_motion="reduce", **options)
    page = context.new_page()
    page.set_default_timeout(SOON * 1000)
    seen = {"requests": [], "errors": []}
    page.on("request", lambda request: seen["requests"].append(request.url))
    page.on("response", lambda answer: seen["errors"].append(answer.url) if answer.status >= 400 else None)
    page.on(
        "console", lambda message: seen["errors"].append(told(message)) if message.type == "error" else None
    )
    page.on("pageerror", lambda error: seen["errors"].append(str(error)))
    return page, seen
