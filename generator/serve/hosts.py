"""Whom the server answers: only who calls it by a name of this machine.

A page elsewhere can give its own name the address 127.0.0.1 and would then read what is served here (DNS
rebinding). Its name is in the Host header; so names that are not this machine's are refused.
"""

from __future__ import annotations

import ipaddress
import socket


def is_ours(header: str | None, host: str) -> bool:
    """Tell whether a Host header names this machine. `host` is the name that the server was told to listen on."""
    if header is None:
        return False
    name = header.strip().lower()
    if name.startswith("["):
        name = name[1:].partition("]")[0]
    elif name.count(":") == 1:
        name = name.partition(":")[0]
    name = name.rstrip(".")
    own = socket.gethostname().lower()
    return (
        name in {"localhost", host.lower(), own, f"{own}.local"}
        or name.endswith(".localhost")
        or _is_address(name)
    )


def _is_address(name: str) -> bool:
    """Tell whether a name is a number: nobody can make a number lead elsewhere."""
    try:
        ipaddress.ip_address(name)
    except ValueError:
        return False
    return True
