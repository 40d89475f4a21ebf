// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/error.h"

#include <QDialog>

namespace mingcha::ui {

/// An error as a person should read it: what happened, what was not changed, what to do; the code and a button to copy it all.
class ErrorDialog : public QDialog {
    Q_OBJECT
public:
    ErrorDialog(const base::Error& error, QWidget* parent);
};

}  // namespace mingcha::ui
