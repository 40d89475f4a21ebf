// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/period.h"
#include "checks/classes.h"
#include "checks/price_list.h"
#include "checks/rejected_numbers_store.h"
#include "records/accounts.h"
#include "records/table.h"

#include <memory>
#include <mutex>

namespace mingcha::checks {

namespace customer = records::customer;
namespace bill = records::bill;
namespace survey = records::survey;
namespace area_supply = records::area_supply;

/// What the file says of one customer number; row −1 when it is not on file.
struct CustomerFacts {
    std::int64_t multiplier = records::nothing;
    std::int32_t row = -1;
    std::int32_t priceCode = -1;      ///< PriceList number
    std::int32_t area = -1;           ///< position in Facts::areas, −1 when empty
    std::int32_t station = 0;         ///< position in Facts::stations
    CustomerClass cls = CustomerClass::Unknown;
    bool checkUse = false;            ///< 000 考核: no customer rule applies

    bool onFile() const { return row >= 0; }
};

struct AreaFacts {
    std::string number;
    std::int32_t station = 0;         ///< the station most of its customers belong to
    std::int64_t customers = 0;       ///< on file, without check use
    bool supplied = false;            ///< in the area table
};

/// Sold kWh (10^-4) and customers billed in an area in a month. Check use (000) is sold, but does not count as a customer (domain.md 3.1, 1.2).
struct AreaSum {
    std::int64_t sold = 0;
    std::int64_t billed = 0;
};

struct Facts;

/// One month's bills, and where each customer's bill stands among them.
struct Month {
    base::Period period;
    bool judged = false;                         ///< inside the range of the run; else looked back on, or behind the range and only counted
    records::Table bills{records::Kind::Bills};  ///< as they lie in the vault, but for what later months look at of nearly every customer; the rest comes in late
    std::vector<records::Column> judging{bills.columns.size()};  ///< by field, decoded: only for those who judge this very month, and only so long
    std::vector<std::int32_t> rowOf;             ///< by account, −1 = no bill; empty for a month without bills
    std::vector<std::int32_t> priceCodeOf;       ///< by text code of `bills`
    std::vector<std::optional<ListedPrice>> listed;  ///< by PriceList number, in force on the first day of the month
    std::vector<std::int32_t> supplyRow;         ///< by area, −1 = no supply on file

    bool isEmpty() const { return bills.rows == 0; }
    std::int32_t row(std::int64_t account) const { return rowOf.empty() ? -1 : rowOf[static_cast<size_t>(account)]; }
    std::int64_t account(size_t row) const { return bills.value(bill::Number, row); }
    int priceCodeOfText(std::int64_t code) const { return code == records::nothing ? -1 : priceCodeOf[static_cast<size_t>(code)]; }
    int priceCode(size_t row) const { return priceCodeOfText(bills.value(bill::TariffCode, row)); }
    const std::optional<ListedPrice>& listedFor(int priceCode) const;
    /// By area, Σ kWh and bills; added up when asked for first, from any thread.
    const std::vector<AreaSum>& sums(const Facts& facts) const;

private:
    struct Sums {
        std::once_flag once;
        std::vector<AreaSum> byArea;
    };
    std::unique_ptr<Sums> m_sums = std::make_unique<Sums>();
};

/// A bill by month and row.
struct BillPlace {
    size_t month = 0;
    size_t row = 0;
};

/// Everything a run looks at. Months are consecutive, oldest first; while a run is loading, those behind the one being judged are not there yet.
struct Facts {
    records::Accounts accounts;
    records::Table tariffs{records::Kind::Tariffs}, customers{records::Kind::Customers}, supply{records::Kind::AreaSupply}, survey{records::Kind::Survey};
    std::vector<CustomerFacts> byAccount;        ///< by account code
    std::vector<std::string> stations{""};
    std::vector<AreaFacts> areas;
    std::unique_ptr<PriceList> prices;
    std::vector<RejectedNumber> rejectedNumbers; ///< for D01
    std::vector<std::int32_t> surveyOrder;       ///< rows of `survey` by account, then date
    std::vector<Month> months;
    std::vector<base::Period> billed;            ///< every month of the vault with bills, oldest first
    base::PeriodRange range;                     ///< what is judged
    bool allPeriods = false;

    const CustomerFacts& customer(std::int64_t account) const { return byAccount[static_cast<size_t>(account)]; }
    const std::string& stationOf(std::int64_t account) const { return stations[static_cast<size_t>(customer(account).station)]; }
    std::string number(std::int64_t account) const { return std::string(accounts.number(account)); }
};

/// The customer's bill before `place`, however long ago, if there is one.
std::optional<BillPlace> billBefore(const Facts& facts, BillPlace place, std::int64_t account);

/// The month a survey finding belongs to: the latest billed month not after the survey date, else the last of the run.
base::Period surveyMonth(const Facts& facts, std::int64_t day);
/// The date as a month, for bills on or before it: a bill without a reading date counts from the first day of its month.
base::Period monthOf(std::int64_t day);

/// Derives what hangs together from the loaded tables: customers by account, stations, areas, price list.
void arrange(Facts& facts);
/// Derives the indexes of a month whose bills have been loaded.
void arrangeMonth(const Facts& facts, Month& month);

}  // namespace mingcha::checks
