"""Names for new things."""

from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st
from tests.builders import NOW

from aboveboard.ids import ALPHABET, new_id


@given(st.integers(0, 2**80 - 1))
def test_an_id_is_a_prefix_and_26_signs(chance: int) -> None:
    prefix, _, rest = new_id("sug", NOW, chance).partition("_")

    assert prefix == "sug"
    assert len(rest) == 26
    assert set(rest) <= set(ALPHABET)


def test_later_ids_sort_later() -> None:
    ids = [new_id("sug", NOW + timedelta(milliseconds=n)) for n in range(50)]

    assert ids == sorted(ids)


def test_ids_of_one_moment_differ() -> None:
    assert len({new_id("sug", NOW) for _ in range(1_000)}) == 1_000
