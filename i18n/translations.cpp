// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtCore/qglobal.h>

/// Brings the compiled translations into a program that links this library statically.
void initTranslations() { Q_INIT_RESOURCE(i18n); }
