"""A service that says what a test has written for it: the contract's events, and every way they can fail to come."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

Event = tuple[str, dict[str, Any]]
Said = dict[str, Any] | Callable[[dict[str, Any]], dict[str, Any]]

KINDS = {".html": "text/html", ".js": "text/javascript", ".css": "text/css"}
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
    "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)


@dataclass
class Answer:
    """One answer to a question; what is not said goes well and at once."""

    events: list[Event] = field(default_factory=list)
    status: int = 200
    problem: dict[str, Any] = field(default_factory=dict)
    headers: dict[str, str] = field(default_factory=dict)
    cut_after: int | None = None
    """The connection ends behind this many events; the rest is there for who takes the stream up again."""
    hold: dict[int, threading.Event] = field(default_factory=dict)
    """Before the event of that place, the stream waits."""
    body: bytes | None = None
    """Sent as it is, as HTML: what a captive portal does."""


@dataclass
class Asked:
    """A request as it came."""

    method: str
    path: str
    headers: dict[str, str]
    body: dict[str, Any] | None
    raw: bytes = b""


@dataclass
class ScriptedService:
    """Answers are given in the order in which they were added; the last one is given again and again."""

    practice: Path | None = None
    answers: list[Answer] = field(default_factory=list)
    asked: list[Asked] = field(default_factory=list)
    organization: dict[str, Any] = field(default_factory=dict)
    organization_status: int = 200
    said: dict[str, Said] = field(default_factory=dict)
    """What is said to a request by its method and path, such as `POST /v1/checks`; to any other, 404."""
    _streams: dict[str, Answer] = field(default_factory=dict)
    _keys: dict[str, Answer] = field(default_factory=dict)
    _server: ThreadingHTTPServer | None = None

    @property
    def address(self) -> str:
        assert self._server is not None
        return f"http://127.0.0.1:{self._server.server_port}"

    def start(self, port: int = 0) -> None:
        self._server = ThreadingHTTPServer(("127.0.0.1", port), self._handler())
        self._server.daemon_threads = True
        threading.Thread(
            target=self._server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True
        ).start()

    def stop(self) -> None:
        if self._server is not None:
            for answer in [*self.answers, *self._streams.values()]:
                for gate in answer.hold.values():
                    gate.set()
            self._server.shutdown()
            self._server.server_close()

    def questions(self) -> list[Asked]:
        return [asked for asked in self.asked if (asked.method, asked.path) == ("POST", "/v1/suggestions")]

    def told(self, event: str | None = None) -> list[dict[str, Any]]:
        """What the service was told became of drafts, each once however often it was sent."""
        heard = {
            a.headers["idempotency-key"]: a.body or {} for a in self.asked if a.path.endswith("/outcome")
        }
        return [body for body in heard.values() if event is None or body["event"] == event]

    def answer_to(self, key: str) -> Answer:
        """A key that was answered before gets that answer."""
        if key not in self._keys:
            self._keys[key] = self.answers[min(len(self._keys), len(self.answers) - 1)]
        return self._keys[key]

    def remember(self, answer: Answer) -> None:
        for name, data in answer.events:
            if name == "verdict":
                self._streams[data["id"]] = answer

    def stream_of(self, suggestion: str) -> Answer | None:
        return self._streams.get(suggestion)

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        service = self

        class Handler(_Handler):
            scripted = service

        return Handler


class _Handler(BaseHTTPRequestHandler):
    scripted: ScriptedService

    def log_message(self, format: str, *args: Any) -> None:
        """Silent: a test's output is the test's."""

    def handle(self) -> None:
        try:
            super().handle()
        except (BrokenPipeError, ConnectionResetError):
            self.close_connection = True

    def do_OPTIONS(self) -> None:
        self.send_response(204)
        self._allow()
        self.end_headers()

    def do_POST(self) -> None:
        self._note(self._body())
        if self.path != "/v1/suggestions":
            self._other()
            return
        answer = self.scripted.answer_to(self.headers.get("idempotency-key", ""))
        self.scripted.remember(answer)
        self._give(answer, first=0, cut=answer.cut_after)

    def do_PUT(self) -> None:
        self._note(self._body())
        self._other()

    def do_DELETE(self) -> None:
        self._note()
        self._other()

    def do_GET(self) -> None:
        self._note()
        path = self.path.partition("?")[0]
        if f"GET {path}" in self.scripted.said:
            self._other()
        elif path == "/v1/organization":
            status = self.scripted.organization_status
            self._json(
                status, self.scripted.organization if status == 200 else {"title": "no", "status": status}
            )
        elif path.startswith("/v1/documents/"):
            self._json(200, {"owner": "care-team", "reviewed": "2026-10-01"})
        elif path.startswith("/v1/suggestions/"):
            self._resume(path.split("/")[3])
        else:
            self._file(path)

    def _body(self) -> bytes:
        return self.rfile.read(int(self.headers.get("content-length", "0")))

    def _other(self) -> None:
        """What was written for this method and path; a service that was not told of it is of before."""
        said = self.scripted.said.get(f"{self.command} {self.path.partition('?')[0]}")
        if said is None:
            self._json(404, {"title": "There is nothing here", "status": 404})
            return
        body = said(self.scripted.asked[-1].body or {}) if callable(said) else said
        self._json(body.get("status", 200) if "title" in body else 200, body)

    def _resume(self, suggestion: str) -> None:
        answer = self.scripted.stream_of(suggestion)
        if answer is None:
            self._json(404, {"title": "There is nothing here", "status": 404})
            return
        last = self.headers.get("last-event-id", "0").rpartition(":")[2]
        self._give(answer, first=int(last), cut=None)

    def _give(self, answer: Answer, first: int, cut: int | None) -> None:
        if answer.status != 200:
            self._json(answer.status, {"status": answer.status, **answer.problem}, answer.headers)
            return
        if answer.body is not None:
            self._send(200, "text/html", answer.body)
            return
        self.send_response(200)
        self.send_header("content-type", "text/event-stream; charset=utf-8")
        self._allow()
        self.end_headers()
        for place, (name, data) in enumerate(answer.events):
            if place in answer.hold:
                answer.hold[place].wait(20)
            if place < first:
                continue
            if cut is not None and place >= cut:
                return
            number = place + 1
            block = f"id: sug:{number}\nevent: {name}\ndata: {json.dumps(data, ensure_ascii=False)}\n\n"
            self.wfile.write(block.encode())
            self.wfile.flush()

    def _file(self, path: str) -> None:
        root = self.scripted.practice
        file = (root / (path.lstrip("/") or "index.html")) if root else None
        if file is None or not file.is_file():
            self._json(404, {"title": "There is nothing here", "status": 404})
            return
        self._send(200, KINDS.get(file.suffix, "application/octet-stream"), file.read_bytes())

    def _json(self, status: int, body: dict[str, Any], headers: dict[str, str] | None = None) -> None:
        kind = "application/json" if status == 200 else "application/problem+json"
        self._send(status, kind, json.dumps(body).encode(), headers)

    def _send(self, status: int, kind: str, body: bytes, headers: dict[str, str] | None = None) -> None:
        self.send_response(status)
        self.send_header("content-type", f"{kind}; charset=utf-8")
        self.send_header("content-length", str(len(body)))
        self.send_header("content-security-policy", POLICY)
        for name, value in (headers or {}).items():
            self.send_header(name, value)
        self._allow()
        self.end_headers()
        self.wfile.write(body)

    def _allow(self) -> None:
        """As the real service does for the extension's own origin."""
        origin = self.headers.get("origin", "")
        if origin.startswith("chrome-extension://"):
            self.send_header("access-control-allow-origin", origin)
            self.send_header(
                "access-control-allow-headers", "authorization,content-type,idempotency-key,last-event-id"
            )
            self.send_header("access-control-allow-methods", "GET,POST,PUT,DELETE")
            self.send_header("access-control-expose-headers", "retry-after")

    def _note(self, raw: bytes = b"") -> None:
        headers = {name.lower(): value for name, value in self.headers.items()}
        body = json.loads(raw) if raw else None
        self.scripted.asked.append(Asked(self.command, self.path, headers, body, raw))
