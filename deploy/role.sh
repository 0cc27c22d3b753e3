#!/bin/sh
# The service's own role: it owns its database and is no superuser, for whom row-level security would not hold.
set -eu
psql -v ON_ERROR_STOP=1 -v password="$KEHOU_DB_PASSWORD" -U postgres <<'SQL'
CREATE ROLE kehou LOGIN NOSUPERUSER NOBYPASSRLS PASSWORD :'password';
CREATE DATABASE kehou OWNER kehou;
SQL
