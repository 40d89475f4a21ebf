// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// QCustomPlot's header uses Qt's lower-case keywords, which are switched off everywhere in this house. Include it through here, as the last include.
#include <QtGlobal>

#ifndef signals
#define signals Q_SIGNALS
#define slots Q_SLOTS
#define foreach(variable, container) for (variable : container)
#define MINGCHA_KEYWORDS_LENT
#endif

#include <qcustomplot.h>

#ifdef MINGCHA_KEYWORDS_LENT
#undef signals
#undef slots
#undef foreach
#undef MINGCHA_KEYWORDS_LENT
#endif
