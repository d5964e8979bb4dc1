#!/usr/bin/env bash
# publish-sizes.sh [MODELS…]: what a catalogue of each size costs, with synthetic seeds (SyntheticSeeds.java), by the packaged application with the flags of
# deploy/jvm.options, and of deploy/commands.options for commands. For each size, one line for each step, in this order:
#   prepare    the step of the build, in a copy of the application
#   check      the seeds alone, nothing read before
#   first      the first start of all with what prepare made, to the first answer of a search
#   unchanged  the next start
#   unprepared the first start of all, where nothing was prepared
#   edited     a start after one file was edited
#   kept       the start after that one
#   publish    the command, after one more edit, nothing else running
#   recheck    check, against the edition that was published
#   searches   plain, with five facets and with words: medians and 99th percentiles of curl's times over one connection, in milliseconds
# Columns: models, step, exit (or ok), seconds by the clock, seconds of processor time of the JVM, of the database, largest resident memory of the JVM, and the
# largest heap that was left after a full collection. Needs a packaged application (mvn package).
# APP names another folder of the application, FOLDER another working folder, STEPS the steps to take, HEAP another heap (-Xmx1g), JAVA another JVM, FLAGS more flags.
set -u
app=${APP:-target/quarkus-app}
work=${FOLDER:-target/publish-sizes}
steps=${STEPS:-prepare check first unchanged unprepared edited kept publish recheck searches}
port=${PORT:-8095}
mkdir -p "$work"
printf '%-8s %-11s %-5s %8s %8s %8s %8s %8s\n' models step exit seconds cpu 'cpu db' 'rss MB' 'heap MB'

# measured MODELS STEP READY ARGUMENT…: runs the application until it ends, or where READY is an address until that is answered and then ends it.
measured() {
  local models=$1 step=$2 ready=$3 log=$work/$1-$2.log gc=$work/$1-$2.gc begun cpu=0 rss=0 db=0 code=ok line server now one answered= short=""
  shift 3
  # Commands run without the optimising compiler; the build's preparation is not one of them.
  case $step in check | recheck | publish) short=@deploy/commands.options ;; esac
  rm -f "$gc"
  begun=$(date +%s.%N)
  ${JAVA:-java} @deploy/jvm.options $short ${HEAP:-} ${FLAGS:-} -Xlog:gc:file="$gc" -Dcatalogue.data-dir="$data" -Dcatalogue.seeds-dir="$seeds" -Dquarkus.http.port=$port \
    -Dquarkus.management.port=$((port + 1000)) -Dcatalogue.publication-lead=PT0S ${SETTINGS:-} -jar "$own/quarkus-run.jar" "$@" >"$log" 2>&1 &
  jvm=$!
  while line=$(cat /proc/$jvm/stat 2>/dev/null) && set -- ${line##*) } && [ "$1" != Z ]; do
    cpu=$(( ${12} + ${13} ))
    rss=$(awk '/VmHWM/ {print $2}' /proc/$jvm/status 2>/dev/null || echo "$rss")
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
    if [ -n "$ready" ] && curl -sf -o /dev/null --max-time 5 "$ready"; then
      answered=yes
      # Once more, so that the answer is in what is counted.
      line=$(cat /proc/$jvm/stat) && set -- ${line##*) } && cpu=$(( ${12} + ${13} ))
      break
    fi
    sleep 0.1
  done
  local seconds
  seconds=$(echo "$(date +%s.%N) - $begun" | bc)
  if [ -z "$ready" ]; then
    wait $jvm
    code=$?
  elif [ -z "$answered" ]; then
    wait $jvm
    code=$?
  else
    [ "$step" = kept ] && case " $steps " in *" searches "*) searches "$models" ;; esac
    # The next start finds what this one keeps some seconds after its first answer.
    sleep ${REST:-8}
    kill "$jvm"
    wait $jvm
  fi
  heap=$(grep 'Pause Full' "$gc" | sed -E 's/.*->([0-9]+)M\(.*/\1/' | sort -n | tail -1)
  printf '%-8s %-11s %-5s %8.1f %8.1f %8.1f %8d %8s\n' "$models" "$step" "$code" "$seconds" "$(echo "$cpu / 100" | bc -l)" "$(echo "$db / 100" | bc -l)" $((rss / 1024)) "${heap:-none}"
  [ "$code" = ok ] || [ "$code" = 0 ] || tail -1 "$log"
}

# Different searches one after another over one connection, 300 to warm up.
searches() {
  local kind facets words
  for kind in plain facets words; do
    facets= words=
    [ $kind = facets ] && facets=licenceClass,region,weights,code,family
    python3 src/test/bench/addresses.py "http://127.0.0.1:$port" 1500 $facets >"$work/$1-addresses.txt"
    [ $kind = words ] && words='&q='
    python3 - "http://127.0.0.1:$port" "$work/$1-addresses.txt" "$words" "$1" "$kind" <<'PYTHON'
import http.client, sys, time
service, addresses, words, models, kind = sys.argv[1:]
known = ["mistral", "llama instruct", "qwen coder", "open 7b", "multilingual", "gemma", "vision", "small", "apertus", "granite code"]
connection = http.client.HTTPConnection(service[7:])
times = []
for number, line in enumerate(open(addresses)):
    address = line.strip() + (words and words + known[number % 10].replace(" ", "%20"))
    begun = time.perf_counter()
    connection.request("GET", address)
    answer = connection.getresponse()
    answer.read()
    if answer.status != 200:
        sys.exit("%d %s" % (answer.status, address))
    if number >= 300:
        times.append(time.perf_counter() - begun)
times.sort()
print("%-8s %-11s p50 %.1f ms, p99 %.1f ms, %d searches" % (models, "search " + kind, times[len(times) // 2] * 1e3, times[len(times) * 99 // 100] * 1e3, len(times)))
PYTHON
  done
}

# Changes what one file says, with another day each time.
edit() {
  local file
  file=$(find "$seeds/models" -name '*.yaml' | sort | sed -n "$1p")
  sed -i -E "0,/asOf: 20[0-9-]+/s//asOf: 2025-01-0$1/" "$file"
}

for models in ${@:-2148 3000 10000}; do
  original=$work/seeds-$models
  [ -d "$original" ] || java src/test/bench/SyntheticSeeds.java seeds "$original" "$models" >/dev/null || exit 1
  seeds=$work/seeds
  rm -rf "$seeds" "$work/data"
  cp -r "$original" "$seeds"
  data=$work/data
  own=$work/app
  rm -rf "$own"
  cp -r "$app" "$own"
  case " $steps " in *" prepare "* | *" check "*) rm -f "$own/seeds.prepared" ;; esac
  search="http://127.0.0.1:$port/v1/models?limit=1"
  for step in $steps; do
    case $step in
      check | recheck) measured "$models" $step "" check ;;
      prepare) [ ! -f "$own/prepared" ] && measured "$models" prepare "" prepare && mv -f "$own/seeds.prepared" "$own/prepared" ;;
      first)
        rm -rf "$data"
        [ -f "$own/prepared" ] && mv -f "$own/prepared" "$own/seeds.prepared"
        measured "$models" first "$search"
        ;;
      unprepared)
        rm -rf "$data" "$own/seeds.prepared"
        measured "$models" unprepared "$search"
        ;;
      edited) edit 1; measured "$models" edited "$search" ;;
      publish) edit 2; measured "$models" publish "" publish ;;
      unchanged | kept) measured "$models" $step "$search" ;;
    esac
  done
  # What a process that died left running.
  server=$(head -1 "$data/postgresql/postmaster.pid" 2>/dev/null)
  if [ -n "$server" ] && kill -0 "$server" 2>/dev/null; then
    echo "PostgreSQL (process $server) was left running: stopping it"
    kill -INT "$server"
  fi
done
