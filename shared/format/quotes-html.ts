import type { ListPart } from '../quote/list.ts';

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const STYLE =
  'body{font:17px/1.5 Georgia,serif;max-width:38em;margin:2em auto;padding:0 1em}h1,h2,h3,h4,.by,.more{font-family:system-ui,sans-serif}blockquote{margin:1em 0;break-inside:avoid}blockquote p{margin:0;white-space:pre-line}.by{font-size:.9em;font-weight:600}.more{font-size:.85em;color:#474b50}';

function part(one: ListPart): string {
  if ('heading' in one) return `<h${one.level + 1}>${escaped(one.heading)}</h${one.level + 1}>`;
  const { words, signed, more } = one.quote;
  const behind = more.map(({ name, text }) => `<p class="more">${escaped(`${name}: ${text}`)}</p>`);
  return `<blockquote><p>“${escaped(words)}”</p><p class="by">${escaped(signed)}</p>${behind.join('')}</blockquote>`;
}

/** A list of quotes as one page that needs nothing else. */
export const listHtml = (title: string, says: string, parts: readonly ListPart[]): string =>
  `<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(`Quotes: ${title}`)}</title><style>${STYLE}</style></head><body>\n<h1>${escaped(`Quotes: ${title}`)}</h1>\n<p><em>${escaped(says)}</em></p>\n${parts.map(part).join('\n')}\n</body></html>\n`;
