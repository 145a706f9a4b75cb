"""Which signs speak for a rule of the file."""

import pytest
from tests.builders import NOW, a_knowledge, a_request

from aboveboard.read import read
from aboveboard.screen.lend import AKIN, SAME
from aboveboard.screen.rule_signs import lent_sign


@pytest.mark.parametrize(("near", "seen"), [(SAME, True), (AKIN, False)])
def test_a_sign_speaks_for_a_rule_that_is_the_same_as_the_concept(near: float, seen: bool) -> None:
    reading = read(a_request("I can open other people's bookings"), a_knowledge(), NOW)

    assert bool(lent_sign({"security": near}, reading)) is seen
