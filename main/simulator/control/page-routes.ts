// eslint-disable-next-line @typescript-eslint/triple-slash-reference -- names with a pattern cannot be imported
/// <reference path="./raw.d.ts" />
import type Router from '@koa/router';
import page from './page.html?raw';
import script from './page.js?raw';
import style from './page.css?raw';
import peopleStyle from './people.css?raw';

/** The page itself: one document with its style and its script. */
export function addPageRoutes(router: Router): void {
  const files = [
    ['/', 'text/html', page],
    ['/page.css', 'text/css', style],
    ['/people.css', 'text/css', peopleStyle],
    ['/page.js', 'text/javascript', script],
  ] as const;
  for (const [path, type, content] of files) {
    router.get(path, (ctx) => {
      ctx.type = type;
      ctx.body = content;
    });
  }
}
