#!/usr/bin/env bash
# How many different searches a second, against nginx with the same bytes, in turn: against-nginx.sh SERVICE ROUNDS [FACETS]
# Needs a warm service, nginx, wrk, python3 and curl. Prints a line for each round, ours and its; the figure is the median of their ratios.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
service=$1 rounds=$2 facets=${3:-}
# In memory, so that nginx never waits for a disk.
work=$(mktemp -d -p /dev/shm)
trap '[ -f "$work/nginx.pid" ] && kill "$(cat "$work/nginx.pid")"; rm -rf "$work"' EXIT

python3 "$here/addresses.py" "$service" 20000 "$facets" > "$work/asked"
python3 - "$service" "$work" <<'PY'
import http.client, sys, urllib.parse, os
service, work = urllib.parse.urlsplit(sys.argv[1]), sys.argv[2]
os.mkdir(work + "/files")
ask = http.client.HTTPConnection(service.netloc)
total = 0
with open(work + "/named", "w") as named:
    for number, address in enumerate(open(work + "/asked").read().split()):
        ask.request("GET", address)
        answer = ask.getresponse()
        body = answer.read()
        assert answer.status == 200, (address, body)
        total += len(body)
        os.makedirs(f"{work}/files/{number % 100}", exist_ok=True)
        open(f"{work}/files/{number % 100}/{number}.json", "wb").write(body)
        named.write(f"/{number % 100}/{number}.json\n")
    print(f"{number + 1} searches, {total // (number + 1)} bytes each")
PY
cat > "$work/nginx.conf" <<CONF
pid $work/nginx.pid;
error_log $work/error.log;
worker_processes 2;
events { worker_connections 256; }
http {
  access_log off;
  types { application/json json; }
  sendfile on;
  tcp_nopush on;
  keepalive_requests 1000000;
  # Fewer than a process may hold open: nginx accepts no caller while its files take all of them.
  open_file_cache max=$(($(ulimit -n) / 2));
  server { listen 127.0.0.1:18155; root $work/files; }
}
CONF
chmod 755 "$work"
nginx -c "$work/nginx.conf" -g "user $(id -un);"

# Processor time of a process and its children so far, in hundredths of a second.
spent() { cat $(printf '/proc/%s/stat ' "$@") | awk '{s += $14 + $15} END {print s}'; }
ours_pid=$(ss -ltnpH "sport = :${service##*:}" | sed -n 's/.*pid=\([0-9]*\).*/\1/p' | head -1)

# Requests a second, and processor time of the server for each, in microseconds.
speed() { # speed URL ADDRESSES PID...
  local url=$1 asked=$2 before after
  shift 2
  before=$(spent "$@")
  wrk -t1 -c32 -d8s -s "$here/addresses.lua" "$url" -- "$asked" > "$work/wrk"
  after=$(spent "$@")
  awk -v spent="$((after - before))" '/requests in/ {many = $1} /Requests\/sec/ {printf "%s %.1f\n", $2, spent * 10000 / many}' "$work/wrk"
}

workers=$(pgrep -P "$(cat "$work/nginx.pid")" | tr '\n' ' ')
speed "$service" "$work/asked" "$ours_pid" > /dev/null
for _ in $(seq "$rounds"); do
  ours=$(speed "$service" "$work/asked" "$ours_pid")
  # shellcheck disable=SC2086
  its=$(speed http://127.0.0.1:18155 "$work/named" $workers)
  echo "$ours $its load $(cut -d' ' -f1 /proc/loadavg)"
done | awk '{printf "ours %d/s %s us, nginx %d/s %s us, ratio %.3f, of processor time %.3f, %s %s\n", $1, $2, $3, $4, $1 / $3, $4 / $2, $5, $6}' | tee "$work/rounds"
sed 's/.*ratio \([0-9.]*\).*/\1/' "$work/rounds" | sort -n | awk '{r[NR] = $1} END {printf "median of ratios %.3f\n", r[int((NR + 1) / 2)]}'
