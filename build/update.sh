#!/usr/bin/env bash
# Updates the library to a description, builds the solution, and reports the changes and the decisions that are left. Accepts the options of `update`.
# Exit code: 0 when the solution builds, and no source has to be changed; 1 when the description cannot be read;
# 2 when a sample, a test or another hand-written source has to be changed; 3 when the solution does not build for another reason.
set -uo pipefail

root=$(cd "$(dirname "$0")/.." && pwd)
log="$root/artifacts/update/build.log"
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_CLI_UI_LANGUAGE=en

echo "1/3 Reading the description"
if ! output=$(dotnet run --project "$root/build/Intercom.OpenApi" -- update --root "$root" "$@"); then
  echo "$output"
  exit 1
fi

echo "    updated after $SECONDS s"

echo "2/3 Building the solution for it, which takes some minutes"
dotnet build "$root/Intercom.Generated.sln" --verbosity quiet -p:AcceptPublicApi=true \
  -fileLogger "-fileLoggerParameters:LogFile=$log;ErrorsOnly;NoSummary;Verbosity=quiet;Encoding=UTF-8" > /dev/null
built=$?
echo "    built after $SECONDS s"

echo "3/3 Comparing the description and the public API with the last commit"
dotnet run --no-build --project "$root/build/Intercom.OpenApi" -- report --root "$root" --build-exit-code "$built" --build-log "$log"
