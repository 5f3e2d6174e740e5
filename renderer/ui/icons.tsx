import type { JSX } from 'preact';

const PATHS = {
  search: 'M7 12A5 5 0 1 0 7 2a5 5 0 0 0 0 10Zm3.6-1.4L14 14',
  close: 'M4 4l8 8M12 4l-8 8',
  back: 'M9.5 3.5 5 8l4.5 4.5',
  chevron: 'M5.5 3.5 10 8l-4.5 4.5',
  plus: 'M8 3v10M3 8h10',
  check: 'M3.5 8.5l3 3 6-7',
  warning: 'M8 2.2 14.4 13.4H1.6ZM8 6.4v3.2M8 11.4v.2',
  minus: 'M4.5 8h7',
  unlocked: 'M3.5 7.5h9v6h-9ZM5.5 7.5V5a2.5 2.5 0 0 1 4.7-1.2',
  locked: 'M3.5 7.5h9v6h-9ZM5.5 7.5V5a2.5 2.5 0 0 1 5 0v2.5',
  sliders:
    'M2 5h6.2M11.8 5H14M2 11h2.2M7.8 11H14M10 6.8a1.8 1.8 0 1 0 0-3.6 1.8 1.8 0 0 0 0 3.6ZM6 12.8a1.8 1.8 0 1 0 0-3.6 1.8 1.8 0 0 0 0 3.6Z',
  more: 'M3 8a.5.5 0 1 0 1 0a.5.5 0 1 0-1 0ZM7.5 8a.5.5 0 1 0 1 0a.5.5 0 1 0-1 0ZM12 8a.5.5 0 1 0 1 0a.5.5 0 1 0-1 0Z',
  star: 'M8 2.2l1.75 3.75 4.05.5-3 2.8.8 4.05L8 11.25 4.4 13.3l.8-4.05-3-2.8 4.05-.5Z',
  bell: 'M4 11.2h8c-.9-.8-1.1-2-1.1-4A2.9 2.9 0 0 0 8 4.1a2.9 2.9 0 0 0-2.9 3.1c0 2-.2 3.2-1.1 4ZM7 13.4h2M8 4.1V2.8',
  'bell-off':
    'M4 11.2h6.6M11.2 9.6c-.2-.7-.3-1.5-.3-2.4A2.9 2.9 0 0 0 6.2 4.9M5.1 7c0 2.1-.2 3.3-1.1 4.2M7 13.4h2M2.8 2.8l10.4 10.4',
  phone: 'M5.2 2.6 3.4 3.6c-.9 4.5 4.5 9.9 9 9l1-1.8-2.7-1.9-1.3.9C8.2 9.2 6.8 7.8 6.2 6.6l.9-1.3Z',
  chat: 'M2.5 3.5h11v7.5H7.5L4.5 13.5V11h-2Z',
  mail: 'M2 3.8h12v8.4H2ZM2.3 4.2 8 8.8l5.7-4.6',
  copy: 'M5.5 5.5h7.5v8H5.5ZM3 10.5v-8h7.5',
  keyboard: 'M1.8 4h12.4v8H1.8ZM4.2 6.5v.01M6.7 6.5v.01M9.3 6.5v.01M11.8 6.5v.01M5 9.5h6',
  pulse: 'M1.5 8.5h3l1.7-4.5 3 8 1.8-3.5h3.5',
  grip: 'M6 4v.01M10 4v.01M6 8v.01M10 8v.01M6 12v.01M10 12v.01',
  person: 'M8 7.5a2.7 2.7 0 1 0 0-5.4 2.7 2.7 0 0 0 0 5.4ZM2.8 13.8a5.2 5.2 0 0 1 10.4 0',
} as const;

export type IconName = keyof typeof PATHS;

/** A line icon, as large as the text around it. The control it sits in has the words. */
export function Icon({ name }: { name: IconName }): JSX.Element {
  return (
    <svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}
