#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs one text case: commands with their exact output and exit code.

    run_case.py MINGCHA_CLI FIXTURES CASE

A case is read from top to bottom in a new, empty folder that holds `p` and `wrong` (passphrase files) and `fixtures` (a link):
    # …          a comment
    $ ARGS       mingcha-cli ARGS; `--passphrase-file p` is added where the line names none
    % SHELL      a shell command that has to succeed; its output is compared too
    ! TEXT       expected line on stderr
    [n]          expected exit code of the command above (0 when there is none)
    other lines  expected lines on stdout
The folder's path is written as DIR, dates and times of today as NOW. A case that differs is shown as a difference; nothing rewrites it.
"""
import datetime
import difflib
import getpass
import os
import pathlib
import re
import shlex
import subprocess
import sys
import tempfile

program, fixtures, case = (pathlib.Path(a).resolve() for a in sys.argv[1:4])


def normalised(text, folder):
    text = text.replace(str(folder), "DIR").replace(f" {getpass.getuser()} on ", " USER on ")
    text = re.sub(r"\d{4}-\d\d-\d\d[ T]\d\d:\d\d(:\d\d)?([+-]\d\d:\d\d)?", "NOW", text)
    text = re.sub(r"\d{8}-\d{6}(-\d+)?", "NOW", text)
    today = datetime.datetime.now(datetime.timezone(datetime.timedelta(hours=8))).date().isoformat()  # the cases run in TZ=Asia/Shanghai
    return text.replace(today, "TODAY")


def run(line, folder):
    environment = {**os.environ, "LC_ALL": "C.UTF-8", "TZ": "Asia/Shanghai", "HOME": str(folder), "USER": "inspector", "PATH": f"{program.parent}:{os.environ['PATH']}"}
    if line.startswith("% "):
        done = subprocess.run(line[2:], shell=True, cwd=folder, env=environment, capture_output=True, stdin=subprocess.DEVNULL)
    else:
        arguments = shlex.split(line[2:])
        if not any(a.startswith("--passphrase") for a in arguments):
            arguments += ["--passphrase-file", "p"]
        done = subprocess.run([program, *arguments], cwd=folder, env=environment, capture_output=True, stdin=subprocess.DEVNULL)
    out = normalised(done.stdout.decode("utf-8"), folder).splitlines()
    err = ["! " + text for text in normalised(done.stderr.decode("utf-8"), folder).splitlines()]
    return [line, *out, *err, *([f"[{done.returncode}]"] if done.returncode else [])]


expected = [line for line in case.read_text(encoding="utf-8").splitlines() if line.strip() and not line.startswith("#")]
with tempfile.TemporaryDirectory() as name:
    folder = pathlib.Path(name).resolve()
    (folder / "p").write_text("correct horse battery staple\n")
    (folder / "wrong").write_text("incorrect\n")
    (folder / "fixtures").symlink_to(fixtures)
    actual = []
    for line in expected:
        if line.startswith(("$ ", "% ")):
            actual += [text for text in run(line, folder) if text.strip()]

difference = list(difflib.unified_diff(expected, actual, "expected", "actual", lineterm=""))
print("\n".join(difference) or f"{case.name}: {sum(line.startswith('$ ') for line in expected)} commands as expected")
sys.exit(bool(difference))
