"""The server: a socket, a thread for each connection, and clear words where the socket cannot be had."""

from __future__ import annotations

import errno
import socket
import socketserver
import sys
from contextlib import closing
from http.server import ThreadingHTTPServer
from typing import TYPE_CHECKING

from generator.errors import UsageError
from generator.serve.handler import Handler

if TYPE_CHECKING:
    from collections.abc import Callable

    from generator.serve.news import News
    from generator.serve.target import Served

TRIED = 100
"""So many ports after the wanted one are tried, to suggest one that is free."""
LAST = 65535


class SiteServer(ThreadingHTTPServer):
    """Serves what `site` says at that moment, and the news. Raises UsageError where it cannot listen."""

    daemon_threads = True
    allow_reuse_address = sys.platform != "win32"  # there it would let two programs have one port
    request_queue_size = 128

    def __init__(
        self, site: Callable[[], Served], news: News, *, host: str, port: int, log: Callable[[str], None]
    ) -> None:
        self.site, self.news, self.host, self.log = site, news, host, log
        self.address_family = _family(host)
        try:
            super().__init__((host, port), Handler)
        except OSError as error:
            raise UsageError(_explain(error, host, port)) from error

    def server_bind(self) -> None:
        """Bind without asking the network for a name of this machine, which can take seconds."""
        socketserver.TCPServer.server_bind(self)
        self.server_name, self.server_port = self.host, int(self.server_address[1])

    def handle_error(self, request: object, client_address: object) -> None:  # noqa: ARG002 - the base class calls it so
        """Say what went wrong with a connection; that a browser hung up is nothing wrong."""
        error = sys.exc_info()[1]
        if not isinstance(error, (ConnectionError, TimeoutError)):
            self.log(f"error: {error!r}")

    @property
    def address(self) -> str:
        """Where the site is found."""
        host = {"0.0.0.0": "127.0.0.1", "::": "::1", "": "127.0.0.1"}.get(self.host, self.host)  # noqa: S104 - no bind
        shown = f"[{host}]" if ":" in host else host
        return f"http://{shown}:{self.server_port}{self.site().prefix}"


def _family(host: str) -> socket.AddressFamily:
    return socket.AF_INET6 if ":" in host else socket.AF_INET


def _explain(error: OSError, host: str, port: int) -> str:
    if error.errno == errno.EADDRINUSE:
        free = next(
            (number for number in range(port + 1, min(port + TRIED, LAST) + 1) if _is_free(host, number)),
            None,
        )
        hint = f" (the next free one: --port {free})" if free else ""
        return f"port {port} is taken{hint}"
    if error.errno in {errno.EACCES, errno.EPERM}:
        return f"port {port} may not be used here (ports above 1023 may: --port 8000)"
    return f"cannot listen on {host}, port {port}: {error.strerror or error}"


def _is_free(host: str, port: int) -> bool:
    with closing(socket.socket(_family(host), socket.SOCK_STREAM)) as trial:
        trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            trial.bind((host, port))
        except OSError:
            return False
        return True
