// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ingest/readers/xml_part.h"

#include <string>

namespace mingcha::ingest {

/// One table:table-cell (ODF 1.3 part 3, 9.1.4): its attributes and its paragraphs.
struct OdsCell {
    std::string text; ///< as the user reads it; numbers and dates from the stored value
    int repeated = 1;
    int columns = 1; ///< spanned
    int rows = 1;
    bool covered = false;
    bool errorValue = false;
    bool formulaWithoutValue = false;

    /// Reads the element whose start is the current token, to its end.
    static OdsCell read(XmlPart& xml);
};

} // namespace mingcha::ingest
