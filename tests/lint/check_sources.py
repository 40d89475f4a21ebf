#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""House rules a machine can hold: licence line, no locale-dependent or floating-point number text, no sleeping or skipping tests, no network code."""
import pathlib
import re
import sys

root = pathlib.Path(sys.argv[1])
banned_everywhere = {
    r"\bQNetwork|QTcpSocket|QUdpSocket|QSslSocket|<sys/socket\.h>|curl/": "there is no network code at all",
    r"\b(strtod|strtof|atof|stod|stof)\s*\(": "locale-dependent number functions are banned (base/decimal.h)",
    r"QLocale::system\(\)": "texts and numbers do not follow the machine's locale",
}
literal = r"\btranslate\s*\(\s*\"[^\"]*\"\s*,\s*[^\"\s]"
banned_in_app = {
    literal: "lupdate finds literal texts only: give translate() the text itself, or mark it with QT_TRANSLATE_NOOP in the same file",
    r"\bqDebug\s*\(|\bstd::cout\b": "left-over output",
}
banned_in_tests = {
    r"\bQSKIP\s*\(|QEXPECT_FAIL|DISABLED_": "nothing skips itself silently",
    r"\bsleep_for\b|QTest::qSleep|QThread::(m|u)?sleep|\busleep\s*\(": "tests do not sleep",
}

faults = []
for folder in ("app", "ui", "tests", "cmake", "i18n"):
    for path in sorted((root / folder).rglob("*")):
        if path.suffix not in (".h", ".cpp"):
            continue
        text = path.read_text(encoding="utf-8")
        name = path.relative_to(root).as_posix()
        if not text.startswith("// SPDX-License-Identifier: GPL-3.0-or-later"):
            faults.append(f"{name}:1: the licence line is missing")
        rules = dict(banned_everywhere)
        rules |= banned_in_tests if folder == "tests" else banned_in_app if folder == "app" else {}
        for number, line in enumerate(text.splitlines(), 1):
            code = line.split("//")[0]
            faults += [f"{name}:{number}: {why}" for pattern, why in rules.items() if re.search(pattern, code) and not (pattern == literal and "QT_TRANSLATE_NOOP(" in text)]

print("\n".join(faults) or "every source keeps the house rules")
sys.exit(bool(faults))
