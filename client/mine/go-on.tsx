interface GoOnProps {
  title: string;
  says: string;
  onGo: () => void;
}

/** A row that leads to another page of the house. */
export function GoOn({ title, says, onGo }: GoOnProps) {
  return (
    <button type="button" className="go" onClick={onGo}>
      <span>
        <b>{title}</b>
        {says}
      </span>
      <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
        <path d="m6.3 4.5 3.5 3.5-3.5 3.5" fill="none" stroke="currentColor" strokeWidth="1.5" />
      </svg>
    </button>
  );
}
