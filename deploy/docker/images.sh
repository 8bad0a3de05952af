#!/bin/sh
# Builds the image of every service, or of those named, without an engine, and shows how large they are.
#   deploy/docker/images.sh [SERVICE…]
# HIREWIRE_BASE names an image that is here already to build upon; `none` makes one from Debian's packages.
# Else it is the Dockerfile's, from the registry. CERTIFICATES is a file of all that are believed, where a proxy on the
# way has one of its own.
set -eu
cd "$(dirname "$0")/../.."
command -v buildah > /dev/null || {
  echo "buildah is missing: apt install buildah. Or, with an engine: docker compose build" >&2
  exit 1
}
tag=${TAG:-dev}
base=${HIREWIRE_BASE:-}
shown=$(mktemp -d)
trap 'rm -rf "$shown"' EXIT
volumes=
if [ -n "${CERTIFICATES:-}" ]; then
  cp "$CERTIFICATES" "$shown/ca.crt"
  printf '[global]\ncert = /run/shown/ca.crt\n' > "$shown/pip.conf"
  volumes="--volume $shown:/run/shown:ro --volume $shown/pip.conf:/etc/pip.conf:ro"
  volumes="$volumes --volume $shown/ca.crt:/etc/ssl/certs/ca-certificates.crt:ro"
fi
if [ "$base" = none ]; then
  base=localhost/hirewire-base:bookworm
  buildah inspect --type image "$base" > /dev/null 2>&1 || deploy/docker/base.sh "$base"
fi
[ $# -gt 0 ] || set -- gateway parser generator ranker interview-analyzer storage local

extras() {
  case $1 in
    generator) echo "--extra cjk --extra rtl" ;;
    ranker | interview-analyzer) echo "--extra semantic" ;;
    local) echo "--package hirewire-storage" ;;
  esac
}
compiled() {
  case $1 in
    interview-analyzer) echo "opencv-python-headless" ;;
  esac
}
packages() {
  case $1 in
    parser) echo "tesseract-ocr" ;;
  esac
}
# in MB unpacked
bar() {
  case $1 in
    gateway) echo 200 ;;
    *) echo 450 ;;
  esac
}
# the bytes of its files, as engines tell them
unpacked() {
  container=$(buildah from --pull-never "$1")
  place=$(buildah mount "$container")
  du -s --apparent-size --block-size=1000000 "$place" | cut -f1
  buildah rm "$container" > /dev/null
}
packed() {
  buildah push --quiet "$1" "oci-archive:$shown/packed.tar" > /dev/null 2>&1
  du --block-size=1000000 "$shown/packed.tar" | cut -f1
  rm "$shown/packed.tar"
}

failed=0
for service in "$@"; do
  image=localhost/hirewire-$service:$tag
  # the image is in Docker's format, as OCI's has no health check; its layers are kept, so that what is the same is built once
  # shellcheck disable=SC2086
  buildah bud --quiet --layers --format docker --isolation chroot --network host --file deploy/docker/Dockerfile \
    ${base:+--pull-never --build-arg "PYTHON=$base"} \
    $volumes --build-arg "SYSTEM_CERTIFICATES=${CERTIFICATES:+true}" \
    --build-arg "SERVICE=$service" --build-arg "EXTRAS=$(extras "$service")" \
    --build-arg "COMPILED=$(compiled "$service")" \
    --build-arg "PACKAGES=$(packages "$service")" --tag "$image" . > /dev/null
  size=$(unpacked "$image")
  printf '%-46s %4s MB of %s, %4s MB packed\n' "$image" "$size" "$(bar "$service")" "$(packed "$image")"
  if [ "$size" -gt "$(bar "$service")" ]; then
    echo "hirewire-$service is too large" >&2
    failed=1
  fi
done
printf 'upon %s\n' "${base:-the image of the Dockerfile}"
exit "$failed"
