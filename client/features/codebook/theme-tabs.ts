/** Parts of a theme's form, as the address says them. */
export const THEME_TABS = ['meaning', 'excerpts', 'memos'] as const;
export type ThemeTab = (typeof THEME_TABS)[number];
