"""How much a workbook asks to be held: all cells that its sheets span, and its texts wherever they are shown.

A few bytes can ask for more memory than there is: a cell in the last row and column, or one long text in
many cells. The library that reads workbooks does as it is asked, so this is found out before. What programs
write is counted at once; anything else is read as XML.
"""

import re
from collections.abc import Iterator
from string import ascii_uppercase, digits
from xml.parsers.expat import ExpatError, ParserCreate

_CELLS = re.compile(rb"<(?:[^\s<>/:]+:)?c[\s/>]")
_ROWS = re.compile(rb"<(?:[^\s<>/:]+:)?row[\s/>]")
_PLACE = re.compile(rb"""[\s"']r\s*=\s*["']([^"']*)["']""")
_NAMES = re.compile(rb"(?:[A-Z]{0,3}[0-9]{0,7}(?: |$))*")
_LETTERS, _DIGITS = ascii_uppercase.encode(), digits.encode()
_SHOWN = re.compile(rb"""\st\s*=\s*["']s["']""")
_PLAINLY_SHOWN = re.compile(rb'<c r="[A-Z]+[0-9]+"(?: s="[0-9]+")? t="s"><v>([0-9]{1,9})</v>')

SLICE = 1_000_000
"""So many bytes are looked at together, for what is found in them takes more memory than they do."""

MOST_ROWS, MOST_COLUMNS = 1_048_576, 16_384


class Unusual(ValueError):  # noqa: N818 - it is not a fault of the program
    """A sheet or a list of texts that no spreadsheet program writes."""


def spanned(sheet: bytes) -> tuple[int, int]:
    """Return how many rows and columns a sheet spans at most. Raises Unusual."""
    plain = sheet.count(b'<c r="') == _count(_CELLS, sheet) and sheet.count(b'<row r="') == _count(
        _ROWS, sheet
    )
    columns, rows = _placed(sheet)
    if plain:
        return rows, columns
    walked = _Walk()
    _read(sheet, walked)
    return max(rows, walked.rows), max(columns, walked.columns)


def is_texts(part: bytes) -> bool:
    """Whether a part of a workbook is its list of texts."""
    return bool(re.search(rb"<(?:[^\s<>/:]+:)?sst[\s>]", part[:SLICE]))


def shown(texts: bytes, sheets: list[bytes], limit: int) -> int:
    """Return how many bytes of a list of texts the sheets show, exactly if it may be over a limit."""
    times = sum(_count(_SHOWN, sheet) for sheet in sheets)
    longest = max(map(len, re.split(rb"</(?:[^\s<>/:]+:)?si\s*>", texts)))
    if times * longest <= limit:
        return times * longest
    walked = _Walk()
    _read(texts, walked)
    sizes, most = walked.sizes, max(walked.sizes, default=0)
    total = 0
    for sheet in sheets:
        named = [int(number) for piece in _slices(sheet) for number in _PLAINLY_SHOWN.findall(piece)]
        total += sum(sizes[number] for number in named if number < len(sizes))
        total += most * (_count(_SHOWN, sheet) - len(named))
    return total


def _placed(sheet: bytes) -> tuple[int, int]:
    """Return the last column and row that anything says to be in."""
    columns: set[bytes] = set()
    rows: set[bytes] = set()
    for piece in _slices(sheet):
        named = b" ".join(_PLACE.findall(piece))
        if not _NAMES.fullmatch(named):
            raise Unusual
        columns.update(named.translate(None, _DIGITS).split())
        rows.update(named.translate(None, _LETTERS).split())
    last = max(map(_number, columns), default=0), max(map(int, rows), default=0)
    if last[0] > MOST_COLUMNS or last[1] > MOST_ROWS:
        raise Unusual
    return last


def _number(column: bytes) -> int:
    number = 0
    for letter in column:
        number = number * 26 + letter - ord("A") + 1
    return number


def _count(pattern: re.Pattern[bytes], content: bytes) -> int:
    return sum(len(pattern.findall(piece)) for piece in _slices(content))


def _slices(content: bytes) -> Iterator[bytes]:
    """Yield a part in pieces that begin where a tag begins."""
    start = 0
    while start < len(content):
        end = content.find(b"<", start + SLICE)
        end = len(content) if end < 0 else end
        yield content[start:end]
        start = end


class _Walk:
    """What stands where in a sheet without places, and how long the texts of a list are."""

    def __init__(self) -> None:
        self.rows = self.columns = self._row = self._column = 0
        self.sizes: list[int] = []

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Count a row, a cell or a text that begins."""
        match name.rpartition(":")[2]:
            case "row":
                self._row = int(attributes["r"]) if "r" in attributes else self._row + 1
                self._column = 0
            case "c":
                name = attributes.get("r", "").rstrip(digits)
                self._column = _number(name.encode()) or self._column + 1
                self.columns = max(self.columns, self._column)
            case "si":
                self.sizes.append(0)
        self.rows = max(self.rows, self._row)

    def said(self, words: str) -> None:
        """Count what a text holds."""
        if self.sizes:
            self.sizes[-1] += len(words.encode())


def _read(part: bytes, walked: _Walk) -> None:
    parser = ParserCreate()
    parser.StartElementHandler = walked.start
    parser.CharacterDataHandler = walked.said
    parser.StartDoctypeDeclHandler = _refuse
    parser.buffer_text = True
    try:
        parser.Parse(part, True)  # noqa: FBT003 - that is how it is called
    except ExpatError as error:
        raise Unusual from error


def _refuse(*_: object) -> None:
    """Refuse a type of document: with it, a text can grow without end."""
    raise Unusual
