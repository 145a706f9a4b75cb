"""What a draft says to hold for something more, which one of a row it means, and how often."""

import pytest

from aboveboard.verify import support

POOL = (
    "You can book a lane up to 14 days ahead. Lanes in the outdoor pool cannot be booked. Towels are free.\n"
    "Not insured are bags left in unlocked lockers, and bicycles outside the hall."
)
POOL_DE = "Tageskarten erstatten wir bis zum Vorabend. Für Kurse im Freibad gilt das nicht."
METERS = (
    "Send us a photo of the final reading within ten days. The second payment is due in May. Your contract begins on "
    "the first day of the month."
)
SWAPS = (
    "Once a year we move your berth free of charge. If the sail is torn we mend it once, free, or lend you another. "
    "Once you have paid you can cast off."
)
COURSES = "Kurse finden am Abend statt und dauern eine Stunde. Nicht genutzte Kurse erstatten wir nicht."
TABLES = (
    "You can book a table up to 14 days ahead. Don't bring balloons or anything else that bursts. The smoke-free "
    "booths cannot be reserved. After ten the kitchen is closed."
)
LEASE = (
    "The fitting takes 3 to 4 hours. We tell the tax office about the lease, so you do not have to. You can cancel the "
    "fitting at no cost. Ring +44 1632 960118, at any hour. Ring before you agree to a repair that may cost over £300."
)
COVER = "The cover keeps off the heaviest rain and snow, and the seat stays dry."


def rule(claim: str, *pages: str) -> str | None:
    return support(claim, pages, near=True).rule


def test_nothing_is_extended_to_what_it_is_denied_of() -> None:
    claim = (
        "At the Finch you can book a table up to 14 days ahead, and that goes for the smoke-free booths too."
    )
    found = support(claim, [TABLES], headings=["The Finch"], near=True)

    assert found.rule == "extended"
    assert found.why == "the passage says “The smoke-free booths cannot be reserved”"


@pytest.mark.parametrize(
    ("claim", "page"),
    [
        ("Your things are insured, and this includes bags left in unlocked lockers.", POOL),
        ("Tageskarten erstatten wir bis zum Vorabend, und das gilt auch für Kurse im Freibad.", POOL_DE),
    ],
)
def test_nor_in_other_words(claim: str, page: str) -> None:
    assert rule(claim, page) is not None


def test_what_is_extended_rightly_is_kept() -> None:
    page = "You can book a lane 14 days ahead. The same goes for lanes in the outdoor pool. Courses cannot be booked."

    assert support(
        "You can book a lane 14 days ahead, and that goes for lanes in the outdoor pool.", [page]
    ).supported


@pytest.mark.parametrize(
    ("claim", "supported"),
    [
        ("Send us a photo of the final reading within ten days.", True),
        ("Send us a photo of the last reading within ten days.", True),
        ("Send us a photo of the first reading within ten days.", False),
        ("Send us a photo of your first reading within ten days of the first day.", False),
        ("The first payment is due in May.", False),
        ("Your contract begins on the last day of the month.", False),
    ],
)
def test_the_first_is_not_the_final_one(claim: str, supported: bool) -> None:
    assert support(claim, [METERS], near=True).supported is supported


@pytest.mark.parametrize(
    ("claim", "found"),
    [
        ("We move your berth free of charge once a year.", None),
        ("We move your berth free of charge each time.", "recurring"),
        ("We move your berth free of charge.", "recurring"),
        ("If the sail is torn we mend it free.", "recurring"),
        ("You can cast off once you have paid.", None),
    ],
)
def test_once_is_neither_dropped_nor_made_each_time(claim: str, found: str | None) -> None:
    assert rule(claim, SWAPS) == found


@pytest.mark.parametrize(
    ("claim", "page", "supported"),
    [
        ("Kurse, die Sie nicht nutzen, erstatten wir Ihnen.", COURSES, False),
        ("Nicht genutzte Kurse erstatten wir nicht.", COURSES, True),
        ("It keeps off the heaviest rain and snow, so it may stay on in storms.", COVER, False),
        ("It keeps off the heaviest rain and snow, so the seat stays dry.", COVER, True),
    ],
)
def test_what_a_draft_concludes_or_denies_stands_there_too(claim: str, page: str, supported: bool) -> None:
    assert support(claim, [page], near=True).supported is supported


@pytest.mark.parametrize(
    ("claim", "found"),
    [
        ("Before the fitting you let the tax office know about the lease.", "acts"),
        ("Agree to the repair first and ring us afterwards if it may cost over £300.", "turned_round"),
    ],
)
def test_who_does_it_and_what_is_done_afterwards_stay(claim: str, found: str) -> None:
    assert support(claim, [LEASE], headings=["Fitting"], near=True).rule == found
