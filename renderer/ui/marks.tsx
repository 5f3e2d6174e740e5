import type { ComponentChildren, JSX } from 'preact';
import { useRef } from 'preact/hooks';
import type { DisplayStatus } from '../../preload/contract.js';

const body = <circle class="mark-body" cx="8" cy="8" r="7" />;
const square = <rect class="mark-body" x="1.5" y="1.5" width="13" height="13" rx="3" />;

/** One shape for each status: the shape alone tells them apart, the colour only helps. */
const SHAPES: Readonly<Record<DisplayStatus, JSX.Element>> = {
  available: body,
  'on-the-phone': (
    <>
      {body}
      <path class="mark-glyph" d="M5.6 4.9c-.9 2.9 2.6 6.4 5.5 5.5M5.3 4.7l1.1 1.6M9.7 9.6l1.6 1.1" />
    </>
  ),
  'in-a-meeting': square,
  busy: square,
  dnd: (
    <>
      {body}
      <path class="mark-glyph" d="M4.6 8h6.8" />
    </>
  ),
  away: (
    <>
      {body}
      <path class="mark-glyph" d="M8 4.2V8.2l2.8 1.7" />
    </>
  ),
  vacation: <path class="mark-body" d="M8 .9 15.1 8 8 15.1.9 8Z" />,
  offline: <circle class="mark-ring" cx="8" cy="8" r="5.9" />,
  unknown: (
    <>
      <circle class="mark-ring mark-dashed" cx="8" cy="8" r="6" />
      <circle class="mark-dot" cx="8" cy="8" r="1.8" />
    </>
  ),
};

function Shape({ status, fade }: { status: DisplayStatus; fade?: 'in' | 'out' }): JSX.Element {
  const classes = `mark-shape mark-${status}${fade === undefined ? '' : ` fade-${fade}`}`;
  return (
    <svg class={classes} viewBox="0 0 16 16">
      {SHAPES[status]}
    </svg>
  );
}

/** The mark of a status. It cross-fades when its status changes, and is still when it first appears. */
export function StatusMark({ status }: { status: DisplayStatus }): JSX.Element {
  const drawn = useRef(status);
  const before = useRef<DisplayStatus | undefined>(undefined);
  if (drawn.current !== status) {
    before.current = drawn.current;
    drawn.current = status;
  }
  const shapes: ComponentChildren[] = [];
  if (before.current === undefined) shapes.push(<Shape key={status} status={status} />);
  else {
    shapes.push(<Shape key={`${before.current}-out`} status={before.current} fade="out" />);
    shapes.push(<Shape key={`${status}-in`} status={status} fade="in" />);
  }
  return (
    <span class="mark" aria-hidden="true">
      {shapes}
    </span>
  );
}
