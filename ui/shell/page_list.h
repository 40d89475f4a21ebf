// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "shell/page.h"

#include <functional>

namespace mingcha::ui {

/// What the frame has to know of a page before it exists.
struct PageSpec {
    PageId id;
    QString icon;                                             ///< name in resources/icons
    QString title;                                            ///< translated
    std::function<Page*(Session&, QWidget*)> make;
};

/// All pages, in the order of the navigation bar.
std::vector<PageSpec> pageSpecs();

}  // namespace mingcha::ui
