import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';

const IMPORT = /import (?<name>\w+) from '(?<path>\.[^']+\.module\.css)'/g;

/** The classes that a component takes from its CSS modules and that these do not have. */
function unknownClasses(file: string): readonly string[] {
  const source = readFileSync(file, 'utf8');
  return [...source.matchAll(IMPORT)].flatMap(({ groups: { name = '', path = '' } = {} }) => {
    const css = readFileSync(join(dirname(file), path), 'utf8');
    const defined = new Set([...css.matchAll(/\.([A-Za-z_][\w-]*)/g)].map(([, one]) => one));
    const used = [...source.matchAll(new RegExp(`[^\\w/-]${name}\\.(\\w+)`, 'g'))].map(
      ([, one]) => one ?? '',
    );
    return used.filter((one) => !defined.has(one)).map((one) => `${file}: ${one}`);
  });
}

// A class that no stylesheet has is `undefined` at run time, and neither types nor roles show it.
test('every class that a component uses stands in its stylesheet', () => {
  const files = readdirSync('src/ui', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.tsx'))
    .map((file) => join('src/ui', file));
  expect(files.flatMap(unknownClasses)).toEqual([]);
});
