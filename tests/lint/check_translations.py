#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Chinese is complete: lupdate over the sources finds nothing that i18n/zh_CN lacks, nothing is unfinished, and every %1 survives translation.
English needs a translation only where a number decides between one and many: i18n/en holds just those."""
import pathlib
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET

root, lupdate = pathlib.Path(sys.argv[1]), sys.argv[2]
faults, known = [], {}


def messages(path):
    for context in ET.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            yield context.findtext("name"), message


for path in sorted((root / "i18n/zh_CN").glob("*.ts")):
    for context, message in messages(path):
        source, translation = message.findtext("source"), message.find("translation")
        if translation.get("type") in ("vanished", "obsolete"):
            continue
        text = "".join(translation.itertext())
        if translation.get("type") == "unfinished" or not text.strip():
            faults.append(f"{path.name}: not translated: {context}: {source!r}")
        if set(re.findall(r"%L?\d|%n", source)) != set(re.findall(r"%L?\d|%n", text)) and message.get("numerus") != "yes":
            faults.append(f"{path.name}: places differ: {source!r} → {text!r}")
        known[context, source] = text

english = {(context, message.findtext("source")) for path in (root / "i18n/en").glob("*.ts") for context, message in messages(path)}
plurals = set()

with tempfile.TemporaryDirectory() as folder:
    fresh = pathlib.Path(folder) / "all.ts"
    subprocess.run([lupdate, "-silent", "-locations", "none", "-I", str(root / "app"), "-I", str(root / "ui"), str(root / "app"), str(root / "ui"), "-ts", str(fresh)], check=True, capture_output=True)
    for context, message in messages(fresh):
        if (context, message.findtext("source")) not in known:
            faults.append(f"missing in i18n/zh_CN: {context}: {message.findtext('source')!r}")
        if message.get("numerus") == "yes":
            plurals.add((context, message.findtext("source")))
faults += [f"one and many are missing in i18n/en: {context}: {source!r}" for context, source in sorted(plurals - english)]
faults += [f"in i18n/en, but in no source: {context}: {source!r}" for context, source in sorted(english - plurals)]

print("\n".join(faults) or f"{len(known)} texts, all in Chinese")
sys.exit(bool(faults))
