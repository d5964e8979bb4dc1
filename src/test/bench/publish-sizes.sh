#!/usr/bin/env bash
# publish-sizes.sh [MODELS…]: publishes synthetic seeds of each size into an empty embedded database, by the packaged application with the flags of
# deploy/jvm.options, and prints for each: models, result, seconds by the clock, seconds of processor time of the JVM, seconds of the database's,
# largest resident memory of the JVM, and the largest heap that was left after a full collection. Needs a packaged application (mvn package).
# APP names another folder of the application, FOLDER another working folder, COMMAND another command than publish.
set -u
app=${APP:-target/quarkus-app}
work=${FOLDER:-target/publish-sizes}
command=${COMMAND:-publish}
mkdir -p "$work"
printf '%-8s %-6s %8s %8s %8s %8s %10s\n' models exit seconds cpu 'cpu db' 'rss MB' 'heap MB'
for models in ${@:-2148 3000 10000}; do
  seeds=$work/seeds-$models
  [ -d "$seeds" ] || java src/test/bench/SyntheticSeeds.java seeds "$seeds" "$models" >/dev/null || exit 1
  data=$work/data-$models
  log=$work/$models.log
  rm -rf "$data" "$work/$models.gc"
  begun=$(date +%s.%N)
  java @deploy/jvm.options -Xlog:gc:file="$work/$models.gc" -Dcatalogue.data-dir="$data" -Dcatalogue.seeds-dir="$seeds" \
    ${SETTINGS:-} -jar "$app/quarkus-run.jar" $command >"$log" 2>&1 &
  jvm=$!
  cpu=0 rss=0 db=0
  while [ -r /proc/$jvm/stat ] && line=$(cat /proc/$jvm/stat 2>/dev/null); do
    set -- ${line##*) }
    [ "$1" = Z ] && break
    cpu=$(( ${12} + ${13} ))
    peak=$(awk '/VmHWM/ {print $2}' /proc/$jvm/status 2>/dev/null)
    rss=${peak:-$rss}
    server=$(head -1 "$data/postgresql/postmaster.pid" 2>/dev/null)
    if [ -n "$server" ] && [ -r "/proc/$server/stat" ]; then
      now=0
      for one in $server $(pgrep -P "$server"); do
        line=$(cat /proc/$one/stat 2>/dev/null) || continue
        set -- ${line##*) }
        # With the backends that have ended (cutime, cstime of the server itself).
        now=$(( now + ${12} + ${13} + ( one == server ? ${14} + ${15} : 0 ) ))
      done
      [ "$now" -gt "$db" ] && db=$now
    fi
    sleep 0.2
  done
  wait $jvm
  code=$?
  heap=$(grep 'Pause Full' "$work/$models.gc" | sed -E 's/.*->([0-9]+)M\(.*/\1/' | sort -n | tail -1)
  printf '%-8s %-6s %8.1f %8.1f %8.1f %8d %10s\n' "$models" "$code" "$(echo "$(date +%s.%N) - $begun" | bc)" "$(echo "$cpu / 100" | bc -l)" "$(echo "$db / 100" | bc -l)" $((rss / 1024)) "${heap:-none}"
  tail -1 "$log"
  # What a process that died left running.
  server=$(head -1 "$data/postgresql/postmaster.pid" 2>/dev/null)
  if [ -n "$server" ] && kill -0 "$server" 2>/dev/null; then
    echo "PostgreSQL (process $server) was left running: stopping it"
    kill -INT "$server"
  fi
done
