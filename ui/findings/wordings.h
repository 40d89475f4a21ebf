// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "findings/finding.h"

#include <QStringList>

namespace mingcha::ui {

/// Words used before, offered again.
struct Wordings {
    QStringList units, persons, reasons, results;
    static Wordings of(const std::vector<const findings::Finding*>& findings);
};

}  // namespace mingcha::ui
