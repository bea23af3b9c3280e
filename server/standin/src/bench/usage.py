"""CPU time and memory of a process, from Linux' /proc."""

import os
import re
from pathlib import Path

TICKS = os.sysconf("SC_CLK_TCK")


class CpuTimer:
    """Counts the CPU seconds of a process from now on, those of the JVM's compiler threads separately."""

    def __init__(self, pid):
        self._process = Path(f"/proc/{pid}")
        self._start = self._total()
        self._compilers = self._compiler_threads()

    def seconds(self):
        """Returns the CPU seconds of all other threads, and those of the compiler threads."""
        total = self._total() - self._start
        # A compiler thread that has ended meanwhile is counted with the others.
        compiling = sum(
            seconds - self._compilers.get(thread, 0) for thread, seconds in self._compiler_threads().items()
        )
        return total - compiling, compiling

    def _total(self):
        return cpu_seconds((self._process / "stat").read_text())

    def _compiler_threads(self):
        seconds = {}
        for thread in (self._process / "task").iterdir():
            try:
                stat = (thread / "stat").read_text()
            except OSError:
                continue  # The thread has ended.
            if re.search(r"\(C[12] Compiler", stat):
                seconds[thread.name] = cpu_seconds(stat)
        return seconds


def cpu_seconds(stat):
    # See proc(5); the name, in parentheses, may contain spaces.
    fields = stat.rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / TICKS


def resident_megabytes(pid):
    kibibytes = re.search(r"^VmRSS:\s+(\d+)", Path(f"/proc/{pid}/status").read_text(), re.MULTILINE)
    return int(kibibytes.group(1)) * 1024 / 1e6
