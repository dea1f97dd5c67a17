"""A local web server for the site while it is written: each page keeps itself up to date.

request ─▶ hosts (who is asked?) ─▶ target (which file?) ─▶ conditions (what of it?) ─▶ bytes
build   ─▶ news ─▶ every open page
"""

from __future__ import annotations

import contextlib
import threading
from typing import TYPE_CHECKING

from generator.serve.news import News
from generator.serve.server import SiteServer
from generator.serve.target import Served

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["News", "Served", "SiteServer", "serving"]


@contextlib.contextmanager
def serving(server: SiteServer) -> Iterator[None]:
    """Answer requests beside the work inside; at its end everybody is let go."""
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.2}, daemon=True)
    thread.start()
    try:
        yield
    finally:
        server.news.close()
        server.shutdown()
        server.server_close()
