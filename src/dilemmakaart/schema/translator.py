"""What pydantic's translation to JSON Schema leaves to others.

Words in both languages; messages for the YAML language server, which knows `errorMessage` and
`patternErrorMessage`; one type where pydantic offers two, since that is easier to explain; and what a model
says in a function. No `examples`: that server writes an example down as if it were an answer. And no
`defaultSnippets`: from the keys that are required it makes the same by itself.
"""

from collections.abc import Callable, Mapping

from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema as core

from ..language import Text, text, translate
from ..terms import UNANSWERED
from .descriptions import CHOICES, KEYS
from .editions import Edition
from .models import COLUMN_OF_ANSWERS, ONE_LINE, SOME_TEXT
from .titles import MODELS
from .words import SHAPES

_LONG_MONTH = "(0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])"
_SHORT_MONTH = "(0[469]|11)-(0[1-9]|[12][0-9]|30)"
_FEBRUARY = "02-(0[1-9]|1[0-9]|2[0-8])"
_LEAP_YEAR = "([0-9]{2}(0[48]|[2468][048]|[13579][26])|([02468][048]|[13579][26])00)"
DAY = f"^(?!0000)([0-9]{{4}}-({_LONG_MONTH}|{_SHORT_MONTH}|{_FEBRUARY})|{_LEAP_YEAR}-02-29)$"
"""A day on the calendar, leap years and all."""

_TEXT = text("Text belongs here. Put quotes around a number, and around a text that holds ': '.")
_NUMBER = text("A whole number belongs here, without quotes.")
_LIST = text("A list belongs here. Put each item on a line of its own, after '- '.")
_MISFITS: Mapping[str, Text] = {
    SOME_TEXT: text("Write a text."),
    ONE_LINE: text("Write a text on one line."),
    **{pattern: hint for pattern, (_, hint) in SHAPES.items()},
}
"""What to say where a text does not have the shape that it should have."""


class Translator(GenerateJsonSchema):
    """pydantic's translation, in the order in which a file is written, with what an editor shows."""

    def sort(self, value: JsonSchemaValue, parent_key: str | None = None) -> JsonSchemaValue:
        """Keep the order of the models."""
        del parent_key
        return value

    def field_title_should_be_set(self, schema: object) -> bool:
        """Leave titles to the descriptions."""
        del schema
        return False

    def model_schema(self, schema: core.ModelSchema) -> JsonSchemaValue:
        """Say what a model and each of its keys are for."""
        found = super().model_schema(schema)
        kind = schema["cls"]
        kind = kind.original if issubclass(kind, Edition) else kind
        model, about = MODELS[kind], KEYS[kind]
        found["properties"] = {key: explained(about[key]) | each for key, each in found["properties"].items()}
        del found["title"], found["description"]  # the class and its docstring: for programmers
        return explained(model) | found

    def default_schema(self, schema: core.WithDefaultSchema) -> JsonSchemaValue:
        """Show a default that one could write down: a word or a number, not an empty list."""
        found = self.generate_inner(schema["schema"])
        default = schema.get("default")
        return {**found, "default": default} if isinstance(default, str | int) else found

    def nullable_schema(self, schema: core.NullableSchema) -> JsonSchemaValue:
        """Accept a key without a value; the type that is meant comes first, editors start from that."""
        found = self.generate_inner(schema["schema"])
        if "$ref" in found:
            return {"anyOf": [found, {"type": "null"}]}
        choices = {"enum": [*found["enum"], None]} if "enum" in found else {}
        return {**found, **choices, "type": [found["type"], "null"]}

    def str_schema(self, schema: core.StringSchema) -> JsonSchemaValue:
        """Say what shape a text should have."""
        found = super().str_schema(schema)
        misfit = _MISFITS[found["pattern"]]
        return {**found, "errorMessage": both(_TEXT), "patternErrorMessage": both(misfit)}

    def int_schema(self, schema: core.IntSchema) -> JsonSchemaValue:
        """Say that a number stands without quotes."""
        return {**super().int_schema(schema), "errorMessage": both(_NUMBER)}

    def list_schema(self, schema: core.ListSchema) -> JsonSchemaValue:
        """Say how a list is written."""
        return {**super().list_schema(schema), "errorMessage": both(_LIST)}

    def literal_schema(self, schema: core.LiteralSchema) -> JsonSchemaValue:
        """Say what each choice stands for."""
        found = super().literal_schema(schema)
        choices = schema["expected"]
        if "const" in found:
            message = text("This schema is for files of the kind '{kind}'.", kind=found["const"])
            return {**found, "errorMessage": both(message)}
        message = text("Choose one of: {choices}.", choices=", ".join(choices))
        meanings = [_beside(CHOICES[choice]) for choice in choices]
        return {**found, "enumDescriptions": meanings, "errorMessage": both(message)}

    def dict_schema(self, schema: core.DictSchema) -> JsonSchemaValue:
        """Judge each key by itself, so that the one that is wrong is pointed at."""
        found: JsonSchemaValue = {
            "type": "object",
            "propertyNames": self.generate_inner(schema["keys_schema"]),
            "additionalProperties": self.generate_inner(schema["values_schema"]),
        }
        self.update_with_validations(found, schema, self.ValidationsMapping.object)
        return found

    def function_before_schema(self, schema: core.BeforeValidatorFunctionSchema) -> JsonSchemaValue:
        """Say what a model does before it looks."""
        return self._said(schema)

    def function_after_schema(self, schema: core.AfterValidatorFunctionSchema) -> JsonSchemaValue:
        """Say what a model checks by itself."""
        return self._said(schema)

    def _said(
        self, schema: core.BeforeValidatorFunctionSchema | core.AfterValidatorFunctionSchema
    ) -> JsonSchemaValue:
        function = schema["function"]["function"]
        return _FUNCTIONS[function.__name__](self.generate_inner(schema["schema"]))


def explained(description: Text) -> dict[str, str]:
    """Return title and description in both languages: the title goes up to the first full stop."""
    (titel, _, meer), (title, _, more) = (words.partition(". ") for words in _languages(description))
    return {"title": _once(titel, title, " · "), "description": f"{meer}\n\n{more}"}


def both(message: Text) -> str:
    """Say something in Dutch and, on the next line, in English: a list of problems shows the first line."""
    return "\n".join(_languages(message))


def _beside(message: Text) -> str:
    return _once(*_languages(message), " · ")


def _once(nl: str, en: str, between: str) -> str:
    return nl if nl == en else f"{nl}{between}{en}"


def _languages(message: Text) -> tuple[str, str]:
    return translate(message, "nl"), translate(message, "en")


def _calendar_date(found: JsonSchemaValue) -> JsonSchemaValue:
    message = text("Write a day on the calendar: year, month and day, such as 2026-12-03.")
    return {**found, "pattern": DAY, "patternErrorMessage": both(message)}


def _all_or_ids(found: JsonSchemaValue) -> JsonSchemaValue:
    message = both(text("Write 'all', or '- id' lines below it."))
    return {
        **found,
        "type": ["string", "array"],
        "pattern": "^all$",
        "errorMessage": message,
        "default": "all",
    }


def _no_column_of_answers(found: JsonSchemaValue) -> JsonSchemaValue:
    message = text("This is the name of a column with answers. Choose another id, such as 'sector'.")
    return {**found, "allOf": [_other_than(COLUMN_OF_ANSWERS, message)]}


def _no_reserved_option(found: JsonSchemaValue) -> JsonSchemaValue:
    message = text("This option has a meaning of its own: no answer was given. Give the option another id.")
    names = {**found["propertyNames"], "allOf": [_other_than(UNANSWERED, message)]}
    return {**found, "propertyNames": names}


def _other_than(pattern: str, message: Text) -> JsonSchemaValue:
    return {"pattern": f"^(?!({pattern})$)", "patternErrorMessage": both(message)}


def _not_below_the_least(found: JsonSchemaValue) -> JsonSchemaValue:
    """Say nothing: JSON Schema cannot compare two numbers of a file."""
    return found


_FUNCTIONS: Mapping[str, Callable[[JsonSchemaValue], JsonSchemaValue]] = {
    each.__name__: each
    for each in (
        _calendar_date,
        _all_or_ids,
        _no_column_of_answers,
        _no_reserved_option,
        _not_below_the_least,
    )
}
"""The functions of the models, by name, in JSON Schema. One that is not here stops the translation."""
