#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What stands at the ends of a command: a terminal that asks for the passphrase, a pipe, a reader that goes away, a stream that is closed.

    streams.py MINGCHA_CLI
"""
import os
import pathlib
import pty
import shlex
import signal
import subprocess
import sys
import tempfile

program = pathlib.Path(sys.argv[1]).resolve()
PASSPHRASE = b"correct horse battery staple\n"
CANCELLED = "The work was cancelled.\nNothing was changed.\n"


def same(what, actual, expected):
    if actual != expected:
        sys.exit(f"{what}\n  actual:   {actual!r}\n  expected: {expected!r}")


def read_until(terminal, end):
    seen = b""
    while not seen.endswith(end):
        seen += os.read(terminal, 1)
    return seen.decode().replace("\r\n", "\n")


def rest_of(terminal):
    seen = b""
    try:
        while part := os.read(terminal, 4096):
            seen += part
    except OSError:  # the other end is closed
        pass
    return seen.decode().replace("\r\n", "\n")


def on_terminal(folder, arguments, answers):
    """Exit code and all that was shown. An answer is what is typed, or a signal."""
    process, terminal = pty.fork()
    if process == 0:
        os.chdir(folder)
        os.execv(program, [program, *arguments, "--lang", "en"])
    shown = ""
    for answer in answers:
        shown += read_until(terminal, b": ")
        os.kill(process, answer) if isinstance(answer, int) else os.write(terminal, answer)
    shown += rest_of(terminal)
    return os.waitstatus_to_exitcode(os.waitpid(process, 0)[1]), shown


def run(folder, *arguments, **options):
    return subprocess.run([program, *arguments, "--lang", "en"], cwd=folder, stdin=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, **options)


def asked_on_the_terminal(folder):
    same("chosen", on_terminal(folder, ["create", "v.mingcha"], [PASSPHRASE, PASSPHRASE]),
         (0, f"New passphrase: \nNew passphrase again: \nThis passphrase is very strong.\nMade the vault {folder}/v.mingcha.\n"))
    same("differing", on_terminal(folder, ["create", "w.mingcha"], [b"one\n", b"two\n"])[0], 1)
    code, shown = on_terminal(folder, ["info", "v.mingcha"], [PASSPHRASE])
    same("opened", (code, shown.splitlines()[:2]), (0, ["Passphrase: ", f"{folder}/v.mingcha"]))
    same("Ctrl+C", on_terminal(folder, ["info", "v.mingcha"], [b"\x03"]), (130, "Passphrase: \n" + CANCELLED))
    same("asked to end", on_terminal(folder, ["info", "v.mingcha"], [signal.SIGTERM]), (130, "Passphrase: \n" + CANCELLED))
    same("changed", on_terminal(folder, ["rekey", "v.mingcha"], [PASSPHRASE, b"abc\n", b"abc\n"]),
         (0, f"Passphrase: \nNew passphrase: \nNew passphrase again: \nThis passphrase is weak: a few more words would help.\nChanged the passphrase of {folder}/v.mingcha.\n"))


def from_a_pipe(folder):
    os.mkfifo(folder / "pipe")
    command = subprocess.Popen([program, "verify", "v.mingcha", "--passphrase-file", "pipe", "--lang", "en"], cwd=folder, stdout=subprocess.PIPE, text=True)
    with open(folder / "pipe", "w", encoding="utf-8") as pipe:
        pipe.write("ab")
        pipe.flush()
        pipe.write("c\n")
    same("passphrase from a pipe", (command.communicate()[0][:18], command.returncode), ("The vault is sound", 0))
    same("data from a pipe", run(folder, "import", "v.mingcha", "pipe", "--passphrase-file", "p").stderr,
         "pipe: pipe is not a regular file.\nNothing was imported from this file.\nSave the data as a file first, and import that.\n")


def reader_goes_away(folder):
    """The work is done all the same; only what was still to be printed is lost."""
    (folder / "data").mkdir()
    (folder / "data" / "a.csv").write_text("台区编号,账期,供电量\nT1,2025-01,5\n", encoding="utf-8")
    there, here = os.pipe()
    os.close(there)
    done = run(folder, "audit", "data", "--vault", "v.mingcha", "--out", "out", "--passphrase-file", "p", stdout=here)
    os.close(here)
    same("exit code", done.returncode, 1)
    same("papers", sorted(p.name for p in (folder / "out").iterdir()), ["monthly-report.docx", "monthly-report.pdf", "rectification-list.pdf", "rectification-list.xlsx"])
    same("beside the vault", sorted(p.name for p in folder.glob("v.mingcha*")), ["v.mingcha"])


def closed_streams(folder):
    """What is said must not land in a file that was opened under the number of the closed stream."""
    before = (folder / "v.mingcha").read_bytes()
    for stream in (0, 1, 2):
        done = subprocess.run(f'"{program}" info v.mingcha --passphrase-file p --lang en {stream}>&-', shell=True, cwd=folder, stdin=subprocess.DEVNULL, capture_output=True)
        same(f"stream {stream}", done.returncode, 1 if stream == 1 else 0)
        same("vault", (folder / "v.mingcha").read_bytes(), before)


def nothing_can_be_written(folder):
    """A file that cannot be filled is not said to be written, and is not there; what was to be said about it is ours."""
    for arguments, name in ((["findings", "v.mingcha"], "f.csv"), (["export", "v.mingcha", "--kind", "bills"], "e.csv"), (["template", "--kind", "bills"], "t.csv"), (["template", "--kind", "bills"], "t.xlsx"),
                            (["list", "v.mingcha"], "l.pdf"), (["report", "v.mingcha"], "r.docx")):
        line = shlex.join([str(program), *arguments, "--out", name, "--passphrase-file", "p", "--lang", "en"])
        done = subprocess.run(f"trap '' XFSZ; ulimit -f 0; exec {line}", shell=True, cwd=folder, stdin=subprocess.DEVNULL, capture_output=True, text=True)
        same(name, (done.returncode, done.stdout, (folder / name).exists(), sorted(p.name for p in folder.glob(".*"))), (1, "", False, []))
        same(f"message for {name}", done.stderr.count("\n"), 3)


with tempfile.TemporaryDirectory() as name:
    folder = pathlib.Path(name).resolve()
    (folder / "p").write_text("abc\n")
    asked_on_the_terminal(folder)
    from_a_pipe(folder)
    reader_goes_away(folder)
    closed_streams(folder)
    nothing_can_be_written(folder)
print("terminal, pipe, reader that goes away, closed streams, files that cannot be written: as expected")
