"""True sentences in a person's own words, each beside a false twin that differs in what the rule is about."""

import pytest

from aboveboard.verify import support

HALL = (
    "The hall is closed on 25 and 26 December. On 31 December it closes at 15:00. In the café the shift begins at "
    "6 o'clock, in the hall at 9. The monthly membership has a minimum term of three months."
)
BAKERY = (
    "In August nehmen wir sechs Lehrlinge auf: vier in der Backstube, zwei im Verkauf. Ein Lebenslauf reicht, ein "
    "Anschreiben braucht niemand."
)
FACTORY = (
    "Making one lamp causes 11 kilograms of CO2, which is 9% less than the year before. About a third of our lamps "
    "have no plastic parts. Internships last three months and are paid at the living wage."
)
PLANS = (
    "5G is only in Branch and Crown. A guest may park for up to three hours at a time. If somebody at home has an "
    "allergy, please don't order the soap. It takes four days to Ireland, and express is not available there."
)

FRIDGE = "Cook fish within 2 days and everything else within 5 days."
TABLE = """Monthly price; Free: €0; Plus: €12; Team: €29
Bank connections; Free: none; Plus: 3; Team: 15
Receipt scans; Free: 5 a month; Plus: 50 a month; Team: 500 a month"""


@pytest.mark.parametrize(
    ("passage", "true", "false"),
    [
        (TABLE, "Plus is €12 a month.", "Plus is €29 a month."),
        (TABLE, "You can connect 15 banks on Team.", "You can connect 15 banks on Plus."),
        (
            TABLE,
            "You can scan 50 receipts per month on Plus.",
            "You can scan 500 receipts per month on Plus.",
        ),
        (FRIDGE, "Use the fish within the first two days.", "Use the fish within the first five days."),
        (HALL, "We're shut on Boxing Day.", "We're open on Boxing Day."),
        (HALL, "On New Year's Eve the hall closes at 3 pm.", "On Christmas Eve the hall closes at 3 pm."),
        (
            HALL,
            "Monthly membership lasts at least three months.",
            "Monthly membership lasts at least four months.",
        ),
        (BAKERY, "Vier Lehrlinge kommen in die Backstube.", "Zwei Lehrlinge kommen in die Backstube."),
        (BAKERY, "Ein Anschreiben brauchst du nicht.", "Ein Anschreiben brauchst du."),
        (
            FACTORY,
            "A lamp causes 9% less CO2 than it did a year before.",
            "A lamp causes 9% more CO2 than it did.",
        ),
        (FACTORY, "Our internships are paid.", "Our internships are unpaid and take three months."),
        (FACTORY, "About a third of our lamps contain no plastic.", "All of our lamps contain no plastic."),
        (PLANS, "On Crown you get 5G as well.", "All of our plans have 5G."),
        (
            PLANS,
            "Please don't order the soap if anybody at home has an allergy.",
            "Order the soap, whatever allergy.",
        ),
        (PLANS, "Express isn't available for Ireland.", "We offer express to Ireland."),
    ],
)
def test_what_is_true_in_other_words_passes_and_its_twin_does_not(
    passage: str, true: str, false: str
) -> None:
    kept, refused = support(true, [passage]), support(false, [passage])

    assert kept.supported, kept.why
    assert not refused.supported
