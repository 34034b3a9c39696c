import { StoryReview } from '#client/features/evidence/story-review.tsx';
import { KindToggles } from '#client/features/over-time/kind-toggles.tsx';
import { ReviewBar } from '#client/features/over-time/review-bar.tsx';
import { ReviewList } from '#client/features/over-time/review-list.tsx';
import { ButtonLink } from '#client/ui/button-link.tsx';
import { Empty } from '#client/ui/empty.tsx';
import { ErrorNote } from '#client/ui/error-note.tsx';
import { Kbd } from '#client/ui/kbd.tsx';
import { SelectField } from '#client/ui/select-field.tsx';
import { Switch } from '#client/ui/switch.tsx';
import { Waiting } from '#client/ui/waiting.tsx';
import { slug } from '#shared/reference.ts';
import { overTimePlace } from '../places.ts';
import { TimeNav } from '../time-nav.tsx';
import { AskedBack } from './asked-back.tsx';
import styles from './over-time-review.module.css';
import { useStoryReview } from './use-story-review.ts';

/** Which suggested stories to accept, and where to differ from the rule: one by one, by key. */
export function OverTimeReviewPage() {
  const review = useStoryReview();
  const { study, search, set, kinds, shown, area, counts, entries, entry, month } = review;
  return (
    <div className={styles.page}>
      <title>{`Review of stories · ${study.title} · Throughline`}</title>
      <TimeNav study={study.id} />
      <ReviewBar counts={counts}>
        <KindToggles
          kinds={kinds}
          shown={shown}
          onKinds={(next) => set({ kinds: next.length === kinds.length ? undefined : next })}
        />
        <div className={styles.area}>
          <SelectField
            label="Area"
            hidesLabel
            value={area?.id ?? ''}
            onChange={(id) =>
              set({ area: slug(study.areas.find((one) => one.id === id)?.name ?? '') || undefined })
            }
            options={[
              { value: '', label: 'All areas' },
              ...study.areas.map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
        </div>
        <Switch isOn={search.all === true} onChange={(isOn) => set({ all: isOn || undefined })}>
          Also those confirmed
        </Switch>
        <p className={styles.keys}>
          <Kbd>↑</Kbd> <Kbd>↓</Kbd> choose <Kbd>Enter</Kbd> confirms <Kbd>O</Kbd> says otherwise
        </p>
      </ReviewBar>
      {review.error && <ErrorNote what={review.error.message} help={review.error.help} />}
      {!review.isRead && <Waiting label="Reading the stories…" lines={10} lineHeight={44} />}
      {review.isRead && !entry && (
        <Empty
          title={counts.of === 0 ? 'There is no story to confirm' : 'Every story here is confirmed'}
          deeds={<ButtonLink place={overTimePlace(study.id)}>Over time</ButtonLink>}
        >
          {counts.of === 0
            ? 'A story is told from closed waves in which the theme was looked for.'
            : 'When what one rests on changes, it comes back here.'}
        </Empty>
      )}
      {entry && (
        <div className={styles.columns}>
          <ReviewList
            ref={review.list}
            entries={entries}
            current={entry.key}
            coderName={review.coderName}
            onChoose={review.choose}
          />
          {month && (
            <div className={`scroll ${styles.story}`}>
              <StoryReview
                key={entry.key}
                study={study.id}
                place={{ theme: entry.story.theme, area: entry.story.area, wave: month.id }}
                theme={{ title: entry.title, kind: entry.kind, word: review.themeAddress }}
                area={{ name: entry.areaName, note: review.areaNote }}
                months={review.months}
                absenceWords={study.policies.absenceWords}
                askedBack={<AskedBack study={study.id} theme={entry.story.theme} area={entry.story.area} />}
                otherwise={review.otherwise}
                onMonth={(wave) => set({ month: study.waves.find(({ id }) => id === wave)?.month })}
                onJudged={review.goOn}
              />
            </div>
          )}
        </div>
      )}
    </div>
  );
}
