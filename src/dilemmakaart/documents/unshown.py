"""Letters that no font at hand can show: Typst is asked which, and their numbers stand in their place.

Typst is asked with the words alone, not with the page: one letter without a shape lets it complain of its
neighbours as well, so that each is asked about by itself before it is believed.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from html import escape, unescape
from types import ModuleType
from typing import Any

from ..extras import needed
from .drawn import FAMILY

EXTRA = "pdf"
STANDARD = "ua-1"

Names = Mapping[int, str]
"""What stands in the place of a letter, by its number; as `str.translate` takes it."""
Ask = Callable[[Iterable[str]], set[str]]
"""Asks which letters of these words cannot be shown."""

_ODD = re.compile("\\S*[^\0-\u024f]\\S*")
"""A word with a letter in it that not every font has."""
_LINE = re.compile(r">([^<]+)</text>")
_COMPLAINT = re.compile(r'the text `"(.+?)"` could not be displayed', re.DOTALL)
_ESCAPED = re.compile(r"\\u\{([0-9a-f]+)\}")
_SELECTORS = re.compile("[\ufe00-\ufe0f]")

_HEAD = b'#set document(title: "-")\n'
_WRITTEN = _HEAD + (
    b'#set text(font: ("Source Sans Pro", "Libertinus Serif", "DejaVu Sans Mono"))\n'
    b'#for word in sys.inputs.words.split("\\n") { par(word) }\n'
)
"""Words in the fonts for which `page.typ` asks, in that order: otherwise Typst takes what comes first."""
_DRAWN = _HEAD + b'#image(bytes(sys.inputs.words), format: "svg", alt: "-")\n'
_PICTURE = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="60mm" height="20mm" viewBox="0 0 60 20" '
    'font-family="{family}"><text x="1" y="10" font-size="4">{words}</text></svg>'
)


def unshown(typst: ModuleType, words: str) -> tuple[bool, Names]:
    """Return whether letters of this machine are needed, and what stands for those that nothing can show."""
    odd = _odd([words])
    if not _complaints(typst, _WRITTEN, "\n".join(odd), system=False):
        return False, {}
    return True, _names(odd, lambda each: _complaints(typst, _WRITTEN, "\n".join(each), system=True))


def undrawn(typst: ModuleType, pictures: Iterable[str], *, system: bool) -> Names:
    """Return the same for what stands in pictures, where Typst can do less: no mark without its letter."""
    odd = _odd(unescape(line) for svg in pictures for line in _LINE.findall(svg))
    return _names(
        odd, lambda each: {letter for word in each for letter in _drawn(typst, word, system=system)}
    )


def letters(typst: ModuleType, *, system: bool) -> Any:  # noqa: ANN401 - a value of Typst's own
    """Return the letters that come with the extra and with Typst, and those of this machine if need be."""
    return _letters(typst, system)


@lru_cache(maxsize=2)
def _letters(typst: ModuleType, system: bool) -> Any:  # noqa: ANN401, FBT001 - likewise; a cache
    folder = needed("font_source_sans_pro", EXTRA).font_directory
    return typst.Fonts(include_system_fonts=system, font_paths=[str(folder)])


def _odd(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted({word for each in words for word in _ODD.findall(each)}))


def _names(odd: Iterable[str], ask: Ask) -> Names:
    """Name what cannot be shown, until all that is left can be."""
    names: dict[int, str] = {}
    while seen := {each for each in ask([word.translate(names) for word in odd]) if not each.isascii()}:
        names |= {ord(letter): _named(letter) for letter in _at_fault(seen, ask)}
    return names


def _at_fault(seen: set[str], ask: Ask) -> set[str]:
    """Return those that cannot be shown alone; else the marks, which no font has with their letter."""
    return ask(sorted(seen)) & seen or {each for each in seen if unicodedata.category(each)[0] == "M"} or seen


def _named(letter: str) -> str:
    """Write the number of a letter; what has no shape of its own is left out, as nothing is lost."""
    invisible = unicodedata.category(letter) == "Cf" or _SELECTORS.fullmatch(letter)
    return "" if invisible else f"[U+{ord(letter):04X}]"


def _drawn(typst: ModuleType, word: str, *, system: bool) -> set[str]:
    return _complaints(typst, _DRAWN, _PICTURE.format(family=FAMILY, words=escape(word)), system=system)


def _complaints(typst: ModuleType, source: bytes, words: str, *, system: bool) -> set[str]:
    """Return the letters that Typst says it cannot show; where it does not say which, every one."""
    if not words:
        return set()
    try:
        typst.compile(
            source,
            format="pdf",
            font_paths=letters(typst, system=system),
            sys_inputs={"words": words},
            pdf_standards=[STANDARD],
        )
    except typst.TypstError as error:
        told = [_ESCAPED.sub(_letter, each) for each in _COMPLAINT.findall(error.diagnostic)]
        return set("".join(told) or words)
    return set()


def _letter(escaped: re.Match[str]) -> str:
    return chr(int(escaped[1], 16))
