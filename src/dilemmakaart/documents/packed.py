"""Documents that are archives: packed so that the same content gives the same bytes."""

import io
import zipfile

EPOCH = (1980, 1, 1, 0, 0, 0)
"""The first moment that an archive can name."""


def repacked(archive: bytes) -> bytes:
    """Pack an archive anew, its entries in order and without the moment at which it was made."""
    written = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(archive)) as before,
        zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as after,
    ):
        for name in before.namelist():
            entry = zipfile.ZipInfo(name, EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            after.writestr(entry, before.read(name))
    return written.getvalue()
