// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/readers/read_error.h"

#include <QCoreApplication>

namespace mingcha::ingest {

base::Error readError(QString what, QString advice, QString detail)
{
    return {base::ErrorCode::Failed, std::move(what),
            QCoreApplication::translate("ingest", "Nothing was imported from this file."), std::move(advice),
            std::move(detail)};
}

base::Error damagedDocument(QString detail)
{
    return readError(
        QCoreApplication::translate("ingest", "The spreadsheet is damaged or incomplete."),
        QCoreApplication::translate("ingest", "Open it in a spreadsheet program, check it, save it anew and "
                                              "import it again."),
        std::move(detail));
}

base::Error encryptedDocument()
{
    return readError(QCoreApplication::translate("ingest", "The spreadsheet is protected by a password."),
                     QCoreApplication::translate(
                         "ingest", "Open it in a spreadsheet program, save it without a password and import "
                                   "that copy."));
}

base::Error tooLarge(QString what)
{
    return readError(std::move(what), QCoreApplication::translate(
                                          "ingest", "Split the data into smaller files and import them "
                                                    "one by one."));
}

base::Error cellTooLong(QString what)
{
    return readError(
        std::move(what),
        QCoreApplication::translate("ingest", "Correct that place in the program the file comes from."));
}

} // namespace mingcha::ingest
