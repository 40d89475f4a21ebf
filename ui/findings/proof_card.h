// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "findings/card_data.h"

#include <QLabel>
#include <QScrollArea>

class QGridLayout;
class QVBoxLayout;

namespace mingcha::ui {

/// The proof of one finding, so that a person can recompute it by hand: values on the books beside what they should be and where they stand, the formula with
/// the numbers put in, the money, the basis, what it follows from, what was decided.
class ProofCard : public QScrollArea {
    Q_OBJECT
public:
    explicit ProofCard(QWidget* parent = nullptr);
    void show(const CardData& card);
    void clear();
    std::int64_t findingId() const { return m_id; }
    /// The whole card as text, for the clipboard and for screen readers.
    QString text() const;

Q_SIGNALS:
    void sourceAsked(std::int64_t importId, std::int64_t row);
    void findingAsked(std::int64_t id);

private:
    void addHead(const CardData& card);
    void addInputs(const CardData& card);
    void addReasoning(const CardData& card);
    void addDecision(const findings::Finding& finding);
    void addHistory(const CardData& card);
    QLabel* add(QLabel* label);
    /// A row "title   text" in a two-column grid.
    void addFact(QGridLayout* grid, const QString& title, const QString& text);
    QLabel* link(const QString& text, const QString& target);
    void follow(const QString& target);
    std::int64_t m_id = -1;
    QVBoxLayout* m_layout = nullptr;
};

/// "用电客户档案.xlsx 客户档案!J191", "电费台账_2025.csv row 189".
QString sourceText(const checks::ProofInput& input, const records::ImportRecord& file);

}  // namespace mingcha::ui
