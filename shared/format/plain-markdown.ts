/** Words as Markdown shows them, whatever marks they hold. */
export const plain = (text: string): string =>
  text
    .replace(/[\\`*_[\]<>~|]/g, '\\$&')
    .replace(/^(\s*)([-+#=]|\d+(?=[.)]))/gm, (_, space: string, mark: string) =>
      /\d/.test(mark) ? `${space}${mark}\\` : `${space}\\${mark}`,
    );

/** What a link may lead to: the web, a letter, or a place in the same folder. */
const HARMLESS = /^(?:https?:|mailto:|[^:&]*(?:[/?#]|$))/iu;

/** Markdown outside of code as it was typed, but that no tag is one and no link runs anything, wherever it is shown. */
export const tame = (markdown: string): string =>
  markdown
    .replace(/(?<!\\)<(?=[a-z!/?])/giu, '\\<')
    .replace(/(\]\(|\]:)(\s*(?:\\?<)?)([^\s)>]*)/gu, (whole, opens: string, space: string, to: string) =>
      HARMLESS.test(to) ? whole : `${opens}${space}about:blank#${to.replace(/[:&]/gu, '-')}`,
    );
