"""Traits that questions ask for, and whether a passage tells them."""

import pytest

from aboveboard.retrieve.traits import counted, is_counted, is_told, trait_asked


@pytest.mark.parametrize(
    ("question", "trait"),
    [
        ("how heavy is the tent?", "weight"),
        ("Wie schwer ist der Rucksack?", "weight"),
        ("¿cuánto pesa la bici?", "weight"),
        ("whats the max load on the shelf", "load"),
        ("how tall is the ladder?", "size"),
        ("¿Qué medidas tiene la alfombra?", "size"),
        ("how loud is the blender", "noise"),
        ("What temperature is the pool?", "heat"),
        ("how old are the buses?", "age"),
        ("how old do you have to be?", None),
        ("Which colours does the tent come in?", "colours"),
        ("In welchen Farben gibt es das Zelt?", "colours"),
        ("wie viel Strom braucht die Pumpe?", "energy"),
        ("how many calories are in the bowl?", "nutrition"),
        ("¿cuánto sale al mes?", None),
        ("what are the straps made of?", "origin"),
        ("where do you get your coffee beans from?", "origin"),
        ("Woher kommt euer Honig?", "origin"),
        ("where do i pick it up from?", None),
        ("how long is the queue?", None),
        ("where were these boots actually manufactured?", "made-in"),
        ("Wo werden eure Möbel eigentlich gefertigt?", "made-in"),
        ("who owns the brewery?", "owner"),
        ("¿quién fundó la empresa?", "owner"),
        ("is there anywhere to park near the clinic?", "parking"),
        ("Wo kann man bei euch parken?", "parking"),
        ("¿dónde puedo aparcar?", "parking"),
        ("can i take the dog to the park?", None),
        ("how do i pay a parking fine?", None),
        ("which evening is the quietest?", "crowds"),
        ("which room has the best view?", "view"),
        ("what percentage of the cotton is organic?", "share"),
        ("Which hotel nearby would you recommend?", "surroundings"),
        ("Könnt ihr ein Hotel in der Nähe empfehlen?", "surroundings"),
        ("which kettle would you recommend?", None),
    ],
)
def test_a_question_may_ask_for_a_trait(question: str, trait: str | None) -> None:
    assert trait_asked(question) == trait


@pytest.mark.parametrize(
    ("trait", "text"),
    [
        ("weight", "The tent weighs 2.4 kg."),
        ("size", "It is 1.80 m high."),
        ("size", "The tray takes 3 litres."),
        ("noise", "It is quiet: 38 dB at full power."),
        ("heat", "The pool is kept at 28 °C."),
        ("age", "The oldest bus was built in 2014."),
        ("colours", "Es gibt ihn in Grün und in Grau."),
        ("energy", "Die Pumpe braucht 60 W."),
        ("origin", "The straps are made of hemp."),
        ("made-in", "We sew every boot in our workshop in Porto."),
        ("owner", "The brewery was founded by two sisters."),
        ("parking", "Die Tiefgarage liegt unter dem Haus."),
        ("crowds", "Sundays are busy."),
        ("share", "80 % of the cotton is organic."),
    ],
)
def test_a_passage_tells_a_trait_by_its_unit_or_its_words(trait: str, text: str) -> None:
    assert is_told(trait, ["Returns are free.", text])


def test_what_holds_no_such_unit_tells_no_such_trait() -> None:
    assert not is_told("weight", ["The tent sleeps four and costs £180.", "It packs in 10 minutes."])
    assert not is_told("colours", ["It has two doors."])


@pytest.mark.parametrize(
    ("question", "noun"),
    [
        ("how many looms do you have?", "looms"),
        ("Wie viele Gärtner arbeiten bei euch?", "gärtner"),
        ("¿cuántos barcos tenéis?", "barcos"),
        ("how many days does it take?", None),
        ("how many of us can come?", None),
        ("how much is it?", None),
    ],
)
def test_a_question_may_ask_for_the_number_of_things(question: str, noun: str | None) -> None:
    assert counted(question) == noun


@pytest.mark.parametrize(
    ("noun", "text", "language"),
    [
        ("bags", "Each guest may bring two small bags.", "en"),
        ("people", "A table seats up to 8 guests.", "en"),
        ("tickets", "tickets for each order: 6", "en"),
        ("gärtner", "Bei uns arbeiten 14 Gärtner.", "de"),
    ],
)
def test_a_passage_gives_a_number_beside_what_it_counts(noun: str, text: str, language: str) -> None:
    assert is_counted(noun, ["Wir sind gern für dich da.", text], language)


@pytest.mark.parametrize(
    ("noun", "text"),
    [
        ("homes", "We heat homes all over the north."),
        ("branches", "Our branches open at 9."),
        ("boxes", "Any box can be swapped."),
    ],
)
def test_a_number_of_something_else_counts_nothing(noun: str, text: str) -> None:
    assert not is_counted(noun, [text, "Call us within 14 days."], "en")
