import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { holdsApp } from '../../../scripts/app-folder.ts';

/**
 * The folder with the built app: `dist` of the package that this program is part of, or of the checkout.
 *
 * @param from a folder in it
 * @returns null where it was not built
 */
export function builtApp(from: string = __dirname): string | null {
  const app = join(from, 'dist');
  if (existsSync(join(from, 'package.json')) && holdsApp(app)) return app;
  const above = dirname(from);
  return above === from ? null : builtApp(above);
}
