// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/office_section.h"

#include "shared/widgets.h"
#include "shell/session.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScopedValueRollback>

namespace mingcha::ui {

OfficeSection::OfficeSection(Session& session)
    : SettingsSection(session, "office"), m_company(named(new QLineEdit, "company")), m_station(named(new QLineEdit, "station")), m_inspectors(named(new QPlainTextEdit, "inspectors"))
{
    auto* office = addForm(tr("Office"));
    office->addRow(tr("&Company"), m_company);
    office->addRow(tr("S&tation"), m_station);
    m_inspectors->setTabChangesFocus(true);
    m_inspectors->setPlaceholderText(tr("One name per line; at least two go on site"));
    m_inspectors->setFixedHeight(m_inspectors->fontMetrics().lineSpacing() * 4 + 20);
    office->addRow(tr("&Inspectors"), m_inspectors);
    auto* people = addForm(tr("Names on list and report"));
    people->addRow(tr("&Your name, recorded with every decision"), m_user = nameBox("user"));
    people->addRow(tr("&Monthly responsible inspector"), m_responsible = nameBox("responsible"));
    people->addRow(tr("&Prepared by"), m_prepared = nameBox("prepared"));
    people->addRow(tr("Chec&ked by"), m_checked = nameBox("checked"));
    addSaveButton();
    const auto touched = [this] {
        if (!m_loading)
            touch();
    };
    connect(m_company, &QLineEdit::textChanged, this, touched);
    connect(m_station, &QLineEdit::textChanged, this, touched);
    connect(m_inspectors, &QPlainTextEdit::textChanged, this, [this, touched] {
        offerNames();
        touched();
    });
    for (QComboBox* box : {m_user, m_responsible, m_prepared, m_checked})
        connect(box, &QComboBox::editTextChanged, this, touched);
}

QComboBox* OfficeSection::nameBox(const char* name)
{
    auto* box = named(new QComboBox, name);
    box->setEditable(true);
    box->setInsertPolicy(QComboBox::NoInsert);
    return box;
}

void OfficeSection::offerNames()
{
    const QScopedValueRollback loading(m_loading, true);
    QStringList names = m_inspectors->toPlainText().split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    for (QString& name : names)
        name = name.trimmed();
    for (QComboBox* box : {m_user, m_responsible, m_prepared, m_checked}) {
        const QString text = box->currentText();
        box->clear();
        box->addItems(names);
        box->setEditText(text);
    }
}

void OfficeSection::load()
{
    const QScopedValueRollback loading(m_loading, true);
    const records::Office& office = session().office();
    m_company->setText(office.company);
    m_station->setText(office.station);
    m_inspectors->setPlainText(office.inspectors.join(QLatin1Char('\n')));
    offerNames();
    m_user->setEditText(office.currentUser);
    m_user->lineEdit()->setPlaceholderText(session().user());
    m_responsible->setEditText(office.monthlyResponsible);
    m_prepared->setEditText(office.preparedBy);
    m_checked->setEditText(office.checkedBy);
}

records::Office OfficeSection::typed() const
{
    records::Office office;
    office.company = m_company->text().trimmed();
    office.station = m_station->text().trimmed();
    for (const QString& name : m_inspectors->toPlainText().split(QLatin1Char('\n')))
        if (!name.trimmed().isEmpty())
            office.inspectors.append(name.trimmed());
    office.currentUser = m_user->currentText().trimmed();
    office.monthlyResponsible = m_responsible->currentText().trimmed();
    office.preparedBy = m_prepared->currentText().trimmed();
    office.checkedBy = m_checked->currentText().trimmed();
    return office;
}

void OfficeSection::save()
{
    const records::Office office = typed();
    store([office](vault::Connection& connection) { return records::saveOffice(connection, office); }, [this, office] { session().setOffice(office); });
}

}  // namespace mingcha::ui
