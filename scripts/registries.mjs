// Writes a list for each row of `registries` from the folder that holds its entries; with --check it only says whether
// they are what the folders hold. To add to a list is to add a file.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * One list: the constants that the files of a folder export.
 * @typedef {object} Registry
 * @property {string} output the file to write, into the folder that it lists
 * @property {RegExp} files which files hold entries: their paths, relative to the folder of the list
 * @property {string} [define] only what is made by a call of this function; without it, every exported constant
 * @property {string} name the name of the list
 * @property {[name: string, file: string]} [type] the type of an entry; without it the list is a tuple of what it holds
 */

/** @type {readonly Registry[]} */
const registries = [
  {
    output: 'src/core/rules/registry.generated.ts',
    files: /^(?!admission|shared)[\w-]+\/[\w-]+\.ts$/,
    name: 'ownRules',
    type: ['Rule', './define-rule.ts'],
  },
  {
    output: 'src/core/filters/registry.generated.ts',
    files: /^[\w-]+\.ts$/,
    define: 'defineFilter',
    name: 'filterDefinitions',
  },
  {
    output: 'src/core/filters/references.generated.ts',
    files: /^[\w-]+\.ts$/,
    define: 'filterReference',
    name: 'filterReferences',
  },
  {
    output: 'src/core/admission/field-rules/registry.generated.ts',
    files: /^(?!registry)[\w-]+\.ts$/,
    name: 'fieldRuleList',
    type: ['FieldRule', '../field-rule.ts'],
  },
  {
    output: 'src/core/admission/core-rules/registry.generated.ts',
    files: /^(?!registry)[\w-]+\.ts$/,
    name: 'coreRules',
    type: ['CoreRule', '../core-rule.ts'],
  },
];

const CONSTANT = /^export const (?<name>\w+)(?:: (?<type>[^=]+))? =\s*(?<maker>[\w.]*)/gm;

/** The exported constants of a source that go into a list. A list among them is spread. */
const entriesOf = (source, define) =>
  [...source.matchAll(CONSTANT)]
    .filter(({ groups: { maker } }) => !define || maker === define)
    .map(({ groups: { name, type } }) => ({ name, item: type?.endsWith('[]') ? `...${name}` : name }));

/**
 * By name, unless the folder says otherwise: `order.json` beside the list names the folders or files that come first.
 * Within a file the order is that of the file.
 */
function inOrder(folder, files) {
  const path = join(folder, 'order.json');
  const first = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : [];
  const rank = (file) => {
    const index = first.findIndex((name) => file === `${name}.ts` || file.startsWith(`${name}/`));
    return index < 0 ? first.length : index;
  };
  return files.toSorted((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
}

/** The text of a list. `output` is where it will stand. */
export function registryText({ output, files, define, name, type }) {
  const folder = dirname(output);
  const found = readdirSync(folder, { recursive: true })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => files.test(file));
  const modules = inOrder(folder, found)
    .map((file) => ({ file, entries: entriesOf(readFileSync(join(folder, file), 'utf8'), define) }))
    .filter(({ entries }) => entries.length > 0);
  const imports = modules.map(
    ({ file, entries }) => `import { ${entries.map((entry) => entry.name).join(', ')} } from './${file}';`,
  );
  const items = modules.flatMap(({ entries }) => entries.map(({ item }) => `  ${item},`));
  return [
    '// Written by `npm run registries`.',
    ...(type ? [`import type { ${type[0]} } from '${type[1]}';`] : []),
    ...imports,
    '',
    `export const ${name}${type ? `: readonly ${type[0]}[]` : ''} = [`,
    ...items,
    `]${type ? '' : ' as const'};`,
    '',
  ].join('\n');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const isFresh = ({ output, text }) => existsSync(output) && readFileSync(output, 'utf8') === text;
  const stale = registries
    .map((registry) => ({ output: registry.output, text: registryText(registry) }))
    .filter((wanted) => !isFresh(wanted));
  if (process.argv.includes('--check')) {
    for (const { output } of stale) console.error(`${output} is not what its folder holds.`);
    if (stale.length > 0) {
      console.error('Run npm run registries.');
      process.exit(1);
    }
  } else {
    for (const { output, text } of stale) writeFileSync(output, text);
    console.log(`${registries.length} lists, ${stale.length} written.`);
  }
}
