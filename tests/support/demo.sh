#!/bin/sh
# The main job from end to end, against the sandbox: `make demo` runs it under `heygen sandbox run`.
set -eu

here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT INT TERM HUP PIPE
cp "$here/../data/my-photo.jpg" "$work/"
cd "$work"

# Print the command line, then run it; its output goes to the terminal (as it would look there) and to the file named
# first.
run() {
    output=$1
    shift
    say "heygen$(quoted "$@")"
    heygen "$@" >"$output"
    case $output in
    *.json) python3 -m json.tool --no-ensure-ascii --indent 2 "$output" ;;
    *) cat "$output" ;;
    esac
}

say() {
    printf '\n$ %s\n' "$1"
}

quoted() {
    for word in "$@"; do
        case $word in
        *[!A-Za-z0-9_./:=,-]*) printf " '%s'" "$word" ;;
        *) printf ' %s' "$word" ;;
        esac
    done
}

# Read one value of a JSON file: field out.json data asset_id
field() {
    python3 -c 'import functools, json, sys; print(functools.reduce(lambda value, key: value[key], sys.argv[2:], json.load(open(sys.argv[1]))))' "$@"
}

run upload.json asset create --file ./my-photo.jpg
asset=$(field upload.json data asset_id)

run agent.json video-agent create --prompt 'A presenter explaining our product launch in 30 seconds' --wait

run video.json video create --wait -d '{
  "type": "image",
  "image": {"type": "asset_id", "asset_id": "'"$asset"'"},
  "script": "Hello from my photo.",
  "voice_id": "1bd001e7e50f421d891986aad5e3e5d2"
}'
video=$(field video.json data id)

run download.json video download "$video" --output-path ./my-video.mp4
say 'ls -l my-video.mp4'
ls -l my-video.mp4
python3 - <<'PYTHON'
from pathlib import Path

content = Path("my-video.mp4").read_bytes()
assert content[4:8] == b"ftyp", "not an MP4"
print(f"{len(content):,} bytes of ISO media (MP4), brand {content[8:12].decode()}")
PYTHON

run translation.json video-translate create --output-languages es,fr --wait \
    -d '{"video": {"type": "url", "url": "https://example.com/talk.mp4"}}'

run speech.json voice speech create --text 'Hello world, welcome to HeyGen.' --voice-id 1bd001e7e50f421d891986aad5e3e5d2

run voices.txt voice list --human --limit 5

run webhook.json webhook endpoints create --url https://example.com/webhook \
    --events avatar_video.success,avatar_video.fail

printf '\nAll of it ran against the sandbox. With an account: heygen auth login\n'
