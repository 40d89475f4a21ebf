// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/rejected_numbers_store.h"

#include <QString>

namespace mingcha::checks {

base::Result<std::vector<RejectedNumber>> loadRejectedNumbers(vault::Connection& connection)
{
    // A repeated key is a repeated customer number only in the customers' own file; elsewhere it is a repeated bill or survey.
    MINGCHA_ASSIGN(auto query, connection.prepare("SELECT r.import_id, i.file, r.sheet, r.row, r.reason, r.value FROM reject r JOIN import i ON i.id = r.import_id "
                                                  "WHERE r.state = 'open' AND i.state = 'kept' AND r.field = 'customer' AND (r.reason NOT LIKE 'repeated_key%' OR i.kind = 'customers') "
                                                  "ORDER BY r.import_id, r.row, r.id"));
    std::vector<RejectedNumber> numbers;
    for (;;) {
        MINGCHA_ASSIGN(const bool more, query.step());
        if (!more)
            return numbers;
        const auto reason = query.text(4);
        numbers.push_back({query.integer(0), std::string(query.text(1)), std::string(query.text(2)), query.integer(3), std::string(reason.substr(0, reason.find(':'))),
                           query.string(5).trimmed().toStdString()});
    }
}

}  // namespace mingcha::checks
