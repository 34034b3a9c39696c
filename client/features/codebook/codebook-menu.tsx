import { useMay } from '#client/lib/may.ts';
import { Button } from '#client/ui/button.tsx';
import { Menu } from '#client/ui/menu.tsx';
import { useToast } from '#client/ui/use-toast.ts';
import { newestVersion } from '#shared/codebook/version.ts';
import { CODEBOOK_FORMATS, codebookFile, refiCodebookFile } from './codebook-file.ts';
import type { Codebook } from './use-codebook.ts';

interface CodebookMenuProps {
  study: { id: string; title: string };
  codebook: Codebook;
  onName: () => void;
  onVersions: () => void;
  onCompare: () => void;
  onLinks: () => void;
  onTogether: () => void;
  onFromFile: () => void;
}

/** What can be done with the codebook as a whole; the button says which version it is. */
export function CodebookMenu(props: CodebookMenuProps) {
  const { study, codebook, onName, onVersions, onCompare, onLinks, onTogether, onFromFile } = props;
  const say = useToast();
  const version = newestVersion(codebook.events);
  const last = codebook.events.at(-1);
  const held = last === undefined ? 'nothing has changed yet' : undefined;
  const named = last?.version == null ? undefined : `it is called ${last.version} already`;
  const may = useMay();
  const notTaken = (error: unknown) =>
    say({ title: 'Not downloaded', detail: error instanceof Error ? error.message : '' });
  return (
    <Menu
      align="end"
      trigger={
        <Button small look="quiet" opens>
          {version === null ? 'Codebook' : `codebook ${version}`}
        </Button>
      }
      groups={[
        [
          { deed: 'codebook.name', label: 'Name this version…', onSelect: onName, heldBack: held ?? named },
          { label: 'Versions and earlier states', onSelect: onVersions, heldBack: held },
          { label: 'Compare two states', onSelect: onCompare, heldBack: held },
        ],
        [
          { label: 'Link map', onSelect: onLinks },
          { label: 'Themes together', onSelect: onTogether },
        ],
        [{ deed: 'theme.add', label: 'Codebook from a file…', onSelect: onFromFile }],
        [
          ...CODEBOOK_FORMATS.map(({ format, label }) => ({
            deed: 'export.readers',
            label,
            onSelect: () =>
              void codebookFile(study, format, { examples: may('export.working') ? 'yes' : 'cleared' }).catch(
                notTaken,
              ),
          })),
          {
            deed: 'export.working',
            label: 'Download as .qdc for other programs',
            onSelect: () => void refiCodebookFile(study).catch(notTaken),
          },
        ],
      ]}
    />
  );
}
