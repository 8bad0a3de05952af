#!/bin/sh
# Makes the Secrets of a trial out of what `make secrets` has written; in production they come from your own store.
#   deploy/kubernetes/secrets.sh [NAMESPACE] [FOLDER]
set -eu
namespace=${1:-hirewire}
folder=${2:-.secrets}
kubectl create namespace "$namespace" --dry-run=client --output yaml | kubectl apply --filename -
for place in "$folder"/*/; do
  name=$(basename "$place")
  type=Opaque
  case $name in
    secrets | run) continue ;; # what the others were made of
    postgres-*) type=kubernetes.io/basic-auth ;; # as CloudNativePG wants it
  esac
  kubectl create secret generic "hirewire-$name" --namespace "$namespace" --type "$type" --from-file "$place" \
    --dry-run=client --output yaml | kubectl apply --filename -
done
