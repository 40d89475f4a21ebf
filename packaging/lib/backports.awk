# Reads apt's source files (deb822 *.sources and one-line *.list) and prints, as deb822, the same archives with
# the suite SUITE-backports: one stanza for each entry that offers component main of suite SUITE.
# All other settings of an entry (keys, architectures, trust) are kept. Usage: awk -v suite=bookworm -f backports.awk FILES
# Exits with 3 when SUITE-backports is configured already.

function has(words, word,    parts, n, i) {
  n = split(words, parts, /[ \t\n]+/)
  for (i = 1; i <= n; i++) if (parts[i] == word) return 1
  return 0
}

function offer(types, uris, suites, components, rest) {
  if (!has(types, "deb") || !has(components, "main") || uris ~ /^[ \t]*cdrom:/) return
  if (has(suites, suite "-backports")) { present = 1; return }
  if (!has(suites, suite)) return
  stanza = "Types: deb\nURIs: " uris "\nSuites: " suite "-backports\nComponents: main\n" rest
  if (!(stanza in seen)) { seen[stanza] = 1; found[++count] = stanza }
}

function end_of_stanza() {
  if (tolower(field["enabled"]) != "no")
    offer(field["types"], field["uris"], field["suites"], field["components"], others)
  delete field
  others = ""
  name = ""
}

# deb [signed-by=FILE arch=amd64] URI SUITE COMPONENT...
function one_line(line,    options, parts, n, i, pair, rest, components) {
  sub(/[ \t]*#.*/, "", line)
  sub(/^[ \t]*deb[ \t]+/, "", line)
  if (match(line, /^\[[^]]*\]/)) {
    options = substr(line, 2, RLENGTH - 2)
    line = substr(line, RLENGTH + 1)
  }
  n = split(options, parts, /[ \t]+/)
  for (i = 1; i <= n; i++) {
    split(parts[i], pair, "=")
    gsub(/,/, " ", pair[2])
    if (pair[1] == "signed-by") rest = rest "Signed-By: " pair[2] "\n"
    if (pair[1] == "arch") rest = rest "Architectures: " pair[2] "\n"
    if (pair[1] == "trusted") rest = rest "Trusted: " pair[2] "\n"
  }
  sub(/^[ \t]+/, "", line)
  n = split(line, parts, /[ \t]+/)
  for (i = 3; i <= n; i++) components = components " " parts[i]
  offer("deb", parts[1], parts[2], components, rest)
}

FNR == 1 { end_of_stanza() }
{ sub(/\r$/, "") }
FILENAME ~ /\.list$/ { if ($1 == "deb") one_line($0); next }
/^#/ { next }
/^[ \t]*$/ { end_of_stanza(); next }
/^[ \t]/ {
  if (name ~ /^(types|uris|suites|components|enabled)$/) field[name] = field[name] " " $0
  else others = others $0 "\n"
  next
}
{
  colon = index($0, ":")
  name = tolower(substr($0, 1, colon - 1))
  value = substr($0, colon + 1)
  sub(/^[ \t]+/, "", value)
  if (name ~ /^(types|uris|suites|components|enabled)$/) field[name] = value
  else others = others $0 "\n"
}
END {
  end_of_stanza()
  if (present) exit 3
  for (i = 1; i <= count; i++) print (i > 1 ? "\n" : "") found[i]
}
