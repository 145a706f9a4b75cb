"""The panel: what was taken is answered, shown, edited and written where it belongs, whatever goes wrong on the way."""

from __future__ import annotations

import threading

import pytest
from playwright.sync_api import expect
from tests.browser.panels import THEMES, Panel, Theme, opened, violations
from tests.browser.scripted import Answer, ScriptedService
from tests.browser.site_pages import Sites
from tests.browser.suggestions import LEAK, WARRANTY, a_draft, a_stream, a_verdict

TEXT = " ".join(said for said, _, _ in LEAK)
COMPOSER = '[data-testid="tweetTextarea_0"]'
ESCALATED = a_verdict(
    "escalate", rule="legal-threat", why="Only Legal answers legal threats.", contact="legal"
)


def said(text: str, *, id: str = "sug_2") -> Answer:
    return Answer(a_stream([(text, "claim", ["returns#1"])], id=id))


def keys(service: ScriptedService) -> set[str]:
    """The names under which questions were asked; the browser's own side panel asks under the same as the tab."""
    return {asked.headers["idempotency-key"] for asked in service.questions()}


def test_opening_the_panel_captures_nothing(panel: Panel, connected: ScriptedService) -> None:
    expect(panel.view.get_by_text("No post yet")).to_be_visible()

    assert connected.questions() == []


def test_a_click_shows_the_verdict_the_draft_its_checks_and_its_sources(panel: Panel) -> None:
    panel.answered()

    expect(panel.part("verdict")).to_contain_text("Reply")
    expect(panel.part("verdict")).to_contain_text("due in 22h")
    expect(panel.part("verdict")).to_contain_text("A question about returns.")
    assert panel.draft == TEXT
    assert panel.part("sentence").all_inner_texts() == [text for text, _, _ in LEAK]
    expect(panel.part("checks")).to_contain_text("137 / 280")
    expect(panel.part("checks")).to_contain_text("grounded")
    expect(panel.part("sources")).to_contain_text("Returns and refunds")
    expect(panel.part("sources")).to_contain_text("care-team · reviewed Oct 1, 2026")
    expect(panel.part("sources").locator("mark").first).to_be_visible()


def test_a_claim_lights_the_source_that_its_number_names(panel: Panel) -> None:
    panel.answered()
    card = panel.part("sources").locator('[data-source="returns#1"]')
    expect(card).not_to_have_attribute("data-lit", "")

    panel.part("sentence").nth(2).hover()

    expect(card).to_have_attribute("data-lit", "")
    assert panel.part("sentence").nth(2).get_attribute("data-numbers") == "1"
    expect(card.locator(".number")).to_have_text("1")


def test_sentences_are_shown_as_they_come(panel: Panel, connected: ScriptedService) -> None:
    gate = threading.Event()
    connected.answers[0].hold[4] = gate

    panel.suggest()
    expect(panel.part("sentence")).to_have_count(2)
    expect(panel.part("verdict")).to_contain_text("Reply")
    expect(panel.part("stop")).to_be_visible()
    gate.set()

    expect(panel.part("sentence")).to_have_count(4)
    expect(panel.part("stop")).to_have_count(0)


def test_while_the_first_word_is_awaited_the_post_and_what_is_done_are_shown(
    panel: Panel, connected: ScriptedService
) -> None:
    gate = threading.Event()
    connected.answers[0].hold[0] = gate

    panel.suggest()

    expect(panel.view.locator(".head .name").first).to_be_visible()
    expect(panel.view.get_by_text("Reading the post…")).to_be_visible()
    gate.set()
    expect(panel.part("draft")).to_have_text(TEXT)


def test_stop_keeps_what_is_there_and_takes_up_nothing_more(panel: Panel, connected: ScriptedService) -> None:
    gate = threading.Event()
    connected.answers[0].hold[4] = gate
    panel.suggest()
    expect(panel.part("sentence")).to_have_count(2)

    panel.view.keyboard.press("Escape")
    gate.set()

    expect(panel.view.get_by_text("Stopped. What was written is kept.")).to_be_visible()
    assert panel.draft == f"{LEAK[0][0]} {LEAK[1][0]}"


def test_the_edited_text_is_what_is_inserted_and_nothing_is_posted(panel: Panel) -> None:
    panel.answered()
    panel.type_at_end(" Thank you!")

    panel.part("insert").click()

    expect(panel.notice()).to_have_attribute("data-notice", "inserted")
    panel.page.bring_to_front()
    expect(panel.page.locator(COMPOSER).first).to_have_text(f"{TEXT} Thank you!")
    assert panel.page.evaluate("() => window.__posted ?? []") == []


def test_control_enter_inserts(panel: Panel) -> None:
    panel.answered()

    panel.view.keyboard.press("Control+Enter")

    expect(panel.notice()).to_have_attribute("data-notice", "inserted")


def test_copy_takes_the_edited_text(panel: Panel) -> None:
    panel.answered()
    panel.part("draft").fill("Only this.")

    panel.part("copy").click()

    expect(panel.notice()).to_have_attribute("data-notice", "copied")
    panel.view.evaluate(
        "() => document.body.append(Object.assign(document.createElement('textarea'), {id: 'paste'}))"
    )
    panel.view.locator("#paste").press("Control+V")
    expect(panel.view.locator("#paste")).to_have_value("Only this.")


def test_a_claim_that_the_person_adds_is_said_to_be_theirs_and_undo_takes_it_back(panel: Panel) -> None:
    panel.answered()

    panel.type_at_end(" We will also send a free mug.")
    expect(panel.part("checks")).to_contain_text("1 sentence of yours: no source")
    for _ in range(40):
        if panel.draft == TEXT:
            break
        panel.view.keyboard.press("Control+Z")

    expect(panel.part("checks")).not_to_contain_text("no source")
    assert panel.draft == TEXT


def test_a_changed_figure_loses_its_source(panel: Panel) -> None:
    panel.answered()
    claim = panel.part("sentence").nth(2)

    claim.evaluate("(node) => getSelection().setBaseAndExtent(node.firstChild, 9, node.firstChild, 11)")
    panel.view.keyboard.type("60")

    expect(claim).to_have_attribute("data-changed", "")
    expect(panel.part("checks")).to_contain_text("1 sentence of yours: no source")


def test_a_disclosure_that_was_taken_out_can_be_put_back(panel: Panel) -> None:
    panel.answered()
    panel.part("draft").fill(TEXT.replace("I work at Bright Kettle. ", ""))
    expect(panel.part("checks")).to_contain_text("The disclosure was removed: “I work at Bright Kettle.”")

    panel.view.get_by_role("button", name="Put it back").click()

    expect(panel.part("checks")).not_to_contain_text("The disclosure was removed")
    assert "I work at Bright Kettle." in panel.draft[:100]


def test_an_edit_is_counted_by_the_sites_own_rules(panel: Panel) -> None:
    panel.answered()

    panel.part("draft").fill("日本語 https://brightkettle.example/a/long/way/to/go 👋🏽" + "a" * 260)

    expect(panel.part("checks")).to_contain_text("293 / 280")
    expect(panel.part("checks")).to_contain_text("13 over the limit")


def test_late_words_never_land_on_another_post(panel: Panel, connected: ScriptedService) -> None:
    gate = threading.Event()
    late = said("Late words for the first post.", id="sug_late")
    late.hold[2] = gate
    connected.answers.clear()
    connected.answers.extend([late, said("Words for the second post.")])
    panel.suggest(0)
    expect(panel.part("verdict")).to_be_visible()
    panel.answered(1)

    gate.set()
    panel.view.wait_for_timeout(200)

    assert panel.draft == "Words for the second post."


def test_asking_again_keeps_the_former_draft(panel: Panel, connected: ScriptedService) -> None:
    connected.answers.append(said("Another answer."))
    panel.answered()
    panel.part("draft").fill("My own words about it all.")

    panel.part("again").click()
    expect(panel.part("draft")).to_have_text("Another answer.")
    panel.view.get_by_role("button", name="Bring it back").click()

    expect(panel.part("draft")).to_have_text("My own words about it all.")


def test_two_panels_on_one_click_get_one_answer(panel: Panel, connected: ScriptedService) -> None:
    other = opened(panel.extension, panel.page)

    panel.answered()
    expect(other.view.locator(".panel[data-stage=done]")).to_be_visible()

    assert len(keys(connected)) == 1
    other.view.close()


def test_a_click_that_is_heard_of_twice_is_answered_once(panel: Panel) -> None:
    panel.answered()
    panel.part("draft").fill("My own words about it all.")

    panel.extension.worker.evaluate(
        """async () => {
          const [[name, taken]] = Object.entries(await chrome.storage.session.get(null))
            .filter(([name]) => name.startsWith('taken:'));
          await chrome.storage.session.set({[name]: {...taken, heard: 'again'}});
        }"""
    )
    panel.view.wait_for_timeout(500)

    expect(panel.part("draft")).to_have_text("My own words about it all.")
    expect(panel.view.get_by_role("button", name="Bring it back")).to_have_count(0)


def test_a_panel_that_was_closed_shows_the_edited_draft_again(
    panel: Panel, connected: ScriptedService
) -> None:
    panel.answered()
    panel.part("draft").fill("My own words about it all.")
    expect(panel.part("checks")).to_contain_text("yours")

    panel.view.reload()

    expect(panel.part("draft")).to_have_text("My own words about it all.")
    assert len(keys(connected)) == 1


def test_so_does_one_that_was_closed_in_the_very_moment_of_writing(panel: Panel) -> None:
    panel.answered()
    panel.part("draft").fill("My own words about it all.")

    panel.view.reload()

    expect(panel.part("draft")).to_have_text("My own words about it all.")


def test_without_a_tab_in_its_address_the_panel_follows_the_tab_last_used(
    panel: Panel, connected: ScriptedService
) -> None:
    follower = opened(panel.extension, panel.page, fixed=False)

    follower.answered()

    assert follower.draft == TEXT
    follower.view.close()


def test_a_stream_that_breaks_is_taken_up_where_it_broke(panel: Panel, connected: ScriptedService) -> None:
    connected.answers[0].cut_after = 4

    panel.answered()

    assert panel.draft == TEXT
    assert len(keys(connected)) == 1
    resumed = [asked for asked in connected.asked if asked.path.endswith("/events")]
    assert {asked.headers["last-event-id"] for asked in resumed} == {"sug:4"}


def test_where_the_service_is_not_running_the_post_is_kept_and_it_can_be_tried_again(
    panel: Panel, connected: ScriptedService
) -> None:
    port = int(connected.address.rpartition(":")[2])
    connected.stop()
    panel.suggest()
    expect(panel.part("problem")).to_contain_text(f"Aboveboard isn’t running at 127.0.0.1:{port}.")
    expect(panel.part("problem")).to_contain_text("Your post is kept.")

    connected.start(port)
    panel.view.get_by_role("button", name="Try again").click()

    expect(panel.part("draft")).to_have_text(TEXT)
    expect(panel.part("problem")).to_have_count(0)


@pytest.mark.parametrize(
    ("status", "words", "button"),
    [
        (401, "Aboveboard needs your token.", "Enter a token"),
        (403, "Your role may not ask for suggestions.", "Try again"),
        (413, "The post and its thread are too large to send.", "Try again"),
        (422, "Aboveboard could not take this post.", "Try again"),
        (503, "A part of Aboveboard is down.", "Try again"),
    ],
)
def test_a_refusal_says_what_happened_and_what_to_do(
    panel: Panel, connected: ScriptedService, status: int, words: str, button: str
) -> None:
    connected.answers[0] = Answer(status=status, problem={"detail": "This is why."})

    panel.suggest()

    expect(panel.part("problem")).to_contain_text(words, timeout=10_000)
    expect(panel.part("problem").get_by_role("button", name=button)).to_be_visible()


def test_too_many_questions_are_counted_down(panel: Panel, connected: ScriptedService) -> None:
    connected.answers[0] = Answer(status=429, headers={"retry-after": "2"})
    connected.answers.append(Answer(a_stream()))
    panel.suggest()
    retry = panel.part("problem").get_by_role("button", name="Try again")
    expect(retry).to_be_disabled()

    expect(retry).to_be_enabled(timeout=5_000)
    retry.click()

    expect(panel.part("draft")).to_have_text(TEXT)


def test_a_problem_in_the_stream_keeps_what_was_written(panel: Panel, connected: ScriptedService) -> None:
    events = a_stream()[:4]
    problem = {"title": "The language model is not answering", "status": 503, "detail": "It took too long."}
    connected.answers[0] = Answer([*events, ("problem", problem)])

    panel.suggest()

    expect(panel.part("problem")).to_contain_text("It took too long.")
    expect(panel.part("problem")).to_contain_text("What was written is kept.")
    assert panel.draft == f"{LEAK[0][0]} {LEAK[1][0]}"


def test_a_captive_portals_page_is_no_answer(panel: Panel, connected: ScriptedService) -> None:
    connected.answers[0] = Answer(body=b"<h1>Welcome to the hotel</h1>")

    panel.suggest()

    expect(panel.part("problem")).to_contain_text("could not be read")


def test_an_escalation_says_who_answers_and_offers_the_holding_reply(
    panel: Panel, connected: ScriptedService
) -> None:
    holding = a_draft([("Thanks for telling us.", "courtesy", []), LEAK[1]])
    connected.answers[0] = Answer(a_stream([], verdict=ESCALATED, passages=[], draft=holding))

    panel.answered()

    expect(panel.part("verdict")).to_contain_text("Ask first")
    expect(panel.part("verdict")).to_contain_text("Legal desk answers this.")
    expect(panel.part("verdict")).to_contain_text("legal@brightkettle.example")
    expect(panel.view.get_by_role("heading", name="Holding reply")).to_be_visible()
    expect(panel.part("ask")).to_have_text("Ask Legal desk")
    panel.part("verdict").get_by_text("why?").click()
    expect(panel.part("verdict")).to_contain_text("Rule legal-threat, in engagement.yaml.")


def test_without_a_draft_the_next_step_is_still_there(panel: Panel, connected: ScriptedService) -> None:
    silent = a_verdict(
        "escalate", rule="no-answer", why="Nothing we have on file answers this.", contact="legal"
    )
    connected.answers[0] = Answer(a_stream([], verdict=silent, passages=[WARRANTY]))

    panel.answered()

    expect(panel.part("draft")).to_have_count(0)
    expect(panel.part("ask")).to_contain_text("Ask Legal desk")
    expect(panel.part("sources")).to_contain_text("Also looked at (1)")


def test_hostile_text_stays_text(panel: Panel, connected: ScriptedService) -> None:
    nasty = '<img src=x onerror="window.__xss=1"><script>window.__xss=1</script>'
    passage = WARRANTY | {"id": "a#1", "title": nasty, "text": nasty, "source": "javascript:window.__xss=1"}
    judged = a_verdict("reply", why=nasty, rule=nasty)
    connected.answers[0] = Answer(a_stream([(nasty, "claim", ["a#1"])], verdict=judged, passages=[passage]))

    panel.answered()

    assert panel.draft == nasty
    assert panel.view.evaluate("() => window.__xss") is None
    assert panel.view.locator(".panel img, .panel script, .panel a[href^=javascript]").count() == 0


def test_a_page_without_a_post_offers_a_box_to_paste_the_text_in(
    panel: Panel, connected: ScriptedService, sites: Sites
) -> None:
    panel.page.goto("https://x.com/home")
    panel.page.evaluate("() => document.body.replaceChildren()")

    panel.view.bring_to_front()
    panel.part("again").click()
    box = panel.part("warnings").locator('[data-warning="post-not-found"]')
    expect(box).to_be_visible()
    assert connected.questions() == []
    box.get_by_label("Text of the post").fill("Does the Pro come in red?")
    box.get_by_label("Who wrote it").fill("@kim")
    box.get_by_role("button", name="Suggest reply").click()

    expect(panel.part("draft")).to_have_text(TEXT)
    sent = connected.questions()[0].body or {}
    assert sent["post"]["text"] == "Does the Pro come in red?"
    assert sent["post"]["author"]["handle"] == "@kim"
    assert sent["platform"] == "x"


def test_the_token_goes_to_the_service_and_no_page_can_reach_it(
    panel: Panel, connected: ScriptedService
) -> None:
    panel.extension.worker.evaluate("() => chrome.storage.local.set({token: 'secret-token'})")

    panel.answered()

    assert connected.questions()[0].headers["authorization"] == "Bearer secret-token"
    assert "secret-token" not in panel.page.content()
    assert "secret-token" not in panel.view.content()


@pytest.mark.parametrize("theme", THEMES)
def test_axe_finds_nothing(panel: Panel, connected: ScriptedService, theme: Theme) -> None:
    panel.view.emulate_media(color_scheme=theme)
    empty = violations(panel.view)
    panel.answered()
    answered = violations(panel.view)
    connected.answers.append(Answer(status=503))
    panel.part("draft").fill("Only this, for 20 pounds.")
    edited = violations(panel.view)
    panel.part("again").click()
    expect(panel.part("problem")).to_be_visible(timeout=10_000)

    assert [*empty, *answered, *edited, *violations(panel.view)] == []
