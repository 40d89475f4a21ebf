#!/usr/bin/env bash
# Installs what is missing, builds Mingcha and runs its main job on the sample data:
# in a window where there is a display, otherwise from the command line into out/. Asks nothing.
# shellcheck source-path=SCRIPTDIR
. "$(dirname "${BASH_SOURCE[0]}")/lib/common.sh"
. "$root/packaging/lib/install.sh"
. "$root/packaging/lib/build.sh"
. "$root/packaging/lib/display.sh"
. "$root/packaging/lib/outputs.sh"

outputs=(passphrase.txt sample.mingcha rectification-list.xlsx rectification-list.pdf monthly-report.pdf monthly-report.docx)

# A new passphrase of 24 characters in a file that its owner alone can read.
make_passphrase() { (umask 077 && head -c 18 /dev/urandom | base64 >"$1"); }

open_window() {
  say "Opening the sample vault in a window"
  local status=0
  "$root/build/release/ui/mingcha" --sample || status=$?
  # 134 is how Qt ends when the display refuses it.
  [ $status -eq 134 ] || exit $status
  say "The display did not let the window open; doing the same job without it"
}

run_headless() {
  local folder status=0 name
  folder=$(outputs_folder "${outputs[@]}")
  mkdir -p "$folder" && clear_outputs "$folder" "${outputs[@]}"
  make_passphrase "$folder/passphrase.txt"
  say "Auditing the sample data in resources/sample/data"
  "$root/build/release/app/cli/mingcha-cli" audit "$root/resources/sample/data" --vault "$folder/sample.mingcha" \
    --out "$folder" --passphrase-file "$folder/passphrase.txt" </dev/null || status=$?
  record_outputs "$folder" "${outputs[@]}"
  # 3: done, and some rows of the sample were rejected, as they are meant to be.
  [ $status -eq 0 ] || [ $status -eq 3 ] || die "The audit of the sample data ended with code $status (see its message above)."
  for name in "${outputs[@]}"; do
    [ -s "$folder/$name" ] || die "The audit of the sample data did not make $name."
  done
  say "Made in ${folder#"$root"/}/: ${outputs[*]:1}"
  say "The sample vault's passphrase lies in ${folder#"$root"/}/passphrase.txt, which only its owner can read."
}

install_packages build
build release mingcha mingcha-cli
if has_display; then open_window; fi
run_headless
