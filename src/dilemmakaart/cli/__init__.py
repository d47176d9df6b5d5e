"""The door: one short module per command. The only room with typer and rich."""
