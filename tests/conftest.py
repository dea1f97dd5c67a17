"""What tests share: running the command, writing folders, finding Chromium and the development corpora."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from tests.waiting import SOON

settings.register_profile(
    "newsfold",
    deadline=None,
    derandomize=not os.environ.get("NEWSFOLD_RANDOM"),  # a run of the tests says the same on every machine
    suppress_health_check=[HealthCheck.too_slow],  # which says of a busy machine that it is one
)
settings.load_profile("newsfold")
signal.signal(
    signal.SIGINT, signal.default_int_handler
)  # ignored by what a shell puts into the background, and by its children

ROOT = Path(__file__).resolve().parent.parent


@dataclass(frozen=True)
class Done:
    """A finished command."""

    code: int
    out: str
    err: str


def run_newsfold(
    *args: str | Path, cwd: Path, env: dict[str, str] | None = None, timeout: float = 10 * SOON
) -> Done:
    """Run the command as a user does, in a process of its own."""
    done = subprocess.run(
        [sys.executable, "-m", "generator", *map(str, args)],
        cwd=cwd,
        env={**os.environ, "PYTHONPATH": str(ROOT), **(env or {})},
        capture_output=True,
        text=True,
        timeout=timeout,
        check=False,
    )
    return Done(done.returncode, done.stdout, done.stderr)


def write_tree(folder: Path, files: dict[str, str | bytes]) -> Path:
    """Write files by relative name; text is UTF-8."""
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
    return folder


def read_tree(folder: Path) -> dict[str, bytes]:
    """Return all files of a folder by relative name."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of development corpora beside the project."""
    folder = ROOT.parent / "shared"
    if not folder.is_dir():
        pytest.skip("the development corpora are not here (../shared)")
    return folder


@pytest.fixture(scope="session")
def sample_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project's own sample site, built once."""
    return build_once(ROOT / "content", tmp_path_factory.mktemp("sample"), ROOT / "newsfold.yml")


@pytest.fixture(scope="session")
def seeds_site(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the five seed articles, built once without a configuration."""
    return build_once(shared / "seeds", tmp_path_factory.mktemp("seeds"))


def build_once(content: Path, folder: Path, config: Path | None = None) -> Path:
    """Build a site of some content into a folder; return it."""
    output = folder / "site"
    options = ["--config", config] if config else []
    done = run_newsfold("build", *options, "--content", content, "--output", output, cwd=folder)
    assert done.code == 0, done.err
    return output


@pytest.fixture(scope="session")
def chromium() -> str:
    """The system's Chromium."""
    found = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if not found:
        if os.environ.get("CI"):
            pytest.fail("continuous integration must have a Chromium on its PATH")
        pytest.skip("there is no Chromium on the PATH")
    return found


@pytest.fixture(scope="module")
def browser(chromium):
    """A running Chromium."""
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - few tests need it

    from tests.browsing import launch  # noqa: PLC0415

    with sync_playwright() as playwright:
        launched = launch(playwright, chromium)
        yield launched
        launched.close()


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the switch that accepts new goldens."""
    parser.addoption("--accept-goldens", action="store_true", help="write the expected files anew")
