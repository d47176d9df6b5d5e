"""The comments that silence a finding."""

from ..manual import described

idle_comment = described(
    "DK312",
    """A comment that silences a finding has something to silence.

    Write `# dilemmakaart: ignore[DK310]` behind the line of a finding, or on a line of its own above it,
    with one or more codes. One that silences nothing is a leftover, or its code is misspelt: it would hide
    the next mistake in that place. Errors can be silenced for validate, but a network with an error still
    cannot be used.

    Bad::

        kind: lens
        id: gewoon
        name: Een bril
        intro: Kijk hierdoor. # dilemmakaart: ignore[DK310]
        prompts: [Wat ziet u?, Wat hoort u?, Wat zou u morgen doen?]

    Good::

        kind: lens
        id: vakwoord
        name: Een bril
        # dilemmakaart: ignore[DK310]
        intro: Kijk hoe de governance in elkaar zit.
        prompts: [Wat ziet u?, Wat hoort u?, Wat zou u morgen doen?]
    """,
    "warning",
)
