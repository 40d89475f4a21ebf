// SPDX-License-Identifier: GPL-3.0-or-later
// docs/fact-blocks.md is enough to read the facts: its Python, taken from the page as it stands, reads what the program writes.
#include <QFile>
#include <QProcess>
#include <QRandomGenerator>
#include <QTest>

#include "records/block_codec.h"

using namespace mingcha::records;

namespace {

/// Reads lines "n rows hex" or "t rows hex" and answers each with a line of values.
constexpr const char* driver = R"(
import sys
for line in sys.stdin:
    kind, rows, data = line.split()
    found = (numbers if kind == 'n' else texts)(bytes.fromhex(data), int(rows))
    print(' '.join('-' if v in (None, NOTHING) else str(v) for v in found))
)";

QByteArray pythonOfThePage()
{
    QFile page(QStringLiteral(MINGCHA_SOURCE "/docs/fact-blocks.md"));
    if (!page.open(QIODevice::ReadOnly))
        return {};
    const QByteArray text = page.readAll();
    const qsizetype from = text.indexOf("```python\n") + 10;
    return text.mid(from, text.indexOf("```", from) - from);
}

}  // namespace

class TestFactBlocksPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void itsPythonReadsOurBlocks()
    {
        const QByteArray reader = pythonOfThePage();
        QVERIFY(reader.contains("def numbers") && reader.contains("def texts"));
        QRandomGenerator64 random(11);
        QByteArray questions;
        QStringList answers;
        for (int trial = 0; trial < 300; ++trial) {
            const bool text = trial % 3 == 0;
            StringPool pool;
            Column values(1 + random.bounded(trial % 7 ? 30 : 900));  // long ones are listed, or leave values apart
            std::int64_t running = 0;
            QStringList expected;
            for (auto& value : values) {
                running += static_cast<std::int64_t>(random.bounded(1000)) * (trial % 5 ? 1 : 10000);
                value = text ? pool.intern("户" + std::to_string(random.bounded(9))) : trial % 2 ? running : static_cast<std::int64_t>(random.generate()) >> random.bounded(1, 64);
                if (!text && trial % 7 == 0 && random.bounded(50))
                    value = static_cast<std::int64_t>(random.bounded(trial % 14 ? 1000 : 4)) * 5000'000 / 3;
                if (trial % 4 == 0 && random.bounded(4) == 0)
                    value = nothing;
                expected.append(value == nothing ? QStringLiteral("-") : text ? QString::fromStdString(std::string(pool.text(value))) : QString::number(value));
            }
            const std::string bytes = text ? encodeTexts(values, pool) : encodeNumbers(values);
            questions += (text ? "t " : "n ") + QByteArray::number(qulonglong(values.size())) + ' ' + QByteArray::fromStdString(bytes).toHex() + '\n';
            answers.append(expected.join(QLatin1Char(' ')));
        }
        QProcess python;
        questions += "n 3 " + QByteArray::fromStdString(*encodeAgainst(Column{500, 0, nothing}, Column{500, 700, 900})).toHex() + '\n';
        answers.append(QStringLiteral("0 -700 -"));  // differences to the other field
        python.start(QStringLiteral("python3"), {QStringLiteral("-X"), QStringLiteral("utf8"), QStringLiteral("-c"), QString::fromUtf8(reader + driver)});
        QVERIFY2(python.waitForStarted(), "python3 is needed for this test");
        python.write(questions);
        python.closeWriteChannel();
        QVERIFY(python.waitForFinished());
        QCOMPARE(python.readAllStandardError(), QByteArray());
        QCOMPARE(QString::fromUtf8(python.readAllStandardOutput()).trimmed().split(QLatin1Char('\n')), answers);
    }
};

QTEST_GUILESS_MAIN(TestFactBlocksPage)
#include "test_fact_blocks_page.moc"
