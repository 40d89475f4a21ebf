#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every rule of the catalogue has a case that fires, one just inside the limit, one just outside, and one without its data: test functions <code>Fires,
<code>JustInside, <code>JustOutside, <code>NotRun in tests/unit/checks, each of which really runs that rule; and a place in the code that judges it."""
import pathlib
import re
import sys

root = pathlib.Path(sys.argv[1])
catalogue = (root / "resources/rules/catalogue.toml").read_text(encoding="utf-8")
codes = re.findall(r'^code = "([A-Z][0-9]{2})"$', catalogue, re.MULTILINE)
tests = "\n".join(path.read_text(encoding="utf-8") for path in sorted((root / "tests/unit/checks").glob("test_*.cpp")))
bodies = dict(re.findall(r"^    void (\w+)\(\)\n    \{\n(.*?)^    \}\n", tests, re.MULTILINE | re.DOTALL))
judged = re.findall(r'\.code = "([A-Z][0-9]{2})"', (root / "app/checks/rules/rules.cpp").read_text(encoding="utf-8"))

faults = [] if codes else ["resources/rules/catalogue.toml: no rule found"]
for code in codes:
    if judged.count(code) != 1:
        faults.append(f"app/checks/rules/rules.cpp: {code} is judged {judged.count(code)} times")
    for kind in ("Fires", "JustInside", "JustOutside", "NotRun"):
        name = code.lower() + kind
        if name not in bodies:
            faults.append(f"tests/unit/checks: {code} has no case {name}")
        elif f'check("{code}")' not in bodies[name]:
            faults.append(f"tests/unit/checks: {name} does not run {code}")
for code in set(judged) - set(codes):
    faults.append(f"resources/rules/catalogue.toml: {code} is judged, but not in the catalogue")

print("\n".join(faults) or f"{len(codes)} rules, each with its four cases")
sys.exit(bool(faults))
