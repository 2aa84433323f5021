#!/bin/sh
# mmdebstrap hook, the last one of every recipe; $1 is the root of the image. The packages are unpacked, not installed: so
# do what their scripts would have done, and leave out what no run reads, and what would name this machine.
set -eu
cd "$1"

# Which BLAS is used, as its alternatives say.
for library in usr/lib/*/openblas-*/lib*.so.[0-9]; do
  variant=${library%/*}
  ln -sf "${variant##*/}/${library##*/}" "${variant%/*}/"
done

rm -rf usr/share/doc usr/share/man usr/share/info usr/share/locale usr/share/lintian usr/share/perl5 usr/include \
  usr/lib/*/gconv usr/lib/*/perl-base usr/lib/valgrind
rm -rf var/cache/apt var/lib/apt var/log etc/hostname etc/resolv.conf
: > etc/apt/sources.list

printf 'root:x:0:0::/root:/sbin/nologin\nnobody:x:65534:65534::/nonexistent:/sbin/nologin\n' > etc/passwd
printf 'root:x:0:\nnogroup:x:65534:\n' > etc/group
mkdir -p dev proc sys run root tmp
