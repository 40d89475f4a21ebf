// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "checks/catalogue.h"

#include <QByteArray>
#include <tl/expected.hpp>

namespace mingcha::checks {

struct CatalogueContents {
    std::vector<Rule> rules;
    std::vector<Discipline> disciplines;
};

/// Reads a catalogue's TOML text. The error is English and says where: a catalogue is part of the program, not of the user's data.
tl::expected<CatalogueContents, QString> readCatalogue(const QByteArray& toml);

}  // namespace mingcha::checks
