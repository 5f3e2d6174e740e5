import { describe, expect, it } from 'vitest';
import { TINTS, extras, initialsOf, personOf } from '../../../renderer/presence/person.js';
import { presence } from './people.js';

describe('initialsOf', () => {
  it.each([
    ['Carlotta Tendant', 'CT'],
    ['Ana García Márquez', 'AM'],
    ['Cher', 'C'],
    ['山田 太郎', '山太'],
    ['(Zoë) Müller', 'ZM'],
    ['reed.bello@example.com', 'RB'],
    ['', ''],
  ])('of %j are %j', (name, initials) => {
    expect(initialsOf(name)).toBe(initials);
  });
});

describe('personOf', () => {
  it('calls somebody without a name by their address', () => {
    expect(
      personOf({ contact: { address: 'reed@example.com', name: '', group: '' } }).naming.value.name,
    ).toBe('reed@example.com');
  });
});

describe('the tint of initials', () => {
  it('is the same for the same name, and one of those that there are', () => {
    const tints = ['Carlotta Tendant', 'Reed Bello', 'Zoë', '山田 太郎', ''].map(
      (name) => personOf({ contact: { address: 'a@example.com', name, group: '' } }).naming.value.tint,
    );
    expect(tints.every((tint) => tint >= 0 && tint < TINTS)).toBe(true);
    expect(new Set(tints).size).toBeGreaterThan(1);
  });
});

describe('extras', () => {
  it('are activities in words and the note', () => {
    expect(extras(presence('dnd', { activities: ['on-the-phone'], note: 'Room 4' }))).toEqual([
      'on the phone',
      'Room 4',
    ]);
    expect(extras(presence('available', { activities: ['looking-for-work'], note: '' }))).toEqual([
      'looking for work',
    ]);
  });
});
