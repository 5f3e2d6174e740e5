import { ipcMain, type IpcMainInvokeEvent } from 'electron';
import { z } from 'zod';
import {
  COMMAND_NAMES,
  SETTINGS_SECTIONS,
  type Answer,
  type CommandArgument,
  type CommandName,
  type CommandResult,
  type Problem,
} from '../../preload/contract.js';
import { words } from '../../preload/words/spoken.js';
import { APP_ORIGIN, originOf } from './app-protocol.js';
import { addressSchema as address, muteSchema, newRuleSchema } from '../alerts/rule.js';
import { problemOf } from '../presence/problem.js';
import { draftSchema, typedContacts } from '../settings/draft.js';
import { preferencesPatchSchema } from '../settings/preferences.js';

/** What each command does. */
export type CommandHandlers = {
  readonly [C in CommandName]: (argument: CommandArgument<C>) => CommandResult<C> | Promise<CommandResult<C>>;
};

const nothing = z.undefined();

/** What each command takes; everything else is refused before its handler sees it. */
const argumentSchemas: { readonly [C in CommandName]: z.ZodType<CommandArgument<C>> } = {
  'roster.open': nothing,
  'demo.start': nothing,
  'connection.retry': nothing,
  'connection.password': z.string().min(1).max(1024),
  'connection.accept': z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('use-port'), port: z.number().int().min(1).max(65_535) }),
    z.strictObject({
      kind: z.literal('trust-certificate'),
      fingerprint256: z.string().regex(/^[0-9A-F]{2}(?::[0-9A-F]{2}){31}$/u),
    }),
  ]),
  'gap.dismiss': nothing,
  'diagnostics.open': nothing,
  'diagnostics.read': nothing,
  'diagnostics.copy': nothing,
  'server.start-afresh': z.strictObject({ unremembered: z.boolean() }),
  'preferences.read': nothing,
  'preferences.change': preferencesPatchSchema,
  'startup.read': nothing,
  'startup.change': z.strictObject({ on: z.boolean() }),
  'everything.forget': nothing,
  'person.favourite': z.strictObject({ address, on: z.boolean() }),
  'person.details': address,
  'person.act': z.strictObject({ address, action: z.enum(['call', 'chat', 'mail', 'copy-address']) }),
  'alerts.recent': nothing,
  'alerts.add-rule': newRuleSchema,
  'alerts.remove-rule': z.string().min(1).max(40),
  'alerts.mute': z.strictObject({
    scope: muteSchema.shape.scope,
    length: z.enum(['hour', 'tomorrow', 'always', 'not']),
  }),
  'alerts.pause': z.enum(['half-hour', 'hour', 'tomorrow', 'not']),
  'list.open': z.strictObject({
    address: address.exactOptional(),
    panel: z.enum(['recent-alerts']).exactOptional(),
  }),
  'compact.close': nothing,
  'settings.open': z.enum(SETTINGS_SECTIONS).optional(),
  'settings.new-alert': muteSchema.shape.scope,
  'settings.defaults': nothing,
  'settings.read': nothing,
  'settings.check': draftSchema,
  'settings.save': draftSchema,
  'settings.leave': nothing,
  'settings.test': draftSchema,
  'settings.import': draftSchema,
  'settings.certificate': nothing,
  'settings.export': nothing,
  'settings.import-file': nothing,
  'team.relabel': typedContacts.min(1),
  'team.read-csv': nothing,
  'team.write-csv': typedContacts.min(1),
  'password.keep': z.enum(['file', 'ask']),
  'update.read': nothing,
  'update.look': nothing,
  'update.download': nothing,
  'update.install': nothing,
};

/** An argument that no window of ours sends, unless somebody pastes a book into a field. */
function unfit(): Problem {
  const { unfit: message, unfitAdvice: advice } = words().desktop.commands;
  return { message, advice };
}

/** Opens the way from the windows to the handlers, for pages of our own and arguments that fit. */
export function registerCommands(handlers: Promise<CommandHandlers>): void {
  // Whoever asks is told; nobody may ask.
  handlers.catch(() => undefined);
  for (const command of COMMAND_NAMES) register(command, handlers);
}

function register<C extends CommandName>(command: C, handlers: Promise<Pick<CommandHandlers, C>>): void {
  ipcMain.handle(command, async (event, argument: unknown): Promise<Answer<CommandResult<C>>> => {
    try {
      if (!isOwnPage(event)) throw new Error(`${command} came from a page that is not Rollcall’s.`);
      const parsed = argumentSchemas[command].safeParse(argument);
      if (!parsed.success) return { kind: 'error', problem: unfit() };
      const { [command]: handle } = await handlers;
      return { kind: 'ok', value: await handle(parsed.data) };
    } catch (error) {
      return { kind: 'error', problem: problemOf(error) };
    }
  });
}

/** Only the main frame of a page that we served ourselves may ask. */
function isOwnPage(event: IpcMainInvokeEvent): boolean {
  const frame = event.senderFrame;
  return frame !== null && frame === event.sender.mainFrame && originOf(frame.url) === APP_ORIGIN;
}
