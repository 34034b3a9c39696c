import type { ReactNode } from 'react';
import { KindShape } from '#client/ui/kind-shape.tsx';
import type { Theme } from '#shared/theme/theme.ts';

/** The shape of a theme's kind, as a toast or a menu carries it. */
export const signOf = (theme: Theme): ReactNode => <KindShape kind={theme.kind} tint={theme.tint} />;
