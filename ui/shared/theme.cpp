// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/theme.h"

#include <QApplication>
#include <QFile>
#include <QPalette>
#include <QPixmapCache>
#include <QStyleFactory>

namespace mingcha::ui {

const Colours& lightColours()
{
    static const Colours colours{
        .window = 0xf3f5f5, .base = 0xffffff, .alternate = 0xf8f9f9, .raised = 0xfbfcfc, .border = 0xd3d9da, .text = 0x1a2224, .muted = 0x566166,
        .accent = 0x00706b, .onAccent = 0xffffff, .selection = 0xcfe6e4, .onSelection = 0x0c2b29, .hover = 0xe6ecec, .good = 0x1b6e3c, .warning = 0x955200, .bad = 0xb3261e};
    return colours;
}

const Colours& darkColours()
{
    static const Colours colours{
        .window = 0x1a1e20, .base = 0x212628, .alternate = 0x252b2d, .raised = 0x262c2e, .border = 0x3b4447, .text = 0xe4e9ea, .muted = 0xa2aeb2,
        .accent = 0x3fb8af, .onAccent = 0x06211f, .selection = 0x1f4a47, .onSelection = 0xe8f6f5, .hover = 0x2d3437, .good = 0x6cc08b, .warning = 0xe5a550, .bad = 0xf28b82};
    return colours;
}

namespace {

QPalette paletteOf(const Colours& c)
{
    QPalette palette;
    const auto set = [&palette](QPalette::ColorRole role, const QColor& colour) { palette.setColor(role, colour); };
    set(QPalette::Window, c.window);
    set(QPalette::WindowText, c.text);
    set(QPalette::Base, c.base);
    set(QPalette::AlternateBase, c.alternate);
    set(QPalette::Text, c.text);
    set(QPalette::Button, c.raised);
    set(QPalette::ButtonText, c.text);
    set(QPalette::BrightText, c.bad);
    set(QPalette::ToolTipBase, c.raised);
    set(QPalette::ToolTipText, c.text);
    set(QPalette::PlaceholderText, c.muted);
    set(QPalette::Highlight, c.selection);
    set(QPalette::HighlightedText, c.onSelection);
    set(QPalette::Link, c.accent);
    set(QPalette::LinkVisited, c.accent);
    set(QPalette::Light, c.raised.lighter(105));
    set(QPalette::Midlight, c.raised);
    set(QPalette::Mid, c.border);
    set(QPalette::Dark, c.border.darker(120));
    set(QPalette::Shadow, c.border.darker(150));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, c.muted);
    return palette;
}

QString sheetOf(const Colours& c)
{
    QFile file(QStringLiteral(":/style/style.qss"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QString sheet = QString::fromUtf8(file.readAll());
    // Longer names first, so that @selection does not eat @selectionText.
    const std::pair<QLatin1String, QColor> tokens[] = {
        {QLatin1String("@onSelection"), c.onSelection}, {QLatin1String("@selection"), c.selection}, {QLatin1String("@alternate"), c.alternate},
        {QLatin1String("@onAccent"), c.onAccent}, {QLatin1String("@accent"), c.accent}, {QLatin1String("@window"), c.window}, {QLatin1String("@raised"), c.raised},
        {QLatin1String("@border"), c.border}, {QLatin1String("@muted"), c.muted}, {QLatin1String("@hover"), c.hover}, {QLatin1String("@base"), c.base},
        {QLatin1String("@text"), c.text}, {QLatin1String("@warning"), c.warning}, {QLatin1String("@good"), c.good}, {QLatin1String("@bad"), c.bad}};
    for (const auto& [name, colour] : tokens)
        sheet.replace(name, colour.name());
    return sheet;
}

QFont sized(qreal points, QFont::Weight weight)
{
    QFont font = QApplication::font();
    font.setPointSizeF(points);
    font.setWeight(weight);
    return font;
}

}  // namespace

Theme& Theme::instance()
{
    static Theme theme;
    return theme;
}

void Theme::install(QApplication& application)
{
    m_application = &application;
    application.setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    QFont font = application.font();
    font.setPointSizeF(qBound(10.0, font.pointSizeF(), 11.0));
    QStringList families = font.families();
    if (!families.contains(QLatin1String("Noto Sans CJK SC")))
        families.append(QStringLiteral("Noto Sans CJK SC"));
    font.setFamilies(families);
    application.setFont(font);
    apply();
}

void Theme::setScheme(Scheme scheme)
{
    const bool before = isDark();
    m_scheme = scheme;
    if (isDark() != before)
        apply();
}

void Theme::setDesktopDark(bool dark)
{
    const bool before = isDark();
    m_desktopDark = dark;
    if (isDark() != before)
        apply();
}

bool Theme::isDark() const { return m_scheme == Scheme::FollowDesktop ? m_desktopDark : m_scheme == Scheme::Dark; }

void Theme::apply()
{
    if (!m_application)
        return;
    QPixmapCache::clear();
    m_application->setPalette(paletteOf(colours()));
    m_application->setStyleSheet(sheetOf(colours()));
    Q_EMIT changed();
}

QFont Theme::titleFont() { return sized(16, QFont::DemiBold); }
QFont Theme::sectionFont() { return sized(12, QFont::DemiBold); }
QFont Theme::figureFont() { return sized(22, QFont::DemiBold); }

}  // namespace mingcha::ui
