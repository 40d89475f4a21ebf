// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "reports/document.h"

#include <QByteArray>
#include <vector>

namespace mingcha::reports {

/// Paper of a Word document in twentieths of a point.
struct WordPage {
    int width, height, left, right, top, bottom;
    bool landscape;
    int textWidth() const { return width - left - right; }
};
WordPage wordPage(const Document& document);

/// word/styles.xml: Title, Subtitle, Heading 1–3, Body, table texts, caption, footer, the grid of tables; East Asian and Latin fonts and the language.
QByteArray wordStyles(const Document& document);
QByteArray wordFontTable();

struct WordBody {
    QByteArray xml;                        ///< word/document.xml
    std::vector<QByteArray> pictures;      ///< PNG, referred to as rIdPic1, rIdPic2, …
};
WordBody wordBody(const Document& document);
QByteArray wordFooter(const Document& document);

}  // namespace mingcha::reports
