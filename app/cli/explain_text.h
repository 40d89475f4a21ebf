// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "findings/finding.h"
#include "records/import_store.h"

#include <QJsonObject>

namespace mingcha::cli {

/// The proof card in plain text: what is booked, what it should be, where it stands, the formulas, the basis.
QString explainText(const findings::Finding& finding, const checks::Proof& proof, const std::vector<records::ImportRecord>& imports);
QJsonObject explainJson(const findings::Finding& finding, const checks::Proof& proof, const std::vector<records::ImportRecord>& imports);

}  // namespace mingcha::cli
