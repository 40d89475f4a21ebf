// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/readers/xml_part.h"

#include "ingest/readers/limits.h"
#include "ingest/readers/read_error.h"

#include <QCoreApplication>

#include <algorithm>

namespace mingcha::ingest {
namespace {

/// Longest stretch without a '<': QXmlStreamReader gathers such a stretch in memory before anybody can look
/// at it.
constexpr qint64 longestStretch = 4 << 20;
constexpr unsigned tokensPerLook = 8192;

} // namespace

/// Passes the bytes on and ends the stream when a stretch is too long.
class XmlPart::Guard final : public QIODevice {
public:
    Guard(QIODevice& source, quint64 size) : m_source(source), m_size(size)
    {
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }

    bool isSequential() const override { return true; }

    bool atEnd() const override { return m_tooLong || m_source.atEnd(); }

    bool tooLong() const { return m_tooLong; }

    double fraction() const
    {
        return m_size == 0 ? -1 : std::min(1.0, static_cast<double>(m_read) / static_cast<double>(m_size));
    }

protected:
    qint64 readData(char* data, qint64 maxSize) override
    {
        if (m_tooLong)
            return -1;
        const qint64 count = m_source.read(data, maxSize);
        if (count <= 0)
            return count;
        m_read += count;
        const char* const end = data + count;
        const char* last = end;
        while (last != data && last[-1] != '<')
            --last;
        m_stretch = last == data ? m_stretch + count : end - last;
        m_tooLong = m_stretch > longestStretch;
        return m_tooLong ? -1 : count;
    }

    qint64 writeData(const char*, qint64) override { return -1; }

private:
    QIODevice& m_source;
    quint64 m_size;
    qint64 m_read = 0;
    qint64 m_stretch = 0;
    bool m_tooLong = false;
};

XmlPart::XmlPart(std::unique_ptr<base::ZipEntryDevice> entry, quint64 size, base::Progress* progress)
    : m_entry(std::move(entry)), m_guard(std::make_unique<Guard>(*m_entry, size)), m_progress(progress)
{
    m_xml.setDevice(m_guard.get());
}

XmlPart::~XmlPart() = default;

base::Result<std::unique_ptr<XmlPart>> XmlPart::open(const base::ZipReader& zip, const std::string& name,
                                                     base::Progress* progress)
{
    const base::ZipEntry* entry = zip.find(name);
    if (!entry)
        return base::fail(
            damagedDocument(QStringLiteral("missing part %1").arg(QString::fromStdString(name))));
    MINGCHA_ASSIGN(auto device, zip.device(*entry));
    return std::unique_ptr<XmlPart>(new XmlPart(std::move(device), entry->size, progress));
}

bool XmlPart::next()
{
    if (m_error)
        return false;
    if (++m_tokens % tokensPerLook == 0) {
        base::report(m_progress, QCoreApplication::translate("ingest", "Reading the spreadsheet"),
                     m_guard->fraction());
        if (base::isCancelled(m_progress)) {
            m_error = base::cancelled();
            return false;
        }
    }
    if (isEnd())
        --m_depth;
    for (;;) {
        switch (m_xml.readNext()) {
        case QXmlStreamReader::StartElement:
            m_attributes = m_xml.attributes();
            if (++m_depth > limits::xmlDepth)
                m_error = damagedDocument(QStringLiteral("XML nested too deep"));
            return !m_error;
        case QXmlStreamReader::EndElement:
        case QXmlStreamReader::Characters:
            return true;
        case QXmlStreamReader::DTD:
            m_error = damagedDocument(QStringLiteral("document type in a part"));
            return false;
        case QXmlStreamReader::Invalid:
        case QXmlStreamReader::EndDocument:
            return false;
        default:
            break;
        }
    }
}

void XmlPart::skip()
{
    const int depth = m_depth;
    while (next() && !(isEnd() && m_depth == depth)) {
    }
}

base::Result<void> XmlPart::status() const
{
    if (m_error)
        return base::fail(*m_error);
    if (const base::Error* failure = m_entry->failure())
        return base::fail(*failure);
    if (m_guard->tooLong())
        return base::fail(cellTooLong(QCoreApplication::translate(
            "ingest", "A cell of the spreadsheet has far more than 32,767 characters.")));
    if (m_xml.hasError())
        return base::fail(damagedDocument(m_xml.errorString()));
    return {};
}

QStringView XmlPart::attribute(const char* localName) const
{
    const auto found =
        std::find_if(m_attributes.begin(), m_attributes.end(), [&](const QXmlStreamAttribute& attribute) {
            return attribute.name() == QLatin1String(localName);
        });
    return found == m_attributes.end() ? QStringView() : found->value();
}

bool XmlPart::hasAttribute(const char* localName, const char* value) const
{
    return std::any_of(m_attributes.begin(), m_attributes.end(), [&](const QXmlStreamAttribute& attribute) {
        return attribute.name() == QLatin1String(localName) && attribute.value() == QLatin1String(value);
    });
}

int XmlPart::intAttribute(const char* localName, int otherwise) const
{
    const QStringView text = attribute(localName);
    bool ok = false;
    const int value = text.toInt(&ok);
    return ok ? value : otherwise;
}

bool XmlPart::flag(const char* localName) const
{
    const QStringView text = attribute(localName);
    return text == QLatin1String("1") || text == QLatin1String("true");
}

void appendUtf8(std::string& to, QStringView text)
{
    if (std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x80; })) {
        for (const QChar c : text)
            to.push_back(static_cast<char>(c.unicode()));
        return;
    }
    const QByteArray utf8 = text.toUtf8();
    to.append(utf8.constData(), static_cast<size_t>(utf8.size()));
}

} // namespace mingcha::ingest
