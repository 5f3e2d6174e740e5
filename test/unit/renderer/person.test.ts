import { describe, expect, it } from 'vitest';
import { extras, initialsOf, personOf } from '../../../renderer/presence/person.js';
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
    expect(personOf({ contact: { address: 'reed@example.com', name: '', group: '' } }).name).toBe(
      'reed@example.com',
    );
  });
});

describe('extras', () => {
  it('are activities in words and the note, without what the status word says', () => {
    expect(
      extras(presence('in-a-meeting', { activities: ['meeting', 'on-the-phone'], note: 'Room 4' })),
    ).toEqual(['on the phone', 'Room 4']);
    expect(extras(presence('available', { activities: ['looking-for-work'], note: '' }))).toEqual([
      'looking for work',
    ]);
  });
});
