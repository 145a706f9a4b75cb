"""The folder that holds everything the service keeps on this machine."""

from aboveboard.errors import SettingsError
from aboveboard.settings import Settings


def make_data_folder(settings: Settings) -> None:
    """
    Raises:
        SettingsError: it can't be made, or not written.
    """
    try:
        settings.data.mkdir(parents=True, exist_ok=True)
        probe = settings.data / ".writable"
        probe.touch()
        probe.unlink()
    except OSError as error:
        detail = f"the data folder '{settings.data}' can't be written: {error.strerror}; see ABOVEBOARD_DATA"
        raise SettingsError(detail) from error
