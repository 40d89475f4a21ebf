// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>

/// What a file may hold. Crossing a bound is an error that names it, never a cut.
namespace mingcha::ingest::limits {

inline constexpr std::size_t textFileBytes = std::size_t(2) << 30; ///< read into memory as a whole
inline constexpr std::size_t documentFileBytes = std::size_t(512) << 20;
inline constexpr int sheetRows = 1'048'576;          ///< Excel's own
inline constexpr int columns = 16'384;               ///< Excel's own
inline constexpr std::size_t cellBytes = 32'767 * 4; ///< Excel's 32,767 characters in the longest UTF-8 form
#if defined(FUZZING_BUILD_MODE_UNSAFE_FOR_PRODUCTION)
inline constexpr std::size_t storedBytes = std::size_t(16)
                                           << 20; ///< a fuzzer learns nothing more from a full memory
#else
inline constexpr std::size_t storedBytes = std::size_t(1)
                                           << 30; ///< text and cell ends of all sheets of one document
#endif
inline constexpr std::size_t sheets = 4'096;
inline constexpr int xmlDepth = 128;
inline constexpr int mergeRows = 100; ///< merges are told for the header's sake only

} // namespace mingcha::ingest::limits
