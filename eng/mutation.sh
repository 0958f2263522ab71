#!/usr/bin/env bash
# Mutation testing of src/CustomerCentric/Deadlines (docs/quality.md): breaks every line on purpose and counts what the tests notice.
# Takes the better part of an hour, so it is no part of the test script. Arguments go to dotnet-stryker, e.g. --mutate '**/DayIndex.cs'.
set -euo pipefail
cd "$(dirname "$0")/../tests/CustomerCentric.Tests"
# Every mutant runs the tests that reach it: the large ones in small.
export CUSTOMERCENTRIC_TWIN_CASES="${CUSTOMERCENTRIC_TWIN_CASES:-3000}" CUSTOMERCENTRIC_PROPERTY_CASES="${CUSTOMERCENTRIC_PROPERTY_CASES:-40}"
export CUSTOMERCENTRIC_FUZZ_RUNS="${CUSTOMERCENTRIC_FUZZ_RUNS:-500}"
dotnet tool restore
exec dotnet stryker --output ../../artifacts/mutation "$@"
