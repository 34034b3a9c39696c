import { Button } from '#client/ui/button.tsx';
import { Empty } from '#client/ui/empty.tsx';

interface NoMemosProps {
  /** Nobody wrote one yet. */
  isNone: boolean;
  onWrite: () => void;
  onAll: () => void;
}

/** Says why no memo is shown, and what to do. */
export function NoMemos({ isNone, onWrite, onAll }: NoMemosProps) {
  return isNone ? (
    <Empty
      title="No memos yet"
      deeds={
        <Button deed="memo.add" onClick={onWrite}>
          Write the first
        </Button>
      }
    >
      What you notice, doubt or decide: on a passage with M on the desk, on anything else from here.
    </Empty>
  ) : (
    <Empty title="No memo says that" deeds={<Button onClick={onAll}>Show all memos</Button>}>
      Searched in what memos say, what they are on, and the words they hang on.
    </Empty>
  );
}
