// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "findings/finding.h"

#include <QHash>

namespace mingcha::ui {

/// What the customer file says about the subject of a finding; empty where it says nothing.
struct SubjectInfo {
    QString name, area;
};

/// Names and areas of the customers that these findings are about, by customer number.
base::Result<QHash<QString, SubjectInfo>> loadSubjects(vault::Connection& connection, const std::vector<findings::Finding>& findings, base::Progress* progress = nullptr);

}  // namespace mingcha::ui
