#!/usr/bin/env bash
# three-nodes.sh [RATE] [ROUNDS]: three packaged services behind an nginx with the configuration of deploy/, on one PostgreSQL with a streaming replica, all on the
# loopback. Publishes ROUNDS (3) editions at RATE requests a second (60) and prints how long after the end of publish each node answers the new one. Then it kills a
# node, publishes, and starts the node again; then it kills the primary, promotes the replica and publishes there. Ends with 1 where a read failed or mixed two
# editions, or a node took longer than two seconds. CATALOGUE_PUBLICATION_LEAD=PT60S gives the nodes of a busy machine more time to make an edition.
# With OLD, a packaged checkout of an earlier release, the first edition and the nodes are of that release, and the nodes are upgraded one by one before the
# rounds begin.
# Needs mvn package, nginx and PostgreSQL 15 or later with its programs; run by root it uses the user postgres for the database.
set -euo pipefail
rate=${1:-60}
rounds=${2:-3}
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../../.." && pwd)
new=${APP:-$root/target/quarkus-app}
app=${OLD:+$OLD/target/quarkus-app}
app=${app:-$new}
work=$(mktemp -d "${TMPDIR:-/tmp}/three-nodes.XXXXXX")
bin=$(pg_config --bindir)
first=18500 # the proxy; nodes follow, then the databases
primary=18510 replica=18511
chmod 755 "$work"
db() { if [ "$(id -u)" = 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi; }
mkdir -p "$work/seeds" "$work/nginx" "$work/db"
[ "$(id -u)" != 0 ] || chown postgres "$work/db"
cp -r "${OLD:-$root}/seeds/." "$work/seeds"
cd "$work"

declare -a node
stop() {
  for one in "${node[@]}" ${load:-}; do kill "$one" 2>/dev/null || true; done
  [ ! -f nginx/pid ] || kill "$(cat nginx/pid)" 2>/dev/null || true
  for one in primary replica; do db "$bin/pg_ctl" -D db/$one -m immediate -w stop >/dev/null 2>&1 || true; done
  wait
  [ -n "${KEEP:-}" ] || rm -rf "$work"
}
trap stop EXIT

db "$bin/initdb" -D db/primary -U catalogue --auth=trust --encoding=UTF-8 --locale=C >/dev/null
db "$bin/pg_ctl" -D db/primary -l db/primary.log -o "-c port=$primary -c listen_addresses=127.0.0.1 -c unix_socket_directories=''" -w start >/dev/null
db "$bin/createdb" -h 127.0.0.1 -p $primary -U catalogue catalogue
db "$bin/pg_basebackup" -h 127.0.0.1 -p $primary -U catalogue -D db/replica -R
db "$bin/pg_ctl" -D db/replica -l db/replica.log -o "-c port=$replica -c listen_addresses=127.0.0.1 -c unix_socket_directories=''" -w start >/dev/null

# Nodes read from whichever answers, the primary first; who publishes needs the primary.
reading="jdbc:postgresql://127.0.0.1:$primary,127.0.0.1:$replica/catalogue?targetServerType=preferPrimary&hostRecheckSeconds=1&connectTimeout=2"
writing="jdbc:postgresql://127.0.0.1:$primary,127.0.0.1:$replica/catalogue?targetServerType=primary&connectTimeout=2"
java_catalogue() { # java_catalogue URL SETTINGS… -- COMMAND…
  local url=$1 settings=()
  shift
  while [ $# -gt 0 ] && [ "$1" != -- ]; do settings+=("$1"); shift; done
  shift
  QUARKUS_DATASOURCE_JDBC_URL=$url QUARKUS_DATASOURCE_USERNAME=catalogue QUARKUS_DATASOURCE_PASSWORD=none MALLOC_ARENA_MAX=2 \
    exec java @"$root/deploy/jvm.options" -Dcatalogue.seeds-dir="$work/seeds" "${settings[@]}" -jar "$app/quarkus-run.jar" "$@"
}
publish() { (renice -n 19 $BASHPID >/dev/null; java_catalogue "$writing" -Dcatalogue.proxies= -- publish) > publish.log 2>&1 || { cat publish.log; exit 1; }; }
start() {
  (java_catalogue "$reading" "-Dquarkus.http.port=$((first + $1))" -Dquarkus.management.port=0 -Dcatalogue.proxies=127.0.0.1 --) >> "node$1.log" 2>&1 &
  node[$1]=$!
}
await() { for _ in $(seq 400); do curl -fs -o /dev/null "http://127.0.0.1:$((first + $1))/q/health/ready" && return; sleep 0.25; done; tail -5 "node$1.log"; exit 1; }
edition() { curl -fs -m 10 "http://127.0.0.1:$1/v1/models?limit=1" | grep -o '"edition":{"number":[0-9]*' | grep -o '[0-9]*$' || echo 0; }

publish
for one in 1 2 3; do start $one; done
for one in 1 2 3; do await $one; done

# The configuration as it is deployed, but for addresses, certificate, and limits that one machine alone would meet.
python3 - "$root/deploy/nginx/catalogue.conf" $first > nginx/catalogue.conf <<'PYTHON'
import re, sys

text = open(sys.argv[1]).read()
first = int(sys.argv[2])
changes = [
    (r"server \{\n  listen 80;.*?\n\}\n", ""),
    (r"listen 443 ssl;", f"listen 127.0.0.1:{first};"),
    (r"  (listen \[|http2|ssl_).*\n", ""),
    (r"rate=20r/s", "rate=10000r/s"),
    (r"burst=40", "burst=1000"),
    (r"catalogue_connections 50", "catalogue_connections 2000"),
    (r"server 127\.0\.0\.1:8080 (.*)", "\n  ".join(rf"server 127.0.0.1:{first + node} \1" for node in (1, 2, 3))),
]
for pattern, put in changes:
    text, found = re.subn(pattern, put, text, flags=re.DOTALL if ".*?" in pattern else 0)
    assert found, pattern
print(text)
PYTHON
printf 'pid %s/nginx/pid; error_log %s/nginx/error.log; worker_processes 1; events { worker_connections 4096; } http { access_log off; include %s/nginx/catalogue.conf; }' "$work" "$work" "$work" > nginx/nginx.conf
nginx -c "$work/nginx/nginx.conf"
base=http://127.0.0.1:$first
curl -fs -o /dev/null $base/v1

phase=$work/phase
echo calm > "$phase"
java "$here/Load.java" $base "$rate" "${SECONDS_OF_LOAD:-3600}" "$phase" > load.txt 2>&1 &
load=$!
sleep 10
round=0 late=0
# Hundredths of a second of processor time that a node has taken.
spent() { awk '{print $14 + $15}' "/proc/${node[$1]}/stat"; }
swap() { # swap NODE…: publishes changed seeds, and says how long each of these nodes takes to answer them
  round=$((round + 1))
  sed -i -E "s/^description: .*$/description: As of round $round./" seeds/sources/osi.yaml
  local before at
  before=$(edition $((first + $1)))
  local left="$*" took=""
  local -a cpu
  for one in $left; do cpu[one]=$(spent "$one"); done
  publish
  at=$(date +%s%N)
  while [ -n "$left" ]; do
    local still=""
    for one in $left; do
      if [ "$(edition $((first + one)))" -gt "$before" ]; then
        local millis=$((($(date +%s%N) - at) / 1000000))
        took="$took node $one in ${millis} ms ($((($(spent "$one") - cpu[one]) * 10)) ms of processor time since publish began),"
        [ $millis -le 2000 ] || late=1
      else
        still="$still $one"
      fi
    done
    left=$still
    sleep 0.02
  done
  echo "edition $((before + 1)) answered after the end of publish by${took%,}"
}
echo "load $(cut -d' ' -f1-3 /proc/loadavg)"
if [ -n "${OLD:-}" ]; then
  echo "a rolling upgrade" > "$phase"
  app=$new
  for one in 1 2 3; do
    kill "${node[$one]}"
    wait "${node[$one]}" || true
    start "$one" && await "$one"
    echo "node $one is upgraded and answers edition $(edition $((first + one)))"
  done
  rm -r "$work"/seeds/*
  cp -r "$root/seeds/." "$work/seeds"
fi
echo publishing > "$phase"
for _ in $(seq "$rounds"); do swap 1 2 3; done

echo "a node killed" > "$phase"
kill -9 "${node[2]}"
sleep 5
swap 1 3
start 2 && await 2
echo "node 2 is back with edition $(edition $((first + 2)))"

echo "the primary killed" > "$phase"
kill -9 "$(head -1 db/primary/postmaster.pid)"
sleep 10
echo "readiness while the primary is away: $(curl -s "http://127.0.0.1:$((first + 1))/q/health/ready" | tr -d ' \n' | cut -c1-300)"
echo "an older edition, read from the replica: $(curl -s -o /dev/null -w '%{http_code}' $base/v1/editions/1)"

echo "the replica promoted" > "$phase"
db "$bin/pg_ctl" -D db/replica -w promote >/dev/null
swap 1 2 3
echo over > "$phase"
sleep 3
# The load ends by itself, with what it counted, once it is told to.
echo stop > "$phase"
code=0
wait $load || code=$?
cat load.txt
echo "load $(cut -d' ' -f1-3 /proc/loadavg)"
[ $late = 0 ] || { echo "A node took longer than two seconds"; exit 1; }
exit $code
