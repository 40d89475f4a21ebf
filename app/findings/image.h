// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "findings/finding.h"

namespace mingcha::findings {

/// What a step changed in a finding: the columns that differ and their values as stored, before and after.
struct Images {
    QJsonObject before, after;
    bool isEmpty() const { return after.isEmpty(); }
};

/// Everything but presence and last run, which runs mark in their own way (run_mark).
Images difference(const Finding& before, const Finding& after);

/// True for the columns that images may hold.
bool isImageColumn(const QString& column);

/// An image as a person reads it: texts, ISO dates, exact amounts, ids of states. Without the numbers of proofs.
QJsonObject readable(const QJsonObject& image);

}  // namespace mingcha::findings
