#!/usr/bin/env bash
# Mutation testing of src/CustomerCentric/Deadlines, of the workflow, the rules and the drawings of complaints and of Surveys (docs/quality.md): breaks every
# line on purpose and counts what the tests notice.
# Takes 10 to 25 s for every one of some 12,400 mutants, so it is no part of the test script. Arguments go to dotnet-stryker: a part is e.g.
# --mutate '**/Deadlines/Calendars/*.cs'.
set -euo pipefail
cd "$(dirname "$0")/../tests/CustomerCentric.Tests"
# Every mutant runs the tests that reach it: the large ones in small; stryker-config.json leaves the slowest out.
export CUSTOMERCENTRIC_TWIN_CASES="${CUSTOMERCENTRIC_TWIN_CASES:-500}" CUSTOMERCENTRIC_MINUTE_CASES="${CUSTOMERCENTRIC_MINUTE_CASES:-40}"
export CUSTOMERCENTRIC_PROPERTY_CASES="${CUSTOMERCENTRIC_PROPERTY_CASES:-200}" CUSTOMERCENTRIC_RACE_ROUNDS="${CUSTOMERCENTRIC_RACE_ROUNDS:-3}"
dotnet tool restore
exec dotnet stryker "$@"
