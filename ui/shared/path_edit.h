// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>
#include <functional>

class QLineEdit;
class QPushButton;

namespace mingcha::ui {

/// A line for a path with a button that lets it be chosen.
class PathEdit : public QWidget {
    Q_OBJECT
public:
    /// `choose` opens the box and calls back with the path.
    PathEdit(const char* name, const QString& accessibleName, std::function<void(std::function<void(QString)>)> choose, QWidget* parent = nullptr);
    QString path() const;
    void setPath(const QString& path);
    QLineEdit* line() const { return m_line; }

Q_SIGNALS:
    void edited();

private:
    QLineEdit* m_line;
};

}  // namespace mingcha::ui
