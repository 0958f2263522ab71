#!/usr/bin/env bash
# Builds the whole solution (samples and benchmarks too) and runs every test. The last line is "N passed, N failed, N skipped".
set -euo pipefail
cd "$(dirname "$0")/.."
export DOTNET_CLI_UI_LANGUAGE=en DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1

dotnet build CustomerCentric.sln --configuration Release --tl:off --verbosity quiet

log=$(mktemp)
trap 'rm -f "$log"' EXIT
set +e
dotnet test CustomerCentric.sln --configuration Release --no-build --tl:off --logger "console;verbosity=normal" 2>&1 |
    tee "$log" | grep -vE '^ +Passed '
status=${PIPESTATUS[0]}
set -e

# "Total tests: 12", "     Passed: 11", "     Failed: 1", "    Skipped: 0": one block a test project.
count() { awk -v word="$1:" '$1 == word && $2 ~ /^[0-9]+$/ { sum += $2 } END { print sum + 0 }' "$log"; }
passed=$(count Passed) failed=$(count Failed) skipped=$(count Skipped)
if [ "$passed" -eq 0 ]; then
    echo "No test ran." >&2
    status=1
fi
echo "$passed passed, $failed failed, $skipped skipped"
exit "$status"
