// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QIcon>
#include <QToolButton>
#include <QVariant>

namespace mingcha::ui {

/// One criterion of a filter bar: a chip that says what is chosen and opens a menu of the choices. Space switches a choice and leaves the menu open.
class FilterChip : public QToolButton {
    Q_OBJECT
public:
    struct Choice {
        QString text;
        QVariant value;
        QIcon icon = {};
        QString brief = {};            ///< what the chip says of it, where the menu says more
    };
    /// `oneOnly`: choosing one puts the other out.
    FilterChip(const QString& title, const char* name, bool oneOnly = false, QWidget* parent = nullptr);
    /// The choices offered; what was chosen stays chosen as far as it is still there.
    void setChoices(const QList<Choice>& choices);
    QVariantList chosen() const;
    /// Without telling anybody.
    void setChosen(const QVariantList& values);

Q_SIGNALS:
    void chosenChanged();

private:
    void showChosen();
    void choose(QAction* action);
    QString m_title;
    bool m_oneOnly;
    QVariantList m_chosen;
};

}  // namespace mingcha::ui
