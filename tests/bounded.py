"""Run a command within bounds: `python bounded.py REPORT COMMAND…`; what it took is written to REPORT.

A process of its own, and a small one: a child's peak memory is counted from its parent's at the start.
"""

import ctypes
import json
import os
import resource
import sys
from pathlib import Path

CPU_SECONDS = 20
"""Far above what it takes (benchmarks/hostile.py shows that): only what runs away is stopped."""

ADDRESS_SPACE = 1_000_000_000
PEAK_UNIT = 1 if sys.platform == "darwin" else 1024

PR_CAPBSET_DROP = 24
READ_ANYTHING = (1, 2)
"""CAP_DAC_OVERRIDE and CAP_DAC_READ_SEARCH: with these, root may read what nobody may read."""


def main() -> int:
    for what, most in (
        (resource.RLIMIT_CPU, CPU_SECONDS),
        (resource.RLIMIT_AS, ADDRESS_SPACE),
        (resource.RLIMIT_CORE, 0),
    ):
        resource.setrlimit(what, (most, most))
    if os.geteuid() == 0:
        for capability in READ_ANYTHING:
            ctypes.CDLL(None).prctl(PR_CAPBSET_DROP, capability, 0, 0, 0)
    report, *command = sys.argv[1:]
    child = os.posix_spawn(command[0], command, os.environ)
    _, status, used = os.wait4(child, 0)
    told = {
        "code": os.waitstatus_to_exitcode(status),
        "peak": used.ru_maxrss * PEAK_UNIT,
        "cpu": used.ru_utime + used.ru_stime,
    }
    Path(report).write_text(json.dumps(told), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
