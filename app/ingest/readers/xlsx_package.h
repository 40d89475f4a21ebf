// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/zip.h"
#include "ingest/readers/number_format.h"

#include <string>
#include <vector>

namespace mingcha::ingest {

/// What the workbook part and its relations say (ECMA-376 part 1, 18.2).
struct XlsxPackage {
    struct SheetPart {
        std::string name;
        std::string part; ///< name of the part in the archive
        bool hidden = false;
    };

    std::vector<SheetPart> sheets;
    std::string sharedStrings; ///< part names, empty when there is none
    std::string styles;
    DateSystem dates = DateSystem::Since1900;

    static base::Result<XlsxPackage> read(const base::ZipReader& zip);
};

} // namespace mingcha::ingest
