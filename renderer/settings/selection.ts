import { signal } from '@preact/signals';

/** Lines of the team's table that are chosen or dragged, from 0. */
export class Selection {
  readonly lines = signal<ReadonlySet<number>>(new Set());
  /** Lines that are being dragged. */
  readonly dragged = signal<ReadonlySet<number> | undefined>(undefined);
  /** The line that a stretch of lines is chosen from. */
  #anchor = 0;

  /** Chooses a line, or all from the one that was chosen last. */
  select(index: number, on: boolean, stretch: boolean): void {
    const next = new Set(this.lines.peek());
    const [from, to] = stretch
      ? [Math.min(this.#anchor, index), Math.max(this.#anchor, index)]
      : [index, index];
    for (let line = from; line <= to; line++) {
      if (on) next.add(line);
      else next.delete(line);
    }
    this.#anchor = index;
    this.lines.value = next;
  }

  /** Chooses just these lines. */
  choose(lines: Iterable<number>): void {
    this.lines.value = new Set(lines);
  }

  clear(): void {
    this.lines.value = new Set();
  }

  /** The lines that go along when one is taken: all that are chosen, where it is one of them. */
  with(index: number): ReadonlySet<number> {
    const lines = this.lines.peek();
    return lines.has(index) ? lines : new Set([index]);
  }
}
