# shellcheck shell=bash
# Sourced after common.sh. build PRESET [TARGET...]: configures build/PRESET where needed and builds (everything when no target is named).

# As many compilers at once as there are processors, and about 1.5 GB of memory for each.
jobs_at_once() {
  local memory_kb processors jobs
  processors=$(nproc)
  memory_kb=$(awk '$1 == "MemAvailable:" { print $2 }' /proc/meminfo)
  jobs=$((memory_kb / 1500000))
  [ "$jobs" -ge 1 ] || jobs=1
  [ "$jobs" -le "$processors" ] || jobs=$processors
  printf '%s' "$jobs"
}

# A build folder that belongs to another place (the clone was moved or copied) is started afresh.
drop_foreign_build() {
  local folder=$1 home
  [ -f "$folder/CMakeCache.txt" ] || return 0
  home=$(sed -n 's/^CMAKE_HOME_DIRECTORY:INTERNAL=//p' "$folder/CMakeCache.txt")
  [ "$home" = "$root" ] || { say "$folder was configured for $home; starting it afresh"; rm -rf "$folder"; }
}

build() {
  local preset=$1 folder="$root/build/$1"
  shift
  drop_foreign_build "$folder"
  if [ ! -f "$folder/build.ninja" ]; then
    say "Configuring build/$preset"
    (cd "$root" && cmake --preset "$preset") >&2 </dev/null ||
      die "The build could not be configured (see CMake's message above)." "Nothing was built."
  fi
  say "Building build/$preset"
  cmake --build "$folder" --parallel "$(jobs_at_once)" ${1:+--target "$@"} >&2 </dev/null ||
    die "The build failed (see the first error above)."
}
