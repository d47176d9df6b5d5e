"""The map as SVG: geometry only. Words come in ready; nothing is told by colour alone.

Imported by module: whoever only pairs arrows does not load the pictures.
"""
