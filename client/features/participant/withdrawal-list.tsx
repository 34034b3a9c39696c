import type { WithdrawalScope } from '#shared/participant/consent.ts';
import {
  becomes,
  nameUnknown,
  TOUCHED_WORDS,
  type WithdrawalPreview,
} from '#shared/participant/withdrawal.ts';
import styles from './withdrawal.module.css';

interface WithdrawalListProps {
  preview: WithdrawalPreview;
  scope: WithdrawalScope;
}

/** What a withdrawal reaches, kind by kind: how many, which, and what becomes of them; and what it cannot reach. */
export function WithdrawalList({ preview, scope }: WithdrawalListProps) {
  const { touched, unnamed, named, unread, alsoIn, beyond } = preview;
  const unknown = nameUnknown(preview, scope);
  const notes = [
    ...(unnamed > 0
      ? [
          `${unnamed === 1 ? '1 of these turns is' : `${unnamed} of these turns are`} of a voice that nobody is named for: they may be theirs and are treated so. Name the speakers first if they are not.`,
        ]
      : []),
    ...(named > 0
      ? [
          `${named === 1 ? '1 turn of another participant names' : `${named} turns of other participants name`} them and stays as it is: replace the name there first, under Names in transcripts.`,
        ]
      : []),
    ...(unknown === null ? [] : [unknown]),
    ...unread.map(
      (name) => `${name} was brought in and could not be read, or not all of it: look at it yourself.`,
    ),
    ...alsoIn.map((title) => `The same participant is in “${title}”: withdraw them there too.`),
  ];
  return (
    <>
      {touched.length === 0 ? (
        <p>Nothing in the study holds their words.</p>
      ) : (
        <div className={styles.scroll}>
          <table className={styles.touched}>
            <caption className="vh">What holds their words, and what becomes of it</caption>
            <thead>
              <tr>
                <th scope="col">What</th>
                <th scope="col">Becomes</th>
              </tr>
            </thead>
            <tbody>
              {touched.map(({ what, count, names }) => (
                <tr key={what}>
                  <th scope="row">
                    {count} {TOUCHED_WORDS[what][count === 1 ? 0 : 1]}
                    {names.length > 0 && (
                      <details>
                        <summary>which</summary>
                        <ul>
                          {names.map((name) => (
                            <li key={name}>{name}</li>
                          ))}
                        </ul>
                      </details>
                    )}
                  </th>
                  <td>{becomes(what, scope)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {notes.length > 0 && (
        <ul className={styles.notes}>
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
      <details className={styles.beyond}>
        <summary>What no program can reach</summary>
        <ul>
          {beyond.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </details>
    </>
  );
}
