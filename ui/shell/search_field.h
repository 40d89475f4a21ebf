// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "shell/navigation.h"
#include "shell/search_index.h"

#include <QLineEdit>
#include <QTimer>

class QCompleter;
class QStandardItemModel;

namespace mingcha::ui {

class Session;

/// Finds customers, areas and findings as one types; Down and Enter lead there.
class SearchField : public QLineEdit {
    Q_OBJECT
public:
    SearchField(Session& session, QWidget* parent);
    void setIndex(std::shared_ptr<const SearchIndex> index);

Q_SIGNALS:
    void navigationRequested(const mingcha::ui::NavigationRequest& request);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void search();
    void show(const SearchAnswer& answer);
    void follow(int row);
    Session& m_session;
    std::shared_ptr<const SearchIndex> m_index;
    QCompleter* m_completer;
    QStandardItemModel* m_model;
    std::vector<SearchHit> m_hits;
    QTimer m_pause;
};

}  // namespace mingcha::ui
