# Catch2's sources in .tools/catch2: they are compiled natively and to WebAssembly, so no binary package will do.
# Debian's source package holds the upstream archive as it is. It is asked for through a private list of sources,
# derived from the machine's own, so that the system's configuration stays as it was. Where the archive has another
# version, as Ubuntu's has, CMake downloads the same file by itself, against the same checksum.

readonly catch2_version=3.7.1
readonly catch2_checksum=c991b247a1a0d7bb9c39aa35faf0fe9e19764213f28ffba3109388e62ee0269c

has_catch2() { [ -f "$root/.tools/catch2/CMakeLists.txt" ]; }

provide_catch2() {
  ! has_catch2 || return 0
  if [ "$(platform)" = debian ] && [[ $(distribution) != ubuntu* ]]; then
    say "Fetching the sources of Catch2 $catch2_version."
    run_logged catch2 fetch_catch2 2>/dev/null || true
  fi
  has_catch2 || say "This system's archive does not have the sources of Catch2 $catch2_version; CMake will download them."
}

fetch_catch2() {
  local work=$root/.tools/catch2-download release suite uri archive
  rm -rf "$work"
  mkdir -p "$work/lists/partial" "$work/cache/archives/partial" "$work/source"
  # shellcheck disable=SC1091 # every Debian has it
  suite=$(. /etc/os-release && echo "$VERSION_CODENAME")
  for uri in $(archive_addresses "$suite"); do
    for release in "$suite-backports" "$suite"; do
      echo "deb-src $(signing_key)$uri $release main" >"$work/sources.list"
      download_catch2_source "$work" || continue
      archive=$work/source/catch2_$catch2_version.orig.tar.gz
      [ "$(checksum_of "$archive")" = "$catch2_checksum" ] || continue
      mkdir "$work/unpacked" && tar -xzf "$archive" -C "$work/unpacked" --strip-components=1 &&
        mv "$work/unpacked" "$root/.tools/catch2" && rm -rf "$work" && return 0
    done
  done
  return 1
}

# From where this machine has its packages, in whichever format its sources are written.
archive_addresses() {
  apt-get indextargets --format '$(RELEASE)|$(COMPONENT)|$(REPO_URI)' 'Created-By: Packages' |
    awk -F '|' -v suite="$1" '$1 == suite && $2 == "main" { print $3 }' | sort -u
}

# The distribution's own key, where the machine keeps it apart from the keys trusted for everything.
signing_key() {
  local ring=/usr/share/keyrings/debian-archive-keyring.gpg
  [ ! -f "$ring" ] || printf '[signed-by=%s] ' "$ring"
}

download_catch2_source() {
  local work=$1 version
  local private=(
    -o "Dir::Etc::SourceList=$work/sources.list" -o Dir::Etc::SourceParts=/dev/null
    -o "Dir::State::Lists=$work/lists" -o "Dir::Cache=$work/cache"
    -o "APT::Sandbox::User=$(id -un)" -o Acquire::Retries=3
  )
  apt-get "${private[@]}" update || return 1
  version=$(apt-cache "${private[@]}" showsrc --only-source catch2 | sed -n "s/^Version: \($catch2_version-.*\)/\1/p" | head -n 1)
  [ -n "$version" ] || return 1
  (cd "$work/source" && apt-get "${private[@]}" source --download-only --only-source "catch2=$version")
}
