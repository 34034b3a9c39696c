import { copyPlain, copyRich } from '#client/lib/copy.ts';
import { useToast } from '#client/ui/use-toast.ts';
import { type Copied, copiedTogether } from '#shared/quote/copied-many.ts';

/** Copies several quotes and citations with who said them: rich and plain, or as Markdown. */
export function useCopyMany() {
  const say = useToast();
  return (several: readonly Copied[], how: 'rich' | 'markdown') => {
    const together = copiedTogether(several);
    void (how === 'rich' ? copyRich(together) : copyPlain(together.markdown)).then(
      () =>
        say({
          title: `${several.length} copied with attribution`,
          detail: how === 'rich' ? '' : 'as Markdown',
        }),
      () => say({ title: 'Not copied', detail: 'The browser did not allow it.' }),
    );
  };
}
