// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "rectification/list.h"

#include <QDialog>

namespace mingcha::ui {

class Banner;
class PaperDesk;
class PaperView;
class Session;

/// The rectification list as it will be printed, with what can be done with it.
class ListPreview : public QDialog {
    Q_OBJECT
public:
    ListPreview(Session& session, std::shared_ptr<const rectification::ListContent> list, QWidget* parent);
    PaperView* paper() const { return m_paper; }

private:
    void build(std::shared_ptr<const rectification::ListContent> list);
    Session& m_session;
    PaperDesk* m_desk;
    PaperView* m_paper;
    Banner* m_banner;
};

}  // namespace mingcha::ui
