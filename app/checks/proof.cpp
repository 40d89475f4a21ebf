// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/proof.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace mingcha::checks {

namespace {

// Proofs are written for every finding of a run, so they are put together as text; QJsonDocument reads them back.

void putText(std::string& out, std::string_view text)
{
    static constexpr char hex[] = "0123456789abcdef";
    out += '"';
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\')
            (out += '\\') += c;
        else if (byte < 0x20)
            ((out += "\\u00") += hex[byte >> 4]) += hex[byte & 15];
        else
            out += c;
    }
    out += '"';
}

void putName(std::string& out, std::string_view name)
{
    if (out.back() != '{')
        out += ',';
    ((out += '"') += name) += "\":";
}

void putMember(std::string& out, std::string_view name, std::string_view text)
{
    if (text.empty())
        return;
    putName(out, name);
    putText(out, text);
}

void putMember(std::string& out, std::string_view name, std::int64_t number)
{
    if (number == 0)
        return;
    putName(out, name);
    out += std::to_string(number);
}

template <class List, class Put>
void putList(std::string& out, std::string_view name, const List& list, Put&& put)
{
    if (list.empty())
        return;
    putName(out, name);
    out += '[';
    bool first = true;
    for (const auto& item : list) {
        if (!std::exchange(first, false))
            out += ',';
        put(item);
    }
    out += ']';
}

void putInput(std::string& out, const ProofInput& input)
{
    out += '{';
    putMember(out, "field", input.field);
    putMember(out, "booked", input.booked);
    putMember(out, "expected", input.expected);
    putMember(out, "period", input.period);
    putMember(out, "import", input.importId);
    putMember(out, "sheet", input.sheet);
    putMember(out, "row", input.row);
    putMember(out, "column", input.column);
    out += '}';
}

std::string string(const QJsonValue& value) { return value.toString().toStdString(); }

ProofInput inputOf(const QJsonObject& json)
{
    return {string(json["field"_L1]),       string(json["booked"_L1]), string(json["expected"_L1]), string(json["period"_L1]), json["import"_L1].toInteger(),
            string(json["sheet"_L1]), json["row"_L1].toInteger(), json["column"_L1].toInteger()};
}

std::vector<std::pair<std::string, std::string>> pairsOf(const QJsonValue& json)
{
    std::vector<std::pair<std::string, std::string>> pairs;
    for (const auto& pair : json.toArray())
        pairs.emplace_back(string(pair.toArray().at(0)), string(pair.toArray().at(1)));
    return pairs;
}

}  // namespace

std::string Proof::toJson() const
{
    std::string out;
    out.reserve(1024);
    out += '{';
    const auto putPair = [&](const std::pair<std::string, std::string>& pair) {
        out += '[';
        putText(out, pair.first);
        out += ',';
        putText(out, pair.second);
        out += ']';
    };
    putList(out, "inputs", inputs, [&](const ProofInput& input) { putInput(out, input); });
    putList(out, "formulas", formulas, [&](const std::string& formula) { putText(out, formula); });
    putMember(out, "money", moneyFormula);
    putList(out, "parameters", parameters, putPair);
    putList(out, "intermediates", intermediates, putPair);
    out += '}';
    return out;
}

Proof Proof::fromJson(const QByteArray& json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    Proof proof;
    for (const auto& input : object["inputs"_L1].toArray())
        proof.inputs.push_back(inputOf(input.toObject()));
    for (const auto& formula : object["formulas"_L1].toArray())
        proof.formulas.push_back(string(formula));
    proof.moneyFormula = string(object["money"_L1]);
    proof.parameters = pairsOf(object["parameters"_L1]);
    proof.intermediates = pairsOf(object["intermediates"_L1]);
    return proof;
}

}  // namespace mingcha::checks
