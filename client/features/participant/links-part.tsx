import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { shortDay } from '#client/lib/day.ts';
import { Button } from '#client/ui/button.tsx';
import { ErrorNote } from '#client/ui/error-note.tsx';
import type { ParticipantLink } from '#shared/account/participant-link.ts';
import type { Participant } from '#shared/participant/participant.ts';
import { linksQuery } from './api.ts';
import { LinkDialog } from './link-dialog.tsx';
import styles from './links-part.module.css';
import part from './participant-form.module.css';
import { useLinkDeeds } from './use-link-deeds.ts';

interface LinksPartProps {
  study: string;
  /** The study’s title, which the text to send names. */
  title: string;
  person: Participant;
}

const stateWords = ({ state, openedAt, expiresAt }: ParticipantLink): string => {
  const opened = openedAt === null ? 'not opened yet' : `last opened ${shortDay(openedAt)}`;
  if (state === 'revoked') return openedAt === null ? 'Taken back, never opened' : 'Taken back';
  if (state === 'expired') return `Ended ${shortDay(expiresAt)}`;
  return `Works until ${shortDay(expiresAt)}, ${opened}`;
};

/** A participant’s personal links: what opens their own page, and whether it was opened. */
export function LinksPart({ study, title, person }: LinksPartProps) {
  const { data: links = [] } = useQuery(linksQuery(study, person.id));
  const { revoke } = useLinkDeeds(study, person.id);
  const [isMaking, setMaking] = useState(false);
  return (
    <section className={part.part} aria-labelledby="links">
      <h3 id="links">Link to their own page</h3>
      {links.length > 0 && (
        <ul className={styles.links}>
          {links.map((link) => (
            <li key={link.id}>
              <div>
                <p>{stateWords(link)}</p>
                <p>
                  Made {shortDay(link.at)} by {link.by}
                </p>
              </div>
              {link.state === 'open' && (
                <Button
                  small
                  onClick={() => revoke.run(link.id)}
                  aria-label={`Take back the link made ${shortDay(link.at)}`}
                >
                  Take back
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {revoke.error && <ErrorNote what={revoke.error.message} help={revoke.error.help} />}
      <div>
        <Button small onClick={() => setMaking(true)}>
          {links.some(({ state }) => state === 'open') ? 'Make another link…' : 'Make a link…'}
        </Button>
      </div>
      {isMaking && (
        <LinkDialog study={study} title={title} person={person} onClose={() => setMaking(false)} />
      )}
    </section>
  );
}
