import { describe, expect, it } from 'vitest';
import { FirstAnswer } from '../../../renderer/presence/first-answer.js';
import { Choices } from '../../../renderer/ui/choices.js';
import { FakeBridge } from './fake-bridge.js';
import { keeping, preferences } from './preferences.js';

async function asking(answers: FakeBridge['answers'] = {}) {
  const kept = keeping(preferences({ alerts: { asked: false } }));
  let made = 0;
  const bridge = new FakeBridge({
    ...kept,
    'alerts.remove-rule': (id) => {
      remove(id);
      return undefined;
    },
    'alerts.add-rule': (wish) => {
      const { alerts } = kept['preferences.read']();
      const known = alerts.rules.find(({ trigger }) => trigger.kind === wish.trigger.kind);
      if (known !== undefined) return known;
      made += 1;
      const rule = { ...wish, id: String(made) };
      bridge.send(
        'preferences.changed',
        kept['preferences.change']({ alerts: { ...alerts, asked: true, rules: [...alerts.rules, rule] } }),
      );
      return rule;
    },
    ...answers,
  });
  const remove = (id: string): void => {
    const { alerts } = kept['preferences.read']();
    const rules = alerts.rules.filter((rule) => rule.id !== id);
    bridge.send('preferences.changed', kept['preferences.change']({ alerts: { ...alerts, rules } }));
  };
  const failures: unknown[] = [];
  const failed = (rejection: unknown): void => void failures.push(rejection);
  const choices = new Choices(bridge, failed);
  choices.follow();
  await choices.read();
  return { answer: new FirstAnswer(bridge, choices, failed), choices, failures, bridge, remove };
}

describe('the answer to the first question', () => {
  it('makes a rule for everyone, and is asked for again where it is taken back', async () => {
    const { answer, choices } = await asking();
    await answer.give('every');
    expect(answer.given.value).toBe('every');
    expect(choices.alerts.value).toMatchObject({
      asked: true,
      rules: [{ scope: { kind: 'everyone' }, trigger: { kind: 'any-change' } }],
    });
    await answer.takeBack();
    expect(answer.given.value).toBeUndefined();
    expect(choices.alerts.value).toMatchObject({ asked: false, rules: [] });
  });

  it('may be another one: the last one alone counts, however quickly they came', async () => {
    const { answer, choices } = await asking();
    await Promise.all([answer.give('every'), answer.give('available')]);
    expect(answer.given.value).toBe('available');
    expect(choices.alerts.value.rules).toMatchObject([{ trigger: { kind: 'becomes-available' } }]);
    await answer.give('nothing');
    expect(answer.given.value).toBe('nothing');
    expect(choices.alerts.value).toMatchObject({ asked: true, rules: [] });
    await answer.give('every');
    expect(choices.alerts.value.rules).toMatchObject([{ trigger: { kind: 'any-change' } }]);
  });

  it('is there all the while that another one takes its place', async () => {
    const { answer } = await asking();
    await answer.give('every');
    const seen: unknown[] = [];
    const stop = answer.given.subscribe((given) => seen.push(given));
    await answer.give('available');
    stop();
    expect(seen).toEqual(['every', 'available']);
  });

  it('that another one could not replace stands', async () => {
    const refused = await asking({ 'alerts.add-rule': () => Promise.reject(new Error('Not now.')) });
    await refused.answer.give('nothing');
    await refused.answer.give('every');
    expect(refused.answer.given.value).toBe('nothing');
    expect(refused.choices.alerts.value).toMatchObject({ asked: true, rules: [] });
    expect(refused.failures).toHaveLength(1);

    let removals = 0;
    const half = await asking();
    await half.answer.give('every');
    half.bridge.answers['alerts.remove-rule'] = (id) => {
      removals += 1;
      if (removals === 1) throw new Error('Not now.');
      half.remove(id);
      return undefined;
    };
    await half.answer.give('available');
    expect(half.answer.given.value).toBe('every');
    expect(half.choices.alerts.value.rules).toMatchObject([{ trigger: { kind: 'any-change' } }]);
    expect(half.failures).toHaveLength(1);
  });

  it('is not there any more where its rule was removed elsewhere', async () => {
    const { answer, remove } = await asking();
    await answer.give('every');
    remove('1');
    expect(answer.given.value).toBeUndefined();
    await answer.give('every');
    expect(answer.given.value).toBe('every');
  });

  it('does not take away a rule that was there before', async () => {
    const { answer, choices, bridge } = await asking();
    await bridge.call('alerts.add-rule', {
      scope: { kind: 'everyone' },
      trigger: { kind: 'any-change' },
      once: false,
    });
    await answer.give('every');
    await answer.give('nothing');
    expect(choices.alerts.value.rules).toHaveLength(1);
  });

  it('may be nothing, and is said until it was read', async () => {
    const { answer, choices } = await asking();
    await answer.give('nothing');
    expect(answer.given.value).toBe('nothing');
    expect(choices.alerts.value).toMatchObject({ asked: true, rules: [] });
    await answer.read();
    expect(answer.given.value).toBeUndefined();
    expect(choices.alerts.value.asked).toBe(true);
  });

  it('that nothing is to be told was not given either where it could not be stored', async () => {
    const { answer, choices, failures } = await asking({
      'preferences.change': () => Promise.reject(new Error('Not now.')),
    });
    await answer.give('nothing');
    expect(answer.given.value).toBeUndefined();
    expect(choices.alerts.value.asked).toBe(false);
    expect(failures).toHaveLength(1);
    // What cannot be taken back stands.
    await answer.give('every');
    await answer.takeBack();
    expect(answer.given.value).toBe('every');
    expect(failures).toHaveLength(2);
  });

  it('that could not be stored was not given', async () => {
    const { answer, choices, failures } = await asking({
      'alerts.add-rule': () => Promise.reject(new Error('Not now.')),
    });
    await answer.give('available');
    expect(answer.given.value).toBeUndefined();
    expect(choices.alerts.value.asked).toBe(false);
    expect(failures).toHaveLength(1);
  });
});
