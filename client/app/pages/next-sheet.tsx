import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { offersQuery } from '#client/features/sheet/api.ts';
import { hrefOf } from '#client/lib/place.ts';
import { Button } from '#client/ui/button.tsx';
import { ButtonLink } from '#client/ui/button-link.tsx';
import { Menu } from '#client/ui/menu.tsx';
import { waveNames } from '#shared/analysis/wording.ts';
import type { SheetOffer } from '#shared/api/sheet.ts';
import { slug } from '#shared/reference.ts';
import type { StudyView } from '#shared/study/view.ts';
import { sheetPlace } from '../places.ts';

const LABEL = 'Next interview sheet';

interface NextSheetProps {
  study: StudyView;
}

/** The way to the sheet of the next interview: of the one that is planned, or a choice where several come next. */
export function NextSheet({ study }: NextSheetProps) {
  const { data: offers = [] } = useQuery({ ...offersQuery(study.id), throwOnError: false });
  const navigate = useNavigate();
  const names = waveNames(study.waves);
  const areaName = (offer: SheetOffer) => study.areas.find(({ id }) => id === offer.area)?.name ?? '';
  const placeOf = (offer: SheetOffer) =>
    sheetPlace(study.id, slug(areaName(offer)), {
      participant: offer.pseudonym,
      wave: study.waves.find(({ id }) => id === offer.wave)?.month,
    });
  const [first, ...others] = offers;
  if (!first) return null;
  if (others.length === 0) return <ButtonLink place={placeOf(first)}>{LABEL}</ButtonLink>;
  return (
    <Menu
      align="end"
      trigger={<Button opens>{LABEL}</Button>}
      groups={[
        offers.map((offer) => ({
          label: `${areaName(offer)}, ${offer.pseudonym}`,
          hint: `${names[study.waves.findIndex(({ id }) => id === offer.wave)]}${offer.planned ? '' : ', not planned yet'}`,
          onSelect: () => void navigate({ href: hrefOf(placeOf(offer)) }),
        })),
      ]}
    />
  );
}
