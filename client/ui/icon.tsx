import type { ReactNode } from 'react';

const line = {
  fill: 'none',
  stroke: 'currentColor',
  strokeLinecap: 'round',
  strokeLinejoin: 'round',
} as const;

const drawings = {
  overview: <path d="M2.5 2.5H7v6H2.5zM9 2.5h4.5V6H9zM9 8.5h4.5v5H9zM2.5 11H7v2.5H2.5z" />,
  sources: <path d="M4 1.8h5.5L12.5 5v9.2H4zM9.3 2v3.2h3M6 8h4.5M6 10.8h4.5" />,
  themes: <path d="M3 2.5V11a1.5 1.5 0 0 0 1.5 1.5H7M3 6h4M9.5 6h4M9.5 12.5h4" />,
  'over-time': (
    <>
      <g fill="currentColor" stroke="none">
        <circle cx="3" cy="5" r="1.6" />
        <circle cx="8" cy="5" r="1.6" />
        <circle cx="8" cy="11" r="1.6" />
        <circle cx="13" cy="11" r="1.6" />
      </g>
      <circle cx="13" cy="5" r="1.2" />
      <circle cx="3" cy="11" r="1.2" />
    </>
  ),
  areas: (
    <path d="M2 3.5h3v3H2zM11 2.5h3v3h-3zM11 10.5h3v3h-3zM5 5h2.5c2 0 1-1 3.5-1M5 5h2.5c2.5 0 1 7 3.5 7" />
  ),
  threats: <path d="M2.2 3h11.6L8 13.4zM8 5.6v2.8" />,
  passages: <path d="M2.5 3.5h11M5.5 6.5h8M5.5 9.5h8M2.5 12.5h11M3 6v4" />,
  memos: <path d="M3 2.5h10v7.3l-3.7 3.7H3zM13 9.8H9.3v3.7M5.5 5.5h5M5.5 8h3" />,
  quotes: (
    <path d="M6.5 4C4 4.6 2.8 6.3 2.8 9.2a1.7 1.7 0 1 0 3.4 0 1.7 1.7 0 1 0-3.4 0M13.2 4c-2.5.6-3.7 2.3-3.7 5.2a1.7 1.7 0 1 0 3.4 0 1.7 1.7 0 1 0-3.4 0" />
  ),
  reports: <path d="M3 2h10v12H3zM5.5 5h5M5.5 11.5V9.8M8 11.5V8M10.5 11.5V9" />,
  people: (
    <path d="M6 3a2.3 2.3 0 1 1 0 4.6A2.3 2.3 0 0 1 6 3zM1.8 13.2c.3-2.7 2-4 4.2-4s3.9 1.3 4.2 4M10.6 3.3a2.2 2.2 0 0 1 0 4M12 9.6c1.3.5 2.1 1.7 2.3 3.6" />
  ),
  setup: (
    <path d="M2.5 4.5h5M11.5 4.5h2M2.5 11.5h2M8.5 11.5h5M9.5 2.7a1.8 1.8 0 1 1 0 3.6 1.8 1.8 0 0 1 0-3.6zM6.5 9.7a1.8 1.8 0 1 1 0 3.6 1.8 1.8 0 0 1 0-3.6z" />
  ),
  search: <path d="M7 2.7a4.3 4.3 0 1 1 0 8.6 4.3 4.3 0 0 1 0-8.6zM10.3 10.3l3.4 3.4" />,
  undo: <path d="M3 6.5h6.2a3.5 3.5 0 0 1 0 7H6M5.8 3.5 2.8 6.5l3 3" />,
  redo: <path d="M13 6.5H6.8a3.5 3.5 0 0 0 0 7H10M10.2 3.5l3 3-3 3" />,
  down: <path d="m4.5 6.3 3.5 3.5 3.5-3.5" />,
  up: <path d="m4.5 9.7 3.5-3.5 3.5 3.5" />,
  right: <path d="m6.3 4.5 3.5 3.5-3.5 3.5" />,
  left: <path d="M9.7 4.5 6.2 8l3.5 3.5" />,
  close: <path d="m4.5 4.5 7 7M11.5 4.5l-7 7" />,
  check: <path d="m3.5 8.4 3 3 6-6.6" strokeWidth="1.8" />,
  plus: <path d="M8 3.2v9.6M3.2 8h9.6" />,
  minus: <path d="M3.5 8h9" strokeWidth="1.8" />,
  dots: (
    <g fill="currentColor" stroke="none">
      <circle cx="3.5" cy="8" r="1.2" />
      <circle cx="8" cy="8" r="1.2" />
      <circle cx="12.5" cy="8" r="1.2" />
    </g>
  ),
  warn: (
    <>
      <path d="M8 2 14.5 13.5h-13zM8 6.5v3.2" />
      <circle cx="8" cy="11.6" r=".9" fill="currentColor" stroke="none" />
    </>
  ),
  lock: <path d="M3.8 7.2h8.4v6.3H3.8zM5.5 7V5.2a2.5 2.5 0 0 1 5 0V7" />,
  go: <path d="M3.5 8H12M8.8 4.7 12.1 8l-3.3 3.3" />,
  menu: <path d="M2.5 4.5h11M2.5 8h11M2.5 11.5h11" />,
  download: <path d="M8 2.5v8M4.8 7.5 8 10.7l3.2-3.2M3 13.3h10" />,
  upload: <path d="M8 10.7v-8M4.8 5.7 8 2.5l3.2 3.2M3 13.3h10" />,
  play: <path d="M5.5 3.5v9l7-4.5z" fill="currentColor" stroke="none" />,
  sun: (
    <path d="M8 5.2a2.8 2.8 0 1 1 0 5.6 2.8 2.8 0 0 1 0-5.6zM8 1.5v1.3M8 13.2v1.3M1.5 8h1.3M13.2 8h1.3M3.4 3.4l.9.9M11.7 11.7l.9.9M12.6 3.4l-.9.9M4.3 11.7l-.9.9" />
  ),
  edit: <path d="M3 13l.7-3L11 2.7l2.3 2.3L6 12.3zM9.7 4 12 6.3" />,
  trash: <path d="M3 4.5h10M6.5 4.5V3h3v1.5M4.3 4.5l.6 9h6.2l.6-9M6.7 7v4M9.3 7v4" />,
} satisfies Record<string, ReactNode>;

export type IconName = keyof typeof drawings;

interface IconProps {
  name: IconName;
  /** In pixels; the drawings are made for 16. */
  size?: number;
}

/** A line drawing in the colour of its text; says nothing by itself, so its button or link carries the name. */
export function Icon({ name, size = 16 }: IconProps) {
  return (
    <svg viewBox="0 0 16 16" width={size} height={size} strokeWidth="1.45" {...line} aria-hidden="true">
      {drawings[name]}
    </svg>
  );
}
