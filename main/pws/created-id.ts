import { words } from '../../preload/words/spoken.js';
import type { HttpAnswer } from './http-exchange.js';
import { reading, unreadable } from './unreadable.js';
import { elementsNamed, parseXml } from './xml.js';

/**
 * The id of what was created: the last path segment of Location, else an element of the body (wire format 7).
 *
 * @param collection last path segment of where it was created: a Location that stops there names nothing.
 * @param names of the element in the body, the likeliest first.
 * @throws PwsError of kind `unreadable` where there is none.
 */
export function createdId(answer: HttpAnswer, collection: string, names: readonly string[]): string {
  const path = answer.location?.replace(/[?#].*$/u, '');
  const segment = path
    ?.split('/')
    .filter((part) => part !== '')
    .at(-1)
    ?.trim()
    .replace(/%7B(.*)%7D/iu, '{$1}');
  const isCollection = segment === undefined || segment === '' || segment === collection;
  const id = isCollection ? idInBody(answer.body, names) : segment;
  if (id === undefined || !/^[\w{-][\w.{}-]{0,63}$/u.test(id)) {
    throw unreadable(words().server.noNumber);
  }
  return id;
}

function idInBody(body: string, names: readonly string[]): string | undefined {
  if (body.trim() === '') return undefined;
  return reading(() => {
    const root = parseXml(body);
    for (const name of names) {
      const attribute = [root, ...root.children]
        .map(({ attributes }) => attributes[name]?.trim())
        .find(Boolean);
      if (attribute !== undefined) return attribute;
      for (const element of elementsNamed(root, name)) {
        const id = element.text.trim();
        if (id !== '') return id;
      }
    }
    return undefined;
  });
}
