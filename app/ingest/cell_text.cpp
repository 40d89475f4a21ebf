// SPDX-License-Identifier: GPL-3.0-or-later
// domain.md 10.2 and 10.3: what stands in cells beside the value.
#include "ingest/cell_text.h"

#include <QString>
#include <algorithm>
#include <array>

namespace mingcha::ingest {

namespace {

bool isInvisible(QChar c) { return c.category() == QChar::Other_Format || c.unicode() == 0xfeff; }
bool isSpaceLike(QChar c) { return c.isSpace() || c.category() == QChar::Other_Control; }
bool isFullWidth(QChar c) { return c.unicode() >= 0xff01 && c.unicode() <= 0xff5e; }

bool isPlainAscii(std::string_view text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return c >= 0x20 && c < 0x7f; });
}

std::string_view trimmed(std::string_view text)
{
    while (!text.empty() && static_cast<unsigned char>(text.front()) <= 0x20)
        text.remove_prefix(1);
    while (!text.empty() && static_cast<unsigned char>(text.back()) <= 0x20)
        text.remove_suffix(1);
    return text;
}

/// ="0031" and '0031
bool unwrapFormula(std::string& text)
{
    if (text.size() >= 3 && text.starts_with("=\"") && text.ends_with('"')) {
        text = std::string(trimmed(std::string_view(text).substr(2, text.size() - 3)));
        return true;
    }
    if (text.size() > 1 && text.front() == '\'')
        text.erase(0, 1);
    return false;
}

/// Visible characters with every space a plain one.
QString visible(std::string_view raw, bool& fullWidth)
{
    QString out;
    for (const QChar c : QString::fromUtf8(raw.data(), static_cast<qsizetype>(raw.size()))) {
        if (isInvisible(c))
            continue;
        fullWidth = fullWidth || isFullWidth(c);
        out += isSpaceLike(c) ? QLatin1Char(' ') : c;
    }
    return out.trimmed();
}

}  // namespace

CellText plainText(std::string_view raw)
{
    CellText cell;
    raw = trimmed(raw);
    if (isPlainAscii(raw))
        cell.text = raw;
    else
        cell.text = visible(raw, cell.fullWidth).normalized(QString::NormalizationForm_KC).trimmed().toStdString();
    cell.formula = unwrapFormula(cell.text);
    return cell;
}

CellText wordText(std::string_view raw)
{
    CellText cell;
    raw = trimmed(raw);
    if (isPlainAscii(raw)) {
        cell.text = raw;
    } else {
        bool fullWidth = false;
        const QString text = visible(raw, fullWidth);
        const std::string narrow = fullWidth ? text.normalized(QString::NormalizationForm_KC).toStdString() : std::string();
        cell.fullWidth = fullWidth && isPlainAscii(narrow);
        cell.text = cell.fullWidth ? narrow : text.toStdString();
    }
    cell.formula = unwrapFormula(cell.text);
    return cell;
}

bool meansEmpty(std::string_view plain)
{
    static constexpr std::array<std::string_view, 12> signs{"", "-", "--", "---", "—", "——", "/", "\\", "#N/A", "N/A", "空", "(空)"};
    return std::find(signs.begin(), signs.end(), plain) != signs.end();
}

bool isBlank(std::string_view raw)
{
    raw = trimmed(raw);
    if (raw.empty())
        return true;
    if (static_cast<unsigned char>(raw.front()) < 0x80)
        return false;
    bool fullWidth = false;
    return visible(raw, fullWidth).isEmpty();
}

}  // namespace mingcha::ingest
