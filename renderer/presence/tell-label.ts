import { menusText } from '../ui/strings.js';
import type { ListModel } from './list-model.js';
import type { Person } from './person.js';

/** What the bell of a person does. @param waits whether one waits for them already */
export function tellLabel(model: ListModel, { presence }: Person, waits: boolean): string {
  if (waits) return menusText.dontTellMe;
  const available = !model.stale.peek() && presence.peek()?.display === 'available';
  return available ? menusText.tellMeNext : menusText.tellMe;
}
