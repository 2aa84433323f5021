#!/bin/sh
# mmdebstrap hook; $1 is the root of the image, $WHEELS the unpacked wheels. The packages are unpacked, not installed: so
# do what their scripts would have done for PyTorch, and leave out what a training run never reads, and what would name
# this machine.
set -eu
cd "$1"

for library in usr/lib/*/openblas-pthread/lib*.so.[0-9]; do
  ln -sf "openblas-pthread/${library##*/}" "${library%/openblas-pthread/*}/"
done
ln -sf dash usr/bin/sh

# Beside Debian's own packages and in front of them, where pip puts what it installs.
for python in usr/lib/python3.[0-9]*; do
  mkdir -p "usr/local/lib/${python##*/}/dist-packages"
  cp -R "$WHEELS"/. "usr/local/lib/${python##*/}/dist-packages/"
done

rm -rf usr/share/doc usr/share/man usr/share/info usr/share/locale usr/share/lintian usr/share/perl5 usr/include \
  usr/share/X11 usr/share/fonts usr/share/proj usr/share/gdal usr/share/mime usr/share/zoneinfo \
  usr/lib/*/gconv usr/lib/*/perl-base usr/lib/valgrind usr/lib/python3.*/pydoc_data usr/lib/python3.*/test \
  usr/lib/python3/dist-packages/numpy/f2py usr/lib/libtorch-test usr/lib/python3/dist-packages/torch/test \
  usr/lib/*/dri usr/lib/*/mfx usr/lib/*/libLLVM* usr/lib/*/libmfxhw* usr/lib/*/libz3.*
find usr/lib/python3* -type d -name tests -prune -exec rm -rf {} +
find usr/bin usr/sbin ! -type d ! -name 'python3*' ! -name dash ! -name sh -delete
rm -rf var/cache/apt var/lib/apt var/log etc/hostname etc/resolv.conf
: > etc/apt/sources.list

printf 'root:x:0:0::/root:/sbin/nologin\nnobody:x:65534:65534::/nonexistent:/sbin/nologin\n' > etc/passwd
printf 'root:x:0:\nnogroup:x:65534:\n' > etc/group
mkdir -p dev proc sys run root tmp
