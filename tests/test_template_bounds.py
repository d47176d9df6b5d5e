"""What a template of somebody's own cannot do: read files, reach into Python, or go on for ever.

Each of these is a way out that was tried. The bounds are numbers of steps and letters, so they are the same
on any machine.
"""

import builtins
import os
import re
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jinja2 import TemplateSyntaxError
from own_templates import SAY, filled, template

from dilemmakaart.faulty import Faulty
from dilemmakaart.language import Say
from dilemmakaart.render import render
from dilemmakaart.render.misspelt import misspelt
from dilemmakaart.schema import Workshop

VALUES = {
    "x": "a*b",
    "long": "x" * 90_000,
    "several": ("a", "b"),
    "workshop": Workshop(),
    "nothing": None,
    "named": {"k": "v"},
}

TOO_MUCH = "This page becomes too long, or takes too many steps."
TOO_DEEP = "Too much lies inside each other here."
TOO_LONG = "A text of more than 100000 letters would be made here."


def often(content: str) -> str:
    """Repeat a part of a template as often as a loop can."""
    return f"{{% for i in range(1000) %}}{content}{{% endfor %}}"


def refused(content: str, **others: str) -> str:
    """Return what is said about a template that is not filled in."""
    with pytest.raises(Faulty) as found:
        filled(content, VALUES, **others)
    assert found.value.path.startswith("templates/")
    assert found.value.line >= 1
    assert SAY(found.value.hint)
    assert Say("nl")(found.value.message)
    return SAY(found.value.message)


@pytest.mark.parametrize(
    "expression",
    [
        *("x.__class__", "''.__class__.__mro__", "x['__class__']", "several.__class__", "(1).real"),
        *("range.__globals__", "_.__func__", "_n.__globals__", "workshop.model_dump", "workshop._abc_impl"),
        *("workshop.model_config", "workshop.model_fields_set", "workshop.model_fields", "named.items"),
        *("workshop.__dict__", "workshop['__class__']", "x.format", "x.upper", "several.count", "x.join"),
        *("several|map(attribute='__class__')|join", "several|selectattr('__class__')|list"),
        *("several|sort(attribute='__class__')|join", "nothing.__class__", "named.pop", "several[0].encode"),
    ],
)
def test_no_attribute_of_python_can_be_reached(expression: str) -> None:
    assert "There is nothing here by the name" in refused(f"{{{{ {expression} }}}}") or "empty" in refused(
        f"{{{{ {expression} }}}}"
    )


@pytest.mark.parametrize(
    "name", ["dict", "lipsum", "cycler", "joiner", "namespace", "open", "__import__", "eval"]
)
def test_no_function_of_python_or_jinja_can_be_called(name: str) -> None:
    assert refused(f"{{{{ {name}('x') }}}}") == f"There is no variable '{name}'."


@pytest.mark.parametrize(
    ("content", "seen"),
    [
        ("{{ self }}", "self"),
        ("{{ self.x() }}", "self"),
        ("{% macro m() %}{{ varargs }}{% endmacro %}{{ m(1) }}", "varargs"),
        ("{% macro m() %}{{ kwargs }}{% endmacro %}{{ m(a=1) }}", "kwargs"),
        ("{% macro m() %}{{ caller() }}{% endmacro %}{{ m() }}", "caller"),
        ("{% call m() %}{% endcall %}", "{% call %}"),
        ("{% set a %}b{% endset %}", "{% set %} … {% endset %}"),
        ("{% filter upper %}{{ x }}{% endfilter %}", "{% filter %}"),
        ("{% autoescape false %}{{ x }}{% endautoescape %}", "{% autoescape %}"),
        ("{% with a = 1 %}{% endwith %}", "{% with %}"),
        ("{{ _(*several) }}", "*"),
        ("{{ _('x', **named) }}", "*"),
        ("{{ {'a': 1} }}", "{ … }"),
        ("{{ 9 ** 9 }}", "**"),
        ("{% set x.y = 1 %}", "{% set x.y %}"),
    ],
)
def test_what_is_not_on_the_list_of_parts_is_refused(content: str, seen: str) -> None:
    assert refused(content) == f"'{seen}' is not possible in a template."


@pytest.mark.parametrize(
    "name",
    [
        *("safe", "e", "escape", "forceescape", "attr", "format", "center", "indent", "wordwrap", "tojson"),
        *("pprint", "urlize", "xmlattr", "string", "random", "striptags", "urlencode", "groupby", "sum"),
    ],
)
def test_a_filter_that_escapes_otherwise_or_makes_much_of_little_is_not_there(name: str) -> None:
    assert refused(f"{{{{ x | {name} }}}}") == f"There is no filter '{name}'."


@pytest.mark.parametrize(
    "name", ["callable", "divisibleby", "escaped", "filter", "sameas", "mapping", "iterable"]
)
def test_a_test_that_looks_into_python_is_not_there(name: str) -> None:
    assert refused(f"{{% if x is {name} %}}{{% endif %}}") == f"There is no test '{name}'."


@pytest.mark.parametrize(
    "name",
    ["/etc/passwd", "../page.md", "./page.md", "templates/page.md", "os", "netwerk.yaml", "PAGE.MD", ""],
)
@pytest.mark.parametrize(
    "how",
    [
        "{{% include '{}' %}}",
        "{{% extends '{}' %}}",
        "{{% import '{}' as a %}}",
        "{{% from '{}' import a %}}",
    ],
)
def test_only_other_templates_can_be_fetched(how: str, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def never(*_given: object, **_named: object) -> None:
        raise AssertionError

    monkeypatch.setattr(builtins, "open", never)
    monkeypatch.setattr(os, "open", never)
    assert refused(how.format(name)) == f"There is no template '{name}'."


@pytest.mark.parametrize(
    "content",
    ["{% include x %}", "{% include ['a.md', 'b.md'] %}", "{% extends x ~ '.md' %}", "{% import x as y %}"],
)
def test_what_is_fetched_is_named_in_so_many_words(content: str) -> None:
    assert refused(content).startswith("The name of another template is a text between quotes")


@pytest.mark.parametrize(
    "content",
    [
        often(often(often("x"))),
        often(often("{% for k in range(1000) if k < 0 %}{% endfor %}")),
        often(often("{% for k in [] %}{% endfor %}")),
        "{% for i in range(1000) %}" + "y" * 50_000 + "{% endfor %}",
        "{% macro m() %}" + "y" * 50_000 + "{% endmacro %}{% for i in range(1000) %}{{ m() }}{% endfor %}",
        "{% macro m() %}{{ long }}{% endmacro %}{% for i in range(1000) %}{{ m() }}{% endfor %}",
        often("{{ long }}"),
        often("{% include 'other.md' %}"),
        often("{% if long | upper %}{% endif %}"),
        often("{% if long == long ~ '' %}{% endif %}"),
        often("{% if 'y' in long %}{% endif %}"),
        often("{% if long[1:] %}{% endif %}"),
        often("{% if long | replace('x', 'y') %}{% endif %}"),
        often("{% if [long, 'a'] | join %}{% endif %}"),
        often("{% for j in range(1000) | batch(1) %}{% endfor %}"),
        often(often("{% if range(1000) | sort %}{% endif %}")),
        often(often("{{ _('x') }}")),
        often(often("{% set a = loop.changed(i) %}")),
        "{% block a %}{% for i in range(1000) %}" + "y" * 50_000 + "{% endfor %}{% endblock %}",
    ],
)
def test_what_takes_too_many_steps_or_letters_is_refused(content: str) -> None:
    assert refused(content, other="y" * 50_000) == TOO_MUCH


@pytest.mark.parametrize(
    "content",
    [
        "{% set x = x ~ x %}" * 60 + "{{ x }}",
        "{{ long | replace('x', 'yy') }}",
        "{{ long | replace('', long) }}",
        "{{ [long, long] | join }}",
        "{{ range(1000) | join(long) }}",
    ],
)
def test_a_text_that_grows_is_refused_before_it_is_made(content: str) -> None:
    assert refused(content) == TOO_LONG


@pytest.mark.parametrize(
    "content",
    [
        "{{ 'a' * 1000000000 }}",
        "{{ several * 1000000000 }}",
        "{{ '%1000000000d' % 1 }}",
        "{{ 'a' + 'b' }}",
        "{{ 2 * 'a' }}",
        "{{ x - 1 }}",
        "{{ nothing + 1 }}",
    ],
)
def test_there_is_only_reckoning_with_ordinary_numbers(content: str) -> None:
    assert refused(content).endswith("only works between ordinary numbers.")


@pytest.mark.parametrize("number", ["1" + "0" * 10, "9" * 4000, "1e400", "1e10", "0xfffffffffffff"])
def test_a_number_that_is_too_large_is_refused(number: str) -> None:
    assert refused(f"\n{{{{ {number} }}}}") == "This number is too large."


@pytest.mark.parametrize("sign", ["\\ud800", "\\x00", "\\x1b", "\\u202e"])
def test_a_character_that_no_page_can_hold_is_refused_however_it_is_written(sign: str) -> None:
    assert refused(f"{{{{ '{sign}' }}}}").startswith("No page can hold the character U+")
    with pytest.raises(Faulty) as found:
        filled("a\nb" + sign.encode().decode("unicode_escape").replace("\ud800", "\0"))
    assert found.value.line == 2


@pytest.mark.parametrize("part", ["{{x}}", "{%if x%}{%endif%}", "{{[]}}", "{{x~x}}", "{% set a = x %}"])
def test_a_template_of_too_many_parts_is_refused_before_it_is_compiled(
    part: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("jinja2.environment.generate", None)
    assert refused(part * (99_000 // len(part))) == "This template is made of more than 10000 parts."


def test_numbers_cannot_be_made_large_step_by_step() -> None:
    assert refused("{% set x = 1000 %}" + "{% set x = x * 1000 %}" * 50).startswith("'*' only works")


def test_a_format_cannot_hide_in_a_test() -> None:
    assert filled("{{ 'a' if '%1000000000d' is odd else 'b' }}") == "b\n"


@pytest.mark.parametrize("borders", ["1001", "0, 100000000", "0, -5000, -1", "'a'", "1.5", "several"])
def test_a_range_has_a_length_that_can_be_gone_along(borders: str) -> None:
    assert refused(f"{{% for i in range({borders}) %}}{{% endfor %}}").startswith(
        "range() goes along at most"
    )


@pytest.mark.parametrize(
    "content",
    [
        "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}",
        "{% macro a() %}{{ b() }}{% endmacro %}{% macro b() %}{{ a() }}{% endmacro %}{{ a() }}",
        "{% include 'page.md' %}",
        "{% extends 'page.md' %}",
        "{% import 'page.md' as p %}",
        "{% include 'other.md' %}",
        "{{ " + "(" * 5000 + "x" + ")" * 5000 + " }}",
        "{{ " + "not " * 5000 + "x }}",
        "{{ " + "- " * 5000 + "1 }}",
        "{{ " + "1 + " * 5000 + "1 }}",
        "{{ x" + ".y" * 5000 + " }}",
        "{{ x" + "|trim" * 5000 + " }}",
        "{% if x %}" * 200 + "{% endif %}" * 200,
        "{% for i in several %}" * 30 + "{% endfor %}" * 30,
        "{% macro m() %}" * 100 + "{% endmacro %}" * 100,
    ],
)
def test_what_lies_too_deep_in_itself_is_refused(content: str) -> None:
    assert refused(content, other="{% include 'page.md' %}") == TOO_DEEP


@pytest.mark.parametrize(
    "content",
    [
        "{% set x = [x, x] %}" * 60 + "{{ x }}",
        "{{ [several, several] | join }}",
        "{{ (several, several) == (several, several) }}",
        "{{ several | batch(1) | join }}",
        "{{ several }}",
        "{{ several ~ 'a' }}",
        "{{ several | upper }}",
        "{{ _('{x}', x=several) }}",
    ],
)
def test_lists_of_lists_cannot_grow_and_a_list_is_not_shown_as_python(content: str) -> None:
    assert refused(content) == "A list stands here, which cannot be shown as it is."


@pytest.mark.parametrize("content", ["{{ workshop }}", "{{ named }}", "{{ range }}", "{{ _ }}", "{{ loop }}"])
def test_no_part_of_python_is_shown(content: str) -> None:
    assert refused("{% for i in several %}" + content + "{% endfor %}") == (
        "Something with several parts stands here, which cannot be shown as it is."
    )


@pytest.mark.parametrize(
    "message", ["{x.__class__}", "{x[0]}", "{x:1000000000}", "{x!r}", "{0}", "{}", "{", "}", "{x:{x}}"]
)
def test_the_words_that_are_translated_only_have_plain_places(message: str) -> None:
    for call in (f'_("{message}", x=workshop.minutes)', f'_n("{message}", "{message}", 2, x=1)'):
        assert refused(f"{{{{ {call} }}}}") == "Only plain places, such as {name}, can be filled in."


@pytest.mark.parametrize(
    "call", ["x()", "several()", "workshop()", "several[0]()", "1()", "(_ ~ '')()", "loop()", "m.x()"]
)
def test_only_macros_and_what_is_offered_can_be_called(call: str) -> None:
    with pytest.raises(Faulty):
        filled("{% macro m() %}{% endmacro %}{% for i in several %}{{ " + call + " }}{% endfor %}", VALUES)


def test_a_loop_cannot_call_itself() -> None:
    assert refused("{% for i in several recursive %}{{ loop(several) }}{% endfor %}").startswith(
        "A loop that calls"
    )


@pytest.mark.parametrize(
    "content",
    [
        "{% macro m(t) %}{{ t }}{% endmacro %}{{ m(x) ~ x }}",
        "{% macro m(t) %}{{ t }}{% endmacro %}{{ m(x) | replace('\\\\', '') }}",
        "{% macro m(t) %}{{ t }}{% endmacro %}{{ m(x)[1:] }}",
        "{% macro m(t) %}{{ t }}{% endmacro %}{{ [m(x), x] | join }}",
        "{% macro m(t) %}{{ t }}{% endmacro %}{{ m(x) | trim | default('') }}",
        "{{ x | replace('a', '*') }}",
        "{{ '*' ~ x ~ '*' }}",
        "{{ _('**{y}**', y=x) }}",
        "{{ x | address }}",
        "{% set y = x %}{{ y }}",
    ],
)
def test_no_way_of_writing_lets_a_text_through_as_markup(content: str) -> None:
    from markdown_it import MarkdownIt

    nasty = "[link](http://a.nl) *vet* <b> # ![p](q) `c`"
    tokens = MarkdownIt("gfm-like").parse(filled(content, {"x": nasty}))
    kinds = {each.type for token in tokens for each in (token, *(token.children or ()))}
    assert kinds <= {"paragraph_open", "paragraph_close", "inline", "text", "text_special"}


def test_a_page_that_was_refused_leaves_nothing_behind_for_the_next_one() -> None:
    refused("{% for i in range(1000) %}{{ long }}{% endfor %}")
    content = "{% macro m(n) %}{% if n %}{{ m(n - 1) }}{% else %}klaar{% endif %}{% endmacro %}{{ m(30) }}"
    assert filled(content, VALUES) == filled(content, VALUES) == "klaar\n"


def test_the_same_template_takes_the_same_number_of_steps_each_time() -> None:
    rows = "{% for i in range(N) %}{% for j in range(1000) %}x{% endfor %}{% endfor %}"
    fits, too_many = 100, 990
    while too_many - fits > 1:
        between = (fits + too_many) // 2
        if _fits(rows.replace("N", str(between))):
            fits = between
        else:
            too_many = between
    for _ in range(3):
        assert _fits(rows.replace("N", str(fits)))
        assert not _fits(rows.replace("N", str(too_many)))
    assert 100 < fits < 989


def _fits(content: str) -> bool:
    try:
        filled(content)
    except Faulty:
        return False
    return True


def test_a_template_that_is_too_large_or_no_text_is_named_with_its_line() -> None:
    for raw, line, said in (
        (b"a" * 100_001, 1, "A template is at most 100 kB."),
        (b"a\nb\n\xe9\n", 3, "This is not UTF-8: byte 0xE9."),
    ):
        file = template(raw.decode("utf-8", "surrogateescape"))
        with pytest.raises(Faulty) as found:
            render({"page.md": file}, "page.md", {}, SAY)
        assert (found.value.path, found.value.line) == ("templates/page.md", line)
        assert SAY(found.value.message) == said


@pytest.mark.parametrize(
    ("content", "line", "said", "hint"),
    [
        ("a\n\n{{ naam }}", 3, "There is no variable 'naam'.", "See every variable"),
        ("{{ workshopp.minutes }}", 1, "There is no variable 'workshopp'.", "Did you mean 'workshop'?"),
        (
            "\n{{ workshop.minuts }}",
            2,
            "There is nothing here by the name 'minuts'.",
            "Did you mean 'minutes'?",
        ),
        ("{{ nothing.rank }}", 1, "'rank' is asked of something that is empty here.", "{% if … %}"),
        ("{{ x | jon }}", 1, "There is no filter 'jon'.", "Did you mean 'join'?"),
        ("{% include 'pge.md' %}", 1, "There is no template 'pge.md'.", "Did you mean 'page.md'?"),
        ("a\n{% if x %}\nb", 3, "{% if %} does not end.", "{% endif %}"),
        ("{{ x", 1, "The template ends where '}}' should be.", "the rest of it"),
        ("{% for a in x %}{% endfor %}", 1, "A list is needed here.", "--variables"),
        ("\n\n{{ 1 / 0 }}", 3, "Something is divided by zero.", "zero"),
        ("{{ several[7] }}", 1, "There is nothing here by the name '7'.", "variable"),
        ("{{ x < 1 }}", 1, "This cannot be filled in: ", "--variables"),
        ("{% for a in nowhere %}{% endfor %}", 1, "There is no variable 'nowhere'.", "variable"),
        ("{{ several['a'] }}", 1, "There is nothing here by the name 'a'.", "variable"),
        ("{{ several[1.5] }}", 1, "There is nothing here by the name '1.5'.", "variable"),
        ("{% import 'page.md' as p %}{{ p.x }}", 1, "Too much lies inside each other here.", "itself"),
        ("{{ x | batch(0) }}", 1, "A list is needed here.", "--variables"),
        ("{{ several | batch(0) }}", 1, "Groups of at least one are possible.", "from 1"),
        ("{{ x | round }}", 1, "A number is needed here.", "places"),
        ("{{ x | truncate(0) }}", 1, "A number is needed here.", "from 1"),
        ("{{ x | items }}", 1, "A mapping is needed here", "--variables"),
        ("{{ _n('a', 'b', 'c') }}", 1, "A number is needed here.", "_n()"),
        ("{{ workshop.minutes is odd }}", 1, "Yes or no stands here", "--variables"),
    ],
)
def test_a_mistake_is_told_with_its_line_what_was_seen_and_what_to_do(
    content: str, line: int, said: str, hint: str
) -> None:
    with pytest.raises(Faulty) as found:
        filled(content, VALUES)
    assert found.value.line == line
    assert SAY(found.value.message).startswith(said)
    assert hint in SAY(found.value.hint)


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize(
    "content",
    [
        "{{ x",
        "{% if x",
        "{% if x %}",
        "{{ x }",
        "{% fi x %}",
        "{% endif %}",
        "{% for a in x %}{% endif %}",
        "{{ 'a }}",
        "{{ a b }}",
        "{{ ) }}",
        "{{ (] }}",
        "{{ a$b }}",
        "{# x",
        "{% raw %}x",
        "{{ '\\x' }}",
        "{% %}",
        "{% block a-b %}{% endblock %}",
        "{% from 'page.md' import _x %}",
        "{% macro m(a=1,b) %}{% endmacro %}",
        "{% set 1 = 2 %}",
        "{{ }}",
        "{{ a. }}",
        "{{ f(a=1, b) }}",
        "{{ 1 is odd is even }}",
        "{{ a\u00b2 }}",
        "{% block a %}{% endblock %}{% block a %}{% endblock %}",
        "{% for loop in x %}{% endfor %}",
        "{% break %}",
        "{% macro m() %}{% extends 'page.md' %}{% endmacro %}",
        "{% block a required %}x{% endblock %}",
        "{{ x | }}",
        "{% set x %}",
        "{% with %}",
        "{% call %}",
        "{% call x %}{% endcall %}",
        "{% else %}",
        "{% import 'a' %}",
        "{% macro 1() %}",
        "{{ [1, }}",
        "{{ x := 1 }}",
        "{{ '\\N{x}' }}",
    ],
)
def test_no_word_of_jinja_reaches_who_writes_a_template(content: str, language: str) -> None:
    with pytest.raises(Faulty) as found:
        filled(f"a\n{content}", VALUES)
    cause = found.value.__cause__
    said = Say(language)(found.value.message)

    assert found.value.line == 2
    assert isinstance(cause, TemplateSyntaxError)
    assert str(cause.message) not in said
    assert said != "This part of the template is written wrong."
    assert not re.search(
        r"[Jj]inja|token|statement|expected|unexpected", said + Say(language)(found.value.hint)
    )


def test_what_jinja_says_in_words_that_we_do_not_know_is_told_with_the_line() -> None:
    error = TemplateSyntaxError("brand new", 2)
    error.source = "a\n{{ b }}\n"
    message, hint = misspelt(error)

    assert (SAY(message), SAY(hint)) == ("This part of the template is written wrong.", "Look at: {{ b }}")


def test_the_mistakes_of_one_template_are_told_together() -> None:
    unknown = (
        "{{ workshopp }}\n{% for naam in several %}{{ naam }}{% endfor %}\n{{ naam }}\n{{ nope }}{{ nope }}\n"
    )
    asked = (
        "{% if maybe is defined %}{{ maybe }}{% endif %}{{ perhaps | default('-') }}{% set y = 1 %}{{ y }}"
    )
    for content, lines in ((unknown + asked, [1, 4]), ("{{ x | jon }}\n\n{{ x is evn }}{{ x }}", [1, 3])):
        with pytest.raises(Faulty) as found:
            filled(content, VALUES)
        assert [each.line for each in found.value.every] == lines
    assert SAY(found.value.every[1].hint) == "Did you mean 'even'?"


def test_a_mistake_in_a_part_is_told_of_the_part() -> None:
    with pytest.raises(Faulty) as found:
        filled(
            "{% import '_part.md' as p %}\n{{ p.m(3) }}", _part="\n{% macro m(y) %}\n{{ y.z }}{% endmacro %}"
        )
    assert (found.value.path, found.value.line) == ("templates/_part.md", 3)


def test_of_another_template_only_its_macros_can_be_used() -> None:
    part = "{% set secret = 1 %}{% macro m() %}m{% endmacro %}"
    for name in ("secret", "__dict__", "_body_stream", "n"):
        with pytest.raises(Faulty, match="nothing here"):
            filled("{% import 'part.md' as p %}{{ p." + name + " }}", part=part)


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("{{ several | join(', ') }}", "a, b"),
        ("{% for a in range(5) | batch(2) %}{{ a | join }}/{% endfor %}", "01/23/4/"),
        ("{{ x | upper }} {{ 'AB' | lower }} {{ 'ab' | capitalize }}", "A\\*B ab Ab"),
        ("{{ several | first }}{{ several | last }}{{ several | length }}{{ [] | first }}", "ab2"),
        ("{{ nothing | default('–') }}{{ nowhere | default('x') }}{{ x | default('y') }}", "–xa\\*b"),
        ("{{ several | reverse | join }}{{ ['b', 'a'] | sort | join }}", "baab"),
        ("{{ 3.14159 | round(2) }} {{ 2.6 | round }}", "3.14 3"),
        ("{{ ' a ' | trim }}{{ 'abcdef' | truncate(4) }}", "aabc…"),
        ("{% for k, v in named | items %}{{ k }}={{ v }}{% endfor %}{{ named.k }}", "k=vv"),
        ("{{ [workshop.minutes] | list | first }}", "120"),
        ("{% for i in several %}{{ loop.index }}{{ loop.cycle('p', 'q') }}{% endfor %}", "1p2q"),
        ("{{ named['k'] }}{{ workshop['minutes'] }}", "v120"),
        ("{% if nowhere is undefined and x is defined and nothing is none %}ja{% endif %}", "ja"),
        ("{{ 7 // 2 + 1 - 2 * 3 }} {{ 7 % 2 }} {{ 1 / 2 }} {{ -3 }}", "-2 1 0.5 -3"),
        ("{% if 2 is even and 3 is odd and 2 is number and x is string %}ja{% endif %}", "ja"),
        ("{% for i in named %}{{ i }}{% endfor %}", "k"),
        ("{% block a %}een{% endblock %}", "een"),
        ("{{ x if several else 'n' }}", "a\\*b"),
        ("{{ _n('{count} minute', '{count} minutes', 2) }}", "2 minutes"),
    ],
)  # fmt: skip
def test_what_layout_needs_is_there(content: str, expected: str) -> None:
    assert filled(content, VALUES) == f"{expected}\n"


def test_a_template_can_build_on_another() -> None:
    base = "# {% block title %}Blad{% endblock %}"
    page = "{% extends 'base.md' %}{% block title %}Ons {{ super() }}{% endblock %}"
    assert filled(page, base=base) == "# Ons Blad\n"


PIECES = st.sampled_from(
    [
        *("{{", "}}", "{%", "%}", "{#", "#}", " x ", "several", "for i in ", "endfor", "if ", "endif"),
        *("set a = ", "|", "join", "replace", "(", ")", "[", "]", "'", "a", "~", "*", "**", ".", "_", ","),
        *("workshop", "range(9)", "macro m()", "endmacro", "m()", "include ", "'page.md'", "\n", "9", "-"),
        *("is odd", "block b", "endblock", "super()", "{% for i in several %}", "{% endfor %}", "{{ x }}"),
        *("long", "raw", "endraw", "else", "\\", "loop.index"),
    ]
)


@given(st.lists(PIECES, max_size=30).map("".join))
def test_any_template_gives_a_page_or_says_what_is_wrong(content: str) -> None:
    with suppress(Faulty):
        assert filled(content, VALUES).endswith("\n")
