"""What a value offers to a template: its fields and its properties, and nothing else of Python."""

from dataclasses import fields, is_dataclass
from functools import cache


@cache
def offers(kind: type) -> tuple[str, ...]:
    """Return the names that a kind of value of our own has; of any other kind nothing."""
    if not is_dataclass(kind):
        return tuple(getattr(kind, "model_fields", ()))
    own = [each.name for each in fields(kind)]
    own += [name for name, value in vars(kind).items() if isinstance(value, property)]
    return tuple(name for name in own if not name.startswith("_"))
