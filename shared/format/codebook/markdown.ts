import {
  type Appendix,
  type AppendixChange,
  type AppendixTheme,
  changeWords,
  partsOf,
  standingOf,
} from '../../codebook/appendix.ts';
import { WORKING_COPY } from '../export.ts';
import { plain } from '../plain-markdown.ts';

/** Lines of a text as one paragraph that keeps them. */
const lines = (text: string): string => text.trim().split(/\n+/).map(plain).join('  \n');

function themeParts(theme: AppendixTheme, level: number): string[] {
  const heading = '#'.repeat(Math.min(6, level + theme.depth));
  const went = theme.went === null ? '' : ` (${plain(theme.went)})`;
  return [
    `${heading} ${plain(theme.title)}${went}`,
    ...partsOf(theme).map(({ title, text }) => `**${title}:** ${lines(text)}`),
  ];
}

const changeLine = (change: AppendixChange): string => {
  const fields = change.fields.map(
    ({ field, before, after }) => `${field} was “${plain(before)}”, became “${plain(after)}”`,
  );
  const rest = [...fields, ...(change.note === '' ? [] : [plain(change.note)])].map((part) => `; ${part}`);
  const version = change.version === null ? '' : ` — **codebook ${plain(change.version)}**`;
  const who = [change.on, change.by].filter(Boolean).join(', ');
  return `${change.number}. ${who} — ${plain(changeWords(change))}${rest.join('')}${version}`.replaceAll(
    '\n',
    ' ',
  );
};

/** A codebook as the appendix of a report, in Markdown. */
export function codebookMarkdown(appendix: Appendix): string {
  const parts = [`# Codebook: ${plain(appendix.study)}`, `*${plain(standingOf(appendix))}.*`];
  if (appendix.isWorkingCopy)
    parts.push(`*The examples are participants’ words: this is a ${WORKING_COPY}.*`);
  if (appendix.notTold.length > 0) parts.push(appendix.notTold.map(plain).join(' '));
  if (appendix.kinds.length === 0) parts.push('There are no themes in use.');
  for (const { title, groups } of appendix.kinds) {
    parts.push(`## ${title}`);
    for (const group of groups) {
      if (group.title !== null) parts.push(`### ${plain(group.title)}`);
      for (const theme of group.themes) parts.push(...themeParts(theme, group.title === null ? 3 : 4));
    }
  }
  if (appendix.gone.length > 0) {
    parts.push('## No longer in use');
    for (const theme of appendix.gone) parts.push(...themeParts({ ...theme, depth: 0 }, 3));
  }
  if (appendix.changes !== null) {
    parts.push('## How the codebook changed');
    parts.push(
      appendix.changes.length === 0 ? 'It has not changed.' : appendix.changes.map(changeLine).join('\n'),
    );
  }
  return `${parts.join('\n\n')}\n`;
}
