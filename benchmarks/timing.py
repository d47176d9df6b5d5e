"""Time whole processes side by side: in turn, so that a machine that slows down slows them all."""

import os
import statistics
import subprocess
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Timed:
    """Medians of several runs of one command: seconds on the clock, seconds of processor, peak in MB."""

    wall: float
    cpu: float
    peak: float


def timed(commands: Mapping[str, Sequence[str]], runs: int = 5) -> dict[str, Timed]:
    """Run every command `runs` times in turn, after one run that does not count."""
    figures: dict[str, list[tuple[float, float, float]]] = {name: [] for name in commands}
    for turn in range(runs + 1):
        for name, command in commands.items():
            figure = _once(command)
            if turn:
                figures[name].append(figure)
    return {
        name: Timed(*(statistics.median(column) for column in zip(*rows, strict=True)))
        for name, rows in figures.items()
    }


def table(title: str, found: dict[str, Timed], base: str) -> None:
    """Print seconds, memory, and how many times the processor of the base each takes."""
    print(f"{title}\n\n| | seconds | of processor | peak MB | ratio |\n| --- | --- | --- | --- | --- |")
    for name, each in found.items():
        ratio = each.cpu / found[base].cpu
        print(f"| {name} | {each.wall:.3f} | {each.cpu:.3f} | {each.peak:.0f} | {ratio:.2f} |")
    print(flush=True)


def _once(command: Sequence[str]) -> tuple[float, float, float]:
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, used = os.wait4(process.pid, 0)
    wall = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    return wall, used.ru_utime + used.ru_stime, used.ru_maxrss / 1000
