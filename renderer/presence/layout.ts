import type { Lines, Section } from './lines.js';

/** Heights of lines, in pixels. */
export interface Heights {
  readonly group: number;
  readonly row: number;
}

/** A section and where its stretch lies, in pixels from the top of the list. */
export interface Stretch {
  readonly section: Section;
  readonly top: number;
  readonly height: number;
}

/** Lines that are made though they are just out of sight, so that scrolling finds them there. */
const SPARE = 6;

/** Where every line of the list lies. Every row is as high as the next, so nothing need be measured. */
export class Layout {
  readonly stretches: readonly Stretch[];
  readonly height: number;

  constructor(
    readonly lines: Lines,
    readonly heights: Heights,
  ) {
    let top = 0;
    this.stretches = lines.sections.map((section) => {
      const height = Number(section.header) * heights.group + section.people.size * heights.row;
      const stretch = { section, top, height };
      top += height;
      return stretch;
    });
    this.height = top;
  }

  /** Where a line begins and how high it is; undefined where there is none. */
  lineAt(index: number): { readonly top: number; readonly height: number } | undefined {
    const stretch = this.stretches.find(({ section }) => index >= section.from && index < section.to);
    if (stretch === undefined) return undefined;
    const { section, top } = stretch;
    if (section.header && index === section.from) return { top, height: this.heights.group };
    const place = index - section.from - Number(section.header);
    return { top: top + this.#headerOf(section) + place * this.heights.row, height: this.heights.row };
  }

  /** Indexes of a stretch's people that are in sight, and some beyond. */
  visible({ section, top }: Stretch, scrollTop: number, viewHeight: number): readonly number[] {
    const first = section.from + Number(section.header);
    const start = top + this.#headerOf(section);
    const place = (pixels: number): number => Math.floor((pixels - start) / this.heights.row);
    const from = Math.max(0, place(scrollTop) - SPARE);
    const to = Math.min(section.people.size, place(scrollTop + viewHeight) + 1 + SPARE);
    return Array.from({ length: Math.max(0, to - from) }, (_, offset) => first + from + offset);
  }

  /** How far to scroll so that a line is in sight and not under the header that sticks above it. */
  scrollTo(index: number, scrollTop: number, viewHeight: number, align: 'nearest' | 'center'): number {
    const line = this.lineAt(index);
    if (line === undefined) return scrollTop;
    const covered = this.lines.grouped ? this.heights.group : 0;
    if (align === 'center') return line.top - (viewHeight - line.height) / 2;
    if (line.top < scrollTop + covered) return Math.max(0, line.top - covered);
    if (line.top + line.height > scrollTop + viewHeight) return line.top + line.height - viewHeight;
    return scrollTop;
  }

  #headerOf(section: Section): number {
    return section.header ? this.heights.group : 0;
  }
}
