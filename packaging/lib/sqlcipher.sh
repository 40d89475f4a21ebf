# shellcheck shell=bash
# Sourced by install.sh. SQLCipher must be 4.6 or newer. Debian 13 has it; on Debian 12 it comes from backports:
# that suite is added from the machine's own configured archive and raised for SQLCipher's packages alone.

sqlcipher_minimum=4.6
sqlcipher_source=/etc/apt/sources.list.d/mingcha-backports.sources
sqlcipher_pin=/etc/apt/preferences.d/mingcha-sqlcipher

new_enough() { [ -n "$1" ] && dpkg --compare-versions "$1" ge "$sqlcipher_minimum"; }

# is_old PACKAGE: one of SQLCipher's, installed, and older than we need.
is_old() {
  case $1 in libsqlcipher-dev | sqlcipher) ;; *) return 1 ;; esac
  ! new_enough "$(dpkg-query -W -f='${Version}' "$1" 2>/dev/null)"
}

# Whether both the library and its shell can be installed in a new enough version.
sqlcipher_offered() {
  local package
  for package in libsqlcipher-dev sqlcipher; do
    new_enough "$(LC_ALL=C apt-cache policy "$package" 2>/dev/null | awk '$1 == "Candidate:" && $2 != "(none)" { print $2 }')" || return 1
  done
}

# SQLCipher's packages compete on equal terms; everything else in backports stays where Debian ranks it.
pin_text() {
  printf 'Package: sqlcipher libsqlcipher*\nPin: release n=%s-backports\nPin-Priority: 500\n' "$1"
  printf '\nPackage: *\nPin: release n=%s-backports\nPin-Priority: 100\n' "$1"
}

# install_file PATH: standard input becomes PATH, owned by root and readable by all.
install_file() { as_root install -D -m 644 /dev/stdin "$1"; }

# offer_sqlcipher FETCHED: makes a new enough SQLCipher installable, or says why it cannot.
# FETCHED: whether the machine's own package lists could be fetched just now.
offer_sqlcipher() {
  sqlcipher_offered && return 0
  local codename stanzas files=() file
  codename=$(. /etc/os-release && printf '%s' "${VERSION_CODENAME:-}")
  for file in /etc/apt/sources.list /etc/apt/sources.list.d/*.list /etc/apt/sources.list.d/*.sources; do
    [ -r "$file" ] && [ "$file" != "$sqlcipher_source" ] && files+=("$file")
  done
  [ -n "$codename" ] && [ ${#files[@]} -gt 0 ] || die_no_sqlcipher "$codename"

  local status=0
  stanzas=$(awk -v suite="$codename" -f "$root/packaging/lib/backports.awk" "${files[@]}") || status=$?
  case $status in
    0) [ -n "$stanzas" ] || die_no_sqlcipher "$codename"
       say "Adding the suite $codename-backports of this machine's own archive, for SQLCipher alone: $sqlcipher_source"
       printf '# Written by Mingcha for SQLCipher; remove it together with %s.\n%s\n' "$sqlcipher_pin" "$stanzas" |
         install_file "$sqlcipher_source" ;;
    3) say "The suite $codename-backports is configured already; raising SQLCipher in it: $sqlcipher_pin" ;;
    *) die "The package sources in /etc/apt could not be read." ;;
  esac
  pin_text "$codename" | install_file "$sqlcipher_pin"
  update_lists || true
  sqlcipher_offered && return 0

  as_root rm -f "$sqlcipher_pin"
  [ $status -eq 3 ] || as_root rm -f "$sqlcipher_source"
  [ "$1" = yes ] || die_install no
  die "SQLCipher $sqlcipher_minimum or newer is not available: the suite $codename-backports could not be reached on this machine's archive." \
    "The source that was added for it has been removed again; nothing else was changed." \
    "Check the network, or give this machine an archive that carries $codename-backports, and run this again."
}

die_no_sqlcipher() {
  die "SQLCipher $sqlcipher_minimum or newer is not available for this system, and its package sources name no Debian archive for \"${1:-unknown}\" with component main." \
    "Mingcha supports Debian 12 and newer. Nothing was changed." \
    "Install libsqlcipher-dev $sqlcipher_minimum or newer by hand and run this again."
}
