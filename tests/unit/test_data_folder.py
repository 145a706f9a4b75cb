"""The folder of everything kept, as several processes meet it at once."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from aboveboard.data_folder import make_data_folder
from aboveboard.errors import SettingsError
from aboveboard.settings import Settings


def test_it_can_be_made_by_several_at_once_and_keeps_no_trace(tmp_path: Path) -> None:
    settings = Settings(data=tmp_path / "data")

    with ThreadPoolExecutor(8) as pool:
        for made in [pool.submit(make_data_folder, settings) for _ in range(2_000)]:
            made.result()

    assert list(settings.data.iterdir()) == []


def test_one_that_can_not_be_written_is_told_with_its_setting(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")

    with pytest.raises(SettingsError, match=r"file/data' can't be written: .+; see ABOVEBOARD_DATA"):
        make_data_folder(Settings(data=tmp_path / "file" / "data"))
