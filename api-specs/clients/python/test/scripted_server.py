"""A server that returns the responses of a script."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from email.message import Message
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event, Thread
from types import TracebackType

from typing_extensions import Self


@dataclass(frozen=True)
class Received:
    """A request as it was received."""

    method: str
    target: str
    headers: Message
    body: str
    seconds: float


Reply = Callable[[BaseHTTPRequestHandler], None]
"""Writes a response."""


def json(status: int, body: str, headers: Mapping[str, str] | None = None) -> Reply:
    """Returns a response with a JSON text as its body."""

    def reply(handler: BaseHTTPRequestHandler) -> None:
        content = body.encode()
        handler.send_response_only(status)
        for name, value in {"Content-Type": "application/json", **(headers or {})}.items():
            handler.send_header(name, value)
        if status not in (204, 304):
            handler.send_header("Content-Length", str(len(content)))
        handler.end_headers()
        if status not in (204, 304):
            handler.wfile.write(content)

    return reply


def cut(handler: BaseHTTPRequestHandler) -> None:
    """Writes a response that ends in the middle of its body."""
    endless(handler)
    handler.close_connection = True


def endless(handler: BaseHTTPRequestHandler) -> None:
    """Writes the beginning of a response."""
    handler.send_response_only(200)
    handler.send_header("Content-Length", "100")
    handler.end_headers()
    handler.wfile.write(b'{"id":')
    handler.wfile.flush()


class Slow:
    """Writes a response whose end arrives in single bytes, each a twentieth of a second after the one before."""

    def __init__(self, quick: bytes, slow: bytes) -> None:
        self._quick = quick
        self._slow = slow
        self._ended = Event()
        self._complete = False

    def __call__(self, handler: BaseHTTPRequestHandler) -> None:
        with suppress(OSError):
            handler.wfile.write(self._quick)
            for byte in self._slow:
                handler.wfile.flush()
                time.sleep(0.05)
                handler.wfile.write(bytes([byte]))
            self._complete = True
        self._ended.set()

    def is_aborted(self) -> bool:
        """Waits for the end, and returns whether the client ended the connection before the response was complete."""
        assert self._ended.wait(30)
        return not self._complete


def later(reply: Reply) -> Reply:
    """Returns a reply that begins after a second."""

    def delayed(handler: BaseHTTPRequestHandler) -> None:
        time.sleep(1)
        with suppress(OSError):
            reply(handler)

    return delayed


class Hanging:
    """Writes the beginning of a response, and waits until the client ends the connection."""

    def __init__(self) -> None:
        self.begun = Event()
        self.ended = Event()

    def __call__(self, handler: BaseHTTPRequestHandler) -> None:
        endless(handler)
        self.begun.set()
        handler.rfile.read(1)
        self.ended.set()
        handler.close_connection = True


class ScriptedServer:
    """Returns the responses of a script in order, the last one repeatedly, and records the requests."""

    def __init__(self, *script: Reply) -> None:
        self.requests: list[Received] = []
        replies = list(script)
        requests = self.requests
        self.connections = 0
        scripted = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def setup(self) -> None:
                scripted.connections += 1
                super().setup()

            def log_message(self, format: str, *args: object) -> None:
                """Logs nothing."""

            def do_GET(self) -> None:
                body = self.rfile.read(int(self.headers.get("Content-Length", "0"))).decode()
                requests.append(Received(self.command, self.path, self.headers, body, time.monotonic()))
                reply = replies.pop(0) if len(replies) > 1 else replies[0]
                reply(self)

            do_PATCH = do_GET
            do_PUT = do_GET

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        self._thread = Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
        self.url = f"http://127.0.0.1:{self._server.server_port}"

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self._server.shutdown()
        self._server.socket.close()
