import { useRole } from '#client/lib/may.ts';
import { roleMeans, whoMay } from '#shared/account/roles.ts';
import { listed } from '#shared/analysis/wording.ts';
import styles from './failure-page.module.css';

interface NotForYouProps {
  title: string;
  /** What reading it asks for, of the table of roles. */
  deed: string;
}

/** In place of a page that one's role does not open: who may see it, and what one may do oneself. */
export function NotForYou({ title, deed }: NotForYouProps) {
  const role = useRole();
  const others = (whoMay(deed) ?? []).map((one) => `${one}s`);
  return (
    <div className={styles.page}>
      <title>{`${title} · Throughline`}</title>
      <h1>{title}</h1>
      <p>This page is for the study’s {listed(others)}.</p>
      {role && (
        <p>
          You are here as <b>{role}</b>, who {roleMeans[role]}. An owner can give you another role, under
          People.
        </p>
      )}
    </div>
  );
}
