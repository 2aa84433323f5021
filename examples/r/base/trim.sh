#!/bin/sh
# mmdebstrap hook; $1 is the root of the image. Gives R the programs that it looks for, and leaves out what no run of it
# reads.
set -eu
cd "$1"

# R is a script for a shell, and looks for other programs with `which`.
ln -sf dash usr/bin/sh
ln -sf which.debianutils usr/bin/which
cp usr/lib/R/etc/Renviron.ucf etc/R/Renviron

rm -rf usr/share/X11 usr/share/fonts usr/share/icons usr/share/mime usr/lib/*/perl usr/share/perl usr/lib/python3* \
  usr/lib/*/libLLVM* usr/lib/*/dri usr/lib/R/library/*/html usr/lib/R/library/*/help usr/lib/R/library/translations
