#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every section of the monthly report has a test case of its own, declared and written: section_<id> in tests/unit/reports."""
import pathlib
import re
import sys

root = pathlib.Path(sys.argv[1])
sections = re.findall(r'^\s*\{"(\w+)", \[\]', (root / "app/reports/content/report/report_builder.cpp").read_text(encoding="utf-8"), re.M)
tests = "\n".join(path.read_text(encoding="utf-8") for path in (root / "tests/unit/reports").glob("test_*.cpp"))

faults = [] if len(sections) >= 10 else [f"only {len(sections)} sections were found in report_builder.cpp"]
for section in sections:
    body = re.search(rf"::section_{section}\(\)\s*\{{(.*?)^\}}", tests, re.M | re.S)
    if f"void section_{section}();" not in tests or not body:
        faults.append(f"section {section} has no test case section_{section}")
    elif f"section::{section}" not in body.group(1):
        faults.append(f"test case section_{section} does not write the section")

print("\n".join(faults) or f"{len(sections)} sections, each with a case")
sys.exit(bool(faults))
