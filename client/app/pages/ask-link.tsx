import { LinkDialog } from '#client/features/codebook/link-dialog.tsx';
import { useCodebook } from '#client/features/codebook/use-codebook.ts';
import { useLinkDeeds } from '#client/features/codebook/use-link-deeds.ts';
import { useToast } from '#client/ui/use-toast.ts';

interface AskLinkProps {
  study: string;
  /** A theme, or a group. */
  theme: string;
  /** Where both ends are known: the other one. */
  other?: string;
  onClose: () => void;
}

/** Asks what a theme hangs together with, where its links are read. */
export function AskLink({ study, theme: id, other, onClose }: AskLinkProps) {
  const say = useToast();
  const codebook = useCodebook(study);
  const theme = codebook && [...codebook.themes, ...codebook.groups].find((one) => one.id === id);
  const deeds = useLinkDeeds(study, () => {
    say({ title: theme?.title ?? '', detail: 'link added', undoable: true });
    onClose();
  });
  return (
    codebook &&
    theme && (
      <LinkDialog
        study={study}
        theme={theme}
        {...(other !== undefined && { other })}
        codebook={codebook}
        areas={codebook.matrix?.areas ?? []}
        link={undefined}
        deeds={deeds}
        onClose={onClose}
      />
    )
  );
}
