#!/usr/bin/env bash
# Installs what the tests need, builds, and runs every test: domain, web on SQLite and on PostgreSQL, browser journeys, and our JavaScript.
# Its last line is "N passed, N failed". DEALROOM_FAULTS=full runs the fault tests at full length.
set -uo pipefail
cd "$(dirname "$0")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
passed=0 failed=0
out=$(mktemp -d -t dealroom-tests.XXXXXX)
trap 'rm -rf "$out"' EXIT

need() { # need PROGRAM PACKAGE…: the Debian packages that bring a program which is not there
  local program=$1; shift
  command -v "$program" >/dev/null 2>&1 || wanted+=("$@")
}
wanted=()
need chromium chromium
need pdfinfo poppler-utils
ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 || wanted+=(postgresql)
ls /usr/share/fonts/opentype/noto/NotoSansCJK*.ttc >/dev/null 2>&1 || wanted+=(fonts-noto-cjk)
[ -e /usr/share/debian-reference/debian-reference.ja.pdf ] || wanted+=(debian-reference-ja)
if [ ${#wanted[@]} -gt 0 ]; then
  echo "== installing ${wanted[*]}"
  as=(); [ "$(id -u)" = 0 ] || as=(sudo)
  "${as[@]}" apt-get update -qq >/dev/null && DEBIAN_FRONTEND=noninteractive "${as[@]}" apt-get install -y --no-install-recommends "${wanted[@]}" >"$out/apt.log" 2>&1 \
    || { tail -n 20 "$out/apt.log"; echo "0 passed, 1 failed"; exit 1; }
fi

step() { # step NAME COMMAND…: one run of tests; its counts join the sum
  local name=$1; shift
  echo "== $name"
  local began=$SECONDS
  "$@" >"$out/$name.log" 2>&1
  local code=$? p=0 f=0
  while read -r a b; do p=$((p + a)); f=$((f + b)); done < <(
    sed -nE 's/.*Failed: +([0-9]+), Passed: +([0-9]+).*/\2 \1/p; s/^# pass ([0-9]+)$/\1 0/p; s/^# fail ([0-9]+)$/0 \1/p' "$out/$name.log")
  [ $code -eq 0 ] || [ $f -gt 0 ] || f=1
  if [ $f -gt 0 ]; then grep -vE '^ *(at |\[xUnit)' "$out/$name.log" | tail -n 200; else grep -E '^F[0-9]+ ' "$out/$name.log"; fi
  echo "   $name: $p passed, $f failed, $((SECONDS - began)) s"
  passed=$((passed + p)); failed=$((failed + f))
}

echo "== build"
dotnet build DealRoom.sln -v q -clp:NoSummary || { echo "0 passed, 1 failed"; exit 1; }
dotnet tool restore >/dev/null && dotnet csharpier check . || failed=$((failed + 1))

step domain dotnet test tests/DealRoom.Domain.Tests --no-build
step web-sqlite dotnet test tests/DealRoom.Web.Tests --no-build
step web-postgres bash tests/postgres.sh dotnet test tests/DealRoom.Web.Tests --no-build
step browser dotnet test tests/DealRoom.Browser.Tests --no-build
step browser-code bash -c 'cd tests/browser-code && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error && npm run --silent check && node --test --test-reporter=tap'

echo "$passed passed, $failed failed"
[ $failed -eq 0 ] && [ $passed -gt 0 ]
