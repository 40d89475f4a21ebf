// SPDX-License-Identifier: GPL-3.0-or-later
#include "reader_testing.h"

#include <QCryptographicHash>
#include <QStringEncoder>

#include <thread>

using namespace mingcha;
using namespace mingcha::tests;
using ingest::ReadOptions;
using ingest::SourceFile;

class TestReaderCsv : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void splits_data();
    void splits();
    void everyChunkSizeGivesTheSameRows_data();
    void everyChunkSizeGivesTheSameRows();
    void cellsOfEveryLengthAcrossWindowBorders();
    void encodings_data();
    void encodings();
    void chosenEncodingAndDelimiter();
    void guessesDelimiter_data();
    void guessesDelimiter();
    void factsTellBytesHashAndReason();
    void batchOutlivesTheFile();
    void workersReadChunksAtOnce();
    void decodesAcrossWindows();
    void warnsOfASingleLostCharacter();
    void cancelIsHeard();
};

static void addCase(const char* name, const QByteArray& text, const ReadRows& rows)
{
    QTest::newRow(name) << text << rows;
}

void TestReaderCsv::splits_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<ReadRows>("rows");
    addCase("LF", "a,b\n1,2\n", {{1, {"a", "b"}}, {2, {"1", "2"}}});
    addCase("CRLF", "a,b\r\n1,2\r\n", {{1, {"a", "b"}}, {2, {"1", "2"}}});
    addCase("CR only", "a,b\r1,2\r", {{1, {"a", "b"}}, {2, {"1", "2"}}});
    addCase("no line end at the end", "a,b\n1,2", {{1, {"a", "b"}}, {2, {"1", "2"}}});
    addCase("CR at the very end", "a,b\n1,2\r", {{1, {"a", "b"}}, {2, {"1", "2"}}});
    addCase("empty cells", "a,,c\n,2,\n", {{1, {"a", "", "c"}}, {2, {"", "2", ""}}});
    addCase("empty last cell at the end of file", "a,b\n1,", {{1, {"a", "b"}}, {2, {"1", ""}}});
    addCase("rows without text leave a gap in the numbers", "a,b\n\n,\n\r\n1,2\n",
            {{1, {"a", "b"}}, {5, {"1", "2"}}});
    addCase("quoted", "\"a\",\"b,c\"\n\"1\",2\n", {{1, {"a", "b,c"}}, {2, {"1", "2"}}});
    addCase("doubled quotes", "a,b\n\"x \"\"y\"\" z\",\"\"\"\"\n",
            {{1, {"a", "b"}}, {2, {"x \"y\" z", "\""}}});
    addCase("empty quoted", "a,b\n\"\",1\n", {{1, {"a", "b"}}, {2, {"", "1"}}});
    addCase("line end in quotes counts as a line", "a,b\n\"x\ny\",1\n2,3\n",
            {{1, {"a", "b"}}, {2, {"x\ny", "1"}}, {4, {"2", "3"}}});
    addCase("CRLF in quotes stays", "a,b\r\n\"x\r\ny\",1\r\n", {{1, {"a", "b"}}, {2, {"x\r\ny", "1"}}});
    addCase("quote inside a cell is text", "a,b\n5\" pipe,DN6\"\n7,8\n",
            {{1, {"a", "b"}}, {2, {"5\" pipe", "DN6\""}}, {3, {"7", "8"}}});
    addCase("formula trick for ids", "a,b\n=\"0031\",2\n", {{1, {"a", "b"}}, {2, {"=\"0031\"", "2"}}});
    addCase("text behind the closing quote", "a,b\n\"光明\"小区,2\n\"x\"\"\"y\"z,3\n",
            {{1, {"a", "b"}}, {2, {"光明小区", "2"}}, {3, {"x\"y\"z", "3"}}});
    addCase("quoted at the end without a line end", "a,b\n1,\"x,y\"", {{1, {"a", "b"}}, {2, {"1", "x,y"}}});
    addCase("quoted, delimiter, end", "a,b\n\"1\",", {{1, {"a", "b"}}, {2, {"1", ""}}});
    addCase("tab behind an id stays", "a,b\n0031\t,2\n", {{1, {"a", "b"}}, {2, {"0031\t", "2"}}});
    addCase("Excel's hint", "sep=;\r\na;b\r\n1;2\r\n", {{2, {"a", "b"}}, {3, {"1", "2"}}});
    addCase("no hint", "sep=\n\na,b\n", {{1, {"sep="}}, {3, {"a", "b"}}});
    addCase("Ctrl-Z at the end", "a,b\r\n1,2\r\n\x1A", {{1, {"a", "b"}}, {2, {"1", "2"}}});
    addCase("one column", "a\n1\n", {{1, {"a"}}, {2, {"1"}}});
    addCase("ragged", "a,b,c\n1\n1,2,3,4\n", {{1, {"a", "b", "c"}}, {2, {"1"}}, {3, {"1", "2", "3", "4"}}});
    addCase("spaces stay", " a , b\n", {{1, {" a ", " b"}}});
}

void TestReaderCsv::splits()
{
    QFETCH(QByteArray, text);
    QFETCH(ReadRows, rows);
    const BytesFile file(text);
    TAKE(const auto source, SourceFile::open(file.path()));
    QCOMPARE(source->facts().format, ingest::Format::Csv);
    QCOMPARE(rowsOf(*source->sheets().at(0)), rows);
}

void TestReaderCsv::everyChunkSizeGivesTheSameRows_data()
{
    QTest::addColumn<QByteArray>("text");
    const QByteArray plain = "a,b,c\n1,22,333\n\n4444,,5\n6,7,8\n";
    const QByteArray quoted = "a,b\n\"x\n,\n\"\"y\n\",1\n\"\",2\n\"z\",\"\n\n\"\n5\",6\n7,8";
    QTest::newRow("LF") << plain;
    QTest::newRow("CRLF") << QByteArray(plain).replace("\n", "\r\n");
    QTest::newRow("CR") << QByteArray(plain).replace('\n', '\r');
    QTest::newRow("quotes LF") << quoted;
    QTest::newRow("quotes CRLF") << QByteArray(quoted).replace("\n", "\r\n");
    QTest::newRow("quotes CR") << QByteArray(quoted).replace('\n', '\r');
    QTest::newRow("byte order mark") << "\xEF\xBB\xBF" + quoted;
}

void TestReaderCsv::everyChunkSizeGivesTheSameRows()
{
    QFETCH(QByteArray, text);
    const BytesFile file(text);
    TAKE(const auto whole, SourceFile::open(file.path()));
    const ReadRows expected = rowsOf(*whole->sheets().at(0));
    QCOMPARE(whole->sheets().at(0)->chunkCount(), size_t(1));
    size_t mostChunks = 1;
    for (size_t bytes = 1; bytes <= static_cast<size_t>(text.size()) + 1; ++bytes) {
        ReadOptions options;
        options.csvChunkBytes = bytes;
        TAKE(const auto cut, SourceFile::open(file.path(), options));
        mostChunks = std::max(mostChunks, cut->sheets().at(0)->chunkCount());
        QCOMPARE(rowsOf(*cut->sheets().at(0)), expected);
    }
    QVERIFY(mostChunks > 3);
}

void TestReaderCsv::cellsOfEveryLengthAcrossWindowBorders()
{
    QByteArray text;
    ReadRows expected;
    for (int length = 0; length < 200; ++length) {
        const QByteArray cell(length, 'x');
        text += "r," + cell + (length % 3 == 0 ? ",\"" + cell + "\"\n" : "," + cell + "\r\n");
        expected << ReadRow{length + 1, {"r", QString::fromLatin1(cell), QString::fromLatin1(cell)}};
    }
    const BytesFile file(text);
    TAKE(const auto source, SourceFile::open(file.path()));
    QCOMPARE(rowsOf(*source->sheets().at(0)), expected);
}

void TestReaderCsv::encodings_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("encoding");
    const QString text = QStringLiteral("户号,户名\n0100000187,供电所㐀𠮷\n0100000188,一\n");
    const auto encoded = [&](const char* name) { return QByteArray(QStringEncoder(name)(text)); };
    QTest::newRow("UTF-8") << text.toUtf8() << "UTF-8";
    QTest::newRow("UTF-8 with mark") << "\xEF\xBB\xBF" + text.toUtf8() << "UTF-8";
    QTest::newRow("GB18030") << encoded("GB18030") << "GB18030";
    QTest::newRow("UTF-16LE without mark") << encoded("UTF-16LE") << "UTF-16LE";
    QTest::newRow("UTF-16BE without mark") << encoded("UTF-16BE") << "UTF-16BE";
    QTest::newRow("UTF-16LE with mark") << QByteArray("\xFF\xFE", 2) + encoded("UTF-16LE") << "UTF-16LE";
    QTest::newRow("UTF-16BE with mark") << QByteArray("\xFE\xFF", 2) + encoded("UTF-16BE") << "UTF-16BE";
}

void TestReaderCsv::encodings()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, encoding);
    const BytesFile file(bytes);
    TAKE(const auto source, SourceFile::open(file.path()));
    QCOMPARE(QString::fromStdString(source->facts().encoding), encoding);
    const ReadRows expected{
        {1, {"户号", "户名"}}, {2, {"0100000187", "供电所㐀𠮷"}}, {3, {"0100000188", "一"}}};
    QCOMPARE(rowsOf(*source->sheets().at(0)), expected);
}

void TestReaderCsv::chosenEncodingAndDelimiter()
{
    const BytesFile file(QByteArray(QStringEncoder("GB18030")(QStringLiteral("户号|户名\n1|甲,乙\n"))));
    ReadOptions options;
    options.encoding = "gbk";
    options.delimiter = '|';
    TAKE(const auto source, SourceFile::open(file.path(), options));
    QCOMPARE(rowsOf(*source->sheets().at(0)), (ReadRows{{1, {"户号", "户名"}}, {2, {"1", "甲,乙"}}}));
    options.encoding = "UTF-8";
    VERIFY_FAILS(SourceFile::open(file.path(), options), base::ErrorCode::Failed);
    options.encoding = "no such encoding";
    VERIFY_FAILS(SourceFile::open(file.path(), options), base::ErrorCode::Failed);
    for (const char unfit : {'"', '\n', '\r', '\0', '\x80'}) {
        options = {};
        options.delimiter = unfit;
        VERIFY_FAILS(SourceFile::open(file.path(), options), base::ErrorCode::Failed);
    }
}

void TestReaderCsv::guessesDelimiter_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<char>("delimiter");
    QTest::newRow("comma") << QByteArray("a,b\n1,2\n") << ',';
    QTest::newRow("semicolon with decimal commas") << QByteArray("a;b;c\n1,5;2,5;x\n3,5;4;y\n") << ';';
    QTest::newRow("tab with thousands separators")
        << QByteArray("a\tb\tc\n1,234\t5\t6\n7\t8,000\t9\n") << '\t';
    QTest::newRow("bars with thousands separators") << QByteArray("a|b|c\n1,234|5|6\n7|8,000|9\n") << '|';
    QTest::newRow("comma with a bar in a name") << QByteArray("id,x,y\n1,A|B,3\n2,C|D,5\n") << ',';
    QTest::newRow("comma with a tab behind each id") << QByteArray("id,x,y\n1\t,2,3\n2\t,4,5\n") << ',';
    QTest::newRow("delimiters inside quotes do not count")
        << QByteArray("a;b\n\"1,2,3,4\";x\n\"5,6,7,8\";y\n") << ';';
    QTest::newRow("title rows above")
        << QByteArray("供电所电费台账\n单位：元\n户号,户名,电量\n1,甲,5\n2,乙,6\n") << ',';
}

void TestReaderCsv::guessesDelimiter()
{
    QFETCH(QByteArray, text);
    QFETCH(char, delimiter);
    const BytesFile file(text);
    TAKE(const auto source, SourceFile::open(file.path()));
    QCOMPARE(source->facts().delimiter, delimiter);
}

void TestReaderCsv::factsTellBytesHashAndReason()
{
    const QByteArray text = "a,b\n1,2\n";
    const BytesFile file(text);
    TAKE(const auto source, SourceFile::open(file.path()));
    QCOMPARE(source->facts().bytes, text.size());
    QCOMPARE(source->facts().sha256hex, QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex());
    QCOMPARE(QString::fromStdString(source->facts().reason),
             "The text holds ASCII characters only. Delimiter comma: 2 of the first 2 lines have 2 cells.");
}

void TestReaderCsv::batchOutlivesTheFile()
{
    ingest::RowBatch batch;
    {
        const BytesFile file("a,b\n\"1\"\"2\",3\n");
        TAKE(const auto source, SourceFile::open(file.path()));
        VERIFY_OK(source->sheets().at(0)->readChunk(0, batch));
    }
    QCOMPARE(batch.cells(1)[0], std::string_view("1\"2"));
    QCOMPARE(batch.cells(1)[1], std::string_view("3"));
}

void TestReaderCsv::workersReadChunksAtOnce()
{
    QByteArray text;
    for (int row = 0; row < 20'000; ++row)
        text +=
            "0100" + QByteArray::number(row) + ",\"quoted \"\"" + QByteArray::number(row * 7) + "\"\"\",x\n";
    const BytesFile file(text);
    ReadOptions options;
    options.csvChunkBytes = 10'000;
    TAKE(const auto source, SourceFile::open(file.path(), options));
    const ingest::Sheet& sheet = *source->sheets().at(0);
    std::atomic<size_t> next{0}, rows{0}, wrong{0};
    std::vector<std::thread> workers;
    for (int n = 0; n < 4; ++n)
        workers.emplace_back([&] {
            ingest::RowBatch batch;
            for (size_t chunk = next++; chunk < sheet.chunkCount(); chunk = next++) {
                wrong += !sheet.readChunk(chunk, batch);
                rows += batch.rowCount();
                for (size_t row = 0; row < batch.rowCount(); ++row)
                    wrong += batch.cells(row)[0] != "0100" + std::to_string(batch.rowNumber(row) - 1);
            }
        });
    for (auto& worker : workers)
        worker.join();
    QCOMPARE(rows.load(), size_t(20'000));
    QCOMPARE(wrong.load(), size_t(0));
}

void TestReaderCsv::decodesAcrossWindows()
{
    QString text;
    for (int row = 0; row < 60'000; ++row)
        text += QStringLiteral("%1,供电所户名𠮷\n").arg(row);
    for (const char* encoding : {"GB18030", "UTF-16LE", "UTF-16BE"}) {
        const BytesFile file(QByteArray(QStringEncoder(encoding)(text)));
        TAKE(const auto source, SourceFile::open(file.path()));
        QCOMPARE(QString::fromStdString(source->facts().encoding), encoding);
        const ReadRows rows = rowsOf(*source->sheets().at(0));
        QCOMPARE(rows.size(), 60'000);
        for (int row = 0; row < 60'000; ++row)
            QCOMPARE(rows[row].cells, (QStringList{QString::number(row), "供电所户名𠮷"}));
    }
}

void TestReaderCsv::warnsOfASingleLostCharacter()
{
    const BytesFile file("户号,户名\n1,甲\xEF\xBF\xBD\n");
    TAKE(const auto source, SourceFile::open(file.path()));
    QCOMPARE(warningsOf(*source->sheets().at(0)), QStringList{"lost_character:2"});
}

void TestReaderCsv::cancelIsHeard()
{
    const BytesFile file("a,b\n1,2\n");
    base::Progress progress;
    progress.cancel();
    VERIFY_FAILS(SourceFile::open(file.path(), {}, &progress), base::ErrorCode::Cancelled);
}

QTEST_GUILESS_MAIN(TestReaderCsv)
#include "test_reader_csv.moc"
