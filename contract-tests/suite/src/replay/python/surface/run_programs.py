"""Runs the programs that `write_program.py` has written, and prints what they print and send.

The arguments are the folder with the packages, and the names of pairs. Each program runs with the older and the newer
client, and with a server of the older and the newer contract. The results are in this order: older client and server, newer
server, newer client, newer client and server.
"""

import importlib
import json
import re
import sys
import traceback
from collections.abc import Sequence
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

NO_BODY = (204, 304)


class Server(ThreadingHTTPServer):
    """Answers requests with the response for the status that their path begins with, and records them."""

    daemon_threads = True

    def __init__(self, responses: Sequence[Any]) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.responses = responses
        self.requests: list[str] = []


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    # Responses are written at once; two small writes would wait for an acknowledgement in between.
    wbufsize = -1
    server: Server

    def log_message(self, format: str, *args: object) -> None:
        """Logs nothing."""

    def do_GET(self) -> None:
        sent = self.rfile.read(int(self.headers.get("Content-Length", "0"))).decode()
        self.server.requests.append(f"{self.command} {self.path} {self.headers['Authorization']} {sent}")
        request = f"{self.command} {self.path.partition('?')[0]}"
        status, headers, body = int(self.path.split("/")[1]), {}, {"un": "declared"}
        for pattern, *response in self.server.responses:
            if re.fullmatch(pattern, request):
                status, headers, body = response
        content = b"" if status in NO_BODY else json.dumps(body).encode()
        self.send_response_only(status)
        for name, value in {"Content-Type": "application/json", **headers}.items():
            self.send_header(name, value)
        if status not in NO_BODY:
            self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    do_DELETE = do_PATCH = do_POST = do_PUT = do_GET


def transcript(root: Path, pair: str, client: str, contract: str) -> list[str]:
    server = Server(json.loads((root / pair / contract / "responses.json").read_text()))
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        printed: list[str] = importlib.import_module(f"{pair}.{client}.program").run(
            f"http://127.0.0.1:{server.server_port}"
        )
        return printed + server.requests
    except Exception:  # noqa: BLE001 whatever stops a program is what it prints
        return [traceback.format_exc()]
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


if __name__ == "__main__":
    sys.path.insert(0, sys.argv[1])
    versions = ("before", "after")
    print(
        json.dumps(
            {
                pair: [
                    transcript(Path(sys.argv[1]), pair, client, contract)
                    for client in versions
                    for contract in versions
                ]
                for pair in sys.argv[2:]
            }
        )
    )
