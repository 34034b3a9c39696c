import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Policies } from '#shared/study/policies.ts';
import { phasesQuery } from './api.ts';
import { type Comparable, type CompareOptions, compareMeant, compareOptions } from './compare-blocks.ts';
import { type ComparedBlock, comparedIn } from './compare-words.ts';
import type { Frame } from './frame.ts';
import type { GridTheme } from './rows.ts';

const NOTHING: never[] = [];

export interface Compare {
  options: CompareOptions;
  /** Undefined where the study has no two of anything, or the address names what it has not. */
  compared: Comparable | undefined;
  /** How a theme differs, block by block. */
  differenceOf: (theme: GridTheme) => readonly ComparedBlock[];
}

/** What two words of the address compare, and how every theme differs; read only while it is looked at. */
export function useCompare(
  study: string,
  {
    isOn,
    text,
    frame,
    policies,
  }: { isOn: boolean; text: string | undefined; frame: Frame; policies: Policies },
): Compare {
  const { data: phases = NOTHING } = useQuery({ ...phasesQuery(study), enabled: isOn });
  return useMemo(() => {
    const options = compareOptions(frame, phases);
    const compared = compareMeant(text, frame, options);
    const known = new Map<GridTheme, readonly ComparedBlock[]>();
    return {
      options,
      compared,
      differenceOf: (theme) => {
        const told =
          known.get(theme) ??
          (compared?.blocks ?? NOTHING).map((block) =>
            comparedIn(theme, block, compared?.by ?? 'waves', frame, policies),
          );
        known.set(theme, told);
        return told;
      },
    };
  }, [frame, phases, text, policies]);
}
