// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/error.h"
#include "base/period.h"
#include "ingest/header_text.h"
#include "ingest/readers/sheet.h"
#include "records/kind.h"

#include <QMap>
#include <QStringList>
#include <future>
#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace mingcha::ingest {

/// Why a column was taken for a field.
enum class MatchReason { None, Title, Alias, UserAlias, Profile, User };

/// One column of the file and the field it feeds.
struct ColumnPlan {
    int column = 0;                        ///< 0-based position in the sheet
    QString header;                        ///< composed header as read (merged groups joined with ' / ')
    int field = -1;                        ///< field number of the kind; −1 = not used (survey: kept as named text)
    MatchReason reason = MatchReason::None;
    std::int64_t factor = 1;               ///< 10,000 for 万kWh and 万元, from the unit in the header
    std::optional<base::Period> month;     ///< this column holds that month's value (months across)
    bool isTotal = false;                  ///< a total column beside months across: checked, not stored
    QStringList samples;                   ///< a few values, as read
};

enum class ProblemKind { MissingRequired, AmbiguousField };
struct PlanProblem {
    ProblemKind kind;
    int field = -1;
    QString text;                          ///< whole sentence, translated
};

/// How one sheet of one file will be read: every guess with its reason, all of it changeable before anything is written.
struct SheetPlan {
    size_t sheet = 0;                      ///< position in SourceFile::sheets()
    QString name;
    bool use = false;                      ///< sheets that hold no data of the kind are left out, with the reason
    QString reason;                        ///< why it is used or not, translated
    int headerFirstRow = 0, headerRows = 0;  ///< row number (1-based) of the first header row, and how many rows it spans
    std::vector<ColumnPlan> columns;
    QList<Unit> titleUnits;                ///< stated above the table, for columns without their own
    QString appliedProfile;                ///< name of the profile the mapping came from
    std::vector<PlanProblem> problems;     ///< anything here stops the import before it writes
    std::vector<QStringList> firstRows, middleRows, lastRows;  ///< live picture, as read; firstRows starts with row 1 of the sheet
};

struct FilePlan {
    QString path;
    FileFacts facts;
    /// The opened file, so that what was shown is what is imported; importFile opens `path` again when it is not there.
    std::shared_ptr<const SourceFile> source;
    records::Kind kind = records::Kind::Bills;
    bool kindKnown = false;
    QString kindReason;                    ///< translated
    std::vector<SheetPlan> sheets;
    bool ready() const;                    ///< a kind, at least one used sheet, no problem
};

/// A mapping a person confirmed: normalised header → field id (empty = unused), for one kind.
struct Profile {
    QString name;
    records::Kind kind = records::Kind::Bills;
    QStringList header;                    ///< normalised headers in file order: what it is offered for
    QMap<QString, QString> fields;
};

/// A column a person names for a field, because the headers do not tell or tell wrong.
struct ColumnChoice {
    QString field;                         ///< id or title of the field; `none`: the column is for no field
    QString column;                        ///< header as it stands in the file, else letter or number of the column
};

using OpenedFiles = std::map<QString, std::shared_ptr<const SourceFile>>;

struct PlanOptions {
    ReadOptions read;
    std::optional<records::Kind> kind;     ///< else guessed from the headers
    std::vector<Profile> profiles;         ///< those of the vault; the one whose header matches is applied
    QString profileName;                   ///< apply this one, or fail
    QMap<QString, QStringList> userAliases;  ///< field id → more header texts (settings)
    std::vector<ColumnChoice> choices;     ///< go before headers and profiles, in every sheet that has such a column
    OpenedFiles opened;                    ///< files that need not be opened any more, by path
};

/// Opens files while their caller is still busy with something else (deriving a key). Left out are those that cannot be opened
/// (planFile says why) and what is more than can be held at once.
std::future<OpenedFiles> openAhead(const QStringList& paths, base::Progress* progress);

/// Opens the file and proposes how to read it. Fails only when the file cannot be read or its format is not recognised.
base::Result<FilePlan> planFile(const QString& path, const PlanOptions& options, base::Progress* progress = nullptr);
/// Plans again for another kind, sheet or header place a person has chosen (`sheet` < 0: all sheets).
base::Result<void> replan(FilePlan& plan, const PlanOptions& options, int sheet = -1, std::optional<int> headerFirstRow = {}, std::optional<int> headerRows = {});
/// Sets one column's field (−1 = none) as chosen by a person and renews `problems`.
void assignColumn(FilePlan& plan, size_t sheet, int column, int field);

/// Header text → the form that is compared: NFKC, no spaces, lower case, units and brackets treated as data-and-rules "Files in" says.
struct NormalisedHeader {
    QString text;
    std::int64_t factor = 1;
    QString unit;                          ///< the unit found in a bracket, empty when none
};
NormalisedHeader normaliseHeader(const QString& header);

}  // namespace mingcha::ingest
