// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "findings/finding_store.h"

#include <QScrollArea>

class QVBoxLayout;

namespace mingcha::ui {

/// What a rule says, how it computes, with which limits, on what it rests, and what it found last.
class RuleDetails : public QScrollArea {
    Q_OBJECT
public:
    explicit RuleDetails(QWidget* parent = nullptr);
    void show(const checks::Rule& rule, const checks::RuleSettings& settings, const std::optional<findings::RunRecord>& run, bool editable);
    QString code() const { return m_code; }

Q_SIGNALS:
    void valueChanged(const QString& code, const QString& parameter, const std::string& value);
    void severityChanged(const QString& code, std::optional<mingcha::checks::Severity> severity);
    void resetWanted(const QString& code);
    void runWanted(const QString& code);
    void findingsWanted(const QString& code);

private:
    void addTexts(const checks::Rule& rule);
    void addSeverity(const checks::Rule& rule, const checks::RuleSettings& settings, bool editable);
    void addParameters(const checks::Rule& rule, const checks::RuleSettings& settings, bool editable);
    void addLastRun(const checks::Rule& rule, const std::optional<findings::RunRecord>& run);
    void addSection(const QString& title, const QString& text);
    QString m_code;
    QVBoxLayout* m_layout = nullptr;
};

}  // namespace mingcha::ui
