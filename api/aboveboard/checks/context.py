"""What an edited text is checked against: what was recorded with its suggestion, and the knowledge of now."""

from collections.abc import Mapping
from dataclasses import dataclass

from aboveboard.domain.knowledge import Knowledge, Passage, Relation
from aboveboard.domain.post import ActingAs, Channel, Platform, SuggestionRequest
from aboveboard.domain.suggestion import CitedPassage, Suggestion
from aboveboard.draft.disclose import relation_of
from aboveboard.read.clean import clean
from aboveboard.verify import VerifyContext
from aboveboard.verify.fingerprints import Fingerprints


@dataclass(frozen=True)
class Edit:
    """Where and as whom the text will be posted; None: as the suggestion was asked for."""

    platform: Platform | None = None
    channel: Channel | None = None
    acting_as: ActingAs | None = None
    personal_use: bool = False
    """The person says that they use it themselves."""

    def applied_to(self, request: SuggestionRequest) -> SuggestionRequest:
        names = ("platform", "channel", "acting_as")
        given = {name: value for name in names if (value := getattr(self, name)) is not None}
        return request.model_copy(update=given)


def context_for(
    request: SuggestionRequest,
    suggestion: Suggestion,
    edit: Edit,
    *,
    own: Relation,
    knowledge: Knowledge,
    internal: Fingerprints | None,
) -> VerifyContext:
    """The context of one suggestion's edited text.

    Args:
        own: the relation of the responder who edits.
        internal: made once for each generation of the knowledge; None makes it here, slowly.
    """
    request = clean(edit.applied_to(request)).request
    return VerifyContext(
        request=request,
        reading=suggestion.reading,
        knowledge=knowledge,
        relation=relation_of(request, knowledge.organization, own),
        passages=_passages(suggestion.passages, knowledge),
        internal=internal,
        personal_use=edit.personal_use,
    )


def _passages(recorded: tuple[CitedPassage, ...], knowledge: Knowledge) -> Mapping[str, Passage]:
    """The passages as the suggestion cited them, with the headings of now where the text is still the same."""
    wanted = {each.id: each for each in recorded}
    known = {each.id: each for each in knowledge.passages if each.id in wanted}
    return {
        id: known[id]
        if id in known and known[id].text == each.text
        else Passage(id=id, document=each.document, text=each.text)
        for id, each in wanted.items()
    }
