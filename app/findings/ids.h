// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "findings/finding.h"

namespace mingcha::findings {

/// The value of an enumeration whose id is `text`; `otherwise` for any other text.
template <class Enum, size_t N>
Enum fromId(std::string_view text, std::string_view (*idOf)(Enum), const Enum (&all)[N], Enum otherwise)
{
    for (const Enum value : all)
        if (idOf(value) == text)
            return value;
    return otherwise;
}

inline constexpr State allStates[] = {State::Unconfirmed, State::Rectifying, State::Rectified, State::Withdrawn};
inline constexpr Presence allPresences[] = {Presence::New, Presence::Still, Presence::Gone, Presence::Back};
inline constexpr Nature allNatures[] = {Nature::Unset, Nature::Single, Nature::Common, Nature::Repeated};
inline constexpr checks::SubjectKind allSubjectKinds[] = {checks::SubjectKind::Customer, checks::SubjectKind::Area, checks::SubjectKind::Other};

inline State stateFromId(std::string_view text) { return fromId(text, stateId, allStates, State::Unconfirmed); }
inline Presence presenceFromId(std::string_view text) { return fromId(text, presenceId, allPresences, Presence::New); }
inline Nature natureFromId(std::string_view text) { return fromId(text, natureId, allNatures, Nature::Unset); }
inline checks::SubjectKind subjectKindFromId(std::string_view text) { return fromId(text, subjectKindId, allSubjectKinds, checks::SubjectKind::Other); }

}  // namespace mingcha::findings
