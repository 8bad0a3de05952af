#!/bin/sh
# Makes the image that the services are built upon where no registry is in reach: Debian's own Python 3.11.
#   deploy/docker/base.sh NAME
# Needs buildah and mmdebstrap, and Debian's mirror as apt knows it.
set -eu
name=$1
archive=$(mktemp --suffix=.tar)
trap 'rm -f "$archive"' EXIT
# chrootless root can't be had everywhere; whoever runs buildah with chroot isolation is root anyhow
mmdebstrap --variant=minbase --include=python3,python3-dev,python3-venv,ca-certificates \
  --dpkgopt='path-exclude=/usr/share/doc/*' --dpkgopt='path-exclude=/usr/share/man/*' \
  --dpkgopt='path-exclude=/usr/share/locale/*' \
  bookworm "$archive"
container=$(buildah from scratch)
buildah add --quiet "$container" "$archive" /
buildah config --env PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin "$container"
buildah commit --quiet --rm "$container" "$name"
