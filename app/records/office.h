// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "vault/connection.h"

#include <QStringList>

namespace mingcha::records {

/// Who works with this vault: printed on list and report, with places for signatures.
struct Office {
    QString company;
    QString station;
    QStringList inspectors;          ///< two or more (domain.md 5.3: at least two on site)
    QString monthlyResponsible;      ///< 月度责任人
    QString preparedBy;
    QString checkedBy;
    QString currentUser;             ///< name recorded with every decision and import
};

base::Result<Office> loadOffice(vault::Connection& connection);
base::Result<void> saveOffice(vault::Connection& connection, const Office& office);

}  // namespace mingcha::records
