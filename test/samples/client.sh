#!/usr/bin/env bash
# A small Presence Web Service client with curl: subscribes to contacts, waits to be called back, prints who is what.
# It needs curl and python3 (which receives the callback). Try it against the simulator:
#
#   npm run simulator -- --still
#   test/samples/client.sh rita joe@example.com carlotta@example.com
#
# From the environment: SERVER (http://127.0.0.1:8082), APP_USER, PASSWORD (appuser), CALLBACK_HOST (127.0.0.1),
# CALLBACK_PORT (8080; 0 takes any free port), WAIT (30 seconds), CERTIFICATE (a PEM file, for https).
set -euo pipefail

if [ $# -lt 2 ]; then
  echo "usage: $0 END-USER USER@DOMAIN..." >&2
  exit 2
fi
end_user=$1
shift
base=${SERVER:-http://127.0.0.1:8082}/presence-service
callback_host=${CALLBACK_HOST:-127.0.0.1}
app_key='' key='' endpoint='' subscription=''

call() {
  curl --silent --show-error --fail-with-body --max-time 10 ${CERTIFICATE:+--cacert "$CERTIFICATE"} "$@"
}

escaped() {
  printf '%s' "$1" | sed 's/&/\&amp;/g; s/</\&lt;/g; s/>/\&gt;/g; s/"/\&quot;/g'
}

session_key() {
  sed -n 's/.*<sessionKey>\(.*\)<\/sessionKey>.*/\1/p'
}

# The id is the last segment of the Location header's path.
id_from_headers() {
  tr -d '\r' | sed -n 's/^[Ll]ocation:.*\/\([0-9][0-9]*\)\/*$/\1/p'
}

# Only what is its own goes: other clients share the application user's session.
cleanup() {
  if [ -n "$subscription" ]; then
    call -X DELETE -H "Presence-Session-Key: $key" "$base/users/$end_user/subscriptions/$subscription"
  fi
  if [ -n "$endpoint" ]; then
    call -X DELETE -H "Presence-Session-Key: $app_key" "$base/endpoints/$endpoint"
  fi
  if [ -n "${listener:-}" ]; then kill "$listener" 2>/dev/null || true; fi
}
trap cleanup EXIT

# Says its port first, then the path of every callback, a line each.
exec 3< <(exec python3 -u -c '
import http.server, sys
class Callback(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200)
        self.send_header("Content-Length", "0")
        self.end_headers()
        print(self.path)
    def log_message(self, *_):
        pass
server = http.server.HTTPServer((sys.argv[1], int(sys.argv[2])), Callback)
print(server.server_address[1])
server.serve_forever()
' "$callback_host" "${CALLBACK_PORT:-8080}")
listener=$!
read -r port <&3

app_user=${APP_USER:-appuser}
password=$(escaped "${PASSWORD:-appuser}")
app_key=$(call -H 'Content-Type: text/xml' --data-binary "<session><password>$password</password></session>" \
  "$base/users/$app_user/sessions" | session_key)
key=$(call -X POST -H "Presence-Session-Key: $app_key" "$base/users/$end_user/sessions" | session_key)

endpoint=$(call -D - -o /dev/null -H "Presence-Session-Key: $app_key" -H 'Presence-Expiry: 3600' \
  -H 'Content-Type: text/xml' --data-binary "<endpoint><url>http://$callback_host:$port/pws</url></endpoint>" \
  "$base/endpoints" | id_from_headers)

contacts=''
for contact in "$@"; do contacts+="<contact contactURI=\"$(escaped "$contact")\"/>"; done
body="<subscription><contactsList>$contacts</contactsList>"
body+="<subscriptionType>PRESENCE_NOTIFICATION</subscriptionType><endPointID>$endpoint</endPointID></subscription>"
subscription=$(call -D - -o /dev/null -H "Presence-Session-Key: $key" -H 'Presence-Expiry: 3600' \
  -H 'Content-Type: text/xml' --data-binary "$body" "$base/users/$end_user/subscriptions" | id_from_headers)

if ! read -r -t "${WAIT:-30}" path <&3; then
  echo 'The server did not call back in time.' >&2
  exit 1
fi
called=$(sed -n 's/.*[?&]id=\([0-9]*\).*/\1/p' <<<"$path")
event=$(sed -n 's/.*[?&]eventType=\([A-Z_]*\).*/\1/p' <<<"$path")
echo "called back for subscription $called: $event"
call -H "Presence-Session-Key: $key" "$base/users/$end_user/presence/basic/subscriptions/$called" |
  sed -n 's/.*contactURI="\([^"]*\)" presenceStatus="\([^"]*\)".*/\1 \2/p'

cleanup
trap - EXIT
echo 'unsubscribed and unregistered'
