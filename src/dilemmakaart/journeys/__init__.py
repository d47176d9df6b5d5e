"""The journeys as straight lines of calls: values in, values out. The disk and the screen are elsewhere."""
