#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Ctrl+C, a request to end and a terminal that is closed in the middle of an import: exit code 130, nothing written, nothing left behind, and the next
import goes through.

    interrupt.py MINGCHA_CLI

The kernel says when the import's transaction has begun (its journal appears); that is when the signal is sent. The import runs on the processor of this
script and only while the script waits, so that the file is never read to its end before.
"""
import ctypes
import json
import os
import pathlib
import signal
import struct
import subprocess
import sys
import tempfile

program = pathlib.Path(sys.argv[1]).resolve()
IN_CREATE = 0x100
ROWS = 200_000
libc = ctypes.CDLL(None, use_errno=True)


def command(folder, *arguments):
    return [program, *arguments, "--passphrase-file", folder / "p", "--lang", "en"]


def run(folder, *arguments):
    return subprocess.run(command(folder, *arguments), capture_output=True, text=True, stdin=subprocess.DEVNULL)


def bills(path, month, rows):
    with open(path, "w", encoding="utf-8") as file:
        file.write("户号,账期,上次示数,本次示数,综合倍率,计费电量,电价码\n")
        file.writelines(f"{100000000 + n:010d},{month},{n},{n + 100},1,100,R0\n" for n in range(rows))


def customers(path, rows):
    with open(path, "w", encoding="utf-8") as file:
        file.write("户号,用电类别,电压等级,综合倍率,电价码\n")
        file.writelines(f"{100000000 + n:010d},居民生活,0.4kV,1,R0\n" for n in range(rows))


def wait_for(watch, name):
    """Returns when a file of this name is made in the watched folder."""
    while True:
        events, at = os.read(watch, 65536), 0
        while at < len(events):
            length = struct.unpack_from("iIII", events, at)[3]
            if events[at + 16:at + 16 + length].rstrip(b"\0").decode() == name:
                return
            at += 16 + length


def interrupted_import(folder, stop):
    processor = {min(os.sched_getaffinity(0))}
    os.sched_setaffinity(0, processor)
    signal.signal(signal.SIGHUP, signal.SIG_DFL)  # a test run under nohup hands its deafness on
    watch = libc.inotify_init()
    assert watch >= 0 and libc.inotify_add_watch(watch, str(folder).encode(), IN_CREATE) >= 0, os.strerror(ctypes.get_errno())
    process = subprocess.Popen(command(folder, "import", folder / "v.mingcha", folder / "big.csv"), stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                               text=True, preexec_fn=lambda: os.sched_setscheduler(0, os.SCHED_IDLE, os.sched_param(0)))
    wait_for(watch, "v.mingcha-journal")
    process.send_signal(stop)
    out, err = process.communicate()
    return process.returncode, out, err


def same(what, actual, expected):
    if actual != expected:
        sys.exit(f"{what}\n  actual:   {actual!r}\n  expected: {expected!r}")


with tempfile.TemporaryDirectory() as name:
    folder = pathlib.Path(name).resolve()
    (folder / "p").write_text("correct horse battery staple\n")
    customers(folder / "customers.csv", 3)
    bills(folder / "big.csv", "2025-01", ROWS)
    bills(folder / "small.csv", "2025-02", 3)
    vault = folder / "v.mingcha"
    for step in (("create", vault), ("import", vault, folder / "customers.csv")):
        same(step[0], run(folder, *step).returncode, 0)
    tell = {what: run(folder, what, vault, "--json").stdout for what in ("imports", "info", "rejects")}

    for stop in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        code, out, err = interrupted_import(folder, stop)
        same(f"exit code after {stop.name}", code, 130)
        same("result", out, "")
        same("message", err, "big.csv: The work was cancelled.\nNothing was changed.\n")
        for what, before in tell.items():
            same(what, run(folder, what, vault, "--json").stdout, before)
        same("files left", sorted(p.name for p in folder.iterdir()), ["big.csv", "customers.csv", "p", "small.csv", "v.backups", "v.mingcha"])
    same("sound", json.loads(run(folder, "verify", vault, "--json").stdout)["sound"], True)
    same("next import", run(folder, "import", vault, folder / "small.csv").stdout, "small.csv [Bills]: 4 rows read = 3 kept + 0 rejected + 1 skipped; 0 repaired\n")
print(f"stopped three times in the middle of {ROWS} rows; the vault is as before")
