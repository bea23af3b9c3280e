"""The servers that are compared, each a process of its own on a free port of the loopback interface."""

import http.client
import shutil
import socket
import subprocess
import time
from pathlib import Path

import workloads

START_SECONDS = 60
STOP_SECONDS = 15


class Server:
    """A command with the placeholders {port} and {directory}, and the workloads that it can serve."""

    def __init__(self, name, command, workloads):
        self.name = name
        self.workloads = workloads
        self.port = None
        self._command = command
        self._process = None

    @property
    def pid(self):
        return self._process.pid

    def start(self, directory):
        """Starts the process in a new directory; returns the seconds until the first response with status 200."""
        self.port = free_port()
        directory = directory / str(self.port)
        directory.mkdir()
        command = [part.format(port=self.port, directory=directory) for part in self._command]
        self._log = directory / "log.txt"
        with self._log.open("w") as log:
            launched = time.monotonic()
            # A session of its own, so that Ctrl-C reaches only the script, which then stops the server.
            self._process = subprocess.Popen(
                command, cwd=directory, stdin=subprocess.DEVNULL, stdout=log, stderr=log, start_new_session=True
            )
        while True:
            try:
                status = self.respond(self.workloads[0].requests[0])[0]
            except OSError:
                status = None
            if status == 200:
                return time.monotonic() - launched
            if status is not None:
                raise RuntimeError(f"{self.name} responds with status {status} instead of 200. {self._hint(status)}")
            if self._process.poll() is not None or time.monotonic() - launched > START_SECONDS:
                raise RuntimeError(f"{self.name} does not start: {' '.join(command)}\n{self._log.read_text()[-2000:]}")
            time.sleep(0.005)

    @staticmethod
    def _hint(status):
        if status == 401:
            return "The database has other data; use an empty one, or --fresh to discard the data in it."
        return ""

    def respond(self, request):
        """Sends one request; returns the status, the headers and the body."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=10)
        try:
            connection.request(request.method, request.path, request.body, request.headers())
            response = connection.getresponse()
            return response.status, response.getheaders(), response.read().decode()
        except http.client.HTTPException as broken:
            raise OSError(broken) from broken
        finally:
            connection.close()

    def check(self):
        """Raises an error if a workload's first request does not get status 200."""
        for workload in self.workloads:
            status, _, body = self.respond(workload.requests[0])
            if status != 200:
                raise RuntimeError(f"{self.name} responds to {workload.name} with status {status}: {body[:300]}")

    def stop(self):
        if self._process is None:
            return
        self._process.terminate()
        try:
            self._process.wait(STOP_SECONDS)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        shutil.rmtree(self._log.parent, ignore_errors=True)
        self._process = None


def bare_grizzly(jar, recorded):
    """Returns the server that sends the recorded responses. Java's source launcher compiles it at its start."""
    arguments = []
    measured = []
    for workload, file in recorded:
        measured.append(workload)
        request = workload.requests[0]
        arguments += [request.method, request.path, str(file)]
    source = Path(__file__).with_name("BareGrizzly.java")
    command = ["java", "-cp", str(jar), str(source), "{port}", *arguments]
    return Server("bare Grizzly handler", command, tuple(measured))


def understudy(name, command, seed, measured, database="jdbc:sqlite:{directory}/bench.db", fresh=False):
    """Returns an Understudy; the command lacks only the settings."""
    settings = ["--port", "{port}", "--seed", str(seed), "--database", database]
    return Server(name, [*command, *settings, *(["--fresh"] if fresh else [])], measured)


def prisms(program, root):
    """Returns the mocks of the two contracts; Prism serves one contract per process."""
    return [
        Server(
            f"Prism, {vendor}",
            [program, "mock", "--host", "127.0.0.1", "--port", "{port}", str(root / contract)],
            measured,
        )
        for vendor, contract, measured in (
            ("Instantly", "api-specs/instantly/openapi.yaml", (workloads.GET, workloads.PATCH)),
            ("Well", "api-specs/well/openapi.yaml", (workloads.WELL,)),
        )
    ]


def record(server, workload, file):
    """Writes the response to the workload's first request, without the headers that each server adds itself."""
    _, headers, body = server.respond(workload.requests[0])
    added = ("date", "content-length", "connection")
    lines = [f"{name}: {text}" for name, text in headers if name.lower() not in added]
    file.write_text("\n".join(lines) + "\n\n" + body)


def free_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]
