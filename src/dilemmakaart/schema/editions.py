"""The edition of a file in another language: its texts only, in the same structure.

What an edition may hold is derived from the model of the original: every text that is translated, and the
ids by which one knows what belongs to what. Nothing of it is required: what is missing stays as it is in
the original, and a rule tells.
"""

from functools import cache
from types import NoneType
from typing import Annotated, Any, ClassVar, get_args, get_origin, get_type_hints

from pydantic import create_model

from .kinds import KINDS
from .models import Model, Name, Words

EDITION = ".edition"
"""What stands behind the kind of a file that is an edition, wherever kinds are told apart."""

EDITED = ("dilemma", "levels", "values", "sources", "lens", "method", "network")
"""The kinds of file that have editions."""

EDITIONS = tuple(f"{kind}{EDITION}" for kind in EDITED)

IDENTITY = ("kind", "id")
"""What an edition has in common with its original."""


class Edition(Model):
    """What every part of an edition has in common."""

    original: ClassVar[type[Model]]


def model_of(kind: str) -> type[Model]:
    """Return the model of a kind of file, or of its edition. Raises KeyError."""
    if not kind.endswith(EDITION):
        return KINDS[kind]
    made = edition_of(KINDS[kind.removesuffix(EDITION)])
    if made is None or kind not in EDITIONS:
        raise KeyError(kind)
    return made


def kinds_of(*, edition: bool) -> dict[str, type[Model]]:
    """Return the models by what a file calls its kind: of originals, or of editions."""
    return {kind: model_of(f"{kind}{EDITION}") for kind in EDITED} if edition else KINDS


@cache
def edition_of(model: type[Model]) -> type[Edition] | None:
    """Return the model of the texts in another; None where it has no text to translate."""
    hints = get_type_hints(model, include_extras=True)
    texts = {name: told for name in model.model_fields if (told := _texts(hints[name])) is not None}
    if not texts:
        return None
    fields: dict[str, Any] = {
        name: (hints[name], ...) if name in IDENTITY else (texts[name], None)
        for name in model.model_fields
        if name in IDENTITY or name in texts
    }
    made = create_model(f"{model.__name__}Edition", __base__=Edition, __doc__=model.__doc__, **fields)
    made.original = model
    return made


def _texts(annotation: Any) -> Any:  # noqa: ANN401 - annotations have no type of their own
    """Return what is left of an annotation when only texts to translate are kept; None if nothing is."""
    if annotation in (Words, Name):
        return annotation
    inner = get_args(annotation)
    if NoneType in inner:
        told = _texts(inner[0])
        return None if told is None else told | None
    origin = get_origin(annotation)
    if origin is Annotated:
        return None if inner[0] is str else _texts(inner[0])
    if origin in (list, dict):
        told = _texts(inner[-1])
        return None if told is None else origin[(*inner[:-1], told)]
    return edition_of(annotation) if isinstance(annotation, type) and issubclass(annotation, Model) else None
