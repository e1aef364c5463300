#!/bin/sh
# Installs a linker and Mono from the packages of Debian, for the tests of native programs and of .NET Standard.
set -e
if command -v mono > /dev/null && { command -v clang || command -v gcc; } > /dev/null; then
  exit 0
fi
if ! command -v apt-get > /dev/null || [ "$(id -u)" -ne 0 ]; then
  exit 0
fi
apt-get update -qq
DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends clang zlib1g-dev mono-devel > /dev/null
