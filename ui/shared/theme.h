// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QColor>
#include <QFont>
#include <QObject>

class QApplication;

namespace mingcha::ui {

/// The colours everything is drawn with. Text on its ground has a contrast of 4.5 : 1 or more in both sets (a test computes it).
struct Colours {
    QColor window, base, alternate, raised, border, text, muted, accent, onAccent, selection, onSelection, hover, good, warning, bad;
};
const Colours& lightColours();
const Colours& darkColours();

enum class Scheme { FollowDesktop, Light, Dark };

/// Spacing in steps of 4: inside a group, between groups.
inline constexpr int spaceSmall = 4, space = 8, spaceWide = 16;
/// What a page has to divide in a window of 1280 pixels; larger windows give the rest by stretch.
inline constexpr int contentWidth = 1090;

/// The look of the whole program: Fusion with our own palette and one style sheet. One per process, as QApplication's palette is.
class Theme : public QObject {
    Q_OBJECT
public:
    static Theme& instance();
    /// Takes over the application's style; call once.
    void install(QApplication& application);
    void setScheme(Scheme scheme);
    Scheme scheme() const { return m_scheme; }
    /// What the desktop says (its portal); counts while the scheme is FollowDesktop.
    void setDesktopDark(bool dark);
    bool isDark() const;
    const Colours& colours() const { return isDark() ? darkColours() : lightColours(); }

    static QFont titleFont();     ///< 16 pt
    static QFont sectionFont();   ///< 12 pt, semi-bold
    static QFont figureFont();    ///< 22 pt

Q_SIGNALS:
    void changed();

private:
    void apply();
    QApplication* m_application = nullptr;
    Scheme m_scheme = Scheme::FollowDesktop;
    bool m_desktopDark = false;
};

}  // namespace mingcha::ui
