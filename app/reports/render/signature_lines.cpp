// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/render/signature_lines.h"

#include <algorithm>
#include <cmath>

namespace mingcha::reports {

bool onlySignaturesFollow(const Document& document, size_t block)
{
    bool signatures = false;
    for (size_t i = block + 1; i < document.blocks.size(); ++i) {
        signatures = std::holds_alternative<Signatures>(document.blocks[i]);
        if (!signatures && !std::holds_alternative<Paragraph>(document.blocks[i]))
            return false;
    }
    return signatures;
}

std::vector<SignatureLine> signatureLines(const Signatures& signatures, LineBreaker& breaker, TextRole role, double width, int perLine)
{
    constexpr double aroundName = 9 * unitsPerPoint, leastLine = 30 * unitsPerMm;  // for a hand to sign on
    const double cell = width / perLine;
    std::vector<SignatureLine> lines;
    int used = perLine;
    for (const auto& [label, name] : signatures.places) {
        const double before = breaker.width(label, role) + aroundName + signatureGap;
        const int needed = std::clamp(int(std::ceil((before + std::max(leastLine, breaker.width(name, role))) / cell)), 1, perLine);
        if (used + needed > perLine) {
            lines.emplace_back();
            used = 0;
        }
        const QStringList parts = breaker.lines(name, role, needed * cell - before);
        lines.back().push_back({label, parts.value(0), used, needed});
        used += needed;
        for (qsizetype i = 1; i < parts.size(); ++i)
            lines.push_back({{QString(), parts[i], 0, perLine}});
    }
    return lines;
}

}  // namespace mingcha::reports
