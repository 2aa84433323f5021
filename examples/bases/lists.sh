#!/bin/sh
# mmdebstrap hook; $1 is the root of the image. Keeps what each package says of itself and of its files, as images
# without dpkg do (/var/lib/dpkg/status.d): a review names files by it.
set -eu
cd "$1"
mkdir -p var/lib/dpkg/status.d
for package in var/cache/apt/archives/*.deb; do
  to="var/lib/dpkg/status.d/$(dpkg-deb --field "$package" Package)"
  dpkg-deb --info "$package" control > "$to"
  dpkg-deb --info "$package" md5sums > "$to.md5sums" 2> /dev/null || rm "$to.md5sums"
done
