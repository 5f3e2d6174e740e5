import { chmod, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { PasswordStore, type Keychain } from '../../../main/settings/password-store.js';
import { CAN_BOUND_FILES, withFilesUpTo } from './full-disk.js';
import { folder } from './harness.js';

const PASSWORD = 'sésame 🔑';
const FILE = 'credentials.json';

/** A keychain that turns bytes around: no text on disk is the password's. */
class FakeKeychain implements Keychain {
  there = true;
  broken = false;

  available(): Promise<boolean> {
    return Promise.resolve(this.there);
  }

  encrypt(text: string): Promise<Uint8Array> {
    if (this.broken) return Promise.reject(new Error('locked'));
    return Promise.resolve(Buffer.from(text, 'utf8').map((byte) => byte ^ 0xff));
  }

  decrypt(data: Uint8Array): Promise<string> {
    if (this.broken) return Promise.reject(new Error('locked'));
    return Promise.resolve(Buffer.from(data.map((byte) => byte ^ 0xff)).toString('utf8'));
  }
}

class Setup {
  readonly keychain = new FakeKeychain();
  constructor(readonly directory: string) {}

  /** A store as the next run of the app would have it. */
  async run(): Promise<PasswordStore> {
    const store = new PasswordStore(this.keychain, this.directory);
    await store.load();
    return store;
  }

  /** Everything that stands in the folder. */
  async disk(): Promise<string> {
    const names = await readdir(this.directory);
    return (await Promise.all(names.map((name) => readFile(join(this.directory, name), 'utf8')))).join('\n');
  }
}

async function setUp(keychainThere: boolean, content?: string): Promise<Setup> {
  const setup = new Setup(await folder(content === undefined ? {} : { [FILE]: content }));
  setup.keychain.there = keychainThere;
  return setup;
}

function state({ password, kept }: PasswordStore): [string | undefined, string] {
  return [password, kept];
}

test('at first there is none', async () => {
  const setup = await setUp(true);
  expect(state(await setup.run())).toEqual([undefined, 'nowhere']);
  expect(await readdir(setup.directory)).toEqual([]);
});

describe('with a keychain', () => {
  test('it is closed by it and comes back', async () => {
    const setup = await setUp(true);
    const store = await setup.run();
    await store.set(PASSWORD);
    expect(state(store)).toEqual([PASSWORD, 'keychain']);
    expect(state(await setup.run())).toEqual([PASSWORD, 'keychain']);
    expect(await setup.disk()).not.toContain(PASSWORD);
    expect(await setup.disk()).not.toContain(Buffer.from(PASSWORD).toString('base64'));
  });

  test('the last one counts', async () => {
    const setup = await setUp(true);
    const store = await setup.run();
    await store.set('first');
    await store.set(PASSWORD);
    expect(state(await setup.run())).toEqual([PASSWORD, 'keychain']);
    expect(await readdir(setup.directory)).toEqual([FILE]);
  });

  test('that no longer opens, the person is asked again', async () => {
    const setup = await setUp(true);
    await (await setup.run()).set(PASSWORD);
    setup.keychain.broken = true;
    const store = await setup.run();
    expect(state(store)).toEqual([undefined, 'nowhere']);
    setup.keychain.broken = false;
    expect(state(await setup.run())).toEqual([PASSWORD, 'keychain']);
  });
});

test('a keychain that refuses is as good as none: nothing is written in the clear', async () => {
  const setup = await setUp(true);
  setup.keychain.broken = true;
  const store = await setup.run();
  await store.set(PASSWORD);
  expect(state(store)).toEqual([PASSWORD, 'this-run-undecided']);
  expect(await readdir(setup.directory)).toEqual([]);
});

describe('without a keychain', () => {
  test('nothing is written until the person decides', async () => {
    const setup = await setUp(false);
    const store = await setup.run();
    await store.set(PASSWORD);
    expect(state(store)).toEqual([PASSWORD, 'this-run-undecided']);
    expect(await readdir(setup.directory)).toEqual([]);
    expect(state(await setup.run())).toEqual([undefined, 'nowhere']);
  });

  test('a file is written when they chose it, for them alone', async () => {
    const setup = await setUp(false);
    const store = await setup.run();
    await store.set(PASSWORD);
    await store.decide('file');
    expect(state(store)).toEqual([PASSWORD, 'file']);
    expect(state(await setup.run())).toEqual([PASSWORD, 'file']);
  });

  test('a new password goes where they chose before', async () => {
    const setup = await setUp(false);
    const store = await setup.run();
    await store.set('first');
    await store.decide('file');
    await store.set(PASSWORD);
    expect(state(await setup.run())).toEqual([PASSWORD, 'file']);
  });

  test('whoever wants to be asked is asked at each start, and nothing is written', async () => {
    const setup = await setUp(false);
    const store = await setup.run();
    await store.set(PASSWORD);
    await store.decide('ask');
    expect(state(store)).toEqual([PASSWORD, 'this-run-ask']);
    const next = await setup.run();
    expect(state(next)).toEqual([undefined, 'this-run-ask']);
    await next.set(PASSWORD);
    expect(state(next)).toEqual([PASSWORD, 'this-run-ask']);
    expect(await setup.disk()).not.toContain(PASSWORD);
  });

  test('choosing to be asked takes the file’s password away', async () => {
    const setup = await setUp(false);
    const store = await setup.run();
    await store.set(PASSWORD);
    await store.decide('file');
    await store.decide('ask');
    expect(await setup.disk()).not.toContain(PASSWORD);
  });

  test('without a password there is nothing to put in a file', async () => {
    const setup = await setUp(false);
    const store = await setup.run();
    await store.decide('file');
    expect(state(store)).toEqual([undefined, 'nowhere']);
    expect(await readdir(setup.directory)).toEqual([]);
  });

  test('an old keychain entry is no leave to write in the clear', async () => {
    const setup = await setUp(true);
    await (await setup.run()).set('first');
    setup.keychain.there = false;
    const store = await setup.run();
    await store.set(PASSWORD);
    expect(store.kept).toBe('this-run-undecided');
    expect(await setup.disk()).not.toContain(PASSWORD);
  });
});

test('a keychain that appears takes the password out of the clear file', async () => {
  const setup = await setUp(false);
  const store = await setup.run();
  await store.set(PASSWORD);
  await store.decide('file');
  setup.keychain.there = true;
  await store.set(PASSWORD);
  expect(state(await setup.run())).toEqual([PASSWORD, 'keychain']);
  expect(await setup.disk()).not.toContain(PASSWORD);
});

test.runIf(process.platform !== 'win32')(
  'the file is readable by its owner alone, whatever lay there',
  async () => {
    const setup = await setUp(false);
    for (const name of [FILE, `${FILE}.new`]) {
      await writeFile(join(setup.directory, name), '{}');
      await chmod(join(setup.directory, name), 0o666);
    }
    const store = await setup.run();
    await store.set(PASSWORD);
    await store.decide('file');
    expect((await stat(join(setup.directory, FILE))).mode & 0o777).toBe(0o600);
    expect(await readdir(setup.directory)).toEqual([FILE]);
  },
);

test.each([
  '',
  'null',
  '{',
  '[]',
  '{"kind":"other"}',
  '{"kind":"file"}',
  '{"kind":"file","password":7}',
  '{"kind":"file","password":"a","extra":1}',
  '{"kind":"keychain","data":"%%%"}',
  '\u0000\u0001',
])('a file that is not ours counts as none: %j', async (content) => {
  for (const there of [true, false]) {
    const setup = await setUp(there, content);
    const store = await setup.run();
    expect(state(store)).toEqual([undefined, 'nowhere']);
    await store.set(PASSWORD);
    expect(state(store)).toEqual([PASSWORD, there ? 'keychain' : 'this-run-undecided']);
    expect(await setup.disk()).not.toContain(PASSWORD);
  }
});

describe('a disk that does not take it', () => {
  const WITH_ADVICE = {
    message: expect.any(String) as string,
    advice: expect.stringContaining(FILE) as string,
  };
  /** Nothing can be written where a folder stands, not even by root. */
  const fill = (directory: string): Promise<unknown> => mkdir(join(directory, `${FILE}.new`));

  test.each([
    ['with a keychain', true],
    ['without one', false],
  ])('says so, and the old one stays: %s', async (_, there) => {
    const setup = await setUp(there);
    const store = await setup.run();
    await store.set('first');
    if (!there) await store.decide('file');
    const before = await readFile(join(setup.directory, FILE), 'utf8');
    await fill(setup.directory);
    await expect(store.set(PASSWORD)).rejects.toMatchObject(WITH_ADVICE);
    expect(state(store)).toEqual(['first', there ? 'keychain' : 'file']);
    expect(state(await setup.run())).toEqual(['first', there ? 'keychain' : 'file']);
    expect(await readFile(join(setup.directory, FILE), 'utf8')).toBe(before);
  });

  test.each(['file', 'ask'] as const)('says so at the choice too: %s', async (choice) => {
    const setup = await setUp(false);
    const store = await setup.run();
    await store.set(PASSWORD);
    await fill(setup.directory);
    await expect(store.decide(choice)).rejects.toMatchObject(WITH_ADVICE);
    expect(state(store)).toEqual([PASSWORD, 'this-run-undecided']);
  });

  test('or does not let go of it: it is still known', async () => {
    const setup = await setUp(true);
    const store = await setup.run();
    await store.set(PASSWORD);
    await rm(join(setup.directory, FILE));
    await mkdir(join(setup.directory, FILE));
    await expect(store.forget()).rejects.toMatchObject(WITH_ADVICE);
    expect(state(store)).toEqual([PASSWORD, 'keychain']);
  });

  test.runIf(CAN_BOUND_FILES)('in whole leaves no part of it behind', async () => {
    const setup = await setUp(false);
    const store = await setup.run();
    await store.set('first');
    await store.decide('file');
    await withFilesUpTo(20, () => expect(store.set(PASSWORD.repeat(100))).rejects.toMatchObject(WITH_ADVICE));
    expect(await readdir(setup.directory)).toEqual([FILE]);
    expect(state(await setup.run())).toEqual(['first', 'file']);
  });
});
