"""Claims in words of one's own over a whole page, and what they may not promise beyond it."""

import pytest

from aboveboard.verify import support

BOATS = """Rowing boats are £14 an hour and motor boats £38. Life jackets and a map are included; a cool box costs £3.
The harbour tour costs £9 on top of the hire.
We open at 10:00 and close at 18:00 from April to October. The jetty is open until 11 pm. We post the tides at noon.
You can cancel up to the day before and get the whole price back.
If we cancel for fog, you get a voucher for another day.
A damaged oar costs £25 per oar, so £50 for the pair. Cleaning is £20 for the whole boat.
Motor boats are for those of 18 and over. Young people of 16 and 17 may steer with an adult. Under 12s wear a jacket.
Members of the Mere Club get 10% off all our boats. Trips to the island are in summer only.
Dogs may come along. They are not allowed in the café. Fishing is possible from the jetty only.
The first change of your booking is free, every further one costs £6. A season card is valid for 9 months.
Delivery of your picnic is free from £40. Groups pay a deposit of 30% when they book.
We stopped taking cheques last year. A student card is not enough for the family price.
If the third payment fails, your booking is cancelled. Leave the keys in the box. Canoes are hired out on Saturdays."""
KURS = """Die Anmeldung ist online oder am Empfang möglich. Barzahlung ist nicht möglich.
Das Material ist im Preis enthalten.
Auf Öfen und Scheiben geben wir drei Jahre Garantie, auf Glasuren ein Jahr. Im August finden keine Kurse statt.
Für Ausflüge gibt es keine Ermäßigung. Studierende zahlen 20 % weniger, wenn sie einen Nachweis vorlegen.
Wer mindestens acht Termine besucht hat, bekommt ein Zeugnis. Hunde dürfen nicht in die Werkstatt.
Nicht abgeholte Stücke heben wir vier Wochen auf. Danach kommen sie in den Basar.
Der Brennofen läuft montags bis donnerstags. Abends ist die Tür zu. Der Parkplatz kostet 2 € am Tag.
Bis 14 Tage vor Beginn ist der Rücktritt kostenlos. Danach behalten wir die Anzahlung. Gutscheine gelten drei Jahre.
Der Brennofen fasst 40 Stücke. Ein Brand dauert zwei Tage. Das Atelier liegt im Hof. Die Treppe hat zehn Stufen."""


@pytest.mark.parametrize(
    ("page", "claim"),
    [
        (BOATS, "Anything with a motor on it comes to £38 per hour."),
        (BOATS, "In the warm months, April to October, you'll find us here from ten till six."),
        (BOATS, "A 17-year-old may steer if a grown-up is along."),
        (BOATS, "16- or 17-year-olds may steer with an adult."),
        (BOATS, "If the third payment doesn't work we cancel your booking."),
        (BOATS, "A student card won't do for the family price."),
        (BOATS, "£50 is the most you pay for a pair of oars."),
        (BOATS, "Keep your dog out of the café."),
        (BOATS, "Should we call it off because of fog, you'll have a voucher for another day."),
        (KURS, "Während des Augusts fallen die Kurse aus."),
        (KURS, "Bargeld nehmen wir nicht an."),
        (KURS, "Sagst du zwei Wochen vor Beginn ab, kostet dich das nichts."),
    ],
)
def test_a_page_is_told_in_words_of_ones_own(page: str, claim: str) -> None:
    assert support(claim, [page]).supported


@pytest.mark.parametrize(
    ("page", "claim", "rule"),
    [
        (BOATS, "A cool box is included in the price.", "included"),
        (BOATS, "The harbour tour is included in the hire.", "polarity"),
        (BOATS, "If we cancel for fog, you get your money back.", "recompense"),
        (BOATS, "You can cancel up to the day of the hire and get the whole price back.", "relative_days"),
        (BOATS, "A damaged oar costs £25 in total.", "apiece"),
        (BOATS, "Cleaning is £20 for each person.", "apiece"),
        (BOATS, "Everyone gets 10% off all our boats.", "scope"),
        (BOATS, "A season card never expires.", "extent"),
        (BOATS, "You can fish from the jetty and the boats.", "scope"),
        (BOATS, "Every change of your booking is free.", "scope"),
        (BOATS, "Delivery of your picnic is free.", "free_within"),
        (BOATS, "Groups pay the full deposit when they book.", "in_full"),
        (BOATS, "You can pay by cheque.", "polarity"),
        (BOATS, "Canoes are hired out on Tuesdays.", "weekdays"),
        (KURS, "Auf Öfen, Scheiben und Glasuren geben wir drei Jahre Garantie.", "shares"),
        (KURS, "Für Ausflüge zahlen Studierende 20 % weniger.", "denied_there"),
        (KURS, "Ein Zeugnis bekommt jeder, der sich anmeldet.", "scope"),
        (KURS, "Du kannst am Empfang bar bezahlen.", "denied_there"),
        (KURS, "Das Material kommt noch dazu.", "polarity"),
    ],
)
def test_what_goes_beyond_the_page_is_refused_by_the_rule_for_it(page: str, claim: str, rule: str) -> None:
    found = support(claim, [page])

    assert not found.supported
    assert found.rule == rule


def test_a_word_that_a_short_passage_lacks_was_added() -> None:
    passage = "Rowing boats are £14 an hour. Motor boats are £38 an hour."

    assert not support("Rowing boats are £14 an hour and come with a skipper.", [passage]).supported


def test_what_is_not_done_is_not_given_away() -> None:
    passage = "If you do not show up, we charge £10."

    assert support("Not showing up costs £10.", [passage]).supported
    assert not support("Not showing up is free.", [passage]).supported


def test_an_employer_is_no_use() -> None:
    assert not support(
        "Ask your employer about the sauna.", ["Use of the sauna is for guests. Ask about it at the desk."]
    ).supported
