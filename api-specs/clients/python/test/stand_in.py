"""The stand-in, as users start it."""

import re
import subprocess
import tempfile
import threading
from pathlib import Path
from types import TracebackType

from typing_extensions import Self

_JAR = Path(__file__).parents[4] / "server/target/understudy.jar"


class StandIn:
    """A running stand-in with the demo data."""

    def __init__(self) -> None:
        self._process = subprocess.Popen(
            ["java", "-jar", str(_JAR), "--port", "0"],
            cwd=tempfile.mkdtemp(prefix="understudy-"),
            stdout=subprocess.PIPE,
            text=True,
        )
        self.url = self._started()

    def _started(self) -> str:
        assert self._process.stdout
        output = ""
        for line in self._process.stdout:
            output += line
            if listening := re.search(r"listens on (http:\S+)\.", line):
                threading.Thread(target=self._process.stdout.read, daemon=True).start()
                return listening[1]
        raise AssertionError(f"The stand-in did not start: {output}")

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self._process.terminate()
        self._process.wait()
