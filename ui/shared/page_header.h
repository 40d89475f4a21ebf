// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QHBoxLayout>
#include <QLabel>

namespace mingcha::ui {

/// The top line of a page: title, what it stands for at the moment, and room for the page's own buttons at the right.
class PageHeader : public QWidget {
    Q_OBJECT
public:
    explicit PageHeader(const QString& title, QWidget* parent = nullptr);
    void setSubtitle(const QString& text);
    void addAction(QWidget* widget) { m_actions->addWidget(widget); }

private:
    QLabel* m_subtitle;
    QHBoxLayout* m_actions;
};

}  // namespace mingcha::ui
