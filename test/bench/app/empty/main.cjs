/** What an Electron app costs that does nothing: one window with a line of text, and an icon in the tray. */
const { join } = require('node:path');
const { app, BrowserWindow, Tray } = require('electron');

const directory = app.commandLine.getSwitchValue('user-data-dir');
if (directory !== '') app.setPath('userData', directory);
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();

let tray;
void app.whenReady().then(async () => {
  tray = new Tray(join(__dirname, 'icon.png'));
  const window = new BrowserWindow({
    width: 360,
    height: 640,
    show: false,
    autoHideMenuBar: true,
    webPreferences: { sandbox: true, contextIsolation: true, spellcheck: false },
  });
  window.once('ready-to-show', () => window.show());
  // eslint-disable-next-line no-restricted-syntax -- the least there is; nobody uses it
  await window.loadFile(join(__dirname, 'index.html'));
  tray.setToolTip(app.getName());
});
app.on('window-all-closed', () => app.quit());
