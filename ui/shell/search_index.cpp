// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/search_index.h"

#include "base/pinyin.h"
#include "findings/finding_store.h"
#include "records/fact_store.h"
#include "records/personal.h"
#include "shared/format.h"

#include <QSet>
#include <algorithm>
#include <array>

namespace mingcha::ui {

namespace {

QString text(std::string_view view) { return QString::fromUtf8(view.data(), static_cast<qsizetype>(view.size())); }

}  // namespace

base::Result<std::shared_ptr<const SearchIndex>> SearchIndex::build(vault::Connection& connection, base::Progress& progress)
{
    auto index = std::make_shared<SearchIndex>();
    MINGCHA_TRY(index->addCustomers(connection, progress));
    MINGCHA_TRY(index->addFindings(connection, progress));
    return std::shared_ptr<const SearchIndex>(std::move(index));
}

base::Result<void> SearchIndex::addCustomers(vault::Connection& connection, base::Progress& progress)
{
    using namespace records;
    MINGCHA_ASSIGN(const bool hidden, namesAreHidden(connection));
    MINGCHA_ASSIGN(const auto accounts, Accounts::load(connection));
    LoadRequest request;
    request.kind = Kind::Customers;
    request.fields = {customer::Number, customer::Name, customer::Station, customer::Area};
    request.withSources = false;
    MINGCHA_ASSIGN(const auto table, loadFacts(connection, request, &progress));
    QSet<QString> stations;
    QMap<QString, QString> areas;
    for (size_t row = 0; row < table.rows; ++row) {
        const QString number = text(accounts.number(table.value(customer::Number, row))), full = text(table.text(customer::Name, row)), name = hidden ? maskedName(full) : full;
        const QString station = text(table.text(customer::Station, row)), area = text(table.text(customer::Area, row));
        m_entries.push_back({{HitKind::Customer, number, name, number, -1}, base::pinyinInitials(name)});
        if (!station.isEmpty())
            stations.insert(station);
        if (!area.isEmpty())
            areas.insert(area, station);
    }
    for (auto area = areas.cbegin(); area != areas.cend(); ++area)
        m_entries.push_back({{HitKind::Area, area.key(), area.value(), area.key(), -1}, base::pinyinInitials(area.value())});
    m_stations = stations.values();
    m_stations.sort();
    return {};
}

base::Result<void> SearchIndex::addFindings(vault::Connection& connection, base::Progress& progress)
{
    MINGCHA_ASSIGN(const auto list, findings::listFindings(connection, {}, &progress));
    for (const findings::Finding& finding : list) {
        const checks::Rule* rule = checks::Catalogue::shipped().find(finding.rule);
        const QString name = rule ? rule->name.current() : finding.decision.text;
        QString detail = finding.subject;
        if (finding.period)
            detail += QStringLiteral(" · ") + shown(*finding.period);
        m_entries.push_back({{HitKind::Finding, QStringLiteral("%1 %2").arg(finding.rule, name), detail, finding.subject, finding.id}, base::pinyinInitials(name)});
    }
    return {};
}

SearchAnswer SearchIndex::find(const QString& typed) const
{
    SearchAnswer answer;
    std::array<int, 3> counts{};
    const bool letters = std::all_of(typed.begin(), typed.end(), [](QChar c) { return c.unicode() < 0x80 && c.isLetterOrNumber(); });
    for (const Entry& entry : m_entries) {
        const SearchHit& hit = entry.hit;
        const bool found = hit.title.contains(typed, Qt::CaseInsensitive) || hit.detail.contains(typed, Qt::CaseInsensitive)
            || (letters && entry.initials.contains(typed, Qt::CaseInsensitive));
        if (!found)
            continue;
        if (counts[size_t(hit.kind)]++ < perKind)
            answer.hits.push_back(hit);
        else
            ++answer.more;
    }
    std::stable_sort(answer.hits.begin(), answer.hits.end(), [](const SearchHit& a, const SearchHit& b) { return a.kind < b.kind; });
    return answer;
}

}  // namespace mingcha::ui
