"""What all tests share: no network beyond this machine, and the fixtures."""

import pytest
from pytest_socket import socket_allow_hosts

pytest_plugins = [
    "tests.fixtures.processes",
    "tests.fixtures.servers",
    "tests.fixtures.service",
    "tests.fixtures.language_models",
    "tests.fixtures.tools",
]


@pytest.fixture(autouse=True, scope="session")
def _no_network() -> None:
    socket_allow_hosts(["127.0.0.1", "::1", "localhost"], allow_unix_socket=True)
