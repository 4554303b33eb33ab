#!/usr/bin/env bash
# The browser tests use the system’s Chromium, and openssl for a certificate of their own: installs Debian’s packages where they
# are missing (needs root).
set -euo pipefail
command -v chromium >/dev/null && command -v openssl >/dev/null && exit 0
[ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null || { echo 'Install the package chromium, then try again.' >&2; exit 1; }
export DEBIAN_FRONTEND=noninteractive
apt-get update -qq && apt-get install -y -qq --no-install-recommends chromium openssl >/dev/null
