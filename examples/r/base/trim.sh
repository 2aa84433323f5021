#!/bin/sh
# mmdebstrap hook; $1 is the root of the image. The packages are unpacked, not installed: so do what their scripts
# would have done for R, and leave out what a run never reads, and what would name this machine.
set -eu
cd "$1"

for library in usr/lib/*/openblas-serial/lib*.so.[0-9]; do
  ln -sf "openblas-serial/${library##*/}" "${library%/openblas-serial/*}/"
done
# R is a script for a shell, and looks for other programs with `which`.
ln -sf dash usr/bin/sh
ln -sf which.debianutils usr/bin/which
cp usr/lib/R/etc/Renviron.ucf etc/R/Renviron

rm -rf usr/share/doc usr/share/man usr/share/info usr/share/locale usr/share/lintian usr/share/perl5 usr/include \
  usr/share/X11 usr/share/fonts usr/share/icons usr/share/mime usr/lib/*/gconv usr/lib/*/perl-base usr/lib/*/perl \
  usr/share/perl usr/lib/valgrind usr/lib/python3* usr/lib/*/libLLVM* usr/lib/*/dri usr/lib/R/library/*/html \
  usr/lib/R/library/*/help usr/lib/R/library/translations
rm -rf var/cache/apt var/lib/apt var/log etc/hostname etc/resolv.conf
: > etc/apt/sources.list

printf 'root:x:0:0::/root:/sbin/nologin\nnobody:x:65534:65534::/nonexistent:/sbin/nologin\n' > etc/passwd
printf 'root:x:0:\nnogroup:x:65534:\n' > etc/group
mkdir -p dev proc sys run root tmp
