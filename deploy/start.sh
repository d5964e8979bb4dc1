#!/bin/sh
# Reads the password of the database from a file, so that it is not in an environment that others can list, and starts the service.
set -eu
if [ -n "${CATALOGUE_DB_PASSWORD_FILE:-}" ]; then
  QUARKUS_DATASOURCE_PASSWORD="$(cat "$CATALOGUE_DB_PASSWORD_FILE")"
  export QUARKUS_DATASOURCE_PASSWORD
fi
cd /opt/catalogue
# Nobody waits for a publication, while answers of services on the same machine do.
priority=
if [ "${1:-}" = publish ] && command -v nice >/dev/null; then
  priority="nice -n 19"
fi
case "${1:-serve}" in
  publish | check | report | review | backup | restore) set -- @commands.options -jar quarkus-app/quarkus-run.jar "$@" ;;
  *) set -- -jar quarkus-app/quarkus-run.jar "$@" ;;
esac
# What the build of the image rehearsed, for the very JVM that did it; the log says where it is not used.
if [ -f ready/classes.aot ]; then
  set -- -XX:AOTCache=ready/classes.aot '-Xlog:aot*=off' "$@"
fi
exec $priority java @jvm.options "$@"
