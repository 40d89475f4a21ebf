// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>

namespace mingcha::base {

/// Who is logged in on this machine, for records of who did what when nobody has given a name. Never empty.
QString loginName();

}  // namespace mingcha::base
