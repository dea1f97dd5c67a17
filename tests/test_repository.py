"""What the repository must not hold, and what its documents must say."""

from __future__ import annotations

import re
import subprocess
from dataclasses import fields, is_dataclass

import pytest
import yaml

from generator.cli import main
from generator.config import OPTIONS_ONLY, Config
from tests.conftest import ROOT, run_newsfold

README = (ROOT / "README.md").read_text()


def tracked():
    done = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=False)
    if done.returncode:
        pytest.skip("this is no git checkout")
    return [ROOT / name for name in done.stdout.splitlines()]


def test_no_path_of_a_machine_and_no_registry_host():
    """No file names where it was written or where packages came from."""
    hosts = ["pypi" + ".org", "python" + "hosted.org", "registry." + "npmjs", "deb." + "debian.org"]
    homes = ["/ho" + "me/", "/Us" + "ers/", "/ro" + "ot/"]
    homes += [f"{ROOT}/"] if len(ROOT.parts) > 2 else []  # one word may stand in any address
    wrong = []
    for path in tracked():
        if path.is_file() and path.suffix not in {".woff2", ".png", ".gz", ".npz"}:
            text = path.read_text(errors="replace")
            wrong += [(path.name, word) for word in hosts + homes if word in text]
    assert wrong == []


def test_lock_files_pin_every_requirement_with_hashes():
    """Both lock files name versions and hashes, and no address."""
    for name in ("requirements.txt", "requirements-dev.txt"):
        text = (ROOT / name).read_text()
        assert "://" not in text
        for block in re.split(r"\n(?=[a-z])", text):
            assert "==" in block.splitlines()[0], block
            assert "--hash=sha256:" in block, block


def test_every_command_and_option_is_in_the_readme():
    """Nothing that can be typed is undocumented."""
    for name, command in main.commands.items():
        assert f"`newsfold {name}" in README, name
        for parameter in command.params:
            for option in parameter.opts:
                if option.startswith("--"):
                    assert f"`{option}" in README, (name, option)


def settings(model, prefix=""):
    for field in fields(model):
        if is_dataclass(field.default):
            yield from settings(field.default, f"{prefix}{field.name}.")
        elif field.name not in OPTIONS_ONLY:
            yield f"{prefix}{field.name}", field.default


def test_every_setting_is_in_the_readme_with_its_default():
    """The README's table of settings is the truth."""
    rows = dict(re.findall(r"^\| `([a-z_.]+)` \|([^|]*)\|", README, re.MULTILINE))
    for name, default in settings(Config):
        assert name in rows, name
        shown = str(default).lower() if isinstance(default, bool) else str(default)
        assert rows[name].strip() == shown, name


def test_settings_in_the_readme_are_accepted(tmp_path):
    """The example configuration is one."""
    blocks = re.findall(r"```yaml\n(.*?)```", README, re.DOTALL)
    configs = [block for block in blocks if "base_url:" in block]
    assert configs
    for block in configs:
        yaml.safe_load(block)
        (tmp_path / "newsfold.yml").write_text(block)
        (tmp_path / "content").mkdir(exist_ok=True)
        (tmp_path / "content/a.md").write_text(
            "# The bridge is closed\n\nLorries must go by Neufeld from Monday.\n"
        )
        assert run_newsfold("check", cwd=tmp_path).code == 0


def test_article_in_the_readme_is_read_without_a_problem(tmp_path):
    """The example article has no flaw."""
    examples = re.findall(r"```markdown\n(.*?)```", README, re.DOTALL)
    assert examples
    (tmp_path / "content").mkdir()
    for number, text in enumerate(examples):
        (tmp_path / f"content/{number}.md").write_text(text)
    done = run_newsfold("check", "-q", cwd=tmp_path)
    assert (done.code, done.err) == (0, "")


DOCUMENTS = [str(path.relative_to(ROOT)) for path in sorted((ROOT / "docs").rglob("*.md"))]
DESIGN = [name for name in DOCUMENTS if name.startswith("docs/design/")]


@pytest.mark.parametrize("name", ["CONTRIBUTING.md", "docs/design.md", *DESIGN])
def test_modules_that_documents_name_exist(name):
    """Who looks for a module where a document says it is finds it there."""
    named = re.findall(r"`((?:[a-z_]+/)*[a-z_]+\.py)`", (ROOT / name).read_text())
    there = [f"/{path.relative_to(ROOT)}" for path in tracked()]
    elsewhere = {"corpus.py"}  # which makes up articles to measure with, and lies beside the project
    assert named or name in DESIGN
    assert {one for one in named if not any(path.endswith(f"/{one}") for path in there)} <= elsewhere


def test_pages_that_are_named_exist():
    """Every page of `docs/` that code or a document names is there, with the question or heading that it quotes."""
    named = [
        (path.name, page, heading)
        for path in tracked()
        if path.suffix in {".md", ".py"} and path.is_file()
        for page, heading in re.findall(r'(docs/[\w/-]*(?:\.\w+)?)(?:, "([^"]+)")?', path.read_text())
    ]
    missing = [one for one in named if not (ROOT / one[1]).exists()]
    assert named
    assert missing == []
    quoted = [one for one in named if one[2]]
    assert quoted
    for _, page, heading in quoted:
        assert re.search(r"^(#+ |\*\*)" + re.escape(heading), (ROOT / page).read_text(), re.MULTILINE), (
            heading
        )


@pytest.mark.parametrize("name", ["README.md", "CONTRIBUTING.md", *DOCUMENTS])
def test_links_of_documents_lead_somewhere(name):
    """A relative link of a document leads to a file."""
    text = re.sub(r"`[^`]*`", "", (ROOT / name).read_text())
    links = [one for one in re.findall(r"\]\(([^)#\s]+)", text) if "://" not in one]
    assert [one for one in links if not (ROOT / name).parent.joinpath(one).exists()] == []


def test_make_targets_in_the_readme_exist():
    """Every `make` command that the README names is a target with a sentence in `make help`."""
    makefile = (ROOT / "Makefile").read_text()
    for target in set(re.findall(r"`make ([a-z]+)`", README)):
        assert re.search(rf"^{target}:.*## .+", makefile, re.MULTILINE), target
