#!/usr/bin/env bash
# memory.sh [ROUNDS] [MB]: requests every kind of answer from the packaged service, with six figures as PNG a second beside them, ROUNDS (2) times. The service runs in
# a memory cgroup of the size of the container, or of MB, where one can be made. Prints after each kind of answer how much memory is resident, and how much of it is
# heap, classes, code, direct memory and other memory. Ends with 1 if the kernel ended the service or it took more. Needs mvn package.
set -euo pipefail
export QUARKUS_DATASOURCE_JDBC_URL=jdbc:postgresql://127.0.0.1:1/not-for-tests
mvn -o -q -B surefire:test@default-test -Dtest=MemoryRoundsTest -Dsurefire.failIfNoSpecifiedTests=false \
  -Dmemory.kinds=true -Dmemory.rounds="${1:-2}" ${2:+-Dmemory.mb="$2"}
