import type { NativeImage } from 'electron';
import type { Clock } from '../presence/clock.js';
import { ElectronOutlet } from './electron-outlet.js';
import { FreedesktopOutlet, type NotificationPicture } from './freedesktop-outlet.js';
import { APP_ID, APP_NAME } from './identity.js';
import { Notifier } from './notifier.js';
import type { OnAnswer } from './notification-outlet.js';
import type { SessionBus } from './session-bus.js';

/** The ways of this system to show notifications. On Linux Electron's own have no buttons, so they come second. */
export function systemNotifier(
  bus: SessionBus,
  icon: NativeImage,
  clock: Clock,
  onAnswer: OnAnswer,
): Notifier {
  const electron = new ElectronOutlet(icon, clock, onAnswer);
  if (process.platform !== 'linux') return new Notifier([electron]);
  const freedesktop = new FreedesktopOutlet({
    bus,
    appName: APP_NAME,
    desktopEntry: APP_ID,
    picture: pictureOf(icon.resize({ width: 48 })),
    onAnswer,
  });
  return new Notifier([freedesktop, electron]);
}

/** Electron holds pixels as blue, green, red and alpha, the colours multiplied by the alpha already. */
function pictureOf(image: NativeImage): NotificationPicture {
  const { width, height } = image.getSize();
  const bitmap = image.toBitmap();
  const pixels = Buffer.alloc(bitmap.length);
  for (let at = 0; at < bitmap.length; at += 4) {
    const [blue = 0, green = 0, red = 0, alpha = 0] = bitmap.subarray(at, at + 4);
    const plain = (colour: number): number =>
      alpha === 0 ? 0 : Math.min(255, Math.round((colour * 255) / alpha));
    pixels.set([plain(red), plain(green), plain(blue), alpha], at);
  }
  return { width, height, pixels };
}
