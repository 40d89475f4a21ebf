// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/prompts.h"

#include "shared/error_dialog.h"
#include "shared/icons.h"
#include "shared/theme.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>

namespace mingcha::ui {

namespace {

Prompts* replaced = nullptr;

/// With an icon of our own set; the style's come from another world.
QMessageBox* box(QWidget* parent, QMessageBox::Icon kind, const QString& title, const QString& text, const QString& detail)
{
    auto* message = new QMessageBox(kind, title, text, QMessageBox::NoButton, parent);
    const Colours& colours = Theme::instance().colours();
    const auto [sign, colour] = kind == QMessageBox::Warning ? std::pair("warning", colours.warning) : kind == QMessageBox::Question ? std::pair("help", colours.accent) : std::pair("info", colours.accent);
    message->setIconPixmap(iconPixmap(QLatin1String(sign), colour, 32, message->devicePixelRatioF()));
    message->setObjectName(QStringLiteral("promptMessageBox"));
    message->setAttribute(Qt::WA_DeleteOnClose);
    message->setInformativeText(detail);
    message->setTextFormat(Qt::PlainText);
    return message;
}

QFileDialog* fileBox(QWidget* parent, const QString& title, const QString& filter)
{
    auto* dialog = new QFileDialog(parent, title, {}, filter);
    dialog->setObjectName(QStringLiteral("promptFileDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    return dialog;
}

}  // namespace

void Prompts::ask(QWidget* parent, const Question& question, std::function<void()> accepted, std::function<void()> refused)
{
    auto* message = box(parent, question.dangerous ? QMessageBox::Warning : QMessageBox::Question, question.title, question.text, question.detail);
    message->setProperty(whileLocked, question.whileLocked);
    auto* accept = message->addButton(question.accept, QMessageBox::AcceptRole);
    accept->setObjectName(QStringLiteral("acceptQPushButton"));
    auto* cancel = message->addButton(QMessageBox::Cancel);
    message->setDefaultButton(question.dangerous ? cancel : accept);
    message->setEscapeButton(cancel);
    QObject::connect(message, &QMessageBox::buttonClicked, message, [accept, accepted = std::move(accepted), refused = std::move(refused)](QAbstractButton* clicked) {
        if (clicked == accept)
            accepted();
        else if (refused)
            refused();
    });
    message->open();
}

void Prompts::showError(QWidget* parent, const base::Error& error)
{
    auto* dialog = new ErrorDialog(error, parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void Prompts::showNote(QWidget* parent, const QString& title, const QString& text)
{
    auto* message = box(parent, QMessageBox::Information, title, text, {});
    message->setStandardButtons(QMessageBox::Ok);
    message->open();
}

void Prompts::openFiles(QWidget* parent, const QString& title, const QString& filter, std::function<void(QStringList)> chosen)
{
    auto* dialog = fileBox(parent, title, filter);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    QObject::connect(dialog, &QFileDialog::filesSelected, dialog, [chosen = std::move(chosen)](const QStringList& files) { chosen(files); });
    dialog->open();
}

void Prompts::openFile(QWidget* parent, const QString& title, const QString& filter, std::function<void(QString)> chosen)
{
    auto* dialog = fileBox(parent, title, filter);
    dialog->setFileMode(QFileDialog::ExistingFile);
    QObject::connect(dialog, &QFileDialog::fileSelected, dialog, [chosen = std::move(chosen)](const QString& file) { chosen(file); });
    dialog->open();
}

void Prompts::openFolder(QWidget* parent, const QString& title, std::function<void(QString)> chosen)
{
    auto* dialog = fileBox(parent, title, {});
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    QObject::connect(dialog, &QFileDialog::fileSelected, dialog, [chosen = std::move(chosen)](const QString& folder) { chosen(folder); });
    dialog->open();
}

void Prompts::saveFile(QWidget* parent, const QString& title, const QString& suggestion, const QString& filter, std::function<void(QString)> chosen)
{
    auto* dialog = fileBox(parent, title, filter);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setFileMode(QFileDialog::AnyFile);
    const QFileInfo info(suggestion);
    dialog->setDefaultSuffix(info.suffix());
    if (info.isAbsolute())
        dialog->setDirectory(info.absolutePath());
    dialog->selectFile(info.fileName());
    QObject::connect(dialog, &QFileDialog::fileSelected, dialog, [chosen = std::move(chosen)](const QString& file) { chosen(file); });
    dialog->open();
}

Prompts& prompts()
{
    static Prompts real;
    return replaced ? *replaced : real;
}

void setPrompts(Prompts* replacement) { replaced = replacement; }

}  // namespace mingcha::ui
