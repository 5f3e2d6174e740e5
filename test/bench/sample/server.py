#!/usr/bin/env python3
"""A small web server that is called back, and starts a script for each notification.

usage: server.py SERVER APPLICATION_USER PASSWORD END_USER

Prints the port it listens on, then whatever the scripts print.
"""

import http.server
import pathlib
import subprocess
import sys
import urllib.parse

SCRIPT = pathlib.Path(__file__).with_name("fetch.py")


class Callback(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        values = urllib.parse.parse_qs(urllib.parse.urlsplit(self.path).query)
        self.send_response(200)
        self.send_header("Content-Length", "0")
        self.end_headers()
        subprocess.Popen([sys.executable, SCRIPT, *sys.argv[1:], values["id"][0]])

    def log_message(self, *_):
        pass


def main():
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Callback)
    print(server.server_address[1], flush=True)
    server.serve_forever()


if __name__ == "__main__":
    main()
