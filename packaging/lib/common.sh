# shellcheck shell=bash
# Sourced by the scripts of this folder and by .ci/run: the repository's root, messages, root rights.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd -P)

# Qt needs a UTF-8 locale; a bare machine has C alone.
[ "$(locale charmap 2>/dev/null)" = UTF-8 ] || export LC_ALL=C.UTF-8

say() { printf '==> %s\n' "$*" >&2; }

# die WHAT [WHAT TO DO...]: one line each.
die() {
  printf 'Error: %s\n' "$1" >&2
  shift
  [ $# -eq 0 ] || printf '       %s\n' "$@" >&2
  exit 1
}

# The words of a list file: no comments, no blank lines.
list() { sed -e 's/[[:space:]]*#.*//' -e '/^[[:space:]]*$/d' "$@"; }

# Whether as_root can work; asks sudo's password at most once, and only where somebody can type it.
can_be_root() {
  [ "$(id -u)" -eq 0 ] && return 0
  command -v sudo >/dev/null || return 1
  sudo -n true 2>/dev/null && return 0
  [ -t 0 ] && [ -t 2 ] && sudo -v
}

as_root() {
  if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo "$@"; fi
}
