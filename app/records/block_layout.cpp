// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/block_layout.h"

#include "records/bit_offsets.h"

#include <cstring>

namespace mingcha::records {

namespace {

template <class Number>
bool take(std::string_view& bytes, Number& number)
{
    if (bytes.size() < sizeof number)
        return false;
    std::memcpy(&number, bytes.data(), sizeof number);
    bytes.remove_prefix(sizeof number);
    return true;
}

bool take(std::string_view& bytes, size_t size, std::string_view& part)
{
    if (bytes.size() < size)
        return false;
    part = bytes.substr(0, size);
    bytes.remove_prefix(size);
    return true;
}

/// Places in a list are neither differences nor patched.
bool isKnown(const BlockHeader& header)
{
    const int shape = header.form & ~form::against;
    const bool knownForm = (shape == form::listed && header.base == 0) || (shape & ~(form::differences | form::patched)) == 0;
    return header.version == 2 && knownForm && (header.bits <= mostPackedBits || header.bits == wholeBits) && header.power < powersOfTen.size();
}

}  // namespace

bool takeApart(std::string_view bytes, size_t rows, NumberBlock& block)
{
    BlockHeader& header = block.header;
    const bool differences = take(bytes, header) && header.is(form::differences);
    if (bytes.data() == nullptr || !isKnown(header) || header.rows != rows || rows < size_t(differences))
        return false;
    block.offsetCount = rows - differences;
    if ((differences && !take(bytes, block.first)) || !take(bytes, offsetBytes(block.offsetCount, header.bits), block.offsets))
        return false;
    if (header.is(form::listed)) {
        block.list = bytes;
        return true;
    }
    std::uint32_t size = 0;
    if (!header.is(form::patched))
        return bytes.empty();
    const bool good = take(bytes, size) && take(bytes, size, block.patchRows);
    block.patchValues = bytes;
    return good;
}

size_t rowsOf(std::string_view bytes)
{
    BlockHeader header;
    return take(bytes, header) ? header.rows : 0;
}

}  // namespace mingcha::records
