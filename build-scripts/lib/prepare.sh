# Brings a machine to where the sources can be built. What cannot be done is said before anything is begun.

refuse_windows() {
  [ "$(platform)" != windows ] ||
    fail "This runs on Debian, also within Windows. In PowerShell run: wsl --install -d Debian. Then clone and start there."
}

refuse_unwritable_folder() {
  [ -w "$root" ] || fail "You may not write in $root: clone the sources to a folder of your own."
}

# prepare_machine MEGABYTES FIND-NEEDS...: megabytes that the system packages take, should any be missing.
prepare_machine() {
  local packages=$1 find_needs
  shift
  use_private_node
  for find_needs in "$@"; do "$find_needs"; done
  refuse_old_emscripten
  refuse_what_cannot_be_installed
  refuse_full_disks "$packages"
  install_missing
  refuse_old_emscripten
  provide_node
  provide_packages
}
