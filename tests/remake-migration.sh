#!/usr/bin/env bash
# Makes the newest migration of both providers anew while it is being worked on: bash tests/remake-migration.sh FullScore
# A migration that was released is never remade: the next change gets a name of its own.
set -euo pipefail
name=${1:?the name of the newest migration}
cd "$(dirname "$0")/.."
dotnet tool restore >/dev/null
for provider in Sqlite Postgres; do
  folder=src/DealRoom.Web/Data/Migrations/$provider
  rm -f "$folder"/*_"$name".cs "$folder"/*_"$name".Designer.cs
  # the snapshot is what the migration before it left
  sed -e '/^using Microsoft.EntityFrameworkCore.Migrations;$/d' \
    -e '/\[Migration(/d' \
    -e "s/partial class [A-Za-z]*$/partial class ${provider}DbModelSnapshot : ModelSnapshot/" \
    -e 's/protected override void BuildTargetModel/protected override void BuildModel/' \
    -e '/<inheritdoc \/>/d' \
    "$(ls "$folder"/*.Designer.cs | tail -1)" > "$folder/${provider}DbModelSnapshot.cs"
done
for provider in Sqlite Postgres; do
  dotnet build src/DealRoom.Web -v q
  dotnet ef migrations add "$name" --no-build --project src/DealRoom.Web --context "${provider}Db" --output-dir "Data/Migrations/$provider"
done
