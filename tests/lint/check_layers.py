#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds every #include of app/ and ui/ against app/layers.txt: the one table of allowed arrows and of the folders third-party headers stay in."""
import pathlib
import re
import sys

root = pathlib.Path(sys.argv[1])
arrows, headers = {}, []
for line in (root / "app/layers.txt").read_text(encoding="utf-8").splitlines():
    if match := re.fullmatch(r"([a-z]+):(.*)", line):
        arrows[match[1]] = set(match[2].split())
    elif match := re.fullmatch(r"# header (\S+): (.*)", line):
        headers.append((match[1], set(match[2].split())))

# The table itself must run one way: a library may only name libraries above it.
faults, above = [], set()
for library, targets in arrows.items():
    faults += [f"app/layers.txt: {library} points down at {target}" for target in targets - above]
    above.add(library)

include = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]', re.M)
widgets = re.compile(r"^(QtWidgets/|QApplication$|QWidget$|QDialog$|QMessageBox$|QMainWindow$|QTableView$|QLabel$)")


def library_of(path):
    parts = path.relative_to(root).parts
    return "ui" if parts[0] == "ui" else parts[1]


for path in sorted([*root.glob("app/**/*.h"), *root.glob("app/**/*.cpp"), *root.glob("ui/**/*.h"), *root.glob("ui/**/*.cpp")]):
    own = library_of(path)
    if own not in arrows:
        faults.append(f"{path.relative_to(root)}: {own} is not in app/layers.txt")
        continue
    for kind, target in include.findall(path.read_text(encoding="utf-8")):
        where = f"{path.relative_to(root)}: {target}"
        first = target.split("/")[0]
        if kind == '"' and first in arrows and first != own and first not in arrows[own]:
            faults.append(f"{where}: {own} may not include {first}")
        for header, folders in headers:
            if (target == header or (header.endswith("/") and target.startswith(header))) and own not in folders:
                faults.append(f"{where}: stays inside {', '.join(sorted(folders))}")
        inside = path.relative_to(root).as_posix()
        if own != "ui" and widgets.match(target) and not inside.startswith("app/reports/plot/") and inside != "app/cli/application.cpp":
            faults.append(f"{where}: widgets belong to ui/ and app/reports/plot alone")

print("\n".join(faults) or f"{len(arrows)} libraries, every include follows the table")
sys.exit(bool(faults))
