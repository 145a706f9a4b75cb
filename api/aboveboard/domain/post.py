"""What is replied to: the post, its author, its thread, and the request that carries them."""

from typing import Annotated, Literal, Self

from pydantic import AwareDatetime, Field, field_validator, model_validator

from aboveboard.domain.base import Sent

Platform = Literal["x", "facebook", "linkedin", "web"]
Channel = Literal["public", "private"]

TEXT_LIMIT = 20_000
"""Characters that a post's text may hold."""

Name = Annotated[str, Field(max_length=300)]
Address = Annotated[str, Field(max_length=2_048)]


class Author(Sent):
    """Who wrote a post. A handle is as the site writes it: `@ana`, `brightkettle`, `in/ana`."""

    handle: Name | None = None
    name: Name | None = None
    verified: bool | None = None
    followers: Annotated[int, Field(ge=0)] | None = None

    @model_validator(mode="after")
    def _is_somebody(self) -> Self:
        if not (self.handle or self.name):
            raise ValueError("an author needs a handle or a name")
        return self


class Media(Sent):
    """A picture, film or other attachment; `alt` is null where the site has only its default word."""

    kind: Annotated[str, Field(max_length=40)]
    alt: Annotated[str, Field(max_length=5_000)] | None = None


class Quote(Sent):
    """The post quoted or shared inside another; its words are in neither text nor thread."""

    author: Author | None = None
    text: Annotated[str, Field(max_length=TEXT_LIMIT)] = ""
    url: Address | None = None


class Post(Sent):
    """One post or comment, as it stood on the page. `url` is set on the ancestors of a thread."""

    id: Annotated[str, Field(min_length=1, max_length=300)]
    author: Author
    text: Annotated[str, Field(max_length=TEXT_LIMIT)]
    created_at: AwareDatetime | None = None
    language: Annotated[str, Field(max_length=35)] | None = None
    media: tuple[Media, ...] = ()
    links: tuple[Address, ...] = ()
    quote: Quote | None = None
    url: Address | None = None

    @field_validator("text")
    @classmethod
    def _line_ends(cls, text: str) -> str:
        return text.replace("\r\n", "\n").replace("\r", "\n")

    @model_validator(mode="after")
    def _says_something(self) -> Self:
        if not self.text.strip() and not self.media:
            raise ValueError("text may be empty only where there is media")
        return self


class ActingAs(Sent):
    """The account that will post."""

    handle: Name


class SuggestionRequest(Sent):
    """Section 2 of the contract: one post, its thread, and who is about to answer."""

    platform: Platform
    url: Annotated[str, Field(min_length=1, max_length=2_048)]
    post: Post
    thread: Annotated[tuple[Post, ...], Field(max_length=500)] = ()
    acting_as: ActingAs | None = None
    channel: Channel = "public"
    drafts: Annotated[int, Field(ge=1, le=3)] = 1
    tone: Annotated[str, Field(max_length=500)] | None = None
    goal: Annotated[str, Field(max_length=500)] | None = None
    instructions: Annotated[str, Field(max_length=2_000)] | None = None
