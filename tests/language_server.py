"""A small client of the YAML language server, which is what editors ask: JSON-RPC over its two streams.

Nothing here waits without end: what is not answered within `PATIENCE` seconds is a failure.
"""

import json
import subprocess
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Thread
from typing import IO, Any

PATIENCE = 60

Message = dict[str, Any]


@dataclass(frozen=True)
class Problem:
    """What an editor underlines: on which line, counted from 1, and why."""

    line: int
    message: str


@dataclass
class LanguageServer:
    """A server that was started, and what it said and nobody read yet. `None` is its end."""

    process: subprocess.Popen[bytes]
    settings: Mapping[str, object]
    said: SimpleQueue[Message | None] = field(default_factory=SimpleQueue)
    opened: set[str] = field(default_factory=set)
    asked: int = 0

    def problems(self, documents: Mapping[str, str]) -> dict[str, list[Problem]]:
        """Open documents, each address once; return what is underlined in each."""
        assert not self.opened & documents.keys()
        self.opened |= documents.keys()
        for address, text in documents.items():
            document = {"uri": address, "languageId": "yaml", "version": 1, "text": text}
            self._send("textDocument/didOpen", {"textDocument": document})
        found: dict[str, list[Problem]] = {}
        while not documents.keys() <= found.keys():
            told = self._hear(lambda message: message.get("method") == "textDocument/publishDiagnostics")
            found[told["params"]["uri"]] = [
                Problem(each["range"]["start"]["line"] + 1, each["message"])
                for each in told["params"]["diagnostics"]
            ]
        return found

    def hover(self, address: str, line: int, column: int) -> str:
        """Return what is shown when someone points at a place, counted from 1."""
        found = self._ask("textDocument/hover", _at(address, line, column))
        return str(found["contents"]["value"])

    def completions(self, address: str, line: int, column: int) -> dict[str, str]:
        """Return what can be chosen at a place, counted from 1, and what each choice writes."""
        found = self._ask("textDocument/completion", _at(address, line, column))
        return {each["label"]: each.get("insertText", each["label"]) for each in found["items"]}

    def greet(self) -> None:
        """Introduce the client and hand over the settings, which the server asks for."""
        able = {"textDocument": {"completion": {"completionItem": {"snippetSupport": True}}}}
        self._ask(
            "initialize",
            {
                "processId": None,
                "rootUri": None,
                "capabilities": {"workspace": {"configuration": True}, **able},
            },
        )
        self._send("initialized", {})
        self._hear(lambda message: message.get("method") == "workspace/configuration")

    def listen(self, stream: IO[bytes]) -> None:
        """Put down everything the server says, until it ends."""
        for message in _messages(stream):
            self.said.put(message)
        self.said.put(None)

    def _ask(self, method: str, params: object) -> Any:  # noqa: ANN401 - JSON
        self.asked += 1
        number = self.asked
        self._send(method, params, id=number)
        answer = self._hear(lambda message: message.get("id") == number and "method" not in message)
        return answer["result"]

    def _hear(self, wanted: Callable[[Message], bool]) -> Message:
        """Return the first message that is wanted; answer what the server asks on the way."""
        while True:
            try:
                message = self.said.get(timeout=PATIENCE)
            except Empty:
                message = None
            if message is None:
                problem = "the language server ended, or did not answer"
                raise AssertionError(problem)
            if "method" in message and "id" in message:
                self._write({"id": message["id"], "result": self._settings(message["params"])})
            if wanted(message):
                return message

    def _settings(self, params: Message) -> Sequence[object]:
        return [self.settings if each["section"] == "yaml" else None for each in params["items"]]

    def _send(self, method: str, params: object, **more: object) -> None:
        self._write({"method": method, "params": params, **more})

    def _write(self, message: Message) -> None:
        content = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self.process.stdin is not None
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(content) + content)
        self.process.stdin.flush()


@contextmanager
def started(command: Path, schemas: Mapping[str, str]) -> Iterator[LanguageServer]:
    """Start a language server that fetches nothing. `schemas` maps an address to the files it is for."""
    nothing = {"enable": False}
    settings = {"schemas": schemas, "schemaStore": nothing, "kubernetesCRDStore": nothing}
    process = subprocess.Popen([command, "--stdio"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    with process:
        server = LanguageServer(process, settings)
        assert process.stdout is not None
        Thread(target=server.listen, args=[process.stdout], daemon=True).start()
        try:
            server.greet()
            yield server
        finally:
            process.kill()


def _at(address: str, line: int, column: int) -> Message:
    position = {"line": line - 1, "character": column - 1}
    return {"textDocument": {"uri": address}, "position": position}


def _messages(stream: IO[bytes]) -> Iterator[Message]:
    """Read messages: a head of lines that says how long it is, an empty line, and the message."""
    while True:
        head = dict(line.split(b":") for line in iter(lambda: stream.readline().strip(), b""))
        if b"Content-Length" not in head:
            return
        yield json.loads(stream.read(int(head[b"Content-Length"])))
