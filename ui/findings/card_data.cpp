// SPDX-License-Identifier: GPL-3.0-or-later
#include "findings/card_data.h"

namespace mingcha::ui {

namespace {

/// `becauseOf` is "RULE|subject|YYYY-MM".
base::Result<std::optional<findings::Finding>> causeOf(vault::Connection& connection, const QString& becauseOf)
{
    const QStringList parts = becauseOf.split(QLatin1Char('|'));
    if (parts.size() != 3)
        return std::nullopt;
    const auto period = base::Period::parse(parts[2].toStdString());
    findings::Filter filter;
    filter.rules = QStringList{parts[0]};
    filter.subject = parts[1];
    MINGCHA_ASSIGN(auto found, findings::listFindings(connection, filter));
    for (auto& finding : found)
        if (finding.period == period)
            return std::optional(std::move(finding));
    return std::nullopt;
}

}  // namespace

base::Result<std::optional<CardData>> loadCard(vault::Connection& connection, std::int64_t id)
{
    MINGCHA_ASSIGN(auto finding, findings::findFinding(connection, id));
    if (!finding)
        return std::nullopt;
    CardData card;
    card.finding = std::move(*finding);
    if (!card.finding.proof.isEmpty())
        card.proof = checks::Proof::fromJson(card.finding.proof);
    for (const auto& input : card.proof.inputs) {
        if (input.importId == 0 || card.files.contains(input.importId))
            continue;
        MINGCHA_ASSIGN(auto file, records::findImport(connection, input.importId));
        if (file)
            card.files.emplace(input.importId, std::move(*file));
    }
    if (!card.finding.becauseOf.isEmpty()) {
        MINGCHA_ASSIGN(card.cause, causeOf(connection, card.finding.becauseOf));
    }
    MINGCHA_ASSIGN(card.history, findings::historyOf(connection, id));
    return std::optional(std::move(card));
}

}  // namespace mingcha::ui
