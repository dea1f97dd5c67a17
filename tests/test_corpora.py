"""Over a thousand real articles, as a folder such as a reader has: the data is exact and the grouping holds."""

from __future__ import annotations

import importlib.util
import json
import tarfile

import pytest

from tests.conftest import build_once
from tests.test_data import check_data

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def corpus(shared, tmp_path_factory):
    """The unpacked corpus: its articles and its labels."""
    folder = tmp_path_factory.mktemp("mix")
    with tarfile.open(shared / "corpora/group-mix-dev.tar.gz") as archive:
        archive.extractall(folder, filter="data")
    return folder / "mix-dev"


@pytest.fixture(scope="module")
def mix_site(corpus, tmp_path_factory):
    return build_once(corpus / "articles", tmp_path_factory.mktemp("mix-site"))


def test_every_citation_of_a_thousand_articles_is_exact(mix_site):
    """Every topic fits the schema and every quotation stands where its citation says."""
    assert check_data(mix_site) > 1000


def test_grouping_is_as_good_as_promised(mix_site, corpus, shared):
    """B-cubed F1 is at least .86 with the default settings."""
    spec = importlib.util.spec_from_file_location("bcubed", shared / "tools/bcubed.py")
    bcubed = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(bcubed)
    gold = json.loads((corpus / "labels.json").read_text())
    found = bcubed.predicted(json.loads((mix_site / "topics.json").read_text()))
    scores = bcubed.scores(gold, found)
    assert scores["missing"] == 0
    assert scores["b3_f1"] >= 0.86
