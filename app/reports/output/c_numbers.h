// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <clocale>
#ifdef _WIN32
#include <locale.h>
#include <string>
#endif

namespace mingcha::reports {

/// While it lives, C functions of this thread write numbers with a point: libxlsxwriter uses printf, and Qt sets the machine's locale.
class CNumbers {
public:
#ifdef _WIN32
    CNumbers() : m_perThread(_configthreadlocale(_ENABLE_PER_THREAD_LOCALE)), m_before(setlocale(LC_NUMERIC, nullptr)) { setlocale(LC_NUMERIC, "C"); }
    ~CNumbers()
    {
        setlocale(LC_NUMERIC, m_before.c_str());
        _configthreadlocale(m_perThread);
    }
#else
    CNumbers() : m_plain(newlocale(LC_NUMERIC_MASK, "C", duplocale(LC_GLOBAL_LOCALE))), m_before(uselocale(m_plain)) {}
    ~CNumbers()
    {
        uselocale(m_before);
        freelocale(m_plain);
    }
#endif
    CNumbers(const CNumbers&) = delete;
    CNumbers& operator=(const CNumbers&) = delete;

private:
#ifdef _WIN32
    int m_perThread;
    std::string m_before;
#else
    locale_t m_plain;
    locale_t m_before;
#endif
};

}  // namespace mingcha::reports
