// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "shell/navigation.h"

#include <QFrame>

class QComboBox;
class QToolButton;

namespace mingcha::ui {

class SearchField;
class SearchIndex;
class Session;

/// Above every page: station, months, search.
class ScopeBar : public QFrame {
    Q_OBJECT
public:
    ScopeBar(Session& session, QWidget* parent);
    SearchField* searchField() const { return m_search; }

private:
    struct Lists;
    QToolButton* lockButton();
    void load();
    void fillStations(const QStringList& stations);
    void fillMonths(const std::optional<base::PeriodRange>& billed);
    void showScope();
    void dropVanishedStation();
    void choose();
    void askRange();
    Session& m_session;
    QComboBox *m_station, *m_months;
    SearchField* m_search;
    std::optional<base::PeriodRange> m_billed;
};

}  // namespace mingcha::ui
