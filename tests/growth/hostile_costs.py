"""What hostile input costs: the library takes it in a process of its own, and is measured there."""

import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final, Self

import attrs

# A fork for each input: of a process that is started anew, `ru_maxrss` begins with the peak of the
# one that starts it. What is imported and made at first use is so in neither figure; the input is.
_PROGRAM: Final = """
import contextlib, hashlib, io, json, os, resource, sys
import orjson
from lxml import etree
from rectify_model.cli import main
from rectify_model.codec import dumps, loads
from rectify_model.errors import DocumentError
from rectify_model.model import Report
from rectify_model.text import read_text

def usage():
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime, used.ru_maxrss / 1024

within = {"os.listdir", "os.putenv", "os.scandir", "os.unsetenv"}
outward = {"os", "shutil", "socket", "subprocess", "urllib"}

def watch(event, arguments):
    writes = event == "open" and arguments[2] & (os.O_WRONLY | os.O_RDWR)
    if writes or (event.partition(".")[0] in outward and event not in within):
        left.append(event)

def floor_of(data):
    # What the parser takes for the same bytes, and one pass over them, as it may refuse the first.
    before = usage()[0]
    hashlib.sha256(data).digest()
    with contextlib.suppress(orjson.JSONDecodeError, etree.XMLSyntaxError):
        etree.fromstring(data) if data.lstrip()[:1] == b"<" else orjson.loads(data)
    return usage()[0] - before

def take_document(data):
    try:
        loads(data)
    except DocumentError as error:
        return 2, "\\n".join(map(str, error.problems))
    return 0, ""

def run_command(arguments):
    sys.argv = ["rectify-model", *arguments]
    with contextlib.redirect_stderr(io.StringIO()) as said:
        try:
            main()
        except SystemExit as exited:
            return exited.code, said.getvalue()

for form in ("json", "xml"):
    loads(dumps(Report(id="r"), form))
with contextlib.suppress(DocumentError):
    loads("{}")
read_text("")
run_command(["show", "missing.xml"])
requests, left = open(0, "rb", buffering=0), []
while line := requests.readline():
    if child := os.fork():
        os.waitpid(child, 0)
        continue
    # A machine that others share outlives even a test that fails.
    resource.setrlimit(resource.RLIMIT_AS, (3 << 30, 3 << 30))
    sys.addaudithook(watch)
    source = open(0, "rb", closefd=False)
    size, arguments, path = json.loads(line)
    data = source.read(size)
    seconds, megabytes = usage()
    answer = run_command(arguments) if arguments else take_document(data)
    after = usage()
    if path:
        # A device has no end.
        data = open(path, "rb").read(100_000_001)
    costs = after[0] - seconds, floor_of(data), after[1] - megabytes
    print(json.dumps([*answer, *costs, left]), flush=True)
    os._exit(0)
"""

MOST_TIMES: Final = 12
"""How many times as long as its parser the library may take; a square would take thousands."""
NOISE: Final = 0.1
"""Seconds of a small input that say nothing: what is made when it is first used."""


@attrs.frozen
class Cost:
    code: int
    """The exit code; of a document 2 where it is refused, 0 where it loads."""
    said: str
    """The problems, or what went to standard error."""
    seconds: float
    """The time of the processor, the kernel's included."""
    floor: float
    """What the parser takes for the same bytes, with one pass over them, in the same process."""
    megabytes: float
    """By how much the peak of memory rose."""
    left: list[str]
    """The audit events of what was changed or called outside: files, sockets, processes."""

    def assert_refused(self, said: str) -> None:
        assert self.code == 2
        assert said in self.said
        assert "Traceback" not in self.said
        assert self.seconds < MOST_TIMES * self.floor + NOISE, (self.seconds, self.floor)
        assert self.megabytes < 200
        assert self.left == []


@attrs.frozen
class Measuring:
    """The process, ready to take input."""

    process: "subprocess.Popen[bytes]"

    @classmethod
    @contextmanager
    def started(cls, directory: Path) -> Iterator[Self]:
        with subprocess.Popen(  # noqa: S603 - this interpreter, our own code
            [sys.executable, "-c", _PROGRAM],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            cwd=directory,
            env={"LANG": "en_GB.UTF-8"},
        ) as process:
            yield cls(process)

    def document(self, data: bytes) -> Cost:
        return self._answer([len(data), [], None], data)

    def command(self, *arguments: str, path: str) -> Cost:
        """Run the command line on the file at `path`, which its arguments name."""
        return self._answer([0, arguments, path], b"")

    def _answer(self, request: object, data: bytes) -> Cost:
        assert self.process.stdin
        assert self.process.stdout
        self.process.stdin.write(json.dumps(request).encode() + b"\n" + data)
        self.process.stdin.flush()
        return Cost(*json.loads(self.process.stdout.readline()))
