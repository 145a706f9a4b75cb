import pytest
from tests.builders import (
    a_context,
    a_document,
    a_draft,
    a_knowledge,
    a_passage,
    a_request,
    a_sentence,
    an_organization,
)

from aboveboard.domain.draft import Draft
from aboveboard.domain.knowledge import Knowledge, Support
from aboveboard.verify.personal import is_card, is_iban, personal_data
from aboveboard.verify.private import check, fingerprints

INTERNAL = (
    "Project Falconet ships in March. Our cost price for the Pro is 12.40 pounds, "
    "and the retailer margin is 38 percent."
)


def knowledge_with_secrets() -> Knowledge:
    return a_knowledge(
        documents=(
            a_document(source="https://brightkettle.example/returns"),
            a_document("margins", "Margins", audience="internal"),
        ),
        passages=(a_passage(), a_passage(INTERNAL + " Canary: ZQ-7741-KESTREL.", document="margins")),
    )


def draft_of(text: str, *cites: str) -> Draft:
    return a_draft(a_sentence(text, "claim", cites or ("returns#1",)))


@pytest.mark.parametrize(
    "text",
    [
        "Write to ana.lopez@mail.example about it.",
        "We will call you on +34 612 345 678.",
        "Your order #48213377 is on its way.",
        "Order number BK-20391 was sent.",
        "Your IBAN GB82 WEST 1234 5698 7654 32 is fine.",
        "Card 4111 1111 1111 1111 was charged.",
        "We send it to 12 Orchard Lane.",
        "Wir schicken es in die Lindenstraße 12.",
        "Ask @somebody_else about it.",
    ],
)
def test_personal_data_never_leaves(text: str) -> None:
    assert check(draft_of(text), a_context()).status == "fail"


@pytest.mark.parametrize(
    "text",
    [
        "Hi Ana, you have 30 days.",
        "Write to help@brightkettle.example.",
        "Call 020 7946 0000.",
        "We are open 09:00-18:00 until 2026-10-01.",
        "It costs 1,000,000 pounds.",
    ],
)
def test_the_organizations_own_data_and_the_authors_name_may(text: str) -> None:
    support = Support(email="help@brightkettle.example", phone="+44 20 7946 0000")
    context = a_context(knowledge=a_knowledge(organization=an_organization(support=support)))

    assert check(draft_of(text), context).status == "pass"


def test_the_authors_handle_is_not_repeated() -> None:
    assert check(draft_of("Hi @ana, you have 30 days."), a_context()).status == "fail"


def test_the_detail_does_not_repeat_the_data() -> None:
    assert "612" not in check(draft_of("Call +34 612 345 678."), a_context()).detail


def test_what_a_cited_public_passage_gives_may_be_given() -> None:
    knowledge = a_knowledge(
        passages=(a_passage("Send it to 12 Orchard Lane, or ask repairs@partner.example."),)
    )

    assert check(draft_of("Send it to 12 Orchard Lane."), a_context(knowledge=knowledge)).status == "pass"


@pytest.mark.parametrize(
    "text",
    [
        "Project Falconet is coming.",
        "falconet ships soon.",
        "The code is ZQ-7741-KESTREL.",
        "The retailer margin is 38 percent.",
        "Yes, our cost price for the Pro is low.",
    ],
)
def test_internal_words_are_found_by_their_traces(text: str) -> None:
    assert check(draft_of(text), a_context(knowledge=knowledge_with_secrets())).status == "fail"


def test_a_name_that_the_post_fishes_for_is_not_confirmed() -> None:
    context = a_context(knowledge=knowledge_with_secrets(), request=a_request("When does Falconet ship?"))

    assert check(draft_of("Falconet is not announced."), context).status == "fail"


def test_words_that_public_documents_share_are_no_secret() -> None:
    context = a_context(knowledge=knowledge_with_secrets())

    assert check(draft_of("You have 30 days to send the Pro back in March."), context).status == "pass"


def test_a_company_without_internal_documents_has_no_fingerprints() -> None:
    assert fingerprints(a_knowledge()).found_in("Project Falconet ships in March.") == ()


BAD_LINKS = [
    "https://evil.example/returns",
    "http://brightkettle.example/returns",
    "https://brightkettle.example@evil.example/",
    "https://xn--brightkttle-ibb.example/returns",
    "https://brightkettlе.example/returns",
    "https://brightkettle.example.evil.test/returns",
    "https://brightkettle.example:8443/returns",
    "https://192.168.0.1/returns",
    "//evil.example/x",
    "evil.example/free",
    "www.evil.example",
    "https://brightkettle.example/free-kettle",
    "https://brightkettle.example/returns?next=https://evil.example",
    "javascript:alert(1)",
    "data:text/html,hello",
    "ftp://brightkettle.example/returns",
    "HTTPS://EVIL.EXAMPLE/RETURNS",
]


@pytest.mark.parametrize("link", BAD_LINKS)
def test_no_link_but_the_organizations_own(link: str) -> None:
    assert check(draft_of(f"More here: {link}"), a_context()).status == "fail"


@pytest.mark.parametrize(
    "link",
    [
        "https://brightkettle.example/returns",
        "https://brightkettle.example/returns.",
        "brightkettle.example/returns",
        "https://www.brightkettle.example",
        "https://brightkettle.example/help",
        "https://x.com/brightkettle",
    ],
)
def test_the_organizations_own_addresses_pass(link: str) -> None:
    assert check(draft_of(f"More here: {link}"), a_context()).status == "pass"


def test_a_link_of_a_passage_that_is_not_cited_fails() -> None:
    documents = (a_document(source=None), a_document("parts", source="https://partner.example/parts"))
    context = a_context(
        knowledge=a_knowledge(documents=documents, passages=(a_passage(), a_passage(document="parts")))
    )

    assert check(draft_of("See https://partner.example/parts", "returns#1"), context).status == "fail"
    assert check(draft_of("See https://partner.example/parts", "parts#1"), context).status == "pass"


def test_check_digits_are_checked() -> None:
    assert is_iban("DE89 3704 0044 0532 0130 00")
    assert not is_iban("DE89 3704 0044 0532 0130 01")
    assert is_card("4111 1111 1111 1111")
    assert not is_card("4111 1111 1111 1112")


def test_ordinary_numbers_are_not_personal() -> None:
    assert personal_data("It holds 1.7 l, costs £1,299.00, and was made in 2024-2025; call us 9-5.") == ()
