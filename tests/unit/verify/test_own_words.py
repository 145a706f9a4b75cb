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
TABLE = """Yearly fee; Reed: £0; Oak: £40; Elm: £90
Guest berths; Reed: none; Oak: 2; Elm: 6
Workshop hours; Reed: 3 a month; Oak: 20 a month; Elm: 200 a month"""


@pytest.mark.parametrize(
    ("passage", "sentence", "true", "false"),
    [
        (TABLE, "Oak is {} a year.", "£40", "£90"),
        (TABLE, "You can berth 6 guests on {}.", "Elm", "Oak"),
        (TABLE, "You can have {} workshop hours per month on Oak.", "20", "200"),
        (FRIDGE, "Use the fish within the first {} days.", "two", "five"),
        (HALL, "We're {} on Boxing Day.", "shut", "open"),
        (HALL, "On {} Eve the hall closes at 3 pm.", "New Year's", "Christmas"),
        (HALL, "Monthly membership lasts at least {} months.", "three", "four"),
        (BAKERY, "{} Lehrlinge kommen in die Backstube.", "Vier", "Zwei"),
        (BAKERY, "Ein Anschreiben brauchst du{}.", " nicht", ""),
        (FACTORY, "A lamp causes 9% {} CO2 than it did a year before.", "less", "more"),
        (FACTORY, "Our internships are {}.", "paid", "unpaid and take three months"),
        (FACTORY, "{} of our lamps contain no plastic.", "About a third", "All"),
        (PLANS, "{} 5G.", "On Crown you get", "All of our plans have"),
        (PLANS, "{} an allergy.", "Don't order the soap if anybody at home has", "Order the soap, whatever"),
        (PLANS, "{} Ireland.", "Express isn't available for", "We offer express to"),
    ],
)
def test_what_is_true_in_other_words_passes_and_its_twin_does_not(
    passage: str, sentence: str, true: str, false: str
) -> None:
    kept, refused = (support(sentence.format(said), [passage]) for said in (true, false))

    assert kept.supported, kept.why
    assert not refused.supported
