"""Web addresses: which text is one, whose it is, and when two are the same page."""

from __future__ import annotations

import re
from urllib.parse import parse_qsl, urlencode, urlsplit

_WEB = re.compile(r"https?://[^\s/?#\"<>\\]+([/?#][^\s\"<>]*)?", re.IGNORECASE)
_PORTS = {80: "", 443: "", None: ""}
_TRACKING = re.compile(
    r"utm_.*|fbclid|gclid|dclid|gbraid|wbraid|msclkid|yclid|twclid|ttclid|igshid|igsh|mc_[ce]id|_hs(enc|mi)|mkt_tok"
    r"|cmpid|cmp|ncid|ocid|smid|smtyp|ref_src|ref_url|s_cid|icid|xtor|at_(medium|campaign|custom\d?)|wt\.mc_id|ito"
    r"|guccounter|guce_.*|__twitter_impression",
    re.IGNORECASE,
)


def is_web(text: str) -> bool:
    """Tell whether a text is an absolute web address."""
    if not _WEB.fullmatch(text):
        return False
    try:
        parts = urlsplit(text)
        return bool(parts.hostname) and (parts.port is None or parts.port > 0)
    except ValueError:
        return False


def host(url: str) -> str:
    """Return the host of a web address without `www.`."""
    return (urlsplit(url).hostname or "").removeprefix("www.")


def plain(url: str) -> str:
    """Return a web address without what does not name the page: scheme, `www.`, tracking, fragment, last `/`."""
    parts = urlsplit(url)
    port = _PORTS.get(parts.port, f":{parts.port}")
    if not parts.query:
        return f"{host(url)}{port}{parts.path.rstrip('/')}"
    query = sorted(
        pair for pair in parse_qsl(parts.query, keep_blank_values=True) if not _TRACKING.fullmatch(pair[0])
    )
    return f"{host(url)}{port}{parts.path.rstrip('/')}" + (f"?{urlencode(query)}" if query else "")
