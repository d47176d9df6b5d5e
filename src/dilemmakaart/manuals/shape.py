"""Where a file does not hold what its kind asks for (DK1xx)."""

from ..manual import described

missing_key = described(
    "DK101",
    """Every key that a file cannot do without is there.

    Which keys those are depends on the kind of file, and `kind` itself comes first. A lens without
    an intro, or a dilemma without a question, cannot be put on a page.

    Bad::

        kind: lens
        id: buiten
        name: Een bril
        prompts: [Wat ziet u?, Wat hoort u?, Wat mist u?]

    Bad::

        id: buiten
        name: Een bril
        intro: Kijk hierdoor.
        prompts: [Wat ziet u?, Wat hoort u?, Wat mist u?]

    Good::

        kind: lens
        id: buiten
        name: Een bril
        intro: Kijk hierdoor.
        prompts: [Wat ziet u?, Wat hoort u?, Wat mist u?]
    """,
)

unknown_key = described(
    "DK102",
    """A file has no other keys than its kind knows.

    An unknown key is nearly always a misspelt one, and what stands behind it would never be shown.
    The hint names the key that looks most like it, or else every key that is known there.

    Bad::

        kind: lens
        id: buiten
        name: Een bril
        intor: Kijk hierdoor.
        prompts: [Wat ziet u?, Wat hoort u?, Wat mist u?]

    Good::

        kind: lens
        id: buiten
        name: Een bril
        intro: Kijk hierdoor.
        prompts: [Wat ziet u?, Wat hoort u?, Wat mist u?]
    """,
)

wrong_type = described(
    "DK103",
    """Behind a key stands what belongs there: a text, a whole number, a list or a mapping.

    YAML goes by how something is written. 2024 is a number and true is a truth value; between quotes
    they are texts. With nothing behind the colon there is no value at all. Nothing is turned into
    something else behind your back.

    Bad::

        kind: lens
        id: buiten
        name: 2024
        intro: Kijk hierdoor.
        prompts: [Wat ziet u?, Wat hoort u?, Wat mist u?]

    Bad::

        kind: lens
        id: buiten
        name: Een bril
        intro: Kijk hierdoor.
        prompts: Wat ziet u?

    Good::

        kind: lens
        id: buiten
        name: "2024"
        intro: Kijk hierdoor.
        prompts: [Wat ziet u?, Wat hoort u?, Wat mist u?]
    """,
)

wrong_value = described(
    "DK104",
    """A value is one that its key allows.

    Ids, codes, dates and times have a form of their own, numbers a least and a most, and some keys
    only a few choices. A text is not empty. The hint says what is allowed.

    Bad::

        kind: dilemma
        id: snel-samen
        code: snel1
        level: within-subgroup
        question: Hoe combineer je snel en samen?
        poles:
          a: {name: snel}
          b: {name: samen}
        sources: [redactie]

    Good::

        kind: dilemma
        id: snel-samen
        code: zz1
        level: within-subgroup
        question: Hoe combineer je snel en samen?
        poles:
          a: {name: snel}
          b: {name: samen}
        sources: [redactie]
    """,
)

unknown_kind = described(
    "DK106",
    """The kind of a file is one that exists.

    The kind decides which keys a file has and what is checked. Where it looks like a kind that
    exists, the rest of the file is checked as if it were that one.

    Bad::

        kind: bril
        id: buiten
        name: Een bril
        intro: Kijk hierdoor.
        prompts: [Wat ziet u?, Wat hoort u?, Wat mist u?]

    Good::

        kind: lens
        id: buiten
        name: Een bril
        intro: Kijk hierdoor.
        prompts: [Wat ziet u?, Wat hoort u?, Wat mist u?]
    """,
)
