#!/usr/bin/env python3
"""A small Presence Web Service client: subscribes to contacts, waits to be called back, prints who is what.

It needs the package requests. Try it against the simulator:

    npm run simulator -- --still
    python3 test/samples/client.py --end-user rita --contacts joe@example.com carlotta@example.com
"""

import argparse
import http.server
import queue
import sys
import threading
import urllib.parse
import xml.etree.ElementTree as ElementTree
from xml.sax.saxutils import escape, quoteattr

import requests

EXPIRY = {"Presence-Expiry": "3600"}


class Service:
    """The calls of the REST interface that a subscriber needs."""

    def __init__(self, server, verify):
        self.base = server.rstrip("/") + "/presence-service"
        self.http = requests.Session()
        self.verify = verify

    def call(self, method, path, key=None, body=None, headers=None):
        headers = dict(headers or {})
        if key is not None:
            headers["Presence-Session-Key"] = key
        if body is not None:
            headers["Content-Type"] = "text/xml"
            body = body.encode("utf-8")
        answer = self.http.request(
            method,
            self.base + path,
            data=body,
            headers=headers,
            timeout=10,
            allow_redirects=False,
            # With every request: the session's own setting gives way to that of the environment.
            verify=self.verify,
        )
        if answer.status_code // 100 != 2:
            raise SystemExit(f"{method} {path}: {answer.status_code} {error_of(answer)}")
        return answer

    def login_application_user(self, user, password):
        body = f"<session><password>{escape(password)}</password></session>"
        return session_key(self.call("POST", f"/users/{quoted(user)}/sessions", body=body))

    def login_end_user(self, application_key, user):
        return session_key(self.call("POST", f"/users/{quoted(user)}/sessions", application_key))

    def register_endpoint(self, application_key, url):
        body = f"<endpoint><url>{escape(url)}</url></endpoint>"
        return last_segment(self.call("POST", "/endpoints", application_key, body, EXPIRY))

    def unregister_endpoint(self, application_key, endpoint):
        self.call("DELETE", f"/endpoints/{endpoint}", application_key)

    def subscribe(self, key, user, contacts, endpoint):
        listed = "".join(f"<contact contactURI={quoteattr(contact)}/>" for contact in contacts)
        body = (
            f"<subscription><contactsList>{listed}</contactsList>"
            "<subscriptionType>PRESENCE_NOTIFICATION</subscriptionType>"
            f"<endPointID>{endpoint}</endPointID></subscription>"
        )
        return last_segment(self.call("POST", f"/users/{quoted(user)}/subscriptions", key, body, EXPIRY))

    def unsubscribe(self, key, user, subscription):
        self.call("DELETE", f"/users/{quoted(user)}/subscriptions/{subscription}", key)

    def fetch(self, key, user, subscription):
        """What changed since the last fetch, as pairs of contact and status."""
        path = f"/users/{quoted(user)}/presence/basic/subscriptions/{subscription}"
        root = ElementTree.fromstring(self.call("GET", path, key).content)
        return [(contact.get("contactURI"), contact.get("presenceStatus")) for contact in root.iter("contact")]


def quoted(user):
    return urllib.parse.quote(user, safe="")


def session_key(answer):
    return ElementTree.fromstring(answer.content).findtext("sessionKey")


def last_segment(answer):
    return answer.headers["Location"].rstrip("/").rsplit("/", 1)[-1]


def error_of(answer):
    try:
        root = ElementTree.fromstring(answer.content)
    except ElementTree.ParseError:
        return ""
    return " ".join(element.text or "" for element in root if element.text)


def listen(host, port):
    """Answers callbacks on a thread of its own; gives the server and a queue of (subscription, event type)."""
    calls = queue.Queue()

    class Callback(http.server.BaseHTTPRequestHandler):
        def do_GET(self):
            values = urllib.parse.parse_qs(urllib.parse.urlsplit(self.path).query)
            self.send_response(200)
            self.send_header("Content-Length", "0")
            self.end_headers()
            calls.put((values.get("id", [""])[0], values.get("eventType", [""])[0]))

        def log_message(self, *_):
            pass

    server = http.server.ThreadingHTTPServer((host, port), Callback)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server, calls


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--server", default="http://127.0.0.1:8082", help="scheme, host and port")
    parser.add_argument("--app-user", default="appuser")
    parser.add_argument("--password", default="appuser")
    parser.add_argument("--end-user", required=True, help="the bare user id")
    parser.add_argument("--contacts", nargs="+", required=True, metavar="USER@DOMAIN")
    parser.add_argument("--callback-host", default="127.0.0.1", help="where the server reaches this machine")
    parser.add_argument("--callback-port", type=int, default=8080, help="0 takes any free port")
    parser.add_argument("--notifications", type=int, default=1, help="how many to wait for before it ends")
    parser.add_argument("--wait", type=float, default=30, help="seconds to wait for each of them")
    parser.add_argument("--certificate", metavar="FILE", help="the server's certificate, for https")
    return parser.parse_args()


def main():
    options = arguments()
    listener, calls = listen(options.callback_host, options.callback_port)
    service = Service(options.server, options.certificate or True)
    user = options.end_user
    application_key = service.login_application_user(options.app_user, options.password)
    key = service.login_end_user(application_key, user)
    url = f"http://{options.callback_host}:{listener.server_address[1]}/pws"
    endpoint = service.register_endpoint(application_key, url)
    try:
        subscription = service.subscribe(key, user, options.contacts, endpoint)
        try:
            for _ in range(options.notifications):
                try:
                    called, event = calls.get(timeout=options.wait)
                except queue.Empty:
                    sys.exit("The server did not call back in time.")
                print(f"called back for subscription {called}: {event}", flush=True)
                for contact, status in service.fetch(key, user, called):
                    print(f"{contact} {status}", flush=True)
        finally:
            service.unsubscribe(key, user, subscription)
    finally:
        # Only what is its own goes: other clients share the application user's session.
        service.unregister_endpoint(application_key, endpoint)
    print("unsubscribed and unregistered")


if __name__ == "__main__":
    main()
