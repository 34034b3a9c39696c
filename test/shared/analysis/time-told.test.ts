import { describe, expect, it } from 'vitest';
import { cells } from '#shared/analysis/cells.ts';
import { timeTold } from '#shared/analysis/time-told.ts';
import { trajectories } from '#shared/analysis/trajectories.ts';
import type { CodingId } from '#shared/ids.ts';
import { type CodingOptions, FactsBuilder, TOM } from './facts-builder.ts';

/** Two areas, three months from January 2020, and what each coding says of its time. */
function study() {
  const built = new FactsBuilder(2, 2, 1);
  const theme = built.theme('threat');
  const told = new Map<CodingId, string>();
  const tell = (source: ReturnType<typeof built.source>, words: string, options: CodingOptions = {}) =>
    told.set(built.code(source, theme, options), words);
  const read = () => {
    const facts = built.build();
    const nameOf = (area: string) => facts.areas.find(({ id }) => id === area)?.name;
    const monthOf = (wave: string) => facts.waves.find(({ id }) => id === wave)?.month;
    return timeTold(facts, theme, told).map(({ area, wave, months, words, passages, denied }) =>
      [
        nameOf(area),
        monthOf(wave),
        months ? `${months.from}..${months.to}` : 'unplaced',
        words.join('|'),
        passages,
        ...(denied ? ['denied'] : []),
      ].join(' '),
    );
  };
  return { built, theme, told, tell, read };
}

describe('the axis of the time told', () => {
  it('says in which wave of which months, so that hindsight is seen', () => {
    const { built, tell, read } = study();
    const [first, later, other] = [built.source(0, 0), built.source(0, 2), built.source(1, 0)];
    tell(later, 'spring 2019', { turn: 3 });
    tell(later, 'March 2019');
    tell(first, '2019-12');
    tell(other, 'next winter, they say');
    expect(read()).toEqual([
      'Wexcombe 2020-01 2019-12..2019-12 2019-12 1',
      'Wexcombe 2020-03 2019-03..2019-03 March 2019 1',
      'Wexcombe 2020-03 2019-03..2019-05 spring 2019 1',
      'Millhaven 2020-01 unplaced next winter, they say 1',
    ]);
  });

  it('takes the panel’s accepted words under the present meaning, and nothing without a time of its own', () => {
    const { built, theme, tell, read } = study();
    const source = built.source(0, 0);
    tell(source, '2019');
    built.event('narrow', [theme]);
    tell(source, '');
    tell(source, '2019', { turn: 0 });
    tell(source, '2019', { state: 'proposed' });
    tell(source, '2019', { state: 'rejected' });
    tell(built.source(0, 0, { panel: false, kind: 'conversation' }), '2019');
    tell(built.source(0, 0, { included: false }), '2019');
    tell(built.source(0, 0, { kind: 'reading' }), '2019');
    tell(built.source(null, 0), '2019');
    expect(read()).toEqual([]);
  });

  it('counts two coders and overlapping spans once, and says where all of it is denied', () => {
    const { built, tell, read } = study();
    const source = built.source(0, 0);
    tell(source, 'March 2019', { start: 100, end: 160, stance: 'resolved' });
    tell(source, '2019-03', { start: 150, end: 200, stance: 'not-happening', coder: TOM });
    expect(read()).toEqual(['Wexcombe 2020-01 2019-03..2019-03 2019-03|March 2019 1 denied']);
    tell(source, 'March 2019', { start: 200, end: 220, stance: 'occurring' });
    expect(read()).toEqual(['Wexcombe 2020-01 2019-03..2019-03 2019-03|March 2019 2']);
  });

  it('is never mixed with the axis of the telling: what is told of another month fills no cell of it', () => {
    const { built, theme, tell } = study();
    for (const wave of [0, 1]) built.pass(built.source(0, wave));
    const [, second] = built.sources;
    tell(second?.id ?? expect.fail(), 'January 2020');
    const facts = built.build();
    expect(trajectories(facts, cells(facts))[0]).toMatchObject({ theme, series: { letters: 'AP-' } });
  });
});
