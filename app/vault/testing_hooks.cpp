// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/testing_hooks.h"

namespace mingcha::vault {

TestingHooks& hooks()
{
    static TestingHooks current;
    return current;
}

}  // namespace mingcha::vault
