# SPDX-License-Identifier: GPL-3.0-or-later
"""Takes the clock out of written spreadsheets, so that the same facts give the same bytes
(but for the .xls, where Gnumeric orders its cell formats as it likes)."""
import re
import zipfile

EPOCH = (2026, 1, 31, 0, 0, 0)
ISO_TIME = re.compile(rb"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z?")


def stable_zip(path):
    with zipfile.ZipFile(path) as archive:
        parts = [(info.filename, archive.read(info)) for info in archive.infolist()]
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts:
            if name in ("meta.xml", "docProps/core.xml"):
                content = ISO_TIME.sub(b"2026-01-31T00:00:00Z", content)
            info = zipfile.ZipInfo(name, EPOCH)
            info.compress_type = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            archive.writestr(info, content)


def stable_ole(path):
    """Times in the property sets of an OLE file are FILETIMEs of type 64 (0x40)."""
    content = bytearray(path.read_bytes())
    for match in re.finditer(rb"\x40\x00\x00\x00(?=.{6}[\xdb-\xdf]\x01)", bytes(content), re.DOTALL):
        content[match.end():match.end() + 8] = (0x01DC924000000000).to_bytes(8, "little")
    path.write_bytes(bytes(content))
