#!/usr/bin/env python3
"""Compares the speed, memory and start of Understudy with a bare Grizzly handler, and with Prism if it is installed.

Requires Linux, Python 3.9, a JDK 17, wrk and the runnable jar (mvn -q -DskipTests package). Prints progress to standard
error and Markdown tables to standard output. Exits with 1 if a server fails or a response does not have status 200, and
with 2 if something is missing or an argument is invalid.
"""

import argparse
import contextlib
import os
import re
import shutil
import signal
import sys
import tempfile
import time
from pathlib import Path

import report
import servers
import usage
import workloads

ROOT = Path(__file__).resolve().parents[4]
JAR = ROOT / "server/target/understudy.jar"
SCRIPT = ROOT / "server/target/understudy"
README = ROOT / "server/README.md"
SIGNALS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


def main():
    arguments = parsed_arguments()
    require_programs()
    for number in SIGNALS:
        signal.signal(number, lambda received, _: sys.exit(128 + received))
    with tempfile.TemporaryDirectory(prefix="understudy-compare-") as directory:
        try:
            return Comparison(arguments, Path(directory)).run()
        except RuntimeError as failure:
            say(failure)
            return 1


def parsed_arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument(
        "--postgresql",
        metavar="URL",
        action="append",
        default=[],
        help="JDBC URL of an empty database, to compare PostgreSQL as well; the second and later ones are for the jars"
        " of --jar, in this order",
    )
    parser.add_argument("--fresh", action="store_true", help="discard the data in the databases of --postgresql")
    parser.add_argument("--jar", metavar="NAME=FILE", action="append", default=[], help="another runnable jar")
    parser.add_argument("--quick", action="store_true", help="run for about a minute, only to see that all works")
    for name, limit, what in (
        ("rounds", 100, "rounds; each measures every server once with every kind of request (5)"),
        ("seconds", 600, "seconds of a measurement (6)"),
        ("warm-up", 600, "seconds of warm-up for each server and kind of request (20)"),
        ("starts", 100, "number of starts that are timed (5)"),
    ):
        parser.add_argument(f"--{name}", type=int, choices=range(1, limit + 1), metavar="N", help=what)
    arguments = parser.parse_args()
    defaults = (1, 2, 1, 1) if arguments.quick else (5, 6, 20, 5)
    for name, default in zip(("rounds", "seconds", "warm_up", "starts"), defaults):
        if getattr(arguments, name) is None:
            setattr(arguments, name, default)
    for jar in arguments.jar:
        if not Path(jar.partition("=")[2]).is_file():
            parser.error(f"--jar must be NAME=FILE with an existing file, not {jar}")
    if len(arguments.postgresql) > 1 + len(arguments.jar):
        parser.error("--postgresql is given more often than there are jars")
    return arguments


def require_programs():
    for program, remedy in (
        ("wrk", "Install wrk (apt-get install wrk, brew install wrk), which sends the requests."),
        ("java", "Install a JDK 17 or newer."),
    ):
        if not shutil.which(program):
            say(f"{program} is not on the PATH. {remedy}")
            sys.exit(2)
    if not JAR.exists():
        say(f"{JAR} does not exist. Build it: mvn -q -DskipTests package")
        sys.exit(2)


class Comparison:
    """One run, which starts the servers, measures them by turns and prints the tables."""

    def __init__(self, arguments, directory):
        self._arguments = arguments
        self._directory = directory
        self._seed = directory / "seed.yaml"
        self._seed.write_text(workloads.seed())
        self._measurements = {}
        self._requests = {}
        self._not_ok = {}

    def run(self):
        compared = self._servers()
        starts = self._starts(compared)
        with running() as started:
            for server in compared:
                start(server, self._directory, started)
            bare = servers.bare_grizzly(JAR, self._record(compared[0]))
            start(bare, self._directory, started)
            loads = [os.getloadavg()[0]]
            self._measure_speed([bare, *compared])
            loads.append(os.getloadavg()[0])
            memory = {server.name: usage.resident_megabytes(server.pid) for server in compared}
        half_speed = self._half_speed(compared)
        print(report.speed_table(self._measurements, bare.name))
        print()
        print(report.process_table([server.name for server in compared], starts, half_speed, memory, self._requests))
        print()
        print(self._conditions(loads))
        return 1 if self._not_ok else 0

    def _servers(self):
        sqlite = (workloads.GET, workloads.PATCH, workloads.WELL)
        if self._arguments.postgresql:
            sqlite += (workloads.PATCH_ROWS,)
        jars = {"Understudy": JAR}
        for jar in self._arguments.jar:
            name, _, file = jar.partition("=")
            jars[name] = Path(file).resolve()
        plain = [
            servers.understudy(f"{name}, SQLite, `java -jar`", ["java", "-jar", str(jar)], self._seed, sqlite)
            for name, jar in jars.items()
        ]
        load = servers.understudy("Understudy, SQLite, command for load", load_command(), self._seed, sqlite)
        script = servers.understudy("Understudy, SQLite, start script", [str(SCRIPT)], self._seed, sqlite)
        postgresql = [
            servers.understudy(
                f"{name}, PostgreSQL, `java -jar`",
                ["java", "-jar", str(jar)],
                self._seed,
                sqlite,
                url,
                self._arguments.fresh,
            )
            for (name, jar), url in zip(jars.items(), self._arguments.postgresql)
        ]
        prism = shutil.which("prism")
        if not prism:
            say("prism is not on the PATH, so Prism is left out. To compare it: npm install -g @stoplight/prism-cli")
        return [*plain, load, script, *postgresql, *(servers.prisms(prism, ROOT) if prism else [])]

    def _starts(self, compared):
        seconds = {server.name: [] for server in compared}
        for turn in range(self._arguments.starts):
            for server in in_turn(compared, turn):
                with running() as started:
                    seconds[server.name].append(start(server, self._directory, started))
                say(f"start {turn + 1}: {server.name}: {seconds[server.name][-1]:.2f} s")
        return seconds

    def _record(self, server):
        recorded = []
        for number, workload in enumerate(server.workloads):
            file = self._directory / f"response-{number}.txt"
            servers.record(server, workload, file)
            recorded.append((workload, file))
        return recorded

    def _measure_speed(self, compared):
        for server in compared:
            server.check()
            for workload in server.workloads:
                say(f"warm-up: {server.name}, {workload.name}")
                self._send(server, workload, self._arguments.warm_up)
        for turn in range(self._arguments.rounds):
            for workload in dict.fromkeys(each for server in compared for each in server.workloads):
                for server in in_turn([each for each in compared if workload in each.workloads], turn):
                    timer = usage.CpuTimer(server.pid)
                    result = self._send(server, workload, self._arguments.seconds)
                    result["cpu"], result["compiling"] = timer.seconds()
                    self._measurements.setdefault((server.name, workload.name), []).append(result)
                    say(f"round {turn + 1}: {server.name}, {workload.name}: {report.rate([result]):,.0f} requests/s")

    def _send(self, server, workload, seconds):
        result = workloads.send(workload, self._directory, server.port, seconds)
        self._requests[server.name] = self._requests.get(server.name, 0) + result["requests"]
        not_ok = result["refused"] + result["broken"]
        if not_ok:
            self._not_ok[server.name] = self._not_ok.get(server.name, 0) + not_ok
            say(
                f"{server.name}, {workload.name}: {result['refused']} responses did not have status 200, and "
                f"{result['broken']} requests got no response, or none within 2 s."
            )
        return result

    def _half_speed(self, compared):
        """Returns for each server when, after its launch, it had half its warm speed throughout a second."""
        found = {}
        limit = 10 if self._arguments.quick else 30
        for server in compared:
            workload = workloads.PATCH if workloads.PATCH in server.workloads else server.workloads[0]
            half = report.rate(self._measurements[server.name, workload.name]) / 2
            with running() as started:
                launched = time.monotonic()
                start(server, self._directory, started)
                found[server.name] = f"more than {limit} s"
                while time.monotonic() - launched < limit:
                    begun = time.monotonic() - launched
                    result = workloads.send(workload, self._directory, server.port, 1)
                    if report.rate([result]) >= half:
                        found[server.name] = f"{begun:.1f} s"
                        break
            say(f"half its warm speed: {server.name}: {found[server.name]}")
        return found

    def _conditions(self, loads):
        arguments = self._arguments
        lines = [
            f"{workloads.CONNECTIONS} connections, {arguments.warm_up} s of warm-up for each server and kind of "
            f"request, medians of {arguments.rounds} rounds of {arguments.seconds} s by turns "
            f"and of {arguments.starts} starts; "
            f"{os.cpu_count()} processors, shared with wrk; load average before and after {loads[0]:.1f} and "
            f"{loads[1]:.1f}. Command for load: `{' '.join(load_command()[:-1])} server/target/understudy.jar`.",
        ]
        if self._not_ok:
            counts = ", ".join(f"{name} ({count:,})" for name, count in self._not_ok.items())
            lines.append(f"**Not comparable, since requests did not get status 200 within 2 s: {counts}.**")
        else:
            lines.append("Every request got status 200.")
        return "\n".join(lines)


def load_command():
    """Returns the command for load tests from the README."""
    options = re.search(r"^java (-\S+(?: -\S+)*) -jar server/target/understudy\.jar", README.read_text(), re.MULTILINE)
    if not options:
        raise RuntimeError(f"{README} has no line with a command for load tests.")
    return ["java", *options.group(1).split(), "-jar", str(JAR)]


def in_turn(compared, turn):
    return compared if turn % 2 == 0 else compared[::-1]


def start(server, directory, started):
    started.callback(server.stop)
    return server.start(directory)


@contextlib.contextmanager
def running():
    """Stops the servers that are started within, even if Ctrl-C is pressed again."""
    started = contextlib.ExitStack()
    try:
        yield started
    finally:
        handlers = [signal.signal(number, signal.SIG_IGN) for number in SIGNALS]
        started.close()
        for number, handler in zip(SIGNALS, handlers):
            signal.signal(number, handler)


def say(text):
    print(text, file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
