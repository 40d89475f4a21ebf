// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/content/report/sections.h"

using namespace Qt::StringLiterals;

namespace mingcha::reports {
namespace {

/// 一、二、… in Chinese, 1. 2. … in English.
QString numbered(size_t index, const QString& title)
{
    static const QString digits[] = {u"一"_s, u"二"_s, u"三"_s, u"四"_s, u"五"_s, u"六"_s, u"七"_s, u"八"_s, u"九"_s, u"十"_s};
    return base::currentLanguage() == base::Language::Chinese ? digits[index] + u"、"_s + title : u"%1. "_s.arg(index + 1) + title;
}

}  // namespace

const std::vector<Section>& sections()
{
    static const std::vector<Section> all = {
        {"overview", [] { return QCoreApplication::translate("reports", "Overview of the audit"); }, section::overview},
        {"indicators", [] { return QCoreApplication::translate("reports", "Indicators"); }, section::indicators},
        {"summary", [] { return QCoreApplication::translate("reports", "Problems found"); }, section::summary},
        {"cases", [] { return QCoreApplication::translate("reports", "Typical cases"); }, section::cases},
        {"causes", [] { return QCoreApplication::translate("reports", "Causes"); }, section::causes},
        {"measures", [] { return QCoreApplication::translate("reports", "Measures and responsibilities"); }, section::measures},
        {"previous", [] { return QCoreApplication::translate("reports", "Rectification of the previous month's problems"); }, section::previous},
        {"risks", [] { return QCoreApplication::translate("reports", "Risks and focus of next month"); }, section::risks},
        {"assessment", [] { return QCoreApplication::translate("reports", "Suggestions for assessment"); }, section::assessment},
        {"attachments", [] { return QCoreApplication::translate("reports", "Attachments"); }, section::attachments},
    };
    return all;
}

Document reportDocument(const ReportData& data)
{
    Document document;
    document.title = QCoreApplication::translate("reports", "Marketing Field Audit Report");
    QStringList under{monthText(data.month)};
    for (const QString& part : {data.office.company, data.unit.isEmpty() ? data.office.station : data.unit})
        if (!part.isEmpty())
            under.append(part);
    document.subtitle = under.join(u"　"_s);
    document.language = documentLanguage();
    document.foot = footOf(data.vaultName, data.unit, QString::fromStdString(data.month.text()), data.run ? data.run->at : QDateTime());
    Blocks blocks;
    for (size_t i = 0; i < sections().size(); ++i) {
        blocks.heading(numbered(i, sections()[i].title()), 1);
        sections()[i].write(data, blocks);
    }
    blocks.add(signaturesOf(data.office));
    document.blocks = blocks.take();
    return document;
}

base::Result<Document> buildReport(vault::Connection& connection, const ReportRequest& request, base::Progress* progress)
{
    MINGCHA_ASSIGN(const ReportData data, loadReportData(connection, request, progress));
    return reportDocument(data);
}

}  // namespace mingcha::reports
