// SPDX-License-Identifier: GPL-3.0-or-later
#include "findings/subject_names.h"

#include "records/fact_store.h"
#include "records/personal.h"

namespace mingcha::ui {

namespace {

QString textOf(std::string_view text) { return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())); }

}  // namespace

base::Result<QHash<QString, SubjectInfo>> loadSubjects(vault::Connection& connection, const std::vector<findings::Finding>& findings, base::Progress* progress)
{
    QHash<QString, SubjectInfo> subjects;
    for (const auto& finding : findings)
        if (finding.subjectKind == checks::SubjectKind::Customer)
            subjects.insert(finding.subject, {});
    if (subjects.isEmpty())
        return subjects;

    MINGCHA_ASSIGN(const bool hidden, records::namesAreHidden(connection));
    MINGCHA_ASSIGN(const auto accounts, records::Accounts::load(connection));
    std::vector<SubjectInfo*> wanted(accounts.size() + 1, nullptr);
    for (auto subject = subjects.begin(); subject != subjects.end(); ++subject)
        if (const auto code = accounts.find(subject.key().toStdString()); code > 0)
            wanted[static_cast<size_t>(code)] = &subject.value();

    namespace field = records::customer;
    MINGCHA_ASSIGN(const auto customers,
                   records::loadFacts(connection, {records::Kind::Customers, {}, {field::Number, field::Name, field::Area}, {}, false}, progress));
    for (size_t row = 0; row < customers.rows; ++row) {
        SubjectInfo* const subject = wanted[static_cast<size_t>(customers.value(field::Number, row))];
        if (!subject)
            continue;
        if (customers.has(field::Name))
            subject->name = hidden ? records::maskedName(textOf(customers.text(field::Name, row))) : textOf(customers.text(field::Name, row));
        if (customers.has(field::Area))
            subject->area = textOf(customers.text(field::Area, row));
    }
    return subjects;
}

}  // namespace mingcha::ui
