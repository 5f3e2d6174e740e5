#!/usr/bin/env python3
"""Logs in the application user and the end user, fetches a subscription and prints who is what.

usage: fetch.py SERVER APPLICATION_USER PASSWORD END_USER SUBSCRIPTION

It needs the package requests.
"""

import sys
import time
import xml.etree.ElementTree as ElementTree

import requests

RPID = "{urn:cisco:params:xml:ns:pidf:rpid}"
HEADERS = {"Content-Type": "text/xml"}


def read(answer):
    answer.raise_for_status()
    return ElementTree.fromstring(answer.content)


def log_in(base, user, body="", headers=HEADERS):
    answer = requests.post(f"{base}/users/{user}/sessions", data=body, headers=headers)
    return {**HEADERS, "Presence-Session-Key": read(answer).findtext("sessionKey")}


def main():
    server, application_user, password, end_user, subscription = sys.argv[1:]
    base = f"http://{server}/presence-service"
    login = f"<session><password>{password}</password></session>"
    application = log_in(base, application_user, login)
    own = log_in(base, end_user, headers=application)
    url = f"{base}/users/{end_user}/presence/rich/subscriptions/{subscription}"
    for presence in read(requests.get(url, headers=own)):
        activities = presence.find(f"{RPID}person/{RPID}activities")
        words = " ".join(element.tag.removeprefix(RPID) for element in activities)
        print(time.monotonic_ns(), presence.get("entity"), words, flush=True)


if __name__ == "__main__":
    main()
