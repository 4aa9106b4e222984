import { packText } from './packed-text.ts';
import type { SharedWorkspace } from './shared-workspace.ts';

/** A workspace as text for the fragment of a link. */
export const encodeShare = ({ files, places }: SharedWorkspace): string =>
  packText(
    JSON.stringify({
      files: files.map(({ path, text }) => [path, text]),
      places: [...places].map(([key, { x, y }]) => [key, Math.round(x), Math.round(y)]),
    }),
  );
