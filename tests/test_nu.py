"""The Nu HTML checker on every page, style sheet and drawing: no error, and no warning.

It is a Java program that no Python package keeps up to date: `make nu` fetches it, or NU_JAR names it.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.conftest import ROOT, build_once, write_tree


@pytest.fixture(scope="module")
def nu():
    """The command of the checker."""
    jar = Path(os.environ.get("NU_JAR") or ROOT / ".venv/nu/node_modules/vnu-jar/build/dist/vnu.jar")
    if not jar.is_file():
        pytest.skip("there is no Nu HTML checker: run `make nu`")
    if not shutil.which("java"):
        pytest.skip("the Nu HTML checker needs Java")
    return ["java", "-Xss1m", "-jar", str(jar), "--format", "json", "--exit-zero-always"]


@pytest.mark.parametrize("theme", ["broadsheet", "plain"])
def test_checker_has_nothing_to_say(nu, tmp_path, theme):
    """Every page, style sheet and SVG of the sample site passes, in either theme, with all that a base_url adds."""
    config = f"theme: {theme}\nbase_url: https://news.example.org/fold/\npage_size: 12\nlanguage: en-GB\n"
    write_tree(tmp_path, {"newsfold.yml": config})
    site = build_once(ROOT / "content", tmp_path, tmp_path / "newsfold.yml")
    told = []
    for kind in ("html", "css", "svg"):
        done = subprocess.run(
            [*nu, f"--skip-non-{kind}", str(site)], capture_output=True, text=True, check=False
        )
        told += json.loads(done.stderr)["messages"]
    assert [(one["url"].rpartition("/site/")[2], one.get("lastLine"), one["message"]) for one in told] == []
