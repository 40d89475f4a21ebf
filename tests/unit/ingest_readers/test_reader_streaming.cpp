// SPDX-License-Identifier: GPL-3.0-or-later
// Large plain text stays in its file while it is read. What comes out must be what the same text gives when it is held in memory.
#include "reader_testing.h"

#include <QRandomGenerator>

#include <limits>

using namespace mingcha;
using namespace mingcha::tests;
using ingest::ReadOptions;
using ingest::SourceFile;

namespace {

ReadOptions streamed(size_t chunkBytes)
{
    ReadOptions options;
    options.streamFrom = 0;
    options.csvChunkBytes = chunkBytes;
    return options;
}

ReadOptions inMemory(size_t chunkBytes)
{
    ReadOptions options = streamed(chunkBytes);
    options.streamFrom = std::numeric_limits<size_t>::max();
    return options;
}

/// About a megabyte, so that it does not fit the window the streaming looks through: rows of every length, some cells quoted, with line ends and quotes in them.
QByteArray randomTable(quint32 seed, const QByteArray& lineEnd, bool quotes)
{
    QRandomGenerator random(seed);
    QByteArray text = "户号,户名,电量" + lineEnd;
    while (text.size() < 1'000'000) {
        text += QByteArray::number(random.bounded(1'000'000)) + ",光明小区" + QByteArray(random.bounded(80), 'x') + ',';
        const QByteArray inner = "1" + (random.bounded(3) ? QByteArray() : lineEnd) + "\"\"" + QByteArray(random.bounded(300), 'y');
        text += quotes && random.bounded(4) == 0 ? "\"" + inner + "\"" : QByteArray("611");
        text += lineEnd;
    }
    return text;
}

}  // namespace

class TestReaderStreaming : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void givesWhatMemoryGives_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("plain") << randomTable(1, "\n", false);
        QTest::newRow("CRLF") << randomTable(2, "\r\n", false);
        QTest::newRow("quoted") << randomTable(3, "\n", true);
        QTest::newRow("quoted CRLF") << randomTable(4, "\r\n", true);
        QTest::newRow("byte order mark") << "\xEF\xBB\xBF" + randomTable(5, "\n", true);
        QTest::newRow("Excel's hint") << "sep=,\r\n" + randomTable(6, "\r\n", true);
        QTest::newRow("no line end at the end") << randomTable(7, "\n", true) + "1,2";
        QTest::newRow("Ctrl-Z at the end") << randomTable(8, "\r\n", true) + "\x1A";
        QTest::newRow("one line") << QByteArray("a,b\n");
        QTest::newRow("ASCII") << QByteArray("a,b\n1,2\n");
        // These are for the reading as a whole.
        QTest::newRow("old Mac line ends") << randomTable(9, "\r", true);
        QTest::newRow("GB18030 at the very end") << randomTable(10, "\n", false).replace("户号,户名,电量", "a,b,c").replace("光明小区", "") + "1,\xD2\xBB,3\n";
        QTest::newRow("a lost character") << randomTable(11, "\n", false) + "1,\xEF\xBF\xBD,3\n";
        QTest::newRow("a web page") << QByteArray("<html>\n<table><tr><td>户号</td></tr></table>");
    }

    void givesWhatMemoryGives()
    {
        QFETCH(QByteArray, text);
        const BytesFile file(text);
        for (const size_t chunk : {size_t(2000), size_t(100'000), size_t(1) << 20}) {
            TAKE(const auto expected, SourceFile::open(file.path(), inMemory(chunk)));
            TAKE(const auto source, SourceFile::open(file.path(), streamed(chunk)));
            QCOMPARE(source->sheets().size(), expected->sheets().size());
            QCOMPARE(source->sheets().at(0)->chunkCount(), expected->sheets().at(0)->chunkCount());
            QVERIFY(rowsOf(*source->sheets().at(0)) == rowsOf(*expected->sheets().at(0)));
            QCOMPARE(source->facts().format, expected->facts().format);
            QCOMPARE(source->facts().encoding, expected->facts().encoding);
            QCOMPARE(source->facts().delimiter, expected->facts().delimiter);
            QCOMPARE(source->facts().reason, expected->facts().reason);
            QCOMPARE(source->facts().bytes, expected->facts().bytes);
            QCOMPARE(source->facts().sha256hex, expected->facts().sha256hex);
        }
    }

    void faultsAreToldInTheSameWords_data()
    {
        QTest::addColumn<QByteArray>("text");
        const QByteArray table = randomTable(12, "\n", true);
        QTest::newRow("a quote that is never closed") << table + "1,\"2,3\n4,5,6\n";
        QTest::newRow("quotes that do not match") << QByteArray(table).insert(table.indexOf('\n', 500'000) + 1, "1,\"2,3\n") + "\"a\",b,c\n";
        QTest::newRow("destroyed text") << table + "1,锟斤拷,3\n";
        QTest::newRow("zero bytes") << table + QByteArray("1,\0,3\n", 6);
        QTest::newRow("damaged UTF-8") << table + "1,\xE5\x8F,3\n";
    }

    void faultsAreToldInTheSameWords()
    {
        QFETCH(QByteArray, text);
        const BytesFile file(text);
        const auto expected = SourceFile::open(file.path(), inMemory(20'000));
        const auto source = SourceFile::open(file.path(), streamed(20'000));
        QVERIFY(!expected && !source);
        QCOMPARE(source.error().what, expected.error().what);
    }

    void aCellLongerThanTheWindowIsRefused()
    {
        const BytesFile file("a,b\n\"" + QByteArray(900'000, 'x') + "\",1\n");
        const auto source = SourceFile::open(file.path(), streamed(2000));
        QVERIFY(!source);
        QVERIFY2(source.error().what.contains(QStringLiteral("line 2")), qPrintable(source.error().what));
    }

    /// Facts are those of the file whose hash is on the receipt, or none.
    void aFileThatIsChangedMeanwhileIsRefused_data()
    {
        QTest::addColumn<QByteArray>("now");
        const QByteArray table = randomTable(13, "\n", false);
        QTest::newRow("longer") << table + "1,2,3\n";
        QTest::newRow("shorter") << table.left(500'000);
        QTest::newRow("as long") << QByteArray(table).replace("611", "612");
    }

    void aFileThatIsChangedMeanwhileIsRefused()
    {
        QFETCH(QByteArray, now);
        const BytesFile file(randomTable(13, "\n", false));
        {   // as if it had been written a while ago: a file system tells times apart only so finely
            QFile opened(file.path());
            QVERIFY(opened.open(QIODevice::ReadWrite));
            QVERIFY(opened.setFileTime(QDateTime::fromSecsSinceEpoch(1'750'000'000), QFileDevice::FileModificationTime));
        }
        TAKE(const auto source, SourceFile::open(file.path(), streamed(100'000)));
        ingest::RowBatch batch;
        VERIFY_OK(source->sheets().at(0)->readChunk(0, batch));
        QFile writer(file.path());
        QVERIFY(writer.open(QIODevice::WriteOnly) && writer.write(now) == now.size());
        writer.close();
        const auto read = source->sheets().at(0)->readChunk(1, batch);
        QVERIFY(!read);
        QVERIFY2(read.error().what.contains(QStringLiteral("was changed while it was being read")), qPrintable(read.error().what));
    }

    void cancelIsHeard()
    {
        const BytesFile file(randomTable(14, "\n", false));
        base::Progress progress;
        progress.cancel();
        const auto source = SourceFile::open(file.path(), streamed(2000), &progress);
        QVERIFY(!source);
        QCOMPARE(source.error().code, base::ErrorCode::Cancelled);
    }
};

QTEST_GUILESS_MAIN(TestReaderStreaming)
#include "test_reader_streaming.moc"
