#!/usr/bin/env bash
# Makes the first migration of both providers anew. Only for the time before the first release: afterwards migrations are added, never remade.
set -euo pipefail
cd "$(dirname "$0")/.."
dotnet tool restore >/dev/null
rm -rf src/DealRoom.Web/Data/Migrations
dotnet build src/DealRoom.Web -v q
dotnet ef migrations add Start --no-build --project src/DealRoom.Web --context SqliteDb --output-dir Data/Migrations/Sqlite
dotnet build src/DealRoom.Web -v q
dotnet ef migrations add Start --no-build --project src/DealRoom.Web --context PostgresDb --output-dir Data/Migrations/Postgres
