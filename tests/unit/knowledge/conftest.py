import pytest

from aboveboard.adapters.langchain_loaders import langchain_readers
from aboveboard.ports import Readers


@pytest.fixture(scope="session")
def readers() -> Readers:
    return langchain_readers()
