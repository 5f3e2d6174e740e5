import { TYPED_LINES } from './typed-lines-help.js';

export const HELP = `An IM & Presence server to develop against: the Presence Web Service over REST, with people who live their day.

Usage: npm run simulator -- [options], of which --help or -h gives this text

Where it listens
  --http-port PORT|off     default 8082; 0 takes any free port
  --https-port PORT|off    default 8083; the certificate is self-signed and made anew at every start
  --host ADDRESS           address to listen on, default 127.0.0.1
  --certificate FILE       write the certificate there (PEM), for clients that verify it
  --control-port PORT|off  a page to change people and to make trouble, on 127.0.0.1 only; default 8090, 0 takes any

Who is there
  --domain DOMAIN          the people's presence domain, default example.com; the host name that a client reaches
                           the server by will do as well
  --app-user NAME:PASSWORD an application user, repeatable; default appuser:appuser
  --end-user NAME          an end user who is nobody's contact, repeatable; everybody else may log in too
  --contact ID[:NAME[:GROUP]]  a person, repeatable
  --people FILE            people from a JSON file: an array of user names, or of objects with id, name, group,
                           presence, note and devices
  --team demo              the demo team; the default where no people are given
  --write-params DIR       write serverparams.json, appuser.json, enduser.json and contacts.list there for a client;
                           the server is named with scheme and port where it does not listen on the usual two

How they live
  --pace NUMBER            1 is a change every 6 to 10 seconds in the whole team (default), 2 is twice as fast
  --still                  nobody changes by themselves
  --seed NUMBER            the same day again

How the server behaves
  --second-login same-key|refuse  an unforced login where a session exists: the same key again (default), or 409/160
  --empty-delta empty|full a fetch with nothing changed: an empty list (default), or all contacts
  --rich nested|escaped|bare  rich presence as elements in a list (default), as escaped text in the list, or as the
                           document itself where there is one contact only
  --notify-first           send the first notification before the subscribe request is answered
  --retry-callback SECONDS repeat a failed notification; otherwise nothing comes before the next change after a fetch
  --callback-timeout SECONDS  how long a notification may take, default 5
  --busy-as-away           report BUSY and VACATION as AWAY where they were set as basic presence
  --strict-bodies          refuse chunked request bodies (code 150)
  --busy-fetches COUNT     answer the first fetches with 503 and code 210
  --backup-server HOST     name a backup server in login answers
  --redirect USER:HOST     answer this end user's login with 307 to HOST, repeatable

Faults and servers in trouble
  --fault LINE             a fault from the start, typed as below, repeatable: --fault "lose every 3"
  --session-seconds SECONDS  how long a session lasts, used or not; 0 is for ever (default)
  --max-requests COUNT     refuse more requests within a second (503/212); 0 is no limit (default)
  --certificate-kind valid|expired|other-name  what is wrong with the certificate of https, default nothing

While it runs, type lines

${TYPED_LINES}

Try it with curl
  npm run simulator -- --still
  S=http://127.0.0.1:8082/presence-service
  APP=$(curl -s -d '<session><password>appuser</password></session>' $S/users/appuser/sessions |
    sed -n 's/.*<sessionKey>\\(.*\\)<.*/\\1/p')
  KEY=$(curl -s -X POST -H "Presence-Session-Key: $APP" $S/users/rita/sessions |
    sed -n 's/.*<sessionKey>\\(.*\\)<.*/\\1/p')
  curl -H "Presence-Session-Key: $KEY" $S/users/rita/presence/basic/contacts/joe@example.com
  curl -i -H "Presence-Session-Key: $APP" -H 'Presence-Expiry: 3600' \\
    -d '<endpoint><url>http://127.0.0.1:8080/pws</url></endpoint>' $S/endpoints
  curl -i -H "Presence-Session-Key: $KEY" -H 'Presence-Expiry: 3600' -d '<subscription><contactsList>
    <contact contactURI="joe@example.com"/></contactsList><subscriptionType>PRESENCE_NOTIFICATION</subscriptionType>
    <endPointID>1</endPointID></subscription>' $S/users/rita/subscriptions
  curl -H "Presence-Session-Key: $KEY" $S/users/rita/presence/basic/subscriptions/1
`;
