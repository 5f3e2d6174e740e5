import { PICTURES, type Picture } from '../pictures/pictures.js';

/** Looks alike to whoever cannot see it, and to whoever needs large text, as another screen does. */
const ALIKE = ['list-favourites', 'list-german', 'settings-german', 'settings-team-500', 'settings-narrow'];

/** Every screen that is checked. */
export const SCREENS: readonly Picture[] = PICTURES.filter(({ name }) => !ALIKE.includes(name));
