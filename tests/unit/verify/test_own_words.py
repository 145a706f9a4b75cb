"""True sentences in a person's own words, each beside a false twin that differs in what the rule is about."""

import pytest

from aboveboard.verify import support

MUSEUM = (
    "The museum is shut on 25 and 26 December. On 31 December it shuts at 15:00. In the café the shift begins at "
    "6 o'clock, in the museum at 9. The garden lease has a minimum length of two years."
)
NURSERY = (
    "Im Mai suchen wir neun Gärtner: sieben im Gewächshaus, zwei im Laden. Ein Anruf genügt, ein Zeugnis braucht "
    "niemand."
)
FACTORY = (
    "Making one lamp causes 11 kilograms of CO2, which is 9% less than the year before. About a quarter of our lamps "
    "have no plastic parts. Internships last three months and are paid at the living wage."
)
PLANS = (
    "5G is only in Branch and Crown. A guest may stay for up to six hours at a time. If a child lives in the house, "
    "please don't light the stove. It takes four days to Ireland, and express is not available there."
)
WASHING = "Wash wool within 2 days and everything else within 6 days."
TABLE = """Yearly fee; Reed: £0; Oak: £40; Elm: £90
Guest berths; Reed: none; Oak: 2; Elm: 6
Workshop hours; Reed: 3 a month; Oak: 20 a month; Elm: 200 a month"""


@pytest.mark.parametrize(
    ("passage", "sentence", "true", "false"),
    [
        (TABLE, "Oak is {} a year.", "£40", "£90"),
        (TABLE, "You can berth 6 guests on {}.", "Elm", "Oak"),
        (TABLE, "You can have {} workshop hours per month on Oak.", "20", "200"),
        (WASHING, "Wash the wool within the first {} days.", "two", "six"),
        (MUSEUM, "We're {} on Boxing Day.", "closed", "open"),
        (MUSEUM, "On {} Eve the museum shuts at 3 pm.", "New Year's", "Christmas"),
        (MUSEUM, "The garden lease lasts at least {} years.", "two", "three"),
        (NURSERY, "{} Gärtner kommen ins Gewächshaus.", "Sieben", "Zwei"),
        (NURSERY, "Ein Zeugnis brauchst du{}.", " nicht", ""),
        (FACTORY, "A lamp causes 9% {} CO2 than it did a year before.", "less", "more"),
        (FACTORY, "Our internships are {}.", "paid", "unpaid and take three months"),
        (FACTORY, "{} of our lamps contain no plastic.", "About a quarter", "All"),
        (PLANS, "{} 5G.", "On Crown you get", "All of our plans have"),
        (
            PLANS,
            "{} the house.",
            "Don't light the stove if a child lives in",
            "Light the stove, whoever lives in",
        ),
        (PLANS, "{} Ireland.", "Express isn't available for", "We offer express to"),
    ],
)
def test_what_is_true_in_other_words_passes_and_its_twin_does_not(
    passage: str, sentence: str, true: str, false: str
) -> None:
    kept, refused = (support(sentence.format(said), [passage]) for said in (true, false))

    assert kept.supported, kept.why
    assert not refused.supported
