#!/bin/bash
# A desktop of its own: a D-Bus session, an X server without a screen, and a notification daemon. Prints the session's
# address when notifications can be shown; prints what was shown for each line it reads; ends with its input, or after a minute.
if [ -z "$FUTURNAL_TEST_SESSION" ]; then
  FUTURNAL_TEST_SESSION=1 exec timeout 60 dbus-run-session -- bash "$0"
fi

exec 3<&0 4>&1
display=$(mktemp)
Xvfb -displayfd 5 -screen 0 800x600x24 5>"$display" </dev/null >/dev/null 2>&1 &
server=$!
for _ in $(seq 100); do [ -s "$display" ] && break; sleep 0.1; done
DISPLAY=:$(cat "$display") dunst -conf /dev/null </dev/null >/dev/null 2>&1 &
daemon=$!
for _ in $(seq 100); do dunstctl is-paused >/dev/null 2>&1 && break; sleep 0.1; done
echo "$DBUS_SESSION_BUS_ADDRESS" >&4
while read -r _ <&3; do
  dunstctl close-all
  dunstctl history | tr -d '\n' >&4
  echo >&4
done
kill $daemon $server
rm -f "$display"
