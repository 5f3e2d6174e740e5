import { useEffect, useMemo, useState } from 'preact/hooks';

/** Below this width a person takes two lines, as in the style sheet: 52 rem of text as drawn, in pixels. */
const NARROW_PX = 52 * 13;

/**
 * How high a row of the table is, in pixels, and what a problem adds to it.
 *
 * @param scale how much larger than drawn the text is.
 */
export function useLineHeights(scale: number): { readonly line: number; readonly problem: number } {
  const [width, setWidth] = useState(innerWidth);
  useEffect(() => {
    const follow = (): void => setWidth(innerWidth);
    addEventListener('resize', follow);
    return () => removeEventListener('resize', follow);
  }, []);
  const narrow = width < NARROW_PX * scale;
  return useMemo(
    () => ({ line: Math.round((narrow ? 58 : 30) * scale) + 2, problem: Math.round(20 * scale) + 2 }),
    [narrow, scale],
  );
}
