"""What every Embedder promises, held against each of them."""

import json
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import numpy as np
import pytest
from tests.fixtures.embedders import CountingEmbedder
from tests.fixtures.service import settings_for

from aboveboard.adapters.langchain_embeddings import LangChainEmbedder, langchain_embedder
from aboveboard.adapters.minilm import MiniLM
from aboveboard.draft.sense import Remembering, RememberingTokens
from aboveboard.errors import SettingsError, UnavailableError
from aboveboard.ports import Embedder, TokenEmbedder

TEXTS = [
    "Can I send it back?",
    "You have 30 days to send it back, and return postage is free. " * 12,
    "Der Wasserkocher tropft.",
    "🙂",
    "",
    "Can I send it back?",
]


class ScriptedServer(ThreadingHTTPServer):
    """An OpenAI-compatible server of embeddings on loopback; `answer` is what it says next."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.answer = "vectors"
        self.asked: list[list[str]] = []
        self.model = CountingEmbedder()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}/v1"


class _Handler(BaseHTTPRequestHandler):
    server: ScriptedServer

    def do_POST(self) -> None:
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        texts = body["input"]
        self.server.asked.append(texts)
        rows = (3 * self.server.model.embed(texts)).tolist()
        if self.server.answer == "too few":
            rows = rows[:-1]
        if self.server.answer == "empty":
            rows = [[0.0] * len(row) for row in rows]
        data = [{"object": "embedding", "index": number, "embedding": row} for number, row in enumerate(rows)]
        answer = json.dumps({"object": "list", "data": data, "model": body["model"], "usage": {}}).encode()
        self.send_response(500 if self.server.answer == "failure" else 200)
        self.send_header("Content-Type", "application/json")
        said = b"<html>busy</html>" if self.server.answer == "page" else answer
        self.send_header("Content-Length", str(len(said)))
        self.end_headers()
        self.wfile.write(said)

    def log_message(self, *_: object) -> None:
        return


@pytest.fixture
def scripted() -> Iterator[ScriptedServer]:
    with ScriptedServer() as server:
        thread = Thread(target=server.serve_forever)
        thread.start()
        yield server
        server.shutdown()
        thread.join()


@pytest.fixture
def provider(scripted: ScriptedServer, tmp_path: Path) -> LangChainEmbedder:
    settings = settings_for(
        tmp_path, embeddings="openai:some-model", openai_base_url=scripted.url, openai_api_key="a-key"
    )
    return langchain_embedder(settings)


@pytest.fixture(params=["embedded", "remembering", "provider", "counting"])
def embedder(request: pytest.FixtureRequest) -> Embedder:
    if request.param == "provider":
        found: LangChainEmbedder = request.getfixturevalue("provider")
        return found
    if request.param == "counting":
        return CountingEmbedder()
    return MiniLM() if request.param == "embedded" else Remembering(MiniLM())


def test_each_text_has_a_row_of_length_one(embedder: Embedder) -> None:
    vectors = embedder.embed(TEXTS)

    assert vectors.shape == (len(TEXTS), embedder.dimensions)
    assert vectors.dtype == np.float32
    assert np.linalg.norm(vectors, axis=1) == pytest.approx(np.ones(len(TEXTS)), abs=1e-5)


def test_a_text_has_the_same_row_alone_and_in_a_batch(embedder: Embedder) -> None:
    together = embedder.embed(TEXTS)

    alone = np.vstack([embedder.embed([text]) for text in TEXTS])

    assert np.abs(together - alone).max() < 1e-5


@pytest.fixture(params=["embedded", "remembering"])
def token_embedder(request: pytest.FixtureRequest) -> TokenEmbedder:
    return MiniLM() if request.param == "embedded" else RememberingTokens(MiniLM())


def test_each_piece_of_a_text_has_a_row_of_length_one(token_embedder: TokenEmbedder) -> None:
    told = token_embedder.embed_tokens(TEXTS)

    assert len(told) == len(TEXTS)
    for each in told:
        assert each.vectors.shape == (len(each.pieces), MiniLM.dimensions)
        assert np.linalg.norm(each.vectors, axis=1) == pytest.approx(np.ones(len(each.pieces)), abs=1e-5)


def test_a_text_has_the_same_pieces_alone_and_in_a_batch(token_embedder: TokenEmbedder) -> None:
    together = token_embedder.embed_tokens(TEXTS)

    for text, each in zip(TEXTS, together, strict=True):
        (alone,) = token_embedder.embed_tokens([text])
        assert alone.pieces == each.pieces
        assert np.abs(alone.vectors - each.vectors).max(initial=0.0) < 1e-4


def test_nothing_to_embed_gives_no_rows(embedder: Embedder) -> None:
    assert embedder.embed([]).shape == (0, embedder.dimensions)


def test_other_texts_have_other_rows(embedder: Embedder) -> None:
    one, other = embedder.embed(["Can I send it back?", "Where is it made?"])

    assert float(one @ other) < 0.99


@pytest.mark.parametrize("answer", ["failure", "page", "too few", "empty"])
def test_a_provider_that_answers_wrongly_is_unavailable(
    scripted: ScriptedServer, provider: LangChainEmbedder, answer: str
) -> None:
    scripted.answer = answer

    with pytest.raises(UnavailableError, match="some-model"):
        provider.embed(["one", "two"])


def test_a_provider_that_is_not_there_is_unavailable(tmp_path: Path) -> None:
    settings = settings_for(tmp_path, embeddings="openai:some-model", openai_base_url="http://127.0.0.1:9/v1")

    with pytest.raises(UnavailableError):
        langchain_embedder(settings).embed(["one"])


def test_a_provider_gets_texts_in_batches_and_in_words(
    scripted: ScriptedServer, provider: LangChainEmbedder
) -> None:
    texts = [f"text {number}" for number in range(300)]

    provider.embed(texts)

    assert [text for batch in scripted.asked for text in batch] == texts
    assert max(map(len, scripted.asked)) <= 128


@pytest.mark.parametrize("name", ["openai", "openai:", ":model", "something"])
def test_a_name_that_is_not_provider_and_model_is_refused(name: str, tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="provider:model"):
        langchain_embedder(settings_for(tmp_path, embeddings=name))


def test_an_unknown_provider_is_told(tmp_path: Path) -> None:
    with pytest.raises(UnavailableError, match="nobody:model"):
        langchain_embedder(settings_for(tmp_path, embeddings="nobody:model")).embed(["one"])
