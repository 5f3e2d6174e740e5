/**
 * Loaded into an Electron app from outside, by `electron -r`: says when its first window was painted with what
 * BENCH_AWAIT (a selector) names, and hides its windows on SIGUSR2. Knows nothing of the app.
 */
/* global document, requestAnimationFrame -- of the page, where `painted` runs */
const { app, BrowserWindow } = require('electron');

const awaited = process.env['BENCH_AWAIT'] ?? 'body';

/**
 * In the page: the time at which a frame with the awaited element was done, in milliseconds since the epoch.
 * @param {string} selector
 */
function painted(selector) {
  return new Promise((resolve) => {
    const look = () => {
      if (document.querySelector(selector) === null) {
        requestAnimationFrame(look);
        return;
      }
      // The task that follows a frame runs when its style, layout and paint are done.
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve(performance.timeOrigin + performance.now());
      port2.postMessage(0);
    };
    requestAnimationFrame(look);
  });
}

app.once('browser-window-created', (_event, window) => {
  window.webContents.once('dom-ready', () => {
    window.webContents.mainFrame
      .executeJavaScript(`(${painted.toString()})(${JSON.stringify(awaited)})`)
      .then((at) => process.stdout.write(`painted ${at}\n`))
      .catch((error) => process.stdout.write(`not painted: ${String(error)}\n`));
  });
});

process.on('SIGUSR2', () => {
  for (const window of BrowserWindow.getAllWindows()) window.hide();
  process.stdout.write('hidden\n');
});
