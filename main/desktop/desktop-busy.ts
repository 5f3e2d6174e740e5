import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { Variant } from '@jellybrick/dbus-next';
import type { Clock } from '../presence/clock.js';
import type { SessionBus } from './session-bus.js';

const run = promisify(execFile);

/** Asked at most once in this time. */
const FRESH_MS = 3_000;

/**
 * Whether the person has told their desktop that they are not to be disturbed, or that they are presenting. Linux
 * only, where the desktop lets programs ask; Windows and macOS hold notifications back themselves and tell nobody.
 */
export class DesktopBusy {
  #isBusy = false;
  #askedAt = -Infinity;

  constructor(
    private readonly bus: Pick<SessionBus, 'call' | 'isThere'>,
    private readonly clock: Clock,
    /** What the desktop calls itself: `XDG_CURRENT_DESKTOP`. */
    private readonly desktop: string,
  ) {}

  /** As it was at the last look. */
  get isBusy(): boolean {
    return this.#isBusy;
  }

  /** Looks again, unless that was done moments ago. To be called when something happens that may be told soon. */
  async look(): Promise<void> {
    if (this.clock.uptime() - this.#askedAt < FRESH_MS || !this.bus.isThere) return;
    this.#askedAt = this.clock.uptime();
    const answers = await Promise.all(this.#questions().map((ask) => ask().catch(() => false)));
    this.#isBusy = answers.includes(true);
  }

  #questions(): (() => Promise<boolean>)[] {
    const questions = [() => this.#inhibited()];
    if (/xfce/iu.test(this.desktop)) {
      questions.push(
        () => this.#xfconf('xfce4-notifyd', '/do-not-disturb'),
        () => this.#xfconf('xfce4-power-manager', '/xfce4-power-manager/presentation-mode'),
      );
    }
    if (/gnome|unity|budgie|cinnamon/iu.test(this.desktop)) questions.push(gnomeHidesBanners);
    return questions;
  }

  /** As KDE and others tell it. */
  async #inhibited(): Promise<boolean> {
    return isOn(
      await this.bus.call({
        destination: 'org.freedesktop.Notifications',
        path: '/org/freedesktop/Notifications',
        interface: 'org.freedesktop.DBus.Properties',
        member: 'Get',
        signature: 'ss',
        body: ['org.freedesktop.Notifications', 'Inhibited'],
      }),
    );
  }

  async #xfconf(channel: string, property: string): Promise<boolean> {
    return isOn(
      await this.bus.call({
        destination: 'org.xfce.Xfconf',
        path: '/org/xfce/Xfconf',
        interface: 'org.xfce.Xfconf',
        member: 'GetProperty',
        signature: 'ss',
        body: [channel, property],
      }),
    );
  }
}

function isOn([value]: readonly unknown[]): boolean {
  return value instanceof Variant && value.value === true;
}

async function gnomeHidesBanners(): Promise<boolean> {
  const { stdout } = await run('gsettings', ['get', 'org.gnome.desktop.notifications', 'show-banners'], {
    timeout: 2_000,
  });
  return stdout.trim() === 'false';
}
