"""Play the attacker of the tests over thousands of random networks: `python benchmarks/attack.py 3000`.

One in thirty is also put out in every format, and attacked in each of them.
"""

import sys
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

sys.path.insert(0, str(Path(__file__).parent.parent / "tests"))

from attacker import a_network, groups, leak, leak_between, refused, scored
from outputs import found_in, run_of

from dilemmakaart.answers import Questionnaire, Respondent

PUT_OUT = 30


def in_every_format(given: list[Respondent], questionnaire: Questionnaire, min_group: int) -> dict[str, str]:
    """Put everything out, and say what is found by the name of the output."""
    with TemporaryDirectory() as folder:
        outputs = run_of(given, questionnaire, min_group, Path(folder))
    return found_in(outputs, given, questionnaire, min_group) if outputs else {}


def main(count: int) -> int:
    """Attack so many networks, each in one run and in two; tell what was found and how much was shown."""
    found, shown, second, allowed = [], 0, 0, 0
    put_out = 0
    for seed in range(count):
        random = Random(seed)
        questionnaire, given, min_group = a_network(random)
        late = random.randint(1, 12)
        reasons = (
            leak(given, questionnaire, min_group),
            leak_between(given[:-late], given[-late:], questionnaire, min_group),
        )
        found += [(seed, reason) for reason in reasons if reason]
        if seed % PUT_OUT == 0:
            put_out += 1
            found += [
                (seed, f"{name}: {reason}")
                for name, reason in in_every_format(given, questionnaire, min_group).items()
            ]
        if len(given) >= min_group:
            published = len(groups(scored(given, questionnaire, min_group)))
            shown += published > 0
            second += published > 1
        allowed += not refused(given[:-late], given[-late:], questionnaire, min_group)
    print(
        f"{count} networks: {shown} with groups, {second} with two questions or more, {allowed} second runs, "
        f"{put_out} in every format"
    )
    print(f"{len(found)} found: {found[:5]}" if found else "The attacker found nobody.")
    return bool(found)


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 1000))
