// SPDX-License-Identifier: GPL-3.0-or-later
// Archives: what is packed unpacks, the same entries give the same bytes, and what breaks a bound or is damaged is refused.
#include "base/zip.h"

#include <QTest>

using namespace mingcha::base;

namespace {

QByteArray packed(const std::vector<std::pair<std::string, QByteArray>>& parts)
{
    ZipWriter writer;
    for (const auto& [name, content] : parts)
        writer.add(name, content);
    return writer.finish().value_or(QByteArray());
}

std::string_view view(const QByteArray& bytes) { return {bytes.constData(), static_cast<size_t>(bytes.size())}; }

}  // namespace

class TestZip : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void roundTrip()
    {
        const QByteArray large = QByteArray("0100000187,2025-01,611\r\n").repeated(5000);
        ZipWriter writer;
        writer.add("xl/数据.xml", large);
        writer.add("mimetype", "application/x", ZipWriter::Packing::Stored);
        writer.add("empty", {});
        const auto bytes = writer.finish();
        QVERIFY(bytes.has_value());
        const auto reader = ZipReader::openBytes(view(*bytes));
        QVERIFY(reader.has_value());
        QCOMPARE(reader->entries().size(), size_t(3));
        const ZipEntry* entry = reader->find("XL/数据.XML");
        QVERIFY(entry && entry->size == quint64(large.size()));
        QCOMPARE(*reader->read(*entry), large);
        QCOMPARE(*reader->read(*reader->find("mimetype")), QByteArray("application/x"));
        QCOMPARE(*reader->read(*reader->find("empty")), QByteArray());
        QVERIFY(!reader->find("none"));
    }

    void sameEntriesSameBytes()
    {
        const std::vector<std::pair<std::string, QByteArray>> parts{{"a", "1"}, {"b", QByteArray(1000, 'x')}};
        QCOMPARE(packed(parts), packed(parts));
    }

    void aBombIsRefused()
    {
        const QByteArray bomb = packed({{"bomb", QByteArray(64 << 20, '\0')}});
        QVERIFY(bomb.size() < 100'000);
        QVERIFY(!ZipReader::openBytes(view(bomb)).has_value());
        ZipLimits limits;
        limits.ratio = 100'000;
        limits.totalBytes = 32 << 20;
        QVERIFY(!ZipReader::openBytes(view(bomb), limits).has_value());
        limits.totalBytes = 65 << 20;
        QVERIFY(ZipReader::openBytes(view(bomb), limits).has_value());
    }

    void tooManyEntriesAreRefused()
    {
        ZipLimits limits;
        limits.entries = 2;
        QVERIFY(ZipReader::openBytes(view(packed({{"a", "1"}, {"b", "2"}})), limits).has_value());
        QVERIFY(!ZipReader::openBytes(view(packed({{"a", "1"}, {"b", "2"}, {"c", "3"}})), limits).has_value());
    }

    /// Each byte damaged in turn: refused on opening, refused on reading, or harmless; never other content.
    void damageNeverGivesOtherContent()
    {
        const QByteArray content = QByteArray("row,1,2,3\n").repeated(30);
        const QByteArray good = packed({{"sheet", content}});
        for (qsizetype at = 0; at < good.size(); ++at) {
            QByteArray bad = good;
            bad[at] = char(bad[at] ^ 0x55);
            const auto reader = ZipReader::openBytes(view(bad));
            if (!reader || reader->entries().empty())
                continue;
            const auto read = reader->read(reader->entries().front());
            if (read)
                QCOMPARE(*read, content);
        }
        for (qsizetype size = 1; size < good.size(); size += 7)
            QVERIFY(!ZipReader::openBytes(view(good.left(size))).has_value());
    }
};

QTEST_GUILESS_MAIN(TestZip)
#include "test_zip.moc"
