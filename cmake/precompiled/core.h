// SPDX-License-Identifier: GPL-3.0-or-later
// What nearly every source includes anyway, read by the compiler once. Sources still name what they use: builds with MINGCHA_PRECOMPILE=OFF hold them to it.
#include <algorithm>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <tl/expected.hpp>

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QString>
#include <QStringList>
