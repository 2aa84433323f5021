#!/bin/sh
# mmdebstrap hook; $1 is the root of the image, $WHEELS the unpacked wheels. Puts these beside Debian's packages, and
# leaves out what no run of PyTorch reads.
set -eu
cd "$1"

ln -sf dash usr/bin/sh

# Beside Debian's own packages and in front of them, where pip puts what it installs.
for python in usr/lib/python3.[0-9]*; do
  mkdir -p "usr/local/lib/${python##*/}/dist-packages"
  cp -R "$WHEELS"/. "usr/local/lib/${python##*/}/dist-packages/"
done

rm -rf usr/share/X11 usr/share/fonts usr/share/proj usr/share/gdal usr/share/mime usr/share/zoneinfo \
  usr/lib/python3.*/pydoc_data usr/lib/python3.*/test \
  usr/lib/python3/dist-packages/numpy/f2py usr/lib/libtorch-test usr/lib/python3/dist-packages/torch/test \
  usr/lib/*/dri usr/lib/*/mfx usr/lib/*/libLLVM* usr/lib/*/libmfxhw* usr/lib/*/libz3.*
find usr/lib/python3* -type d -name tests -prune -exec rm -rf {} +
find usr/bin usr/sbin ! -type d ! -name 'python3*' ! -name dash ! -name sh -delete
