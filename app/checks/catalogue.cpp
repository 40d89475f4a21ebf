// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/catalogue.h"

#include "checks/catalogue_reader.h"

#include <QFile>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace mingcha::checks {

QString Parameter::unitText(base::Language language) const
{
    static const base::Bilingual yuan{QStringLiteral("元"), QStringLiteral("yuan")};
    return unit == yuan.zh ? yuan.in(language) : unit;
}

bool Parameter::holdsNumbers() const
{
    return isList && std::ranges::all_of(wordsOf(standard), [](const QString& word) { return word.toUInt() > 0; });
}

QStringList wordsOf(const std::string& list)
{
    QStringList words = QString::fromStdString(list).replace(u'，', u',').replace(u'、', u',').split(u',', Qt::SkipEmptyParts);
    for (QString& word : words)
        word = word.trimmed();
    words.removeAll(QString());
    return words;
}

const base::Bilingual& severityName(Severity severity)
{
    static const base::Bilingual names[] = {{u"提示"_s, u"Advisory"_s}, {u"一般"_s, u"Ordinary"_s}, {u"较大"_s, u"Serious"_s}, {u"重大"_s, u"Major"_s}};
    return names[static_cast<size_t>(severity)];
}

const base::Bilingual& domainName(Domain domain)
{
    static const base::Bilingual names[] = {{u"量"_s, u"Quantity"_s}, {u"价"_s, u"Price"_s},    {u"费"_s, u"Fee"_s},
                                            {u"损"_s, u"Loss"_s},     {u"计量"_s, u"Metering"_s}, {u"档案"_s, u"Master data"_s}};
    return names[static_cast<size_t>(domain)];
}

const Parameter* Rule::parameter(const QString& id) const
{
    const auto found = std::ranges::find(parameters, id, &Parameter::id);
    return found == parameters.end() ? nullptr : &*found;
}

const Catalogue& Catalogue::shipped()
{
    static const Catalogue catalogue = [] {
        QFile file(u":/rules/catalogue.toml"_s);
        if (!file.open(QIODevice::ReadOnly))
            qFatal("the rule catalogue is not built in");
        auto contents = readCatalogue(file.readAll());
        if (!contents)
            qFatal("%s", qPrintable(contents.error()));
        Catalogue read;
        read.m_rules = std::move(contents->rules);
        read.m_disciplines = std::move(contents->disciplines);
        return read;
    }();
    return catalogue;
}

const Rule* Catalogue::find(const QString& code) const
{
    const auto found = std::ranges::find(m_rules, code, &Rule::code);
    return found == m_rules.end() ? nullptr : &*found;
}

const base::Bilingual& Catalogue::disciplineName(const QString& id) const
{
    static const base::Bilingual unknown;
    const auto found = std::ranges::find(m_disciplines, id, &Discipline::id);
    return found == m_disciplines.end() ? unknown : found->name;
}

}  // namespace mingcha::checks
