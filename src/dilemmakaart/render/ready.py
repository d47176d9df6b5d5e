"""The code of templates that was made ready when the program was packed; any other template is compiled."""

import jinja2
from jinja2.bccache import Bucket, BytecodeCache

from .. import __version__
from ..prepared import called, code


class Ready(BytecodeCache):
    """Gives jinja the code of a template, where it was made from this very text, by this very jinja."""

    def load_bytecode(self, bucket: Bucket) -> None:
        """Give the code, if there is any."""
        bucket.code = code(_called(bucket.key, bucket.checksum))

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep nothing: what is somebody's own is compiled anew each time."""

    def name_of(self, name: str, path: str, source: str) -> str:
        """Return the name of the module that holds the code of a template."""
        return _called(self.get_cache_key(name, path), self.get_source_checksum(source))


def _called(key: str, checksum: str) -> str:
    return called("template", (each.encode() for each in (__version__, jinja2.__version__, key, checksum)))
