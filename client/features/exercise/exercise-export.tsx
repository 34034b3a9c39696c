import { useQuery } from '@tanstack/react-query';
import { download, fileNameOf } from '#client/lib/download.ts';
import { Button } from '#client/ui/button.tsx';
import { Menu } from '#client/ui/menu.tsx';
import { exerciseAroundQuery, exerciseQuery } from './api.ts';
import { exerciseFile } from './exercise-file.ts';

interface ExerciseExportProps {
  study: { id: string; title: string };
  area: { id: string; name: string };
}

/** Takes the rows of an area's exercise away as the table they are. */
export function ExerciseExport({ study, area }: ExerciseExportProps) {
  const { data: rows } = useQuery(exerciseQuery(study.id, area.id));
  const { data: around } = useQuery(exerciseAroundQuery(study.id));
  return (
    <Menu
      align="end"
      trigger={
        <Button look="quiet" small opens>
          Export
        </Button>
      }
      groups={[
        [
          { label: 'Print', onSelect: () => window.print() },
          {
            label: 'Table (CSV)',
            onSelect: () =>
              void import('#shared/format/csv.ts').then(({ toCsv }) =>
                download(
                  fileNameOf([study.title, area.name, 'exercise'], 'csv'),
                  toCsv(exerciseFile(area.name, rows ?? [], around ?? { themes: [], sources: [] })),
                  'text/csv',
                ),
              ),
          },
        ],
      ]}
    />
  );
}
