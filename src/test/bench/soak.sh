#!/usr/bin/env bash
# soak.sh SECONDS [RATE] [SWAP]: asks the packaged service RATE times a second (100) for SECONDS, publishes changed seeds every SWAP seconds (60), and prints how long
# answers took while nothing was published and while an edition was made and taken up, and how much memory was resident. Flags as documented, embedded database,
# loopback.
# Publishes at the lowest priority and with the flags for commands, as the image does; NICE=0 publishes at the usual one. APP and FOLDER name another application and working folder.
# SOURCES names a folder of downloaded sources: each edition is then made of seeds that `refresh --from` it has brought up to date.
# Ends with 1 where an answer failed or mixed two editions. Two hours, with an edition every ten minutes: SOURCES=folder soak.sh 7200 100 600
set -euo pipefail
seconds=$1
rate=${2:-100}
swap=${3:-60}
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../../.." && pwd)
app=${APP:-$root/target/quarkus-app}
work=${FOLDER:-$root/target/soak}
port=18480
base=http://127.0.0.1:$port
rm -rf "$work" && mkdir -p "$work"
cp -r "$root/seeds" "$work/seeds"
phase=$work/phase
settings=(-Dcatalogue.data-dir="$work/data" -Dcatalogue.seeds-dir="$work/seeds" "-Dquarkus.http.port=$port" -Dquarkus.management.port=0)

MALLOC_ARENA_MAX=2 java @"$root/deploy/jvm.options" "${settings[@]}" -jar "$app/quarkus-run.jar" >"$work/service.log" 2>&1 &
service=$!
trap 'kill $service 2>/dev/null; wait $service 2>/dev/null || true' EXIT
for _ in $(seq 600); do curl -fs -o /dev/null $base/q/health/ready && break; kill -0 $service; sleep 0.5; done
curl -fs -o /dev/null $base/v1

edition() { curl -fs "$base/v1/models?limit=1" | grep -o '"edition":{"number":[0-9]*' | grep -o '[0-9]*$'; }
resident() { awk '/VmRSS/ {print int($2 / 1024)}' /proc/$service/status; }

echo "load $(cut -d' ' -f1-3 /proc/loadavg), $rate a second for $seconds s, an edition every $swap s"
echo warm > "$phase"
java "$here/Load.java" $base "$rate" $((seconds + 20)) "$phase" > "$work/load.txt" &
load=$!
sleep 20
round=0
begun=$SECONDS
while [ $((SECONDS - begun)) -lt "$seconds" ] && kill -0 $load 2>/dev/null; do
  echo calm > "$phase"
  resident >> "$work/resident.txt"
  echo "$((SECONDS - begun)) s: $(tail -1 "$work/resident.txt") MB resident, edition $(edition)"
  sleep "$swap"
  [ $((SECONDS - begun + 15)) -lt "$seconds" ] || continue
  round=$((round + 1))
  sed -i -E "s/^description: .*$/description: As of round $round./" "$work/seeds/sources/osi.yaml"
  before=$(edition)
  echo publishing > "$phase"
  if [ -n "${SOURCES:-}" ]; then
    at=$(date +%s.%N)
    # Sources of all importers do not fit in the heap of the service.
    nice -n "${NICE:-19}" java @"$root/deploy/jvm.options" -Xmx1g "${settings[@]}" -jar "$app/quarkus-run.jar" refresh --from "$SOURCES" > "$work/refresh.log" 2>&1 || { tail -5 "$work/refresh.log"; exit 1; }
    awk -v a="$at" -v b="$(date +%s.%N)" 'BEGIN {printf "refreshed in %.1f s\n", b - a}'
  fi
  at=$(date +%s.%N)
  nice -n "${NICE:-19}" java @"$root/deploy/jvm.options" @"$root/deploy/commands.options" "${settings[@]}" -jar "$app/quarkus-run.jar" publish > "$work/publish.log" 2>&1 || { cat "$work/publish.log"; exit 1; }
  published=$(date +%s.%N)
  until [ "$(edition)" -gt "$before" ]; do sleep 0.05; done
  # What follows a swap belongs to it: words and the edition before are made ready.
  sleep 3
  awk -v a="$at" -v b="$published" -v c="$(date +%s.%N)" 'BEGIN {printf "published in %.1f s, answered %.1f s later\n", b - a, c - b - 3}'
done
code=0
wait $load || code=$?
cat "$work/load.txt"
awk -F'|' '{gsub(/ /, "", $2); p99[$2] = $6} END {if (p99["calm"] > 0) printf "p99 while publishing is %.1f times that of calm\n", p99["publishing"] / p99["calm"]}' "$work/load.txt"
awk '{all[NR] = $1} END {for (third = 0; third < 3; third++) {sum = n = 0; for (i = int(third * NR / 3) + 1; i <= int((third + 1) * NR / 3); i++) {sum += all[i]; n++}
  if (n) printf "%d MB resident on average in third %d of the time\n", sum / n, third + 1}}' "$work/resident.txt"
echo "$(resident) MB resident at the end, $(awk '/VmHWM/ {print int($2 / 1024)}' /proc/$service/status) MB at the most; load $(cut -d' ' -f1-3 /proc/loadavg)"
exit $code
