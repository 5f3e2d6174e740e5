import { Variant } from '@jellybrick/dbus-next';
import type { AlertNotice } from '../alerts/alerts.js';
import {
  MOST_SHOWN,
  type NotificationButton,
  type NotificationOutlet,
  type OnAnswer,
} from './notification-outlet.js';
import { plainLine, plainLines } from './plain-line.js';
import { DAEMON, type BusSignal, type SessionBus } from './session-bus.js';

const SERVICE = {
  destination: 'org.freedesktop.Notifications',
  path: '/org/freedesktop/Notifications',
  interface: 'org.freedesktop.Notifications',
  start: true,
} as const;

/** The action that a click on the notification itself is, by the notifications' specification. */
const CLICK = 'default';
/** How long it stays is the desktop's to say. */
const AS_THE_DESKTOP_LIKES = -1;

/** A picture as the notifications' specification wants it: rows of red, green, blue and alpha. */
export interface NotificationPicture {
  readonly width: number;
  readonly height: number;
  readonly pixels: Buffer;
}

export interface FreedesktopPieces {
  readonly bus: Pick<SessionBus, 'call' | 'listen'>;
  readonly appName: string;
  /** Name of the installed desktop entry, without `.desktop`. */
  readonly desktopEntry: string;
  readonly picture: NotificationPicture;
  readonly onAnswer: OnAnswer;
}

/** What a service can do, by its own word. */
interface Service {
  readonly hasButtons: boolean;
  readonly readsMarkup: boolean;
  /** Whether it makes a button of what a click on the notification itself does. */
  readonly buttonForClick: boolean;
}

interface Shown {
  readonly id: number;
  readonly notice: AlertNotice;
}

/** Notifications of a Linux desktop, by the service that shows them: with buttons where it has some. */
export class FreedesktopOutlet implements NotificationOutlet {
  readonly #shown = new Map<string, Shown>();
  #service: Service | undefined;
  #listens = false;

  constructor(private readonly pieces: FreedesktopPieces) {}

  async show(notice: AlertNotice, buttons: readonly NotificationButton[]): Promise<void> {
    try {
      this.#service ??= await this.#greet();
      const id = await this.#notify(notice, buttons, this.#service);
      this.#shown.delete(notice.key);
      this.#shown.set(notice.key, { id, notice });
    } catch (error) {
      // Another service may answer the next time.
      this.#service = undefined;
      throw error;
    }
    const [oldest] = this.#shown.keys();
    if (this.#shown.size > MOST_SHOWN && oldest !== undefined) this.close(oldest);
  }

  clear(): void {
    for (const key of [...this.#shown.keys()]) this.close(key);
  }

  close(key: string): void {
    const shown = this.#shown.get(key);
    this.#shown.delete(key);
    if (!shown) return;
    const { bus } = this.pieces;
    // One that has gone by itself is no error.
    bus
      .call({ ...SERVICE, start: false, member: 'CloseNotification', signature: 'u', body: [shown.id] })
      .catch(() => undefined);
  }

  /** Asks what the service can do; the first time also to be told of clicks. */
  async #greet(): Promise<Service> {
    const { bus } = this.pieces;
    const [capabilities] = await bus.call({ ...SERVICE, member: 'GetCapabilities' });
    const [name] = await bus.call({ ...SERVICE, member: 'GetServerInformation' });
    if (!this.#listens) {
      this.#listens = true;
      await bus.listen(`type='signal',interface='${SERVICE.interface}',path='${SERVICE.path}'`, (signal) =>
        this.#hear(signal),
      );
      await bus.listen(
        `type='signal',sender='${DAEMON.destination}',member='NameOwnerChanged',arg0='${SERVICE.destination}'`,
        ({ member, body: [name] }) => {
          if (member === 'NameOwnerChanged' && name === SERVICE.destination) this.#isAnother();
        },
      );
    }
    const known = Array.isArray(capabilities) ? capabilities : [];
    return {
      hasButtons: known.includes('actions'),
      readsMarkup: known.includes('body-markup'),
      buttonForClick: /xfce/iu.test(String(name)),
    };
  }

  async #notify(
    { key, title, body, sound }: AlertNotice,
    buttons: readonly NotificationButton[],
    service: Service,
  ): Promise<number> {
    const { bus, appName, desktopEntry, picture } = this.pieces;
    const actions = service.hasButtons ? actionsOf(buttons, service) : [];
    const text = plainLines(body);
    const { width, height, pixels } = picture;
    const hints = {
      'desktop-entry': new Variant('s', desktopEntry),
      category: new Variant('s', 'presence'),
      urgency: new Variant('y', 1),
      'image-data': new Variant('(iiibiiay)', [width, height, width * 4, true, 8, 4, pixels]),
      ...(sound
        ? { 'sound-name': new Variant('s', 'message-new-instant') }
        : { 'suppress-sound': new Variant('b', true) }),
    };
    const [id] = await bus.call({
      ...SERVICE,
      member: 'Notify',
      signature: 'susssasa{sv}i',
      body: [
        appName,
        this.#shown.get(key)?.id ?? 0,
        '',
        plainLine(title, 200),
        service.readsMarkup ? withoutMarkup(text) : text,
        actions,
        hints,
        AS_THE_DESKTOP_LIKES,
      ],
    });
    if (typeof id !== 'number') throw new Error('The notification service answered with no id.');
    return id;
  }

  /** Ids are of the service that gave them: the next one begins anew, and may be able to do something else. */
  #isAnother(): void {
    this.#shown.clear();
    this.#service = undefined;
  }

  #hear({ interface: from, member, body: [id, action] }: BusSignal): void {
    if (from !== SERVICE.interface) return;
    const shown = [...this.#shown.values()].find((candidate) => candidate.id === id);
    if (!shown) return;
    if (member === 'NotificationClosed') this.#shown.delete(shown.notice.key);
    else if (member === 'ActionInvoked') this.#answered(shown.notice, action);
  }

  #answered(notice: AlertNotice, action: unknown): void {
    switch (action) {
      case CLICK:
      case 'open':
        this.pieces.onAnswer('open', notice);
        return;
      case 'chat':
      case 'mute':
        this.pieces.onAnswer(action, notice);
    }
  }
}

/** Ids and texts by turns. */
function actionsOf(buttons: readonly NotificationButton[], { buttonForClick }: Service): string[] {
  const click = buttons.filter(({ answer }) => answer === 'open').flatMap(({ text }) => [CLICK, text]);
  const others = buttons.filter(({ answer }) => !(buttonForClick && answer === 'open'));
  return [...click, ...others.flatMap(({ answer, text }) => [answer, text])];
}

/** Text that says the same where a service reads markup: names come from the server. */
function withoutMarkup(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&apos;');
}
