# shellcheck shell=bash
# Sourced after common.sh. Where run.sh puts what it makes, so that it replaces only what it made before.
# Each folder it wrote holds a list .made-by-run with the SHA-256 of every file as it was left.

made_list=.made-by-run

# is_ours FOLDER NAME: run.sh made this file (it may have been changed since).
is_ours() { grep -qs "  $2\$" "$1/$made_list"; }

# is_untouched FOLDER NAME: ... and it is as it was left, finished or not.
is_untouched() {
  grep -qsx "unfinished  $2" "$1/$made_list" || (cd "$1" && grep "  $2\$" "$made_list" | sha256sum --check --status) 2>/dev/null
}

# is_free FOLDER NAME...: nobody else's file has one of the names there.
is_free() {
  local folder=$1 name
  shift
  for name in "$@"; do
    [ ! -e "$folder/$name" ] || is_ours "$folder" "$name" || return 1
  done
}

# outputs_folder NAME...: prints out/, or out/run-2, run-3 ... where a file of somebody else has one of the names.
outputs_folder() {
  local folder="$root/out" number=1
  until is_free "$folder" "$@"; do
    number=$((number + 1))
    folder="$root/out/run-$number"
  done
  printf '%s' "$folder"
}

# clear_outputs FOLDER NAME...: removes what run.sh made; what was changed since (a vault somebody worked in)
# goes to a folder changed-N, all files together, so that its passphrase stays beside it. What comes next is noted as unfinished.
clear_outputs() {
  local folder=$1 name changed=
  shift
  for name in "$@"; do
    [ ! -e "$folder/$name" ] || is_untouched "$folder" "$name" || changed=$name
  done
  if [ -n "$changed" ]; then
    local number=1 kept
    while [ -e "$folder/changed-$number" ]; do number=$((number + 1)); done
    kept="$folder/changed-$number"
    mkdir -m 700 "$kept"
    for name in "$@"; do [ ! -e "$folder/$name" ] || mv "$folder/$name" "$kept/"; done
    say "$changed was changed since it was made: the earlier files are kept in ${kept#"$root"/}"
  fi
  for name in "$@"; do rm -f "$folder/$name"; done
  printf 'unfinished  %s\n' "$@" >"$folder/$made_list"
}

# record_outputs FOLDER NAME...: notes what was made.
record_outputs() {
  local folder=$1 name
  shift
  for name in "$@"; do
    [ ! -e "$folder/$name" ] || (cd "$folder" && sha256sum "$name")
  done >"$folder/$made_list"
}
