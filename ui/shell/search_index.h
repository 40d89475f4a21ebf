// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/progress.h"
#include "vault/connection.h"

#include <QString>
#include <QStringList>
#include <memory>
#include <vector>

namespace mingcha::ui {

enum class HitKind { Customer, Area, Finding };

struct SearchHit {
    HitKind kind = HitKind::Customer;
    QString title;                 ///< shown first: number, rule
    QString detail;                ///< shown after: name, subject, month
    QString subject;               ///< customer or area number
    std::int64_t findingId = -1;
};

struct SearchAnswer {
    std::vector<SearchHit> hits;   ///< the first of each kind
    std::int64_t more = 0;         ///< how many further ones there are
};

/// Everything the search field finds: customers by number, name or pinyin initials, areas, findings. Made by a job, then only read.
class SearchIndex {
public:
    static base::Result<std::shared_ptr<const SearchIndex>> build(vault::Connection& connection, base::Progress& progress);
    static constexpr int perKind = 8;
    SearchAnswer find(const QString& typed) const;
    const QStringList& stations() const { return m_stations; }

private:
    struct Entry {
        SearchHit hit;
        QString initials;
    };
    base::Result<void> addCustomers(vault::Connection& connection, base::Progress& progress);
    base::Result<void> addFindings(vault::Connection& connection, base::Progress& progress);
    std::vector<Entry> m_entries;
    QStringList m_stations;
};

}  // namespace mingcha::ui
