#!/usr/bin/env bash
# Debian's PostgreSQL (15, the oldest Liane works with, or the oldest there is), for the tests alone: a cluster of its
# own in a temporary folder, reached by a socket, without systemd, apart from any cluster of the machine.
#
#   eval "$(scripts/start-postgres-15.sh)"        starts it, and tells the tests of it
#   eval "$(scripts/start-postgres-15.sh stop)"   stops it and removes it
set -euo pipefail
place="${TMPDIR:-/tmp}/liane-postgres-$(id -u)"

# The oldest of 15 and later; nothing when there is none.
find_programs() {
  find /usr/lib/postgresql -mindepth 2 -maxdepth 2 -name bin 2>/dev/null | sort -t/ -k5n | awk -F/ '$5 >= 15 { print; exit }'
}

install_it() {
  [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null || { echo 'Install the package postgresql, then try again.' >&2; exit 1; }
  export DEBIAN_FRONTEND=noninteractive
  apt-get update -qq >&2 && apt-get install -y -qq --no-install-recommends postgresql >&2
}

# PostgreSQL refuses to run as root.
as_its_user() {
  if [ "$(id -u)" -eq 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi
}

cd /
programs=$(find_programs)

if [ "${1-}" = stop ]; then
  [ ! -d "$place" ] || as_its_user "$programs/pg_ctl" -D "$place/data" -m fast -w stop >&2 || true
  rm -rf "$place"
  echo 'unset LIANE_TEST_DATABASE_URL'
  exit
fi

[ -n "$programs" ] || { install_it; programs=$(find_programs); }

if [ ! -d "$place" ]; then
  mkdir -m 700 "$place"
  [ "$(id -u)" -ne 0 ] || chown postgres "$place"
  as_its_user "$programs/initdb" -D "$place/data" -U liane --auth=trust --encoding=UTF8 --locale=C.UTF-8 --no-sync >/dev/null
fi

# Nothing in it is worth a wait: no fsync. Many tests at once: more sessions.
options="-k $place -c listen_addresses= -c fsync=off -c full_page_writes=off -c synchronous_commit=off -c max_connections=200"
as_its_user "$programs/pg_ctl" -D "$place/data" status >/dev/null 2>&1 ||
  as_its_user "$programs/pg_ctl" -D "$place/data" -l "$place/log" -o "$options" -w start >&2

echo "export LIANE_TEST_DATABASE_URL='postgres://liane@localhost/postgres?host=${place//\//%2F}'"
