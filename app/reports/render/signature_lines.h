// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "reports/render/line_breaker.h"

namespace mingcha::reports {

/// A place for a signature on its line, in cells of equal width: where it begins, how many it takes.
struct SignaturePlace {
    QString label, name;
    int cell = 0, cells = 1;
};
using SignatureLine = std::vector<SignaturePlace>;

/// Cells to a line, and the blank between one place and the next.
inline int signatureCells(const Document& document) { return document.landscape ? 4 : 2; }
inline constexpr double signatureGap = 12 * unitsPerPoint;

/// Whether nothing but notes and the signatures follow a block: they stay with its end, for nobody signs an empty page.
bool onlySignaturesFollow(const Document& document, size_t block);

/// Names wider than a cell take as many as they need; names wider than a whole line go on below it. None runs into the next place.
std::vector<SignatureLine> signatureLines(const Signatures& signatures, LineBreaker& breaker, TextRole role, double width, int perLine);

}  // namespace mingcha::reports
