import type { ThemeKind } from '../theme/theme.ts';

/** The light values of client/ui/tokens.css, for what is drawn away from the page. */
export const PAPER = {
  surface: '#ffffff',
  sunken: '#f3f1ec',
  line: '#dedad1',
  'line-strong': '#b9b3a6',
  edge: '#87827a',
  ink: '#1d1f21',
  'ink-2': '#474b50',
  'ink-3': '#5f646a',
  accent: '#234e70',
  change: '#00725a',
  'change-soft': '#d9efe8',
  enabler: '#1f5fa8',
  'enabler-soft': '#dfeaf7',
  threat: '#b23a12',
  'threat-soft': '#f9e3da',
  opportunity: '#7a5a06',
  'opportunity-soft': '#f5ecd0',
} as const;

/** A kind’s colour and its soft ground on paper. */
export const kindColours = (kind: ThemeKind | null): { kind: string; soft: string } =>
  kind === null
    ? { kind: PAPER['ink-3'], soft: PAPER.sunken }
    : { kind: PAPER[kind], soft: PAPER[`${kind}-soft`] };
