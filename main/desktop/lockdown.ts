import { app, session } from 'electron';
import { APP_ORIGIN } from './app-protocol.js';

/** Shuts what no page of ours needs: other pages, other windows, permissions, the network. Call when ready. */
export function lockDown(): void {
  // What a page only announces, or calls as a browser calls another, is no request that could be refused below: so no
  // name and no address leads anywhere, and nothing goes out by UDP. Node, which talks to the server, has its own ways.
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  app.on('web-contents-created', (_event, contents) => {
    contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.on('will-frame-navigate', (event) => event.preventDefault());
    contents.on('will-redirect', (event) => event.preventDefault());
  });
  const { defaultSession } = session;
  defaultSession.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  defaultSession.setPermissionCheckHandler(() => false);
  defaultSession.webRequest.onBeforeRequest(({ url }, answer) => {
    answer({ cancel: !url.startsWith(`${APP_ORIGIN}/`) && !url.startsWith('devtools://') });
  });
}
