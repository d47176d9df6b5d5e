"""A scribe: writes data as YAML in any of the ways that say the same, keys in any order, with comments.

Every comment is a number of its own, so that a test can tell whether one was lost.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from random import Random

from dilemmakaart.source import read

END = "\n"
FLOW = 2
SOMETIMES = 0.15


@dataclass
class Scribe:
    """Writes one file; `random` decides on everything that does not matter."""

    random: Random
    comments: int = 0
    lines: list[str] = field(default_factory=list)

    def write(self, data: object) -> str:
        """Write data, with the line end of some system."""
        self.around(0, often=True)
        self.block(data, 0)
        self.around(0)
        end = self.random.choice(["\n", "\r\n"])
        start = self.random.choice(["", "", "\ufeff"])
        text = start + end.join(self.lines) + end
        shorter = text.removesuffix(end)
        short = self.random.random() < SOMETIMES and read(shorter.encode()).data == read(text.encode()).data
        return shorter if short else text

    def block(self, data: object, column: int, bullets: str = "") -> None:
        """Write a mapping or a list on lines of its own; `bullets` stand before the first of them."""
        steps = list(data) if isinstance(data, dict) else range(len(data))  # type: ignore[arg-type]
        if isinstance(data, dict):
            self.random.shuffle(steps)  # type: ignore[arg-type]
        for position, step in enumerate(steps):
            if position or not bullets:
                self.around(column)
            margin = bullets if position == 0 and bullets else " " * column
            name = f"{self.key(step)}:" if isinstance(data, dict) else "-"
            self.entry(data[step], column, margin + name)  # type: ignore[index]

    def entry(self, value: object, column: int, head: str) -> None:
        """Write what comes after `key:` or `-`."""
        chance = self.random.random()
        is_item = head.endswith("-")
        if not isinstance(value, dict | list) or not value or chance < SOMETIMES:
            self.scalar(value, column, head)
        elif is_item and chance < 1 - SOMETIMES:
            self.block(value, len(head) + 1, head + " ")
        else:
            self.lines.append(head + self.remark())
            self.around(column + 1)
            deeper = column + (0 if isinstance(value, list) and not is_item and chance < 0.5 else 2)
            self.block(value, deeper)

    def scalar(self, value: object, column: int, head: str) -> None:
        """Write one value, on one line or over more."""
        if isinstance(value, str) and self.random.random() < 0.5 and self.long(value, column, head):
            return
        self.lines.append(f"{head} {self.flow(value)}{self.remark()}".rstrip())

    def long(self, value: str, column: int, head: str) -> bool:
        """Write a text over more lines, in a way that reads the same; say whether there was one."""
        margin = " " * (column + self.random.choice([1, 2, 4]))
        words = value.split(" ")
        cut = self.random.randrange(len(words))
        folded = [f"{margin}{' '.join(part)}" for part in (words[:cut], words[cut:]) if part]
        quoted = json.dumps(value, ensure_ascii=False).split(" ", 1)
        ways = [
            [f"{head} |-", *(margin + line if line else "" for line in value.split("\n"))],
            [f"{head} |", *(margin + line if line else "" for line in value.split("\n")[:-1])],
            [f"{head} |+", *(margin + line if line else "" for line in value.split("\n")[:-1])],
            [f"{head} >-", *folded],
            [f"{head} >- # -1", *folded],
            [head, *folded],
            [f"{head} {folded[0].strip()}", *folded[1:]],
            [f"{head} {quoted[0]}", *(margin + part for part in quoted[1:])],
        ]
        self.random.shuffle(ways)
        for way in ways:
            sample = END.join([line.removeprefix(" " * column) for line in way[1:]])
            first = way[0][len(head) :]
            probe = read(f"a:{first}{END}{sample}{END}z: 1{END}".encode())
            if not probe.faults and probe.data == {"a": value, "z": 1}:
                self.lines += way
                self.comments += way[0].endswith("# -1")
                return True
        return False

    def flow(self, value: object) -> str:
        """Write a value on one line."""
        if isinstance(value, dict):
            keys = list(value)
            self.random.shuffle(keys)
            return "{" + ", ".join(f"{self.key(key)}: {self.flow(value[key])}" for key in keys) + "}"
        if isinstance(value, list):
            return "[" + ", ".join(map(self.flow, value)) + "]"
        if isinstance(value, str):
            single = "'" + value.replace("'", "''") + "'"
            double = json.dumps(value, ensure_ascii=False)
            return next(way for way in self.shuffled([value, single, double]) if says(way, value))
        return json.dumps(value)

    def key(self, key: object) -> str:
        """Write a key, with or without quotes."""
        return self.random.choice([str(key)] * 4 + [f'"{key}"', f"'{key}'"])

    def around(self, column: int, *, often: bool = False) -> None:
        """Perhaps write empty lines and comments."""
        while self.random.random() < (0.5 if often else SOMETIMES):
            margin = " " * self.random.choice([0, column, column, column, column + 2])
            self.lines.append(self.random.choice(["", f"{margin}# {self.comments}"]))
            self.comments += bool(self.lines[-1])

    def remark(self) -> str:
        """Perhaps write a comment at the end of a line."""
        if self.random.random() > SOMETIMES:
            return ""
        self.comments += 1
        return f" # {self.comments - 1}"

    def shuffled(self, ways: Sequence[str]) -> list[str]:
        """Return ways to write one thing, in any order."""
        return self.random.sample(list(ways), len(ways))


def says(written: str, value: str) -> bool:
    """Whether a text between brackets is read as this one."""
    document = read(f"[{written}]".encode())
    return not document.faults and document.data == [value]
