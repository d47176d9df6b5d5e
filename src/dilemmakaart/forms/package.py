"""Whether a file can be opened as a spreadsheet, found out within bounds before anything opens it.

A workbook is a zip of XML parts. The library that reads it shows a cell with an error (#NAME?) as an empty
one, so such cells are made text first.
"""

import re
import zlib
from io import BytesIO
from zipfile import BadZipFile, ZipFile, ZipInfo

from ..language import Text, text
from .problems import Problem

MAX_UNPACKED = 100_000_000
"""How many bytes a file may be when unpacked."""

MAX_CELLS = 5_000_000
"""How many cells a sheet may span: all of them are held, empty ones too."""

_OLE = bytes.fromhex("d0cf11e0a1b11ae1")
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_POSITION = re.compile(rb"""\sr\s*=\s*["']([A-Z]{0,3})([0-9]{1,9})["']""")
_ERROR = re.compile(rb"""(<(?:\w+:)?c\s[^>]*?\st\s*=\s*)["']e["']""")
_TEXT = rb'\1"str"'
_DISGUISED = re.compile(rb"""\sr\s*=\s*(?:"[^"]*&|'[^']*&)""")

Wrong = tuple[Text, Text]
"""What is the matter with a file, and what to do."""


def sound(path: str, raw: bytes) -> BytesIO | Problem:
    """Return a workbook that is safe to open, or why it is not."""
    found = _sound(raw)
    return Problem(path, 0, "", *found) if isinstance(found, tuple) else found


def _sound(raw: bytes) -> BytesIO | Wrong:
    if not raw:
        return text("The file is empty."), text("Save the answers again, with a first row of headers.")
    if raw.startswith(_OLE):
        return _with_a_password() if _ENCRYPTED in raw else _another_kind()
    try:
        with ZipFile(BytesIO(raw)) as package:
            return _wrong_with(package) or _with_errors_as_text(package) or BytesIO(raw)
    except (BadZipFile, EOFError, NotImplementedError, OSError, ValueError, zlib.error):
        return broken()


def _with_errors_as_text(package: ZipFile) -> BytesIO | None:
    """Return the same workbook with its errors as text; None where no cell holds one."""
    parts = package.infolist()
    if not any(_is_sheet(content) and _ERROR.search(content) for content in map(package.read, parts)):
        return None
    copy = BytesIO()
    with ZipFile(copy, "w") as mended:
        for part in parts:
            content = package.read(part)
            mended.writestr(part.filename, _ERROR.sub(_TEXT, content) if _is_sheet(content) else content)
    copy.seek(0)
    return copy


def _is_sheet(content: bytes) -> bool:
    return b"sheetData" in content


def _wrong_with(package: ZipFile) -> Wrong | None:
    parts = package.infolist()
    if not any(part.filename.startswith("xl/") for part in parts):
        return _another_kind()
    if any(part.flag_bits & 1 for part in parts):
        return _with_a_password()
    if sum(part.file_size for part in parts) > MAX_UNPACKED:
        message = text("The file is larger than {limit} MB when unpacked.", limit=MAX_UNPACKED // 1_000_000)
        return message, text("Split it into several files.")
    return next((wrong for part in parts if (wrong := _wrong_in(package, part))), None)


def _wrong_in(package: ZipFile, part: ZipInfo) -> Wrong | None:
    """Unpack one part: it fails where its true size is not the size that was promised."""
    content = package.read(part)
    if not _is_sheet(content) and b"\x00" not in content[:100]:
        return None
    if b"\x00" in content[:100] or _DISGUISED.search(content):
        return broken() if part.filename.endswith(".xml") else None
    positions = set(_POSITION.findall(content))
    rows = max((int(row) for _, row in positions), default=0)
    width = max((_number(column) for column, _ in positions), default=0)
    if rows * width <= MAX_CELLS:
        return None
    message = text("A sheet goes on until row {row}, far beyond any answers.", row=rows)
    return message, text("Copy the answers to a new, empty workbook, and save that.")


def _number(column: bytes) -> int:
    number = 0
    for character in column:
        number = number * 26 + character - ord("A") + 1
    return number


def broken() -> Wrong:
    """Return what is said of a file that cannot be opened."""
    hint = text("Open it in Excel and save it again, or ask for it once more.")
    return text("The file is damaged, or it is no Excel workbook."), hint


def _with_a_password() -> Wrong:
    hint = text("Open it in Excel, take the password off, and save it again.")
    return text("The file is locked with a password."), hint


def _another_kind() -> Wrong:
    hint = text("Open it in Excel, and choose 'Save as' and then Excel workbook (.xlsx).")
    return text("This is not an Excel workbook of the kind .xlsx."), hint
