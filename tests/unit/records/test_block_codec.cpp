// SPDX-License-Identifier: GPL-3.0-or-later
// The bytes of fact_column: whatever goes in comes back, in few bytes; damaged bytes are refused. The worked example is the one of docs/fact-blocks.md.
#include <QRandomGenerator>
#include <QTest>
#include <numeric>

#include "records/block_codec.h"
#include "records/packed_column.h"

using namespace mingcha::records;

namespace {

constexpr std::int64_t largest = std::numeric_limits<std::int64_t>::max();

/// Read as a whole; and one by one, behind another block, which has to give the same.
Column back(const std::string& bytes, size_t rows)
{
    Column out;
    PackedColumn packed;
    const Column before{4, nothing};
    const bool good = decodeNumbers(bytes, rows, out), alsoPacked = packed.appendNumbers(encodeNumbers(before), before.size()) && packed.appendNumbers(bytes, rows);
    if (good != alsoPacked)
        return {-98};
    for (size_t row = 0; good && row < rows; ++row)
        if (packed.value(before.size() + row) != out[row])
            return {-97};
    return good && packed.size() == before.size() + rows && packed.value(0) == 4 ? out : Column{-99};
}

QByteArray hex(const std::string& bytes) { return QByteArray::fromStdString(bytes).toHex(); }

}  // namespace

class TestBlockCodec : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void numbersComeBack_data()
    {
        QTest::addColumn<Column>("values");
        QTest::addColumn<int>("bytes");  // of the values behind the header
        QTest::newRow("no rows") << Column{} << 0;
        QTest::newRow("one") << Column{42} << 0;
        QTest::newRow("all the same") << Column{7, 7, 7, 7} << 0;
        QTest::newRow("zeros") << Column{0, 0, 0} << 0;
        QTest::newRow("all nothing") << Column{nothing, nothing} << 0;
        QTest::newRow("one and nothing") << Column{5, nothing, 5} << 1;
        QTest::newRow("span 254") << Column{1, 255, 3} << 3;
        QTest::newRow("span 255") << Column{1, 256, 3} << 4;
        QTest::newRow("span 254 with gaps") << Column{1, 255, nothing} << 3;
        QTest::newRow("span 65534") << Column{1, 65535, 3} << 6;
        QTest::newRow("span 65535") << Column{1, 65536, 3} << 7;
        QTest::newRow("span 65534 with gaps") << Column{1, 65535, nothing, 3, nothing} << 10;
        QTest::newRow("span 16777214") << Column{1, 16777215, 3, nothing, 5} << 15;
        QTest::newRow("span 16777215") << Column{1, 16777216, 3} << 10;
        QTest::newRow("32 bits") << Column{1, std::int64_t(1) << 31, nothing} << 12;
        QTest::newRow("41 bits") << Column{1, std::int64_t(1) << 40, nothing} << 16;
        QTest::newRow("whole kWh") << Column{110000, 6110000, 50000} << 4;
        QTest::newRow("steps of one, far from zero") << Column{1000001, 1000002, 1000003, 1000004} << 2;
        QTest::newRow("counting from one") << Column{1, 2, 3, 4} << 2;
        QTest::newRow("source rows") << [] { Column rows(60000); for (size_t i = 0; i < rows.size(); ++i) rows[i] = static_cast<std::int64_t>(i) + 1; return rows; }() << 8;
        QTest::newRow("source rows below a header") << [] { Column rows(60000); for (size_t i = 0; i < rows.size(); ++i) rows[i] = static_cast<std::int64_t>(i) + 4; return rows; }() << 8;
        QTest::newRow("steps that save less than the first value costs") << Column{1001, 2000, 3001, 4000, 5001} << 8;
        QTest::newRow("steps that save more") << [] { Column rows(12); for (size_t i = 0; i < rows.size(); ++i) rows[i] = static_cast<std::int64_t>(i * 1000 + i % 2); return rows; }() << 8 + 3;
        QTest::newRow("negative") << Column{-1, -300, 200} << 4;
        QTest::newRow("extremes") << Column{largest, -largest, 0, nothing} << 32;
        QTest::newRow("extremes without gaps") << Column{largest, -largest} << 16;
        QTest::newRow("largest") << Column{largest, largest} << 0;
        // 159 takes eight bits; what does not fit costs the size of its rows' column (4), and two columns of one value (16 each).
        QTest::newRow("one far above 160 others") << [] { Column values(160); for (size_t i = 0; i < values.size(); ++i) values[i] = static_cast<std::int64_t>(i * 37 % 160); values[80] = 1'000'000'007; return values; }() << 160 + 36;
        QTest::newRow("one far below 160 others") << [] { Column values(160); for (size_t i = 0; i < values.size(); ++i) values[i] = static_cast<std::int64_t>(i * 37 % 160); values[80] = -1'000'000'007; return values; }() << 160 + 36;
        QTest::newRow("one nothing among many") << [] { Column values(1000, 3); values[500] = nothing; return values; }() << 36;
        QTest::newRow("one nothing among few") << [] { Column values(100, 3); values[50] = nothing; return values; }() << 13;
        // Places in a list of three take two bits; the list is a column of 538, 631 and 59480 (tens): 16 bits each behind a header.
        QTest::newRow("three prices") << [] { Column values(300); for (size_t i = 0; i < values.size(); ++i) values[i] = std::array<std::int64_t, 3>{5380, 6310, 594800}[i * i % 7 % 3]; return values; }() << 75 + 16 + 6;
        QTest::newRow("falling by large steps") << Column{largest / 5, -largest / 5, largest / 5} << 24;
    }

    void numbersComeBack()
    {
        QFETCH(Column, values);
        QFETCH(int, bytes);
        const std::string encoded = encodeNumbers(values);
        QCOMPARE(static_cast<int>(encoded.size()), 16 + bytes);
        QCOMPARE(back(encoded, values.size()), values);
    }

    void anythingComesBack()
    {
        QRandomGenerator64 random(20250101);
        for (int trial = 0; trial < 4000; ++trial) {
            Column values(random.bounded(trial % 8 ? 40 : 3000));
            const auto shift = random.bounded(64), farShift = random.bounded(64);
            const auto gaps = random.bounded(3) == 0 ? 1 << random.bounded(1, 9) : 0, far = random.bounded(3) == 0 ? 1 << random.bounded(3, 9) : 0;
            const std::int64_t scale = random.bounded(2) ? 1 : 10000, few = random.bounded(4) ? 0 : static_cast<std::int64_t>(random.bounded(1, 300));
            std::int64_t sum = 0;
            const bool running = random.bounded(2);
            for (auto& value : values) {
                value = static_cast<std::int64_t>(random.generate()) >> shift;
                if (few)
                    value = value % few * (value % 7 ? 1 : 1001);
                if (running && std::abs(value) < (std::int64_t(1) << 50))
                    value = sum += value;
                if (std::abs(value / 2) < largest / 40000)
                    value *= scale;
                if (far && random.bounded(far) == 0)
                    value = static_cast<std::int64_t>(random.generate()) >> farShift;
                if (gaps && random.bounded(gaps) == 0)
                    value = nothing;
            }
            QCOMPARE(back(encodeNumbers(values), values.size()), values);
            QCOMPARE(back(encodePlain(values), values.size()), values);
        }
    }

    /// Received money is nearly always the receivable: then a bill takes no bytes.
    void differencesToAnotherField()
    {
        Column total(2000), received(2000);
        for (size_t i = 0; i < total.size(); ++i)
            received[i] = total[i] = static_cast<std::int64_t>(i * i * 7919 % 1'000'003);
        const auto alike = encodeAgainst(received, total);
        QCOMPARE(alike->size(), size_t(16));
        QVERIFY(isAgainst(*alike) && !isAgainst(encodeNumbers(received)));
        received[7] = 0;
        received[8] = nothing;
        const auto bytes = encodeAgainst(received, total);
        Column expected(2000, 0);
        expected[7] = -total[7];
        expected[8] = nothing;
        QCOMPARE(back(*bytes, 2000), expected);
        QVERIFY(bytes->size() < 80);
        total[9] = nothing;
        QVERIFY2(!encodeAgainst(received, total), "what was received cannot be told from a receivable that is not there");
        QVERIFY2(!encodeAgainst(Column{nothing + 5}, Column{5}), "the difference would be the sign for nothing");
    }

    void decodedValuesAreAppended()
    {
        Column out{1, 2};
        QVERIFY(decodeNumbers(encodeNumbers(Column{3, 4}), 2, out));
        QCOMPARE(out, (Column{1, 2, 3, 4}));
    }

    void textsComeBack()
    {
        StringPool from;
        const Column codes{from.intern("0031"), from.intern("居民生活"), nothing, from.intern(""), from.intern("0031"), from.intern(std::string(70000, 'x'))};
        from.intern("not used");
        const std::string bytes = encodeTexts(codes, from);
        QVERIFY(bytes.find("not used") == std::string::npos);
        StringPool to;
        to.intern("something else");
        Column out;
        QVERIFY(decodeTexts(bytes, codes.size(), to, out));
        QCOMPARE(out.size(), codes.size());
        for (size_t i = 0; i < codes.size(); ++i) {
            QCOMPARE(out[i] == nothing, codes[i] == nothing);
            if (codes[i] != nothing)
                QCOMPARE(to.text(out[i]), from.text(codes[i]));
        }
        Column none;
        QVERIFY(decodeTexts(encodeTexts({}, from), 0, to, none));
        QVERIFY(none.empty());
    }

    /// docs/fact-blocks.md shows these bytes.
    void workedExample()
    {
        QCOMPARE(hex(encodeNumbers(Column{6110000, nothing, 6220000})), QByteArray("02000404" "03000000" "6302000000000000" "f00b"));
        QCOMPARE(hex(encodeNumbers(Column{1000001, 1000002, 1000004})), QByteArray("02000300" "03000000" "41420f0000000000" "c800"));
        QCOMPARE(hex(encodeNumbers(Column{1, 1001, 2000})), QByteArray("02000b00" "03000000" "0100000000000000" "0040dff301"));
        Column rows(60000);
        std::iota(rows.begin(), rows.end(), 7);
        QCOMPARE(hex(encodeNumbers(rows)), QByteArray("02010000" "60ea0000" "0100000000000000" "0700000000000000"));
        Column ones(1000, 1);
        ones[503] = nothing;
        QCOMPARE(hex(encodeNumbers(ones)), QByteArray("02040000" "e8030000" "0100000000000000" "10000000" "02000000" "01000000" "f701000000000000" "02000008" "01000000" "0000000000000080"));
        StringPool pool;
        const Column codes{pool.intern("0031"), pool.intern("居民"), pool.intern("0031")};
        QCOMPARE(hex(encodeTexts(codes, pool)), QByteArray("11000000" "02000200" "03000000" "0000000000000000" "04" "11000000" "02000200" "02000000" "0400000000000000" "08" "30303331" "e5b185e6b091"));
    }

    void damagedNumbersAreRefused()
    {
        const std::string good = encodeNumbers(Column{1, 300, 7, nothing});
        Column out;
        for (size_t size = 0; size < good.size(); ++size)
            QVERIFY(!decodeNumbers(std::string_view(good).substr(0, size), 4, out));
        QVERIFY(!decodeNumbers(good + 'x', 4, out));
        QVERIFY(!decodeNumbers(good, 3, out));
        QVERIFY(!decodeNumbers(good, 5, out));
        QVERIFY(!decodeNumbers(std::string(good.size(), '\0'), 4, out));
        for (const auto& [at, value] : {std::pair(0, 1), std::pair(1, 1), std::pair(1, 2), std::pair(1, 4), std::pair(1, 16), std::pair(2, 7), std::pair(2, 57), std::pair(2, 65), std::pair(3, 9)}) {
            std::string bad = good;
            bad[static_cast<size_t>(at)] = static_cast<char>(value);
            QVERIFY(!decodeNumbers(bad, 4, out));
        }
    }

    void damagedTextsAreRefused()
    {
        StringPool pool;
        const Column codes{pool.intern("0031"), pool.intern("居民"), nothing};
        const std::string good = encodeTexts(codes, pool);
        Column out;
        for (size_t size = 0; size < good.size(); ++size)
            QVERIFY(!decodeTexts(std::string_view(good).substr(0, size), 3, pool, out));
        QVERIFY(!decodeTexts(good + 'x', 3, pool, out));
        std::string bad = good;
        bad[20] = 0x36;  // places of two bits: the first row has the third text, which there is not
        QVERIFY(!decodeTexts(bad, 3, pool, out));
        PackedColumn packed;
        QVERIFY(!packed.appendTexts(bad, 3, pool));
        QVERIFY(packed.size() == 0 && packed.appendTexts(good, 3, pool));
        QCOMPARE(pool.text(packed.value(1)), std::string_view("居民"));
    }

    /// Any bytes at all: refused or decoded, never undefined behaviour (the sanitizers watch).
    void anyBytesAreSafe()
    {
        QRandomGenerator random(3);
        StringPool pool;
        const Column numbers{5, 100000, -70000, nothing, 12};
        const Column codes{pool.intern("a"), pool.intern("bcd"), pool.intern("a"), nothing, pool.intern("")};
        Column patched(400, 3), listed(400);
        patched[77] = 1 << 30;
        for (size_t i = 0; i < listed.size(); ++i)
            listed[i] = std::array<std::int64_t, 3>{5, 100000, -70000}[i * i % 7 % 3];
        for (const std::string& good : {encodeNumbers(patched), encodeNumbers(listed)})
            for (int trial = 0; trial < 4000; ++trial) {
                std::string bytes = good;
                for (int flips = 1 + static_cast<int>(random.bounded(4)); flips > 0; --flips)
                    bytes[random.bounded(static_cast<quint32>(bytes.size()))] = static_cast<char>(random.bounded(256));
                const Column whole = back(bytes, 400);  // as one and one by one they are the same
                QVERIFY(whole.size() == 400 || whole == Column{-99});
            }
        for (int trial = 0; trial < 20000; ++trial) {
            std::string bytes = trial % 2 ? encodeNumbers(numbers) : encodeTexts(codes, pool);
            for (int flips = 1 + static_cast<int>(random.bounded(4)); flips > 0; --flips)
                bytes[random.bounded(static_cast<quint32>(bytes.size()))] = static_cast<char>(random.bounded(256));
            Column out;
            StringPool scratch;
            if (trial % 2 ? decodeNumbers(bytes, 5, out) : decodeTexts(bytes, 5, scratch, out))
                QCOMPARE(out.size(), size_t(5));
        }
    }
};

QTEST_GUILESS_MAIN(TestBlockCodec)
#include "test_block_codec.moc"
