#!/bin/sh
# mmdebstrap hook; $1 is the root of the image. The packages are unpacked, not installed: so do what their scripts
# would have done for numpy, and leave out what a training run never reads, and what would name this machine.
set -eu
cd "$1"

for library in usr/lib/*/openblas-serial/lib*.so.[0-9]; do
  ln -sf "openblas-serial/${library##*/}" "${library%/openblas-serial/*}/"
done

rm -rf usr/share/doc usr/share/man usr/share/info usr/share/locale usr/share/lintian usr/share/perl5 usr/include \
  usr/lib/*/gconv usr/lib/*/perl-base usr/lib/valgrind usr/lib/python3.*/pydoc_data usr/lib/python3.*/test \
  usr/lib/python3/dist-packages/numpy/f2py usr/lib/python3/dist-packages/numpy/distutils
find usr/lib/python3* -type d -name tests -prune -exec rm -rf {} +
find usr/bin usr/sbin ! -type d ! -name 'python3*' -delete
rm -rf var/cache/apt var/lib/apt var/log etc/hostname etc/resolv.conf
: > etc/apt/sources.list

printf 'root:x:0:0::/root:/sbin/nologin\nnobody:x:65534:65534::/nonexistent:/sbin/nologin\n' > etc/passwd
printf 'root:x:0:\nnogroup:x:65534:\n' > etc/group
mkdir -p dev proc sys run root
