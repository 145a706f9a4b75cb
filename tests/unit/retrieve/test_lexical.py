import pytest

from aboveboard.retrieve.lexical import Field, index_fields
from aboveboard.retrieve.vocabulary import COMPOUND, TYPO, vocabulary_of


def fields(*texts: str, language: str = "en") -> list[Field]:
    return [Field(text, "", language) for text in texts]


def test_only_passages_that_hold_a_word_of_the_query_have_a_score() -> None:
    index = index_fields(fields("return postage is free", "the lid is steel"))

    scores = index.scores({"postag": 1.0}, {})

    assert scores[0] > 0
    assert scores[1] == 0


def test_a_rare_word_counts_for_more_than_a_common_one() -> None:
    index = index_fields(fields("kettle lid", "kettle base", "kettle handle", "descaler bottle"))

    scores = index.scores({"kettl": 1.0, "descal": 1.0}, {})

    assert scores[3] > scores[0]


def test_the_title_and_the_questions_of_a_document_are_searched_too() -> None:
    index = index_fields([Field("You have 30 days.", "Returns\nCan I send it back?", "en")])

    assert index.scores({"return": 1.0}, {})[0] > 0


def test_coverage_is_the_share_of_the_question_that_a_passage_holds() -> None:
    index = index_fields(fields("return postage", "steel lid"))

    assert index.coverage({"return": 1.0, "postag": 1.0}, 0, {}) == pytest.approx(1.0)
    assert index.coverage({"return": 1.0, "postag": 1.0}, 1, {}) == 0
    assert index.coverage({}, 0, {}) == 0


def test_the_share_of_the_best_score_lies_between_nothing_and_all() -> None:
    index = index_fields(fields("return " * 50, "steel lid"))

    assert 0 < index.share({"return": 1.0}, [0, 1], {}) <= 1
    assert index.share({"return": 1.0}, [1], {}) == 0
    assert index.share({}, [0], {}) == 0


def test_no_passage_scores_more_than_is_possible() -> None:
    index = index_fields(fields("return postage " * 50, "steel lid"))
    query = {"return": 1.0, "postag": 0.4, "unheard": 1.0}

    most = index.scores(query, {}).max()

    assert 0 < most < index.possible(query, {})
    assert index.possible({}, {}) == 0


def test_an_empty_folder_has_an_index_that_finds_nothing() -> None:
    index = index_fields([])

    assert len(index.scores({"return": 1.0}, {})) == 0
    assert index.share({"return": 1.0}, [], {}) == 0


def test_what_a_word_may_stand_for_counts_as_much_as_it_is_given() -> None:
    index = index_fields(fields("warranty", "steel lid"))

    exact = index.scores({"warranti": 1.0}, {})
    slipped = index.scores({"waranti": 1.0}, {"waranti": {"warranti": 0.5}})

    assert slipped[0] == pytest.approx(exact[0] / 2)
    assert index.coverage({"waranti": 1.0}, 0, {"waranti": {"warranti": 0.5}}) == pytest.approx(0.5)


@pytest.mark.parametrize("slip", ["waranti", "warrranti", "warrnati", "warronti"])
def test_one_slip_of_the_keys_finds_the_word_of_the_folder(slip: str) -> None:
    assert vocabulary_of(["warranti", "kettl"]).alike(slip, "en") == {"warranti": TYPO}


@pytest.mark.parametrize("word", ["warranti", "tour", "xarranti", "e4", "12345"])
def test_known_short_and_otherwise_begun_words_and_numbers_stand_for_themselves(word: str) -> None:
    assert vocabulary_of(["warranti", "hour", "our", "e5", "12346"]).alike(word, "en") == {}


def test_a_part_finds_its_compounds_and_a_compound_its_parts_where_compounds_are_one_word() -> None:
    vocabulary = vocabulary_of(["ruckgabefrist", "garanti", "elløbehjul"])

    assert vocabulary.alike("frist", "de") == {"ruckgabefrist": COMPOUND}
    assert vocabulary.alike("løbehjul", "da") == {"elløbehjul": COMPOUND}
    assert vocabulary_of(["ruckgab", "frist"]).alike("ruckgabfrist", "de") == {
        "ruckgab": COMPOUND,
        "frist": COMPOUND,
    }
    assert vocabulary.alike("frist", "en") == {}
