#!/bin/sh
# Runs every validator, and tells how long each took.

set -eu
folder=$(dirname "$0")
for name in json sarif junit markdown html action pages precommit; do
    start=$(date +%s)
    "$folder/$name.sh"
    echo "$name: $(($(date +%s) - start)) s"
done
