// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/icons.h"

#include "shared/theme.h"

#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace mingcha::ui {

namespace {

QByteArray drawing(const QString& name)
{
    QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

class TintedEngine : public QIconEngine {
public:
    TintedEngine(QString name, QColor colour) : m_name(std::move(name)), m_colour(colour) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override
    {
        const qreal ratio = painter->device()->devicePixelRatio();
        painter->drawPixmap(rect, iconPixmap(m_name, colourFor(mode, state), qMin(rect.width(), rect.height()), ratio));
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override { return scaledPixmap(size, mode, state, 1.0); }

    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State state, qreal scale) override
    {
        // Qt asks with the size in device pixels.
        QPixmap pixmap = iconPixmap(m_name, colourFor(mode, state), qMin(size.width(), size.height()), 1.0);
        pixmap.setDevicePixelRatio(scale);
        return pixmap;
    }

    QIconEngine* clone() const override { return new TintedEngine(*this); }
    bool isNull() override { return m_name.isEmpty(); }

private:
    QColor colourFor(QIcon::Mode mode, QIcon::State state) const
    {
        const Colours& colours = Theme::instance().colours();
        if (mode == QIcon::Disabled)
            return colours.border.darker(Theme::instance().isDark() ? 80 : 120);
        if (m_colour.isValid())
            return m_colour;
        return mode == QIcon::Selected || state == QIcon::On ? colours.accent : colours.text;
    }

    QString m_name;
    QColor m_colour;
};

}  // namespace

QIcon icon(const QString& name) { return QIcon(new TintedEngine(name, {})); }

QIcon icon(const QString& name, const QColor& colour) { return QIcon(new TintedEngine(name, colour)); }

QPixmap iconPixmap(const QString& name, const QColor& colour, int size, qreal devicePixelRatio)
{
    const int pixels = qMax(1, qRound(size * devicePixelRatio));
    const QString key = QStringLiteral("mingcha-icon/%1/%2/%3").arg(name, colour.name(QColor::HexArgb)).arg(pixels);
    QPixmap pixmap;
    if (!QPixmapCache::find(key, &pixmap)) {
        pixmap = QPixmap(pixels, pixels);
        pixmap.fill(Qt::transparent);
        QSvgRenderer renderer(drawing(name).replace("currentColor", colour.name().toLatin1()));
        QPainter painter(&pixmap);
        painter.setRenderHint(QPainter::Antialiasing);
        renderer.render(&painter, QRectF(0, 0, pixels, pixels));
        QPixmapCache::insert(key, pixmap);
    }
    pixmap.setDevicePixelRatio(devicePixelRatio);
    return pixmap;
}

}  // namespace mingcha::ui
