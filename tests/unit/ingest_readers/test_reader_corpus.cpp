// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz/package_fuzzing.h"
#include "fuzz/reader_fuzzing.h"
#include "reader_testing.h"

#include <QDir>

using namespace mingcha;
using namespace mingcha::tests;

/// What the fuzzers keep (tests/fuzz/corpus) goes through the front door once more, with every compiler and sanitizer.
class TestReaderCorpus : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void replay_data();
    void replay();
};

void TestReaderCorpus::replay_data()
{
    QTest::addColumn<QString>("folder");
    for (const char* format : {"csv", "html", "ods", "xls", "xlsx"})
        QTest::newRow(format)
            << QStringLiteral(MINGCHA_SOURCE "/tests/fuzz/corpus/%1").arg(QLatin1String(format));
}

void TestReaderCorpus::replay()
{
    QFETCH(QString, folder);
    int files = 0;
    for (const QString& name : QDir(folder).entryList(QDir::Files)) {
        QFile file(QDir(folder).filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QByteArray bytes = file.readAll();
        if (folder.endsWith(u"csv"))
            bytes.remove(0, 1); // the fuzzer's chunk size
        const BytesFile input(fuzzing::packageOf({bytes.constData(), static_cast<size_t>(bytes.size())}));
        if (const auto source = ingest::SourceFile::open(input.path()))
            fuzzing::readAll((*source)->sheets());
        else
            QVERIFY(!source.error().what.isEmpty());
        ++files;
    }
    QVERIFY(files > 0);
}

QTEST_GUILESS_MAIN(TestReaderCorpus)
#include "test_reader_corpus.moc"
