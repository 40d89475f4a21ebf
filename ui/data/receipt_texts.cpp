// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/receipt_texts.h"

#include "shared/format.h"

#include <QJsonArray>
#include <QMap>

namespace mingcha::ui {

QString ReceiptTexts::matchReason(ingest::MatchReason reason)
{
    switch (reason) {
    case ingest::MatchReason::None: return {};
    case ingest::MatchReason::Title: return tr("standard header");
    case ingest::MatchReason::Alias: return tr("known alias");
    case ingest::MatchReason::UserAlias: return tr("your alias");
    case ingest::MatchReason::Profile: return tr("saved profile");
    case ingest::MatchReason::User: break;
    }
    return tr("chosen by hand");
}

QString ReceiptTexts::matchReason(const QString& id)
{
    static const char* const ids[] = {"", "title", "alias", "user_alias", "profile", "user"};
    for (int i = 0; i < 6; ++i)
        if (id == QLatin1String(ids[i]))
            return matchReason(ingest::MatchReason(i));
    return id;
}

QString ReceiptTexts::repair(const QString& id)
{
    const QMap<QString, QString> words{{QStringLiteral("leading_zeros"), tr("leading zeros were lost")}, {QStringLiteral("last_digits"), tr("last digits were lost")},
                                       {QStringLiteral("rounded"), tr("rounded to the digits kept")}, {QStringLiteral("formula_text"), tr("written as a formula")},
                                       {QStringLiteral("full_width"), tr("full-width characters")}, {QStringLiteral("excel_serial"), tr("a date written as a number")},
                                       {QStringLiteral("whole_month"), tr("a day where a month was expected")}, {QStringLiteral("number_form"), tr("another way to write a number")},
                                       {QStringLiteral("left_empty"), tr("unreadable, left empty")}};
    return words.value(id, id);
}

QString ReceiptTexts::skipped(const QString& id)
{
    const QMap<QString, QString> words{{QStringLiteral("title"), tr("titles")}, {QStringLiteral("blank"), tr("blank rows")}, {QStringLiteral("repeated_header"), tr("repeated headers")},
                                       {QStringLiteral("header"), tr("headers")}, {QStringLiteral("total"), tr("total rows")}, {QStringLiteral("note"), tr("notes")},
                                       {QStringLiteral("identical"), tr("identical repeats")}, {QStringLiteral("kept_existing"), tr("already in the vault, kept as they were")}};
    return words.value(id, id);
}

QString ReceiptTexts::format(const QString& id)
{
    const QMap<QString, QString> words{{QStringLiteral("csv"), tr("Text (CSV or TSV)")}, {QStringLiteral("xlsx"), tr("Excel workbook (XLSX)")}, {QStringLiteral("ods"), tr("OpenDocument (ODS)")},
                                       {QStringLiteral("xls"), tr("Excel 97–2003 (XLS)")}, {QStringLiteral("html"), tr("HTML table")}};
    return words.value(id, id);
}

QString ReceiptTexts::delimiter(const QString& delimiter)
{
    const QMap<QString, QString> words{{QStringLiteral(","), tr("Comma")}, {QStringLiteral(";"), tr("Semicolon")}, {QStringLiteral("\t"), tr("Tab")}, {QStringLiteral("|"), tr("Vertical bar")}};
    return words.value(delimiter, delimiter);
}

QString ReceiptTexts::sheet(const QString& name) { return name.isEmpty() ? tr("the file") : name; }

QString ReceiptTexts::fieldTitle(const records::FieldSpec& field)
{
    const QMap<QString, QString> words{{QStringLiteral("元"), tr("yuan")}, {QStringLiteral("元/kWh"), tr("yuan/kWh")}};
    return field.unit.isEmpty() ? field.title.current() : QStringLiteral("%1 (%2)").arg(field.title.current(), words.value(field.unit, field.unit));
}

QString ReceiptTexts::field(records::Kind kind, const QString& id)
{
    const records::KindSpec& kindSpec = records::spec(kind);
    const int field = kindSpec.fieldIndex(id.toStdString());
    return field < 0 ? id : kindSpec.fields[static_cast<size_t>(field)].title.current();
}

ReceiptTexts::Group ReceiptTexts::mapping(const QJsonObject& sheet, records::Kind kind)
{
    const QString name = sheet[QLatin1String("name")].toString();
    Group group{name.isEmpty() ? tr("Columns of the file") : tr("Columns of %1").arg(name), {}, true};
    if (!sheet[QLatin1String("used")].toBool()) {
        group.lines.emplace_back(tr("Not used"), sheet[QLatin1String("reason")].toString());
        return group;
    }
    const int row = sheet[QLatin1String("header_row")].toInt(), rows = sheet[QLatin1String("header_rows")].toInt();
    if (rows > 0)
        group.lines.emplace_back(tr("Header"), rows == 1 ? tr("row %1").arg(row) : tr("rows %1 to %2").arg(row).arg(row + rows - 1));
    if (const QString profile = sheet[QLatin1String("profile")].toString(); !profile.isEmpty())
        group.lines.emplace_back(tr("Profile"), profile);
    for (const auto& value : sheet[QLatin1String("columns")].toArray()) {
        const QJsonObject column = value.toObject();
        const QString id = column[QLatin1String("field")].toString();
        QString target = id.isEmpty() ? tr("not used") : QStringLiteral("→ %1").arg(field(kind, id));
        if (column.contains(QLatin1String("month")))
            target += QStringLiteral(" · %1").arg(column[QLatin1String("month")].toString());
        if (column.contains(QLatin1String("factor")))
            target += QStringLiteral(" · × %1").arg(shownCount(column[QLatin1String("factor")].toInteger()));
        if (!id.isEmpty())
            target += QStringLiteral(" · %1").arg(matchReason(column[QLatin1String("reason")].toString()));
        group.lines.emplace_back(column[QLatin1String("header")].toString(), target);
    }
    return group;
}

ReceiptTexts::Group ReceiptTexts::repairs(const QJsonObject& receipt)
{
    Group group{tr("Repaired values"), {}, false};
    for (const auto& value : receipt[QLatin1String("repairs")].toArray()) {
        const QJsonObject repair = value.toObject();
        const QJsonArray rows = repair[QLatin1String("rows")].toArray();
        QStringList first;
        for (int i = 0; i < rows.size() && i < 6; ++i)
            first.append(QString::number(rows[i].toInteger()));
        QString where = tr("%n row(s)", nullptr, static_cast<int>(rows.size())) + QStringLiteral(": ") + first.join(QStringLiteral(", "));
        if (rows.size() > 6)
            where += QStringLiteral(" …");
        group.lines.emplace_back(QStringLiteral("%1: %2").arg(repair[QLatin1String("column")].toString(), ReceiptTexts::repair(repair[QLatin1String("kind")].toString())),
                                 QStringLiteral("%1 → %2 · %3").arg(repair[QLatin1String("from")].toString(), repair[QLatin1String("to")].toString(), where));
    }
    return group;
}

ReceiptTexts::Group ReceiptTexts::totals(const QJsonObject& receipt)
{
    Group group{tr("Totals stated in the file"), {}, true};
    for (const auto& value : receipt[QLatin1String("totals")].toArray()) {
        const QJsonObject total = value.toObject();
        const QString stated = total[QLatin1String("stated")].toString(), computed = total[QLatin1String("computed")].toString();
        group.lines.emplace_back(tr("%1, row %2").arg(total[QLatin1String("column")].toString()).arg(total[QLatin1String("row")].toInteger()),
                                 total[QLatin1String("agrees")].toBool() ? tr("%1 ✓ agrees with the rows").arg(stated) : tr("%1 ✕ the rows add up to %2").arg(stated, computed));
    }
    return group;
}

std::vector<ReceiptTexts::Group> ReceiptTexts::groups(const records::ImportRecord& import)
{
    const QJsonObject& receipt = import.receipt;
    std::vector<Group> groups;
    const auto add = [&groups](Group group) {
        if (!group.lines.empty())
            groups.push_back(std::move(group));
    };
    Group warnings{tr("To be noted"), {}, true};
    for (const auto& warning : receipt[QLatin1String("warnings")].toArray())
        warnings.lines.emplace_back(QStringLiteral("!"), warning.toString());
    add(std::move(warnings));
    Group unmatched{tr("Columns not recognised"), {}, true};
    for (const auto& header : receipt[QLatin1String("unmatched")].toArray())
        unmatched.lines.emplace_back(header.toString(), import.kind == records::Kind::Survey ? tr("kept as text") : tr("not imported"));
    add(std::move(unmatched));
    add(totals(receipt));
    Group skippedRows{tr("Skipped rows"), {}, true};
    const QJsonObject skippedBy = receipt[QLatin1String("skipped")].toObject();
    for (auto reason = skippedBy.begin(); reason != skippedBy.end(); ++reason)
        skippedRows.lines.emplace_back(skipped(reason.key()), shownCount(reason->toInteger()));
    add(std::move(skippedRows));
    add(repairs(receipt));
    Group file{tr("How the file was read"), {}, true};
    file.lines.emplace_back(tr("Format"), format(receipt[QLatin1String("format")].toString()));
    if (receipt.contains(QLatin1String("encoding")))
        file.lines.emplace_back(tr("Encoding"), receipt[QLatin1String("encoding")].toString());
    if (receipt.contains(QLatin1String("delimiter")))
        file.lines.emplace_back(tr("Delimiter"), delimiter(receipt[QLatin1String("delimiter")].toString()));
    file.lines.emplace_back(tr("Size"), shownBytes(import.bytes));
    file.lines.emplace_back(QStringLiteral("SHA-256"), import.sha256);
    add(std::move(file));
    for (const auto& sheet : receipt[QLatin1String("sheets")].toArray())
        add(mapping(sheet.toObject(), import.kind));
    return groups;
}

}  // namespace mingcha::ui
