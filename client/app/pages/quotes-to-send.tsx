import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { SendSheets } from '#client/features/quote/send-sheets.tsx';
import { useSendList } from '#client/features/quote/use-send-list.ts';
import { studyQuery } from '#client/features/study/api.ts';
import { longDay } from '#client/lib/day.ts';
import { download, fileNameOf } from '#client/lib/download.ts';
import { Button } from '#client/ui/button.tsx';
import { ButtonLink } from '#client/ui/button-link.tsx';
import { Empty } from '#client/ui/empty.tsx';
import { ErrorNote } from '#client/ui/error-note.tsx';
import { PlaceLink } from '#client/ui/place-link.tsx';
import { SelectField } from '#client/ui/select-field.tsx';
import { Waiting } from '#client/ui/waiting.tsx';
import { sendListMarkdown } from '#shared/quote/send-list.ts';
import { quotesPlace } from '../places.ts';
import styles from './quotes-to-send.module.css';

const from = '/studies/$study/quotes/to-send';

/** What is sent to those who are asked for clearance: a sheet for each participant, to print or to take along. */
export function QuotesToSendPage() {
  const { study: id } = useParams({ from: '/studies/$study' });
  const { data: study } = useSuspenseQuery(studyQuery(id));
  const { day } = useSearch({ from });
  const navigate = useNavigate({ from });
  const { sheets, days, error, refetch } = useSendList(id, day);
  const count = sheets?.reduce((sum, { quotes }) => sum + quotes.length, 0) ?? 0;
  return (
    <div className={`scroll ${styles.page}`}>
      <title>{`List to send · ${study.title} · Throughline`}</title>
      <header className={styles.head}>
        <div>
          <h1>List to send</h1>
          <p className="sub">
            <PlaceLink place={quotesPlace(id)}>Quotes</PlaceLink>
            {sheets &&
              ` · ${count} ${count === 1 ? 'quote waits' : 'quotes wait'} for an answer, ${sheets.length} ${
                sheets.length === 1 ? 'sheet' : 'sheets'
              }`}
          </p>
        </div>
        {count > 0 && (
          <div className={styles.deeds}>
            <SelectField
              label="Asked on"
              hidesLabel
              value={day ?? ''}
              options={[
                { value: '', label: 'Everything that waits' },
                ...days.map((value) => ({ value, label: `Asked on ${longDay(value)}` })),
              ]}
              onChange={(value) =>
                void navigate({ search: { day: value === '' ? undefined : value }, replace: true })
              }
            />
            <Button
              onClick={() =>
                download(
                  fileNameOf([study.title, 'list to send', day ?? ''], 'md'),
                  sendListMarkdown(sheets ?? [], study.title),
                  'text/markdown',
                )
              }
            >
              Markdown
            </Button>
            <Button onClick={() => window.print()}>Print</Button>
          </div>
        )}
      </header>
      {error && <ErrorNote what={error.message} help="Nothing was changed." onRetry={refetch} />}
      {!sheets && !error && <Waiting label="Drawing up the list…" lines={6} lineHeight={90} />}
      {sheets && count === 0 && (
        <Empty
          title={
            day === undefined ? 'Nothing waits for an answer' : 'Nothing of that day waits for an answer'
          }
          deeds={<ButtonLink place={quotesPlace(id)}>Open the quotes</ButtonLink>}
        >
          Ask for clearance of a quote, or of several that are ticked; what was asked stands here until it is
          answered.
        </Empty>
      )}
      {sheets && <SendSheets title={study.title} sheets={sheets} />}
    </div>
  );
}
