import styles from './sheet.module.css';

interface PreviewFrameProps {
  /** The coordinator's own page with this sheet on it. */
  address: string;
  /** Changes whenever the sheet does: then it is read anew. */
  state: string;
  pseudonym: string;
}

/** The sheet in the coordinator's own page, as wide as a phone. Nothing that is answered in it is sent. */
export function PreviewFrame({ address, state, pseudonym }: PreviewFrameProps) {
  return (
    <div className={styles.preview}>
      <p className={styles.note}>
        Exactly what {pseudonym} sees. Nothing you tap here is sent. <a href={address}>Open it alone</a>
      </p>
      <iframe key={state} className={styles.phone} src={address} title={`What ${pseudonym} sees`} />
    </div>
  );
}
