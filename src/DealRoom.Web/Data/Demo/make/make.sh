#!/usr/bin/env bash
# Makes every PDF of ../documents and every picture of ../figures from the sources beside this file.
# Needs: chromium, fonts-noto-cjk, python3-fonttools (Debian names). One argument: only the outputs whose name contains it.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd); only=${1:-}
chrome=(chromium --headless --no-sandbox --disable-gpu --disable-quic --no-first-run --hide-scrollbars)
python3 "$here/fonts.py"
while IFS='|' read -r output source query size; do
  [[ -z $output || $output == \#* || $output != *"$only"* ]] && continue
  address="file://$here/$source?$query"
  case $output in
    *.pdf) "${chrome[@]}" --no-pdf-header-footer --print-to-pdf="$here/../documents/$output" "$address" 2>/dev/null ;;
    *.png) "${chrome[@]}" --window-size="$size" --default-background-color=00000000 --screenshot="$here/../figures/$output" "$address" 2>/dev/null ;;
  esac
done < "$here/outputs.txt"
ls -l "$here/../documents" "$here/../figures" | awk '{print $5, $9}'
