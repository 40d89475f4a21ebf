// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "findings/finding_store.h"
#include "records/fact_store.h"

#include <QHash>

namespace mingcha::rectification {

/// Names of the customers the findings are about, by customer number, from the file of customers. Areas have no names.
base::Result<QHash<QString, QString>> subjectNames(vault::Connection& connection, const std::vector<findings::Finding>& findings);

}  // namespace mingcha::rectification
