#!/bin/sh
# Reads the password of the database from a file, so that it is not in an environment that others can list, and starts the service.
set -eu
if [ -n "${CATALOGUE_DB_PASSWORD_FILE:-}" ]; then
  QUARKUS_DATASOURCE_PASSWORD="$(cat "$CATALOGUE_DB_PASSWORD_FILE")"
  export QUARKUS_DATASOURCE_PASSWORD
fi
cd /opt/catalogue
exec java @jvm.options -jar quarkus-app/quarkus-run.jar "$@"
