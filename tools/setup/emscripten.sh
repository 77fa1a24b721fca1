#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Gives Emscripten 3.1.69 and prints, as its only line on stdout, the file to source for it (nothing when emcc on PATH will do).
# Debian 12 has an older one, so this unpacks Debian 13's packages side by side, from the mirror the machine already uses: no apt
# source is added and no package upgraded. It works in a temporary folder renamed at the end, so it is there whole or not at all.
# With --possible it installs nothing and only tells, by its exit status and a message, whether it could.
set -euo pipefail

VERSION=3.1.69
PREFIX=${XDG_CACHE_HOME:-$HOME/.cache}/sispamkota/emscripten-$VERSION
LLVM=/usr/lib/llvm-19/bin

say() { echo "[emscripten] $*" >&2; }
refuse() {
  say "$*"
  say "Install Emscripten $VERSION or newer and put emcc on PATH, then run this again:"
  say "  git clone the emsdk repository of emscripten-core, then: emsdk install $VERSION && emsdk activate $VERSION && . ./emsdk_env.sh"
  exit 1
}

is_new_enough() { # a version such as 3.1.69
  [ -n "$1" ] && [ "$(printf '%s\n' "$VERSION" "$1" | sort -V | head -1)" = "$VERSION" ]
}
version_on_path() { emcc --version 2>/dev/null | sed -n '1s/.*[ )]\([0-9]\+\.[0-9]\+\.[0-9]\+\).*/\1/p'; }

[ ! -f "$PREFIX/env.sh" ] || { echo "$PREFIX/env.sh"; exit 0; }
if command -v emcc >/dev/null; then
  found=$(version_on_path || true)
  if is_new_enough "$found"; then exit 0; fi
  say "emcc on PATH is ${found:-of no known version}, older than $VERSION: not used."
fi

codename=$( . /etc/os-release 2>/dev/null && echo "${ID:-}-${VERSION_CODENAME:-}" ) || true
[ "$codename" = debian-bookworm ] || refuse "No automatic installation on this system (${codename:-unknown}); it exists for Debian 12 (bookworm)."
[ "${1:-}" != --possible ] || exit 0
for tool in clang wasm-ld llvm-ar; do
  [ -x "$LLVM/$tool" ] || { say "$LLVM/$tool is missing. Run as root: apt-get install clang-19 lld-19 llvm-19"; exit 1; }
done
command -v python3 >/dev/null || { say "python3 is missing. Run as root: apt-get install python3"; exit 1; }

find_mirror() {
  apt-get indextargets --format '$(REPO_URI) $(CODENAME)' 'Origin: Debian' 'Created-By: Packages' 2>/dev/null |
    sed -n 's/ bookworm$//p' | head -1
}
mirror=$(find_mirror)
if [ -z "$mirror" ] && [ "$(id -u)" = 0 ]; then apt-get -q update >&2; mirror=$(find_mirror); fi # it is known from the package lists
[ -n "$mirror" ] || { say "apt knows no Debian mirror yet. Run as root: apt-get update"; exit 1; }

say "installing $VERSION side by side (about a minute, 0.9 GB)"
started=$(date +%s)
mkdir -p "$(dirname "$PREFIX")"
work=$(mktemp -d "$PREFIX.partial.XXXXXX")
trap 'status=$?; [ $status = 0 ] || { say "failed; the end of the log:"; tail -15 "$work/log" >&2 || true; }; rm -rf "$work"' EXIT
tree=$work/tree
apt=$work/apt
mkdir -p "$tree/root" "$tree/binaryen/root" "$tree/binaryen/bin" "$apt/lists/partial" "$apt/archives/partial" "$apt/sources"

# Fetch: a private apt state with Debian 13 as its only source.
printf 'Types: deb\nURIs: %s\nSuites: trixie\nComponents: main\nSigned-By: /usr/share/keyrings/debian-archive-keyring.gpg\n' \
  "$mirror" >"$apt/sources/trixie.sources"
private=(-q -o Dir::Etc::SourceList=/dev/null -o "Dir::Etc::SourceParts=$apt/sources" -o Dir::Etc::PreferencesParts=/dev/null
  -o "Dir::State::Lists=$apt/lists" -o "Dir::Cache=$apt" -o APT::Sandbox::User=root -o Acquire::Languages=none -o Acquire::Retries=3)
apt-get "${private[@]}" update >>"$work/log" 2>&1
(cd "$apt/archives" && apt-get "${private[@]}" download "emscripten=$VERSION*" binaryen libc6 libstdc++6 libgcc-s1 node-acorn) >>"$work/log" 2>&1

# Unpack: emscripten, and binaryen with the libc it was linked to, started through that libc's own loader.
dpkg-deb --fsys-tarfile "$apt"/archives/emscripten_*.deb | tar -x -C "$tree/root" --exclude='*/lto' --exclude='*asan*.a' \
  --exclude='*lsan*.a' --exclude='*/share/doc/*' --exclude='*/emscripten/test' --exclude='*/emscripten/docs'
dpkg-deb -x "$apt"/archives/node-acorn_*.deb "$tree/root"
ln -s nodejs "$tree/root/usr/share/node_modules" # the optimiser is an ES module: it finds acorn here and nowhere else
for package in binaryen libc6 libstdc++6 libgcc-s1; do dpkg-deb -x "$apt/archives/${package}"_*.deb "$tree/binaryen/root"; done
cd "$tree/binaryen"
loader=$(find root -name 'ld-linux*.so.*' -not -type d | head -1)
libraries=$(dirname "$(find root -name 'libstdc++.so.6' | head -1)")
for tool in root/usr/bin/wasm*; do
  printf '#!/bin/sh\nhere=${0%%/bin/*}\nexec "$here/%s" --library-path "$here/%s" "$here/%s" "$@"\n' "$loader" "$libraries" "$tool" \
    >"bin/$(basename "$tool")"
done
chmod +x bin/*
cat >"$tree/config.py" <<CONFIG
import os
here = os.path.dirname(os.environ['EM_CONFIG'])
EMSCRIPTEN_ROOT = here + '/root/usr/share/emscripten'
LLVM_ROOT = '$LLVM'
BINARYEN_ROOT = here + '/binaryen'
NODE_JS = 'node'
CACHE = EMSCRIPTEN_ROOT + '/cache'
FROZEN_CACHE = True
CONFIG
environment() { # where the tree lies
  printf 'export EM_CONFIG="%s/config.py"\nexport SISPAM_EMSCRIPTEN="%s/root/usr/share/emscripten"\nexport PATH="$SISPAM_EMSCRIPTEN:$PATH"\n' "$1" "$1"
}

# Prove: it compiles, links and runs before anybody sees it.
cd "$work"
environment "$tree" >"$work/env.sh"
printf '#include <stdexcept>\nint main() { try { throw std::runtime_error("x"); } catch (const std::exception&) { return 0; } }\n' >probe.cpp
( . "$work/env.sh" && em++ -std=c++20 -O2 -fwasm-exceptions -sMODULARIZE -sEXPORT_ES6 probe.cpp -o probe.mjs ) >>"$work/log" 2>&1
node --input-type=module -e "await (await import('$work/probe.mjs')).default()" >>"$work/log" 2>&1

environment "$PREFIX" >"$tree/env.sh"
mv -T "$tree" "$PREFIX" 2>/dev/null || [ -f "$PREFIX/env.sh" ] # somebody else may have been first
say "$VERSION ready in $(($(date +%s) - started)) s"
echo "$PREFIX/env.sh"
