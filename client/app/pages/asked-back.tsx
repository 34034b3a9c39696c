import { AnswersBeside } from '#client/features/member-check/answers-beside.tsx';
import { checkPlace } from '../places.ts';

interface AskedBackProps {
  study: string;
  theme: string;
  area: string;
  /** Only what speaks of this month. */
  wave?: string;
}

/** What coordinators answered about a cell, a story or a threat, with the way to the sheet. */
export function AskedBack(props: AskedBackProps) {
  return <AnswersBeside {...props} sheetOf={({ check, item }) => checkPlace(props.study, check, { item })} />;
}
