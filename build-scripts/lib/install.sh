# Installs what needs.sh found missing, or says what it is and which command brings it.

apt_options=(-q -y --no-install-recommends -o Acquire::Retries=3 -o DPkg::Lock::Timeout=300)

install_missing() {
  [ ${#missing_names[@]} -gt 0 ] || return 0
  say "Installing $(join_words "${missing_names[@]}"). This takes some minutes; .tools/logs/apt.log has the details."
  run_logged apt install_debian_packages || fail "The package manager could not install ${missing_debian[*]}: see above."
}

install_debian_packages() {
  local attempt
  for attempt in 1 2 3; do
    # One unreachable source among several is no reason to stop: what counts is whether the packages can be had.
    as_root apt-get update -q -o Acquire::Retries=3 || echo "The lists of packages may be old."
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install "${apt_options[@]}" "${missing_debian[@]}" && return 0
    echo "Attempt $attempt failed."
    sleep $((attempt * 3))
  done
  return 1
}

refuse_what_cannot_be_installed() {
  [ ${#missing_names[@]} -gt 0 ] || return 0
  local intro
  intro="Missing: $(join_words "${missing_names[@]}"). Nothing was done."
  case "$(platform)" in
    debian)
      local command="apt-get update && apt-get install -y --no-install-recommends ${missing_debian[*]:-}"
      if [ ${#missing_debian[@]} -gt 0 ] && ! may_install; then
        fail "$intro There is neither root nor sudo here to install it with. Run this as root, then start again: $command"
      elif [ "$may_change_machine" = no ]; then
        fail "$intro To have it installed, run this: $program"
      fi
      ;;
    macos)
      has brew || intro="$intro Install Homebrew first (brew.sh)."
      [ ${#missing_brew[@]} -gt 0 ] || fail "$intro To have it installed, run this: $program"
      fail "$intro Run this, then start again: brew install ${missing_brew[*]}"
      ;;
    *) fail "$intro Only Debian's packages are installed by this script. With your own package manager install what Debian calls ${missing_debian[*]:-nothing more}, then run this: $program" ;;
  esac
}
