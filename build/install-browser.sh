#!/bin/sh
# Installs Chromium from the packages of Debian, for the tests that need a browser.
set -e
if command -v chromium > /dev/null; then
  exit 0
fi
apt-get update
apt-get install --yes --no-install-recommends chromium
