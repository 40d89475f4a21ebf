// SPDX-License-Identifier: GPL-3.0-or-later
#include "findings/finding.h"

#include <QCoreApplication>

namespace mingcha::findings {

QString stateName(State state)
{
    switch (state) {
    case State::Unconfirmed: return QCoreApplication::translate("findings", "unconfirmed");
    case State::Rectifying: return QCoreApplication::translate("findings", "being rectified");
    case State::Rectified: return QCoreApplication::translate("findings", "rectified");
    case State::Withdrawn: break;
    }
    return QCoreApplication::translate("findings", "withdrawn");
}

QString presenceName(Presence presence)
{
    switch (presence) {
    case Presence::New: return QCoreApplication::translate("findings", "new");
    case Presence::Still: return QCoreApplication::translate("findings", "still there");
    case Presence::Gone: return QCoreApplication::translate("findings", "gone");
    case Presence::Back: break;
    }
    return QCoreApplication::translate("findings", "back");
}

QString natureName(Nature nature)
{
    switch (nature) {
    case Nature::Unset: break;
    case Nature::Single: return QCoreApplication::translate("findings", "single case");
    case Nature::Common: return QCoreApplication::translate("findings", "common problem");
    case Nature::Repeated: return QCoreApplication::translate("findings", "repeated problem");
    }
    return {};
}

std::string_view stateId(State state)
{
    constexpr std::string_view ids[] = {"unconfirmed", "rectifying", "rectified", "withdrawn"};
    return ids[static_cast<int>(state)];
}

std::string_view presenceId(Presence presence)
{
    constexpr std::string_view ids[] = {"new", "still", "gone", "back"};
    return ids[static_cast<int>(presence)];
}

std::string_view natureId(Nature nature)
{
    constexpr std::string_view ids[] = {"", "single", "common", "repeated"};
    return ids[static_cast<int>(nature)];
}

std::string_view subjectKindId(checks::SubjectKind kind)
{
    constexpr std::string_view ids[] = {"customer", "area", "other"};
    return ids[static_cast<int>(kind)];
}

}  // namespace mingcha::findings
