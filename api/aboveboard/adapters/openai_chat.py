"""A language model behind any server that speaks OpenAI's Chat Completions.

The client library ends quietly where a stream is cut and where a proxy answers with a page of HTML, so the
end is checked here: at least one piece, and a `finish_reason` of stop. Deadlines are ours as well.
"""

import asyncio
from collections.abc import AsyncIterator, Mapping, Sequence
from typing import Any

from aboveboard.errors import ModelUnavailableError

ATTEMPTS = 3
STALLED_S = 5.0
"""Seconds without a word after which a stream that has begun is given up."""
WHOLE_S = 30.0
ANSWER_TOKENS = 700


class OpenAIChat:
    """A `ChatModel`. Opens no connection before the first request."""

    def __init__(
        self, *, model: str, api_key: str | None, base_url: str | None, first_words_s: float
    ) -> None:
        """`first_words_s`: seconds that the model has for its first piece, retries included."""
        self._model = model
        self._api_key = api_key or "none"
        self._base_url = base_url
        self._first_words_s = first_words_s
        self._client: Any = None

    @property
    def name(self) -> str:
        return self._model

    async def stream(
        self, messages: Sequence[Mapping[str, str]], schema: Mapping[str, Any]
    ) -> AsyncIterator[str]:
        """See `ports.ChatModel`."""
        try:
            async with asyncio.timeout(WHOLE_S):
                async for piece in self._pieces(messages, schema):
                    yield piece
        except TimeoutError as error:
            raise ModelUnavailableError(f"{self._model} did not answer in time", retry_after=30) from error

    async def close(self) -> None:
        if self._client is not None:
            await self._client.close()

    async def _pieces(
        self, messages: Sequence[Mapping[str, str]], schema: Mapping[str, Any]
    ) -> AsyncIterator[str]:
        import openai

        finished: str | None = None
        try:
            async with asyncio.timeout(self._first_words_s) as first:
                chunks = await self._opened().chat.completions.create(
                    model=self._model,
                    messages=list(messages),
                    stream=True,
                    temperature=0.2,
                    max_completion_tokens=ANSWER_TOKENS,
                    response_format={
                        "type": "json_schema",
                        "json_schema": {"name": "reply", "strict": True, "schema": dict(schema)},
                    },
                )
                iterator = chunks.__aiter__()
                chunk = await anext(iterator, None)
                first.reschedule(None)
            while chunk is not None:
                for choice in chunk.choices[:1]:
                    finished = choice.finish_reason or finished
                    if choice.delta.content:
                        yield choice.delta.content
                async with asyncio.timeout(STALLED_S):
                    chunk = await anext(iterator, None)
        except openai.APIError as error:
            raise ModelUnavailableError(self._told(error), retry_after=30) from error
        except (ValueError, UnicodeError, AttributeError, TypeError, KeyError) as error:
            raise ModelUnavailableError(
                f"{self._model} answered with something that is not Chat Completions; check OPENAI_BASE_URL"
            ) from error
        if finished != "stop":
            raise ModelUnavailableError(f"{self._model} broke off before it was done ({finished or 'cut'})")

    def _opened(self) -> Any:
        import openai

        if self._client is None:
            self._client = openai.AsyncOpenAI(
                api_key=self._api_key,
                base_url=self._base_url,
                max_retries=ATTEMPTS - 1,
                timeout=WHOLE_S,
            )
        return self._client

    def _told(self, error: Any) -> str:
        """What went wrong, with its mend and without a word of the answer: it may hold anything."""
        status = getattr(error, "status_code", None)
        if status in (401, 403):
            return f"the model server refused the key ({status}); check OPENAI_API_KEY"
        if status == 404:
            return (
                f"the model server does not know {self._model!r}; check ABOVEBOARD_MODEL and OPENAI_BASE_URL"
            )
        if status == 429:
            return "the model server asks for fewer requests (429)"
        return f"the model server answered {status}" if status else "the model server can't be reached"
