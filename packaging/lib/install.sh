# shellcheck shell=bash
# Sourced after common.sh. install_packages LIST...: installs what is missing from the named lists of ../packages.
# shellcheck source-path=SCRIPTDIR source=sqlcipher.sh
. "$root/packaging/lib/sqlcipher.sh"

apt_options=(-o Acquire::Retries=2 -o Acquire::http::Timeout=30 -o DPkg::Lock::Timeout=300)

# Fails when any source cannot be fetched (apt-get alone would only warn).
update_lists() { as_root apt-get "${apt_options[@]}" -o APT::Update::Error-Mode=any -q update </dev/null >&2; }

# Those of the given packages that are not installed, or are SQLCipher and too old.
missing_of() {
  local installed package
  installed=$(dpkg-query -W -f='${db:Status-Status} ${Package}\n' "$@" 2>/dev/null | sed -n 's/^installed //p') || true
  for package in "$@"; do
    if ! grep -qx -- "$package" <<<"$installed" || is_old "$package"; then
      printf '%s\n' "$package"
    fi
  done
}

# Whether the package lists on this machine name every given package.
all_known() { [ "$(LC_ALL=C apt-cache policy "$@" | grep -c '^  Candidate: [^(]')" -eq $# ]; }

install_packages() {
  local lists=() name wanted missing
  for name in "$@"; do lists+=("$root/packaging/packages/$name.txt"); done
  mapfile -t wanted < <(list "${lists[@]}")
  command -v dpkg-query >/dev/null && command -v apt-get >/dev/null ||
    die "This is not a Debian system (no apt-get)." "Install what ${lists[*]} list by your system's own means and use cmake --preset release."
  mapfile -t missing < <(missing_of "${wanted[@]}")
  [ ${#missing[@]} -gt 0 ] || return 0

  say "Installing ${#missing[@]} packages: ${missing[*]}"
  can_be_root || die "These packages are missing and installing them needs root's rights: ${missing[*]}" \
    "Run this as root, or as a user who may use sudo without a password (or from a terminal, where sudo can ask)." \
    "Nothing was changed."
  local fetched=yes
  if ! update_lists; then
    fetched=no
    all_known "${missing[@]}" || die_install no
    say "Some package lists could not be fetched; going on with those that are there."
  fi
  offer_sqlcipher "$fetched"
  as_root env DEBIAN_FRONTEND=noninteractive apt-get "${apt_options[@]}" -o Dpkg::Use-Pty=0 -q -y \
    --no-install-recommends install "${missing[@]}" </dev/null >&2 || die_install "$fetched"
}

die_install() {
  [ "$1" = yes ] || die "The packages could not be installed because the package archive cannot be reached: the network is down or a source in /etc/apt is wrong (see apt's messages above)." \
    "Nothing was built. Check the network and run this again."
  die "The packages could not be installed (see apt's messages above)." "Nothing was built. When the cause is mended, run this again."
}
