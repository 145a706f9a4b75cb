"""The folder that holds everything the service keeps on this machine."""

from tempfile import TemporaryFile

from aboveboard.errors import SettingsError
from aboveboard.settings import Settings


def make_data_folder(settings: Settings) -> None:
    """
    Raises:
        SettingsError: it can't be made, or not written.
    """
    try:
        settings.data.mkdir(parents=True, exist_ok=True)
        # A name of its own: a command beside the service may be trying the same folder at this moment.
        with TemporaryFile(dir=settings.data):
            pass
    except OSError as error:
        detail = f"the data folder '{settings.data}' can't be written: {error.strerror}; see ABOVEBOARD_DATA"
        raise SettingsError(detail) from error
