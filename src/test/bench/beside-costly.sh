#!/usr/bin/env bash
# How long searches take beside two hundred callers who post the costliest body that is judged, again as soon as they are answered:
#   beside-costly.sh http://127.0.0.1:8080 [SECONDS]
set -euo pipefail
service=$1
seconds=${2:-20}
here=$(cd "$(dirname "$0")" && pwd)
made=$(mktemp -d)
trap 'rm -rf "$made"' EXIT

# Three profiles of a hundred rules over an expression of eighteen licences: close to the 10,000 facts that an answer may hold, 3 MB.
python3 - > "$made/body.json" <<'PYTHON'
import json

licences = [
    "Apache-2.0", "MIT", "BSD-3-Clause", "BSD-2-Clause", "ISC", "Zlib", "MPL-2.0", "EPL-2.0", "GPL-3.0-only",
    "LGPL-3.0-only", "AGPL-3.0-only", "CC-BY-4.0", "CC-BY-SA-4.0", "CC0-1.0", "EUPL-1.2", "Unlicense", "BSL-1.0", "AFL-3.0",
]
facts = ["commercialUse", "study", "modify", "redistribute", "publicSectorUse"]
rules = [
    {"id": f"R{rule}", "condition": {"licence": {"of": "components.weightsFinal.licence", "fact": facts[rule % 5], "met": ["true"]}}}
    for rule in range(100)
]
print(json.dumps({
    "declaration": {"components": {"weightsFinal": {"availability": "released", "licence": " AND ".join(licences)}}},
    "profiles": [{"id": f"p{profile}", "rules": rules} for profile in range(3)],
}))
PYTHON
cat > "$made/post.lua" <<LUA
wrk.method = "POST"
wrk.headers["Content-Type"] = "application/json"
local file = io.open("$made/body.json")
wrk.body = file:read("*a")
file:close()
LUA
python3 "$here/addresses.py" "$service" 5000 > "$made/addresses.txt"

search() { wrk -t1 -c4 -d"$1"s --latency -s "$here/addresses.lua" "$service" -- "$made/addresses.txt" | grep -E '50%|99%|Requests/sec'; }

search 10 > /dev/null
echo "Searches alone"
search 10
wrk -t1 -c200 -d"$((seconds + 5))"s --timeout 10s -s "$made/post.lua" "$service/v1/assessments" > "$made/posts.txt" &
sleep 3
echo "Searches beside 200 who post"
search "$seconds"
wait
echo "Posts, those that are not 2xx are refused"
grep -E 'requests in|Non-2xx' "$made/posts.txt"
