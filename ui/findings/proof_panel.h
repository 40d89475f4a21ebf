// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "findings/subject_names.h"

#include <QPointer>
#include <QTimer>
#include <QWidget>

class QLabel;

namespace mingcha::ui {

class Banner;
class Decisions;
class EnergyChart;
class Job;
class ProofCard;
class Session;

/// The proof card, the chart of the year around it, which stays in sight however long the card is, and the buttons by which one decides. Loads the card, then the year's chart, while one moves on through the table.
class ProofPanel : public QWidget {
    Q_OBJECT
public:
    ProofPanel(Session& session, Decisions& decisions, QWidget* parent = nullptr);
    /// −1: none.
    void show(std::int64_t findingId, const SubjectInfo& subject);
    void setSelectedCount(int count);
    ProofCard* card() const { return m_card; }
    void copyText() const;

Q_SIGNALS:
    void sourceAsked(std::int64_t importId, std::int64_t row);
    void findingAsked(std::int64_t id);

private:
    QLayout* buttons(Decisions& decisions);
    void load();
    void loadChart(const findings::Finding& finding);
    Session& m_session;
    ProofCard* m_card;
    EnergyChart* m_chart;
    QLabel* m_selected;
    Banner* m_banner;
    QTimer m_rest;
    QPointer<Job> m_loading, m_charting;
    std::int64_t m_id = -1;
    SubjectInfo m_subject;
};

}  // namespace mingcha::ui
