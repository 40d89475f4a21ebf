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
banned_in_app = {
    r"\bqDebug\s*\(|\bstd::cout\b": "left-over output",
}
banned_in_tests = {
    r"\bQSKIP\s*\(|QEXPECT_FAIL|DISABLED_": "nothing skips itself silently",
    r"\bsleep_for\b|QTest::qSleep|QThread::(m|u)?sleep|\busleep\s*\(": "tests do not sleep",
}

wrapper = "app/base/language.h"  # hands both on to QCoreApplication


def parts(text, start):
    """The parts between the bracket that opens before `start` and its end, split at their commas; and where that is."""
    found, depth, begin, quoted = [], 0, start, False
    for at in range(start, len(text)):
        c = text[at]
        if c == '"' and text[at - 1] != "\\":
            quoted = not quoted
        if quoted:
            continue
        if depth == 0 and c in ",)}":
            found.append(text[begin:at].strip())
            begin = at + 1
            if c != ",":
                return [part for part in found if part]
        depth += (c in "({[") - (c in ")}]")
    return found


def after(pattern, text):
    return [parts(text, m.end()) for m in re.finditer(pattern, text)]


def is_marked(name, text):
    """Does everything that can be behind this name in this file stand in QT_TRANSLATE_NOOP? It is a `const char*` parameter (or what is kept of it under
    the same name) of functions that are called with marked texts only, or runs over an array of marked texts."""
    functions = set(re.findall(rf"\b(\w+)\s*\([^()]*\bconst char\* {name}\b", text))
    values = [call for f in functions for call in after(rf"\b{f}\s*\(", text) if not any("const char* " + name in part for part in call)]
    for array in re.findall(rf"\bfor\s*\([^:;]*\b{name}\b[^:;]*:\s*(\w+)\)", text):
        values += [[element] for elements in after(rf"\b{array}\[\]\s*=\s*\{{", text) for element in elements]
    return bool(values) and all(any("QT_TRANSLATE_NOOP(" in part or part == '""' for part in value) for value in values)


def unmarked_texts(text):
    """Texts given to translate() that lupdate cannot see."""
    code = re.sub(r"//[^\n]*", "", text)
    for m in re.finditer(r"(?<![.>\w])translate\s*\(", code):  # .translate() moves a painter
        arguments = parts(code, m.end())
        literal = len(arguments) > 1 and all(a.startswith('"') for a in arguments[:2])
        if not literal and not (len(arguments) > 1 and is_marked(re.search(r"\w*$", arguments[1]).group() or "-", code)):
            yield code.count("\n", 0, m.start()) + 1


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
            faults += [f"{name}:{number}: {why}" for pattern, why in rules.items() if re.search(pattern, code)]
        if folder == "app" and name != wrapper:
            faults += [f"{name}:{number}: lupdate finds literal texts only: give translate() the text itself, or mark all it can be with QT_TRANSLATE_NOOP in the same file"
                       for number in unmarked_texts(text)]

print("\n".join(faults) or "every source keeps the house rules")
sys.exit(bool(faults))
