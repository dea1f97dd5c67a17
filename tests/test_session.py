"""What a command knows from earlier ones is what it would have read."""

from __future__ import annotations

import pytest

from generator.cache.memo import Memo
from generator.dress import theme_settings_of
from generator.errors import ThemeError


def test_a_theme_is_read_again_where_its_file_is_another(tmp_path):
    """What its settings were counts for the very same file alone, and a mistake is told each time."""
    memo, path = Memo("code", None, lasting=True), tmp_path / "theme.yml"
    for written, parent in (("parent: broadsheet", "broadsheet"), ("parent: other", "other")):
        path.write_text(written)
        assert theme_settings_of(memo, path) == theme_settings_of(memo, path) == {"parent": parent}
    path.write_text("parents: broadsheet")
    for _ in range(2):
        with pytest.raises(ThemeError):
            theme_settings_of(memo, path)
