"""Zip archives of strangers (DOCX, OFD), read part by part in memory.

Nothing is written, so a part's name is a key and no path. What is declared is checked before it is
unpacked, and what comes out is counted while it is.
"""

import struct
import zipfile
import zlib
from io import BytesIO
from typing import Final

import attrs

from rectify_model.bilingual import Bilingual
from rectify_model.errors import DocumentError
from rectify_model.sources.limits import SourceLimits, limit_passed
from rectify_model.sources.problem_kinds import BROKEN_ARCHIVE

__all__ = ["Archive", "open_archive"]

_ENTRY: Final = b"PK\x01\x02"
"""What begins an entry in the list of an archive."""
_ENCRYPTED: Final = 0x1
_METHODS: Final = {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}
"""The methods of packing that the standards of documents allow."""
_FAILURES: Final = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    NotImplementedError,
    OSError,
    OverflowError,
    ValueError,
)
"""What the library raises for damaged archives."""


@attrs.define(eq=False, kw_only=True)
class Archive:
    """The parts of a file, each unpacked when it is asked for."""

    limits: SourceLimits
    """What the file may take."""
    name: str | None
    """The file's name, for the problems."""
    _file: zipfile.ZipFile = attrs.field(alias="file")
    _entries: dict[str, zipfile.ZipInfo] = attrs.field(alias="entries")
    _unpacked: int = 0

    @property
    def parts(self) -> tuple[str, ...]:
        """The names of the parts, as the file writes them."""
        return tuple(entry.filename for entry in self._entries.values())

    def read(self, part: str) -> bytes | None:
        """Return a part, whose name counts whatever its case; None where there is none.

        Raises:
            DocumentError: The part is damaged or encrypted (RM831).
            LimitExceededError: It is too large, alone or with those read before (RM809).
        """
        entry = self._entries.get(part.lower())
        if entry is None:
            return None
        if entry.flag_bits & _ENCRYPTED:
            raise _broken(Bilingual(en="it is encrypted", zh="文件已加密"), self.name)
        if entry.compress_type not in _METHODS:
            en, zh = "its way of packing is unknown", "压缩方式未知"
            raise _broken(Bilingual(en=en, zh=zh), self.name)
        room = min(self.limits.max_part_bytes, self.limits.max_unpacked_bytes - self._unpacked)
        if entry.file_size > room:
            raise self._too_large(room)
        data = self._unpack(entry, room)
        self._unpacked += len(data)
        return data

    def _unpack(self, entry: zipfile.ZipInfo, room: int) -> bytes:
        try:
            with self._file.open(entry) as stream:
                return stream.read(room + 1)
        except _FAILURES:
            raise _broken(Bilingual(en="it is damaged", zh="文件已损坏"), self.name) from None

    def _too_large(self, room: int) -> DocumentError:
        en, zh = f"of {room} unpacked bytes", f"解包后 {room} 字节"
        return limit_passed(Bilingual(en=en, zh=zh), self.name)


def open_archive(data: bytes, *, name: str | None, limits: SourceLimits) -> Archive:
    """Open a zip archive that lies in memory.

    Raises:
        DocumentError: It is no archive, or two of its parts have one name (RM831).
        LimitExceededError: It is too large, or has too many parts (RM809).
    """
    if len(data) > limits.max_bytes:
        most = limits.max_bytes
        raise limit_passed(Bilingual(en=f"of {most} bytes", zh=f"{most} 字节"), name)
    if data.count(_ENTRY) > limits.max_parts:
        most = limits.max_parts
        raise limit_passed(Bilingual(en=f"of {most} parts", zh=f"{most} 个部件"), name)
    try:
        file = zipfile.ZipFile(BytesIO(data))
    except _FAILURES:
        raise _broken(Bilingual(en="it is no archive", zh="不是压缩包"), name) from None
    entries: dict[str, zipfile.ZipInfo] = {}
    for entry in file.infolist():
        if entries.setdefault(entry.filename.lower(), entry) is not entry:
            en, zh = "two of its parts have one name", "两个部件同名"
            raise _broken(Bilingual(en=en, zh=zh), name)
    return Archive(limits=limits, name=name, file=file, entries=entries)


def _broken(reason: Bilingual, name: str | None) -> DocumentError:
    return DocumentError([BROKEN_ARCHIVE.at(source=name, reason=reason.en, reason_zh=reason.zh)])
