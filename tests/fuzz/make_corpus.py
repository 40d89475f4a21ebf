#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes the seeds of the fuzzers from the readers' fixtures. Packages and workbook streams are taken apart, so that the fuzzer sees through them.

    python3 make_corpus.py        needs libgsf-bin for the workbook streams
"""
import pathlib
import subprocess
import zipfile

here = pathlib.Path(__file__).resolve().parent
readers = here.parent / "fixtures" / "readers"
corpus = here / "corpus"
for folder in ("csv", "xlsx", "ods", "xls", "html"):
    (corpus / folder).mkdir(parents=True, exist_ok=True)

small = [p for p in sorted(readers.iterdir()) + sorted((readers / "defects").iterdir()) if p.is_file() and p.stat().st_size < 12_000]
for path in small:
    if path.suffix in (".xlsx", ".ods"):
        try:
            archive = zipfile.ZipFile(path)
        except zipfile.BadZipFile:
            (corpus / path.suffix[1:] / path.name).write_bytes(path.read_bytes())
            continue
        if sum(entry.file_size for entry in archive.infolist()) > 60_000 or "flipped" in path.name:
            continue
        wanted = [n for n in archive.namelist() if not n.startswith(("docProps", "Thumbnails", "Configurations", "xl/theme")) and not n.endswith((".rdf", ".png", "/"))]
        (corpus / path.suffix[1:] / (path.stem + ".txt")).write_bytes(b"\n".join(b"=== " + n.encode() + b"\n" + archive.read(n) for n in wanted))
    elif path.suffix == ".xls" and path.read_bytes()[:4] == b"\xd0\xcf\x11\xe0":
        (corpus / "xls" / path.name).write_bytes(path.read_bytes())
        stream = subprocess.run(["gsf", "cat", str(path), "Workbook"], capture_output=True).stdout
        if stream:
            (corpus / "xls" / (path.stem + ".biff")).write_bytes(stream)
    elif path.suffix == ".xls" and b"<t" in path.read_bytes().lower():
        (corpus / "html" / path.name).write_bytes(path.read_bytes())
    elif path.suffix == ".csv":
        (corpus / "csv" / path.name).write_bytes(b"\x07" + path.read_bytes())

texts = {
    "plain": b"a,b,c\n1,22,333\n\n4444,,5\n6,7,8\n",
    "quoted": b'a,b\r\n"x\r\n,\r\n""y\r\n",1\r\n"",2\r\n"z"w,"\n\n"\r\n5",6\r\n7,8',
    "cr": b"a;b\r1;2\r",
    "hint": b"sep=\t\r\na\tb\r\n",
    "gb18030": "户号,户名\n0100000187,供电所㐀\n".encode("gb18030"),
    "utf16le": "户号,户名\n0100000187,供电所\n".encode("utf-16-le"),
    "utf16be": "户号,户名\n0100000187,供电所\n".encode("utf-16-be"),
    "utf16": "户号\t户名\n0100000187\t𠮷\n".encode("utf-16"),
    "mark": "\ufeff户号,户名\n".encode(),
}
for name, text in texts.items():
    (corpus / "csv" / name).write_bytes(b"\x05" + text)
pages = {
    "spans": "<table><tr><td rowspan=2>a</td><td colspan=2>b</td></tr><tr><td>c<td>d<tr hidden style='display: none'><td x:num=\"310012345678\">3.1E+11</table>",
    "nested": "<html><head><meta charset=gb2312><style>td{}</style></head><body><table><caption>题</caption><tr><td><table><tr><th>a<br>b</th></tr></table>&nbsp;&#20379;</td></tr></table>",
}
for name, page in pages.items():
    (corpus / "html" / name).write_bytes(page.encode())
print(*(f"{folder.name}: {len(list(folder.iterdir()))}" for folder in sorted(corpus.iterdir())), sep="\n")
