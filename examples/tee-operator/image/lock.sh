#!/bin/sh
# Writes packages.lock anew: what packages.txt and OVMF need, of the newest versions that the mirror has.
#   lock.sh [mirror, http://deb.debian.org]
set -eu
cd "$(dirname "$0")"
mirror=${1:-http://deb.debian.org}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# Pulled in by what only an installation needs: no script of a package is run here, and the machine has one process.
left_out='adduser|base-passwd|ca-certificates-java|debconf|git-man|init-system-helpers|libaudit-common|liberror-perl|libapparmor1|libbsd0|libdb5.3t64|libdebconfclient0|libgdbm.*|libkmod2|liblastlog2-2|libmd0|libpam.*|libperl.*|libsemanage.*|libsepol2|libsqlite3-0|libsystemd.*|linux-base|linux-image-cloud-amd64|login.defs|mount|openssl|openssl-provider-legacy|passwd|perl.*|systemd.*|tar|udev|initramfs-tools.*|kmod|klibc-utils|libklibc|dracut.*|cpio|zstd|logsave|libbz2-1.0|sensible-utils|bash|dash|sed|grep|gzip|findutils|diffutils|dpkg|coreutils-from.*'

# apt_in <suite> <sources> <command...>: apt with lists and a status of its own, which the machine's do not touch
apt_in() {
  home=$work/$1
  sources=$2
  shift 2
  if [ ! -d "$home" ]; then
    mkdir -p "$home/etc/sources.list.d" "$home/etc/preferences.d" "$home/etc/apt.conf.d" "$home/lists/partial" "$home/cache/archives/partial"
    touch "$home/status"
    printf '%s\n' "$sources" >"$home/etc/sources.list"
    cat >"$home/apt.conf" <<EOF
Dir::Etc "$home/etc";
Dir::State::lists "$home/lists";
Dir::State::status "$home/status";
Dir::Cache "$home/cache";
APT::Architecture "amd64";
APT::Sandbox::User "root";
Acquire::Languages "none";
Acquire::Check-Valid-Until "false";
EOF
    APT_CONFIG=$home/apt.conf apt-get -qq update
  fi
  APT_CONFIG=$home/apt.conf "$@"
}

signed='[signed-by=/usr/share/keyrings/debian-archive-keyring.gpg]'
trixie="deb $signed $mirror/debian trixie main
deb $signed $mirror/debian trixie-updates main
deb $signed $mirror/debian-security trixie-security main"
# The firmware with a table of hashes for kernel, initrd and command line is newer than Debian 13, and that for TDX as well.
sid="deb $signed $mirror/debian sid main"

entry() { # <suite> <sources> <name=version>
  apt_in "$1" "$2" apt-cache show "$3" | awk '
    /^Package:/ { name = $2 } /^Filename:/ { path = $2 } /^SHA256:/ { hash = $2 }
    END { print hash "  " path }'
}

{
  echo '# What an image is made of: SHA-256 and path below a Debian mirror. Written by lock.sh.'
  wanted=$(grep -v '^#' packages.txt)
  apt_in trixie "$trixie" apt-get install --no-install-recommends --simulate $wanted |
    sed -n 's/^Inst \([^ ]*\) (\([^ ]*\) .*/\1 \2/p' | LC_ALL=C sort |
    while read -r name version; do
      printf '%s\n' "$name" | grep -qxE "$left_out" && continue
      path=$(entry trixie "$trixie" "$name=$version")
      archive=debian
      apt_in trixie "$trixie" apt-get download --print-uris "$name=$version" | grep -q '/debian-security/' && archive=debian-security
      printf '%s\n' "$path" | sed "s#  pool#  $archive/pool#"
    done
  for name in ovmf-amdsev ovmf-inteltdx; do
    entry sid "$sid" "$name" | sed 's#  pool#  debian/pool#'
  done
} >"$work/packages.lock"
mv "$work/packages.lock" packages.lock
wc -l packages.lock
