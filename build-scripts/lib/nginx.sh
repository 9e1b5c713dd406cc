# nginx for trying the site as it will be hosted. Installed, Debian's package would start a server of its own at once; so it
# is unpacked into .tools/nginx, unless the machine has one.

readonly nginx_program=usr/sbin/nginx nginx_brotli=usr/lib/nginx/modules/ngx_http_brotli_static_module.so

has_nginx() {
  local folder
  for folder in "$root/.tools/nginx" ""; do
    [ ! -x "$folder/$nginx_program" ] || [ ! -f "$folder/$nginx_brotli" ] || return 0
  done
  return 1
}

can_fetch_nginx() { [ "$may_change_machine" = yes ] && [ "$(platform)" = debian ]; }

provide_nginx() {
  ! has_nginx || return 0
  say "Fetching nginx into .tools, for the tests of hosting."
  run_logged nginx fetch_nginx || fail "Debian's nginx could not be fetched: see above."
}

fetch_nginx() {
  local work=$root/.tools/nginx-download package
  rm -rf "$work"
  mkdir -p "$work/unpacked"
  (
    cd "$work" || exit
    apt-get download -q -o Acquire::Retries=3 -o "APT::Sandbox::User=$(id -un)" nginx nginx-common libnginx-mod-http-brotli-static || exit
    for package in *.deb; do dpkg-deb -x "$package" unpacked || exit; done
  ) && rm -rf "$root/.tools/nginx" && mv "$work/unpacked" "$root/.tools/nginx" && rm -rf "$work"
}
