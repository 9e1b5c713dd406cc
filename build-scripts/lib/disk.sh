# Room on the disk, looked at before anything is installed.

readonly room_for_a_build=1000

refuse_full_disks() {
  local packages=0 build=0
  [ ${#missing_names[@]} -eq 0 ] || packages=$1
  [ -f "$root/dist/.fingerprint" ] && packages_are_current || build=$room_for_a_build
  if [ "$packages" -gt 0 ] && [ "$(disk_of /usr)" = "$(disk_of "$root")" ]; then
    build=$((build + packages))
  elif [ "$packages" -gt 0 ]; then
    refuse_full_disk /usr "$packages"
  fi
  [ "$build" -eq 0 ] || refuse_full_disk "$root" "$build"
}

# refuse_full_disk FOLDER MEGABYTES
refuse_full_disk() {
  local free
  free=$(df -Pk "$1" | awk 'NR == 2 { print int($4 / 1024) }')
  [ "$free" -ge "$2" ] || fail "There is too little room on the disk that holds $1: $2 MB are needed and $free MB are free."
}

disk_of() { df -Pk "$1" | awk 'NR == 2 { print $1 }'; }
