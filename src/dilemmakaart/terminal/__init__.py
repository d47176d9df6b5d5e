"""What a terminal shows, as lines: the map, what moved, the library, and the manual."""
