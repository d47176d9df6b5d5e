"""Map the lasting dilemmas of a network, and turn them into a conversation."""

__version__ = "0.1.0"
