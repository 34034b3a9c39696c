/** Whether words are selected on the page or in a field: then copying means those. */
export function areWordsSelected(): boolean {
  const field = document.activeElement;
  if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)
    return field.selectionStart !== field.selectionEnd;
  return getSelection()?.isCollapsed === false;
}

/** Puts words on the clipboard, plain and with markup; throws where the browser does not allow it. */
export async function copyRich({ plain, html }: { plain: string; html: string }): Promise<void> {
  const blob = (text: string, type: string) => new Blob([text], { type });
  await navigator.clipboard.write([
    new ClipboardItem({ 'text/plain': blob(plain, 'text/plain'), 'text/html': blob(html, 'text/html') }),
  ]);
}

/** Puts plain words on the clipboard; throws where the browser does not allow it. */
export const copyPlain = (text: string): Promise<void> => navigator.clipboard.writeText(text);
