import pytest

from aboveboard.retrieve.form import form_of, kind_asked


@pytest.mark.parametrize(
    ("question", "language"),
    [
        ("do you have a sauna?", "en"),
        ("Hi, do you lot sell maps?", "en"),
        ("is there a locker room", "en"),
        ("does the chalet have a dishwasher?", "en"),
        ("have you got a museum shop where I can buy prints?", "en"),
        ("Do Fernleigh take volunteers?", "en"),
        ("Just wondering if you sell maps?", "en"),
        ("can anyone tell me if there's a cloakroom", "en"),
        ("you don't happen to have a ramp?", "en"),
        ("are your candles vegan?", "en"),
        ("Do you do anything like that?", "en"),
        ("are you taking on bakers at the minute?", "en"),
        ("My gym lends out towels. Does Brightwell do anything like that?", "en"),
        ("The other baker freezes them. Anything similar at yours?", "en"),
        ("Könnt ihr mir sagen, ob ihr Trikots verkauft?", "de"),
        ("Ich wollte fragen, ob es eine Sauna gibt", "de"),
        ("Sind eure Seifen vegan?", "de"),
        ("Quería saber si tenéis taquillas", "es"),
        ("Gibt es das Zelt auch in Grün?", "de"),
        ("habt ihr einen Wickelraum", "de"),
        ("Verkauft ihr Saatgut?", "de"),
        ("¿Tenéis taquillas?", "es"),
        ("hay piscina?", "es"),
        ("Avez-vous un vestiaire ?", "fr"),
        ("C'è un parcheggio?", "it"),
        ("Har dere garderobe?", "no"),
        ("Findes der en elevator?", "da"),
    ],
)
def test_a_thing_may_be_asked_for_by_name(question: str, language: str) -> None:
    assert form_of(question, language) == "thing"


@pytest.mark.parametrize(
    ("question", "language"),
    [
        ("can I bring my dog?", "en"),
        ("do I have to book?", "en"),
        ("do we need boots", "en"),
        ("does it arrive assembled?", "en"),
        ("are the gloves washable?", "en"),
        ("Is there a limit?", "en"),
        ("is there a free version?", "en"),
        ("can I print a list of who is in?", "en"),
        ("do you have my order?", "en"),
        ("do you accept returns?", "en"),
        ("does the fare include lunch?", "en"),
        ("habt ihr meine Mail bekommen?", "de"),
        ("Nehmt ihr Flaschen zurück?", "de"),
        ("¿tenéis abierto el domingo?", "es"),
        ("is there any way to move it", "en"),
        ("is there a minimum age?", "en"),
        ("is there lactose in your crackers?", "en"),
        ("Habt ihr samstags auf?", "de"),
        ("darf ich filmen?", "de"),
        ("Gibt es eine Möglichkeit, das zu tauschen?", "de"),
        ("¿puedo ir en tren?", "es"),
        ("¿Hay algo para niños?", "es"),
    ],
)
def test_whether_something_is_so_is_another_question(question: str, language: str) -> None:
    assert form_of(question, language) == "closed"


@pytest.mark.parametrize(
    ("question", "language"),
    [
        ("when do you close?", "en"),
        ("what's the deposit", "en"),
        ("How long have you had the boat?", "en"),
        ("what do you charge for a kayak", "en"),
        ("Wie lange habt ihr auf?", "de"),
        ("was kostet ein Zelt", "de"),
        ("¿cuánto tarda?", "es"),
        ("quand ouvrez-vous ?", "fr"),
        ("Czy macie saunę?", "pl"),
    ],
)
def test_when_how_and_how_much_ask_openly_and_so_does_what_no_list_knows(
    question: str, language: str
) -> None:
    assert form_of(question, language) == "open"


@pytest.mark.parametrize(
    ("question", "language"),
    [
        ("When's the next sleeper bus coming out?", "en"),
        ("are you ever going to stock oat flour?", "en"),
        ("any plans for a depot in Hull?", "en"),
        ("will the season passes get dearer after christmas?", "en"),
        ("is the gym getting a second pool?", "en"),
        ("Is Brightwell ever going to sell skates?", "en"),
        ("how many people will be there in 2027?", "en"),
        ("Wird die Halle umgebaut?", "de"),
        ("¿Subirán los abonos el año que viene?", "es"),
        ("when are we finally getting longer trams?", "en"),
        ("any chance of a red one at some point?", "en"),
        ("have you thought of opening in Porto?", "en"),
        ("will your fares rise in spring?", "en"),
        ("steigen eure Preise?", "de"),
        ("¿para cuándo una piscina?", "es"),
        ("¿cuándo sacáis una más grande?", "es"),
        ("any chance of a tram stop one day", "en"),
        ("is the day rate going up in spring?", "en"),
        ("when are you finally making a tent for two", "en"),
        ("wann kommt ihr endlich nach Ulm?", "de"),
        ("werden die Tickets teurer?", "de"),
        ("Plant ihr einen Laden in Graz?", "de"),
        ("¿vais a abrir en Vigo?", "es"),
        ("¿van a subir las cuotas?", "es"),
    ],
)
def test_what_is_to_come_may_be_asked_for(question: str, language: str) -> None:
    assert form_of(question, language) == "plans"


@pytest.mark.parametrize(
    ("question", "language"),
    [
        ("any chance of a refund?", "en"),
        ("any chance of a window seat?", "en"),
        ("are you going to sort this?", "en"),
        ("are you going to lock me out before Friday?", "en"),
        ("will my price go up?", "en"),
        ("wird das teurer, wenn ich umbuche?", "de"),
        ("when are you open at Easter?", "en"),
        ("when are you coming to collect my sofa?", "en"),
        ("are you going to be open on Monday?", "en"),
        ("wann macht ihr auf?", "de"),
        ("wann kommt mein Paket?", "de"),
        ("¿cuándo sale el barco?", "es"),
        ("will you be open in the new year?", "en"),
        ("is my order going to be here on Friday?", "en"),
        ("is the pool getting cleaned today?", "en"),
    ],
)
def test_what_happens_anyway_is_no_plan(question: str, language: str) -> None:
    assert form_of(question, language) != "plans"


@pytest.mark.parametrize(
    ("question", "language", "kind"),
    [
        ("which maps do you sell?", "en", "maps"),
        ("How many lanterns hang there?", "en", "lanterns"),
        ("what kind of wood is it", "en", "wood"),
        ("what happens if it rains?", "en", ""),
        ("when do you open?", "en", ""),
        ("Welche Farben gibt es?", "de", "farben"),
        ("¿qué hago ahora?", "es", ""),
        ("¿qué tallas tenéis?", "es", "tallas"),
        ("jaka pogoda?", "pl", ""),
    ],
)
def test_an_open_question_may_name_the_kind_that_it_asks_for(question: str, language: str, kind: str) -> None:
    assert kind_asked(question, language) == kind
