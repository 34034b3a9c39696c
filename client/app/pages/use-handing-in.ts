import { useRouter } from '@tanstack/react-router';
import { handFiles } from '#client/lib/handed-files.ts';
import { hrefOf } from '#client/lib/place.ts';
import { projectPlace } from '../places.ts';

/** Hands files in: a project of another program goes to its own page, all else to `send`. */
export function useHandingIn(
  study: string,
  send: (files: readonly File[]) => void,
): (files: readonly File[]) => void {
  const router = useRouter();
  return (files) => {
    const [only] = files;
    if (files.length !== 1 || only === undefined || !/\.qdpx$/i.test(only.name)) return send(files);
    handFiles(files);
    router.history.push(hrefOf(projectPlace(study)));
  };
}
