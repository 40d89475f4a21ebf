// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "findings/findings_filter.h"

#include <QToolButton>

class QMenu;

namespace mingcha::ui {

class Session;

/// Named views of the table of findings, kept in the vault: the filter with the columns, their order and the sorting.
class SavedViews : public QToolButton {
    Q_OBJECT
public:
    SavedViews(Session& session, std::function<FindingsFilter()> current, QWidget* parent = nullptr);
    /// Key of the table's layout in the vault's settings.
    static constexpr QLatin1String layoutKey{"findings"};

Q_SIGNALS:
    /// The layout has been put in place already.
    void chosen(const mingcha::ui::FindingsFilter& filter);

private:
    void fill();
    void askName();
    void askToSave(const QString& name);
    void save(const QString& name);
    void remove(const QString& name);
    void use(const QString& name);
    Session& m_session;
    std::function<FindingsFilter()> m_current;
};

}  // namespace mingcha::ui
