"""Templates into Markdown: the only room that knows jinja2.

Whatever a template fills in is text, never markup: it is escaped for Markdown, so that no name, answer
or remark becomes a heading, a link, a table cell, an emoji or HTML.
"""

import re
from collections.abc import Mapping

from markupsafe import Markup

from .language import Say, text, texts

NEEDS = re.compile(r"\{#-?\s*needs: (assessment|lens)\s*-?#\}")

_ALWAYS = re.compile(r"([\\`*\[\]<>|~$])")
_UNDERSCORE = re.compile(r"(?<![^\W_])_|_(?![^\W_])")
_ENTITY = re.compile(r"&(?=#?\w+;)")
_EMOJI = re.compile(r":(?=[\w+-]+:)")
_LINK = re.compile(r"(https?|ftp|mailto):(?=\S)|www\.", re.IGNORECASE)
_ADDRESS = re.compile(r"https?://[\w.~:/?#@!$&'()*+,;=%-]+", re.IGNORECASE)
_BLOCK = re.compile(r"^(#{1,6}(?=\s|$)|[-+](?=\s|$)|=+$|-[-\s]*$)")
_CLOSING = re.compile(r"(?<=\s)(#+)$")
_NUMBERED = re.compile(r"^([0-9]{1,9})([.)])(?=\s|$)")


def pages(templates: Mapping[str, str]) -> tuple[str, ...]:
    """Return the names of the templates that are pages: those that do not start with "_"."""
    return tuple(sorted(name for name in templates if not name.startswith("_")))


def needs(template: str) -> str:
    """Return what a template says at its top that it cannot do without: "assessment", "lens" or ""."""
    found = NEEDS.match(template)
    return found[1] if found else ""


def render(templates: Mapping[str, str], name: str, values: Mapping[str, object], say: Say) -> str:
    """Fill in one template. Raises jinja2's TemplateError with its name and line for a faulty one."""
    from jinja2 import DictLoader, StrictUndefined
    from jinja2.sandbox import SandboxedEnvironment

    def translated(message: str, **given: object) -> str:
        return say(text(message, **given))

    def counted(one: str, many: str, count: int, **given: object) -> str:
        return say(texts(one, many, count, **given))

    environment = SandboxedEnvironment(
        loader=DictLoader(dict(templates)),
        undefined=StrictUndefined,
        autoescape=True,
        finalize=_guarded,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["address"] = _address
    filled = environment.get_template(name).render(values, _=translated, _n=counted)
    return re.sub(r"\n{3,}", "\n\n", filled).strip() + "\n"


def _guarded(value: object) -> Markup:
    """Escape whatever is filled in; what a macro of a template returns is markup already."""
    return value if isinstance(value, Markup) else Markup(escape(value))  # noqa: S704 - it is Markdown


def _address(value: object) -> Markup:
    """Write the address of a page as a link that can be read and copied; anything else as text."""
    address = str(value).strip()
    found = _ADDRESS.fullmatch(address)
    return Markup(f"<{address}>") if found else _guarded(value)  # noqa: S704 - it holds no markup


def escape(value: object) -> str:
    """Write a value as one line of Markdown that shows exactly that value."""
    line = " ".join(str(value).split())
    line = _ALWAYS.sub(r"\\\1", line)
    line = _UNDERSCORE.sub(r"\\_", line)
    line = _ENTITY.sub(r"\\&", line)
    line = _LINK.sub(lambda found: found[0][:-1] + "\\" + found[0][-1], line)
    line = _EMOJI.sub(r"\\:", line)
    line = _CLOSING.sub(r"\\\1", line)
    line = _NUMBERED.sub(r"\1\\\2", line)
    return _BLOCK.sub(r"\\\1", line)
