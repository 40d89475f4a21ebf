// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>
#if defined(__SSE2__)
#include <emmintrin.h>
#endif

/// Windows of 64 bytes as 64 bits: bit n tells about byte n. The bytes must be readable (see Bytes::padding).
namespace mingcha::ingest::scan {

inline constexpr size_t window = 64;

#if defined(__SSE2__)
template<class Test>
inline uint64_t bits(const char* at, Test test)
{
    const auto part = [&](int n) {
        const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(at) + n);
        return static_cast<uint64_t>(static_cast<uint32_t>(_mm_movemask_epi8(test(bytes))));
    };
    return part(0) | part(1) << 16 | part(2) << 32 | part(3) << 48;
}

inline uint64_t equal(const char* at, char a)
{
    const __m128i wanted = _mm_set1_epi8(a);
    return bits(at, [&](__m128i b) { return _mm_cmpeq_epi8(b, wanted); });
}

inline uint64_t equalAny(const char* at, char a, char b, char c)
{
    const __m128i x = _mm_set1_epi8(a), y = _mm_set1_epi8(b), z = _mm_set1_epi8(c);
    return bits(at, [&](__m128i v) {
        return _mm_or_si128(_mm_or_si128(_mm_cmpeq_epi8(v, x), _mm_cmpeq_epi8(v, y)), _mm_cmpeq_epi8(v, z));
    });
}

inline uint64_t high(const char* at)
{
    return bits(at, [](__m128i b) { return b; });
}
#else
template<class Test>
inline uint64_t bits(const char* at, Test test)
{
    uint64_t found = 0;
    for (size_t n = 0; n < window; ++n)
        found |= static_cast<uint64_t>(test(at[n])) << n;
    return found;
}

inline uint64_t equal(const char* at, char a)
{
    return bits(at, [&](char v) { return v == a; });
}

inline uint64_t equalAny(const char* at, char a, char b, char c)
{
    return bits(at, [&](char v) { return v == a || v == b || v == c; });
}

inline uint64_t high(const char* at)
{
    return bits(at, [](char v) { return (v & 0x80) != 0; });
}
#endif

/// The bits of the first `count` bytes of a window.
inline uint64_t first(size_t count)
{
    return count >= window ? ~uint64_t(0) : (uint64_t(1) << count) - 1;
}

inline size_t count(std::string_view text, char wanted)
{
    size_t found = 0;
    size_t at = 0;
    for (; at + window <= text.size(); at += window)
        found += static_cast<size_t>(std::popcount(equal(text.data() + at, wanted)));
    for (; at < text.size(); ++at)
        found += text[at] == wanted;
    return found;
}

inline const char* find(const char* begin, const char* end, char wanted)
{
    const size_t size = static_cast<size_t>(end - begin);
    return size == 0 ? nullptr : static_cast<const char*>(std::memchr(begin, wanted, size));
}

} // namespace mingcha::ingest::scan
