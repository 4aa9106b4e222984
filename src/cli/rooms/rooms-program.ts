import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** The package with the server of rooms: it is large, and few need it. */
export const ROOMS_PACKAGE = 'gatehouse-rooms';

/**
 * The program that serves rooms: of the package that is installed beside this one, or that stands in the same checkout.
 * The folder that the command line is called in has no say: it may come from anyone.
 *
 * @param from a folder in this package
 * @returns null where there is none
 */
export function roomsProgram(from: string = __dirname): string | null {
  const inCheckout = join(packageOf(from), 'rooms/package.json');
  const found = existsSync(inCheckout) ? inCheckout : installed(from);
  if (found === null) return null;
  const { name, bin } = JSON.parse(readFileSync(found, 'utf8')) as Readonly<{
    name?: string;
    bin?: Readonly<Record<string, string>>;
  }>;
  const program = bin?.[ROOMS_PACKAGE];
  return name === ROOMS_PACKAGE && program !== undefined ? join(dirname(found), program) : null;
}

/** The nearest folder with a package.json, which has to be there. */
function packageOf(folder: string): string {
  const above = dirname(folder);
  return existsSync(join(folder, 'package.json')) || above === folder ? folder : packageOf(above);
}

function installed(from: string): string | null {
  try {
    return createRequire(join(from, 'from.cjs')).resolve(`${ROOMS_PACKAGE}/package.json`);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'MODULE_NOT_FOUND') return null;
    throw cause;
  }
}
