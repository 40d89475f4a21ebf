#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Fails when a command of mingcha-cli has no text case, or an exit code of the list has none.  check_commands.py MINGCHA_CLI CASES_FOLDER"""
import pathlib
import re
import subprocess
import sys

program, folder = sys.argv[1:3]
text = subprocess.run([program, "--help", "--lang", "en"], capture_output=True, check=True).stdout.decode()
commands = set(re.findall(r"^  ([a-z-]+) ", text, re.M))
lines = [line for path in pathlib.Path(folder).glob("*.case") for line in path.read_text(encoding="utf-8").splitlines()]
used = {line.split()[1] for line in lines if line.startswith("$ ")}
codes = {int(line[1:-1]) for line in lines if re.fullmatch(r"\[\d+\]", line)}
# 16, 17 and 18 need another user, a read-only place and a full disk: tests/unit/cli/test_refusals.cpp; 130 needs a signal: tests/golden/interrupt.py.
wanted = {1, 2, 3, 4, 10, 11, 12, 13, 14, 15}
faults = [f"no text case uses the command {name}" for name in sorted(commands - used)] + [f"no text case ends with exit code {code}" for code in sorted(wanted - codes)]
print("\n".join(faults) or f"{len(commands)} commands, each with a text case")
sys.exit(bool(faults) or len(commands) < 10)
