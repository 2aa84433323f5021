#!/bin/sh
# mmdebstrap hook; $1 is the root of the image. Leaves out what no run of numpy reads.
set -eu
cd "$1"

rm -rf usr/lib/python3.*/pydoc_data usr/lib/python3.*/test \
  usr/lib/python3/dist-packages/numpy/f2py usr/lib/python3/dist-packages/numpy/distutils
find usr/lib/python3* -type d -name tests -prune -exec rm -rf {} +
find usr/bin usr/sbin ! -type d ! -name 'python3*' -delete
