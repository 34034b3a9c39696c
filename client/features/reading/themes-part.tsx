import {
  headingKind,
  headingsToMap,
  intoOf,
  isTicked,
  type ReadingChoice,
  saidBy,
  withKind,
  withTick,
} from '#shared/reading/choice.ts';
import type { Beginning } from '#shared/reading/view.ts';
import type { ThemeKind } from '#shared/theme/theme.ts';
import styles from './beginning.module.css';
import { HeadingPart } from './heading-part.tsx';
import { QuoteLine } from './quote-line.tsx';
import { ThemeLine } from './theme-line.tsx';

interface ThemesPartProps {
  found: Beginning;
  choice: ReadingChoice;
  onChoice: (choice: ReadingChoice) => void;
  areas: readonly { name: string }[];
  /** The heading that letters are meant for; null stands for themes under none. */
  current: string | null | undefined;
  onCurrent: (heading: string | null) => void;
  idOf: (heading: string | null) => string;
}

const themesWords = (count: number): string => (count === 0 ? '' : `${count} theme${count === 1 ? '' : 's'}`);

/** The headings of the report in its order, with the themes under each and the words quoted under those. */
export function ThemesPart(props: ThemesPartProps) {
  const { found, choice, onChoice, areas, current, onCurrent, idOf } = props;
  const quotesOf = (theme: string | null) => {
    const quotes = found.quotes.filter((one) => one.theme === theme);
    if (quotes.length === 0) return null;
    return (
      <ul className={styles.quotes}>
        {quotes.map((one) => (
          <QuoteLine
            key={one.key}
            quote={one}
            isOn={isTicked(choice, { is: 'quote', one })}
            said={saidBy(choice, one)}
            areas={areas}
            onTick={(isOn) => onChoice(withTick(choice, 'quote', one.key, isOn))}
            onSaid={(said) =>
              onChoice(
                withTick({ ...choice, said: { ...choice.said, [one.key]: said } }, 'quote', one.key, true),
              )
            }
          />
        ))}
      </ul>
    );
  };
  const loose = quotesOf(null);
  return (
    <>
      {headingsToMap(found).map((key) => {
        const heading = found.headings.find((one) => one.key === key);
        const themes = found.themes.filter((one) => one.heading === key);
        const choose = (kind: ThemeKind | null) => onChoice(withKind(found, choice, key, kind));
        return (
          <HeadingPart
            key={key ?? ''}
            id={idOf(key)}
            title={heading?.title ?? 'Under no heading'}
            themes={themesWords(themes.length)}
            {...headingKind(found, choice, key)}
            isChapter={heading === undefined || heading.parent === null}
            isCurrent={key === current}
            onCurrent={() => onCurrent(key)}
            onChoose={choose}
          >
            {themes.length > 0 && (
              <ul className={styles.lines}>
                {themes.map((theme) => (
                  <ThemeLine
                    key={theme.key}
                    theme={theme}
                    isOn={isTicked(choice, { is: 'theme', one: theme })}
                    into={intoOf(choice, theme)}
                    onTick={(isOn) => onChoice(withTick(choice, 'theme', theme.key, isOn))}
                    onInto={(into) => onChoice({ ...choice, into: { ...choice.into, [theme.key]: into } })}
                  >
                    {quotesOf(theme.key)}
                  </ThemeLine>
                ))}
              </ul>
            )}
          </HeadingPart>
        );
      })}
      {loose && (
        <section className={styles.part} data-chapter aria-labelledby="loose">
          <header className={styles.plainHeading}>
            <h2 id="loose">Quotes under no theme</h2>
          </header>
          {loose}
        </section>
      )}
    </>
  );
}
