#!/usr/bin/env bash
# Writes beside every PDF what its intake finds, in ../documents/records: pages and text as JSON, the first page as a picture.
# With it the demo is complete on a machine that cannot look into a PDF. Needs: poppler-utils, python3. One argument: only names that contain it.
set -euo pipefail
cd "$(dirname "$0")/../documents"; only=${1:-}; mkdir -p records
for pdf in *"$only"*.pdf; do
  name=${pdf%.pdf}
  pdftoppm -f 1 -l 1 -singlefile -scale-to 800 -jpeg -jpegopt quality=82,optimize=y "$pdf" "records/$name"
  pdftotext -enc UTF-8 "$pdf" - | python3 -c '
import json, sys
pages = [" ".join(page.split())[:2000] for page in sys.stdin.read().split("\f")[:-1]]
json.dump({"pages": len(pages), "text": pages}, sys.stdout, ensure_ascii=False, separators=(",", ":"))' > "records/$name.json"
done
