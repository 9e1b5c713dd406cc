# Every piece of the two commands. They set `root` (the checkout), `program` (how to call them) and
# `may_change_machine` (yes or no) before.

. "$root/build-scripts/lib/say.sh"
. "$root/build-scripts/lib/platform.sh"
. "$root/build-scripts/lib/lock.sh"
. "$root/build-scripts/lib/fingerprint.sh"
. "$root/build-scripts/lib/node.sh"
. "$root/build-scripts/lib/needs.sh"
. "$root/build-scripts/lib/install.sh"
. "$root/build-scripts/lib/disk.sh"
. "$root/build-scripts/lib/catch2.sh"
. "$root/build-scripts/lib/nginx.sh"
. "$root/build-scripts/lib/prepare.sh"
. "$root/build-scripts/lib/build.sh"
. "$root/build-scripts/lib/serve.sh"
