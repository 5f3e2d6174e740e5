#!/bin/sh
set -e

# Before the program goes, also as rpm says it: those who are logged in and have used it. It is ended, and the password is
# taken out of their keychain, which nobody else can open. An upgrade leaves both as they are.
case "$1" in
  remove | 0) ;;
  *) exit 0 ;;
esac

program=/usr/lib/rollcall/rollcall
[ -x "$program" ] || program=/opt/Rollcall/rollcall

for bus in /run/user/*/bus; do
  [ -S "$bus" ] || continue
  folder=$(dirname "$bus")
  user=$(stat -c %U "$folder") || continue
  home=$(getent passwd "$user" | cut -d: -f6) || continue
  [ -d "$home/.config/Rollcall" ] || continue
  for order in --quit --forget-password; do
    # What runs as somebody else gets neither our terminal nor our environment, and no longer than this.
    setsid --wait timeout -k 5 20 runuser -u "$user" -- \
      env -i PATH=/usr/bin:/bin HOME="$home" XDG_RUNTIME_DIR="$folder" DBUS_SESSION_BUS_ADDRESS="unix:path=$bus" \
      "$program" --headless "$order" </dev/null >/dev/null 2>&1 || true
  done
done
