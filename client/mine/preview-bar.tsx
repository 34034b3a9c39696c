import { doorOf } from './door.ts';

/** Tells a researcher who looks in that this is what the coordinator sees, and leads back. */
export function PreviewBar() {
  const door = doorOf(window.location);
  if (door.by !== 'preview') return null;
  return (
    <aside className="preview" aria-label="Preview">
      A preview: this is what the coordinator sees. Nothing can be answered here.{' '}
      <a href={door.back} target="_top">
        Back to People
      </a>
    </aside>
  );
}
