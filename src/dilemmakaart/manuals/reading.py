"""What makes a file unreadable, as text or as YAML (DK0xx)."""

from ..manual import described

not_plain_text = described(
    "DK001",
    """A file is UTF-8 text without control characters.

    Everyone who opens the file must see the same letters. Some editors save as Windows-1252 or UTF-16
    unless told otherwise: choose UTF-8 when you save.

    A control character cannot be seen, and could change what a screen shows. The same goes for marks
    that turn the direction of text around.

    Bad::

        kind: lens
        id: buiten
        name: De bril van caf<0xE9>s en pleinen
        intro: Kijk hierdoor.
        prompts: [Wat ziet u?, Wat hoort u?, Wat mist u?]

    Bad::

        kind: lens
        id: buiten
        name: De bril van<0x1B>[31m pleinen
        intro: Kijk hierdoor.
        prompts: [Wat ziet u?, Wat hoort u?, Wat mist u?]

    Good::

        kind: lens
        id: buiten
        name: De bril van cafés en pleinen
        intro: Kijk hierdoor.
        prompts: [Wat ziet u?, Wat hoort u?, Wat mist u?]
    """,
)

too_large = described(
    "DK002",
    """A file is at most 1 MB large, and nests at most 60 levels deep.

    No ordinary file comes near these limits. They are there because a file can come from anyone: a
    huge one would make the program slow, and a very deep one could make it crash. For the same reason a
    file holds at most 50,000 texts, lists and mappings, and only its first 1,000 findings are told.

    Bad::

        kind: lens
        id: lang
        name: Een bril
        intro: <Kijk nog eens. x 100000>
        prompts: [Wat ziet u?, Wat hoort u?, Wat mist u?]

    Bad::

        kind: lens
        id: diep
        name: Een bril
        intro: Kijk hierdoor.
        prompts: <[ x 300>Wat ziet u?<] x 300>

    Good::

        kind: lens
        id: gewoon
        name: Een bril
        intro: Kijk nog eens.
        prompts: [Wat ziet u?, Wat hoort u?, Wat mist u?]
    """,
)

not_yaml = described(
    "DK003",
    """A file is valid YAML.

    Most often a text holds a colon with a space behind it, or starts with a character that has a
    meaning in YAML, such as `@`, `%` or `[`. Put quotes around such a text. Other causes are a quote
    or a bracket that is not closed, and lines that are indented with tabs or not equally far.

    As long as the YAML cannot be read, nothing else in the file is checked.

    Bad::

        kind: lens
        id: buiten
        name: Een bril
        intro: Kijk hierdoor: wat valt u op?
        prompts: [Wat ziet u?, Wat hoort u?, Wat mist u?]

    Bad::

        kind: lens
        id: buiten
        name: Een bril
        intro: Kijk hierdoor.
        prompts: [Wat ziet u?, Wat hoort u?, Wat mist u?

    Good::

        kind: lens
        id: buiten
        name: Een bril
        intro: "Kijk hierdoor: wat valt u op?"
        prompts: [Wat ziet u?, Wat hoort u?, Wat mist u?]
    """,
)

second_document = described(
    "DK004",
    """A file holds one document.

    In YAML a line with only `---` ends one document and starts the next. What stands below it would
    not be read. Give it a file of its own.

    Bad::

        kind: lens
        id: buiten
        name: Een bril
        intro: Kijk hierdoor.
        prompts: [Wat ziet u?, Wat hoort u?, Wat mist u?]
        ---
        kind: lens
        id: binnen
        name: Nog een bril
        intro: Kijk ook hierdoor.
        prompts: [Wie is er?, Wie ontbreekt?, Wie komt later?]

    Good::

        kind: lens
        id: buiten
        name: Een bril
        intro: Kijk hierdoor.
        prompts: [Wat ziet u?, Wat hoort u?, Wat mist u?]
    """,
)

anchor_alias_or_tag = described(
    "DK005",
    """A file uses no anchors, aliases and tags.

    In YAML `&`, `*` and `!` at the start of a text have a meaning: they name a part of the file,
    repeat it elsewhere, or change its type. That makes a file hard to read, and a small file can grow
    without end. Write out in full what is meant.

    Where a text does begin with one of these characters, put quotes around it.

    Bad::

        kind: lens
        id: buiten
        name: Een bril
        intro: !Nieuw in dit jaar.
        prompts: [Wat ziet u?, Wat hoort u?, Wat mist u?]

    Good::

        kind: lens
        id: buiten
        name: Een bril
        intro: "!Nieuw in dit jaar."
        prompts: [Wat ziet u?, Wat hoort u?, Wat mist u?]
    """,
)

key_given_twice = described(
    "DK006",
    """A key stands once in its mapping.

    Of two lines with the same key, one would be lost without a word. It happens when a block is
    copied and not yet changed.

    Bad::

        kind: lens
        id: buiten
        name: Een bril
        intro: Kijk hierdoor.
        intro: Kijk ook eens hierdoor.
        prompts: [Wat ziet u?, Wat hoort u?, Wat mist u?]

    Good::

        kind: lens
        id: buiten
        name: Een bril
        intro: Kijk ook eens hierdoor.
        prompts: [Wat ziet u?, Wat hoort u?, Wat mist u?]
    """,
)

key_is_no_word = described(
    "DK007",
    """A key is a word, not a list or a mapping.

    YAML allows a list or a mapping as a key, but no file here has one. Most often the key was meant
    as a text that happens to stand between brackets or braces.

    Bad::

        kind: lens
        id: buiten
        name: Een bril
        intro: Kijk hierdoor.
        prompts: [Wat ziet u?, Wat hoort u?, Wat mist u?]
        [later]: Nog een vraag zoeken.

    Good::

        kind: lens
        id: buiten
        name: Een bril
        intro: Kijk hierdoor.
        prompts: [Wat ziet u?, Wat hoort u?, Wat mist u?]
        # later: Nog een vraag zoeken.
    """,
)

empty_file = described(
    "DK008",
    """A file is not empty.

    A file without anything in it, or with only comments, says nothing. Perhaps it was never saved.
    Fill it, or remove it.

    Bad::

        # Hier komt nog een bril.

    Good::

        kind: lens
        id: buiten
        name: Een bril
        intro: Kijk hierdoor.
        prompts: [Wat ziet u?, Wat hoort u?, Wat mist u?]
    """,
)
