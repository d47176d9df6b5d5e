"""Whether a file can be opened as a spreadsheet, found out within bounds before anything opens it.

A workbook is a zip of XML parts. The library that reads it shows a cell with an error (#NAME?) as an empty
one, so such cells are made text first.
"""

import re
import zlib
from collections.abc import Sequence
from io import BytesIO
from zipfile import BadZipFile, ZipFile

from ..language import Text, text
from .extent import is_texts, shown, spanned
from .problems import Problem

MAX_UNPACKED = 60_000_000
"""How many bytes a file may be when unpacked."""

MAX_CELLS = 2_000_000
"""How many cells the sheets may span: all of them are held, empty ones too."""

MAX_TEXT = 60_000_000
"""How many bytes of text may stand in the cells."""

MAX_PACKED = 40_000_000
"""How many bytes a file may be as it comes; what stands in it is bounded apart."""

_OLE = bytes.fromhex("d0cf11e0a1b11ae1")
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_ERROR = re.compile(rb"""(<(?:\w+:)?c\s[^>]*?\st\s*=\s*)["']e["']""")
_TEXT = rb'\1"str"'
_DISGUISED = re.compile(rb"""\s[rt]\s*=\s*(?:"[^"]*&|'[^']*&)""")
_OTHERS = frozenset({"xl/workbook.bin", "content.xml"})
"""Parts of other kinds of spreadsheet, which the library would read as well."""

Wrong = tuple[Text, Text]
"""What is the matter with a file, and what to do."""


def sound(path: str, raw: bytes) -> BytesIO | Problem:
    """Return a workbook that is safe to open, or why it is not."""
    found = _sound(raw)
    return Problem(path, 0, "", *found) if isinstance(found, tuple) else found


def _sound(raw: bytes) -> BytesIO | Wrong:
    if not raw:
        return text("The file is empty."), text("Save the answers again, with a first row of headers.")
    if len(raw) > MAX_PACKED:
        message = text("The file is larger than {limit} MB.", limit=MAX_PACKED // 1_000_000)
        return message, text("Split it into several files.")
    if raw.startswith(_OLE):
        return _with_a_password() if _ENCRYPTED in raw else _another_kind()
    try:
        with ZipFile(BytesIO(raw)) as package:
            return _wrong_with(package) or _with_errors_as_text(package) or BytesIO(raw)
    except (BadZipFile, EOFError, NotImplementedError, OSError, RuntimeError, ValueError, zlib.error):
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
    names = {part.filename.lower().replace("\\", "/") for part in parts}
    if names & _OTHERS or not any(name.startswith("xl/") for name in names):
        return _another_kind()
    if any(part.flag_bits & 1 for part in parts):
        return _with_a_password()
    if sum(part.file_size for part in parts) > MAX_UNPACKED:
        message = text("The file is larger than {limit} MB when unpacked.", limit=MAX_UNPACKED // 1_000_000)
        return message, text("Split it into several files.")
    return _wrong_in([*map(package.read, parts)])


def _wrong_in(contents: Sequence[bytes]) -> Wrong | None:
    """Look at all parts; unpacking them failed if the size of one was not the size that was promised."""
    sheets = [each for each in contents if _is_sheet(each)]
    if any(map(_is_wide, contents)) or any(b"&" in each and _DISGUISED.search(each) for each in sheets):
        return broken()
    spans = [spanned(sheet) for sheet in sheets]
    if sum(rows * columns for rows, columns in spans) > MAX_CELLS:
        last = max(rows for rows, _ in spans)
        message = text("A sheet goes on until row {row}, far beyond any answers.", row=last)
        return message, text("Copy the answers to a new, empty workbook, and save that.")
    if any(shown(each, sheets, MAX_TEXT) > MAX_TEXT for each in contents if is_texts(each)):
        message = text("The cells hold more than {limit} MB of text.", limit=MAX_TEXT // 1_000_000)
        return message, text("Split it into several files.")
    return None


def _is_wide(content: bytes) -> bool:
    """Whether a part is XML in two bytes for each character, in which nothing is found."""
    start = content[:100].lstrip(b"\xff\xfe\xef\xbb\xbf\x00")
    return start.startswith(b"<\x00") or (start.startswith(b"<") and b"\x00" in content[:100])


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
