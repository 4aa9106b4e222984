// Writes a list for each row of `registries` from the folder that holds its entries; with --check it only checks
// that they are up to date. To add to a list is to add a file.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * One list: the constants that the files of a folder export.
 * @typedef {object} Registry
 * @property {string} output the file to write
 * @property {string} [folder] the folder that it lists; by default that of the output
 * @property {RegExp} files which files hold entries: their paths, relative to the folder of the list
 * @property {string} [define] only results of this function; without it, every exported constant
 * @property {string} name the name of the list
 * @property {[name: string, file: string]} [type] the type of an entry; without it the list is a tuple of its values
 * @property {boolean} [ofKinds] the files are in folders of kinds: each entry has its kind
 * @property {(sources: readonly string[]) => string} [write] writes another text than a list, from the files
 */

/** @type {readonly Registry[]} */
const registries = [
  {
    output: 'src/core/kinds/registry.generated.ts',
    files: /^[\w-]+\/kind\.ts$/,
    define: 'defineKind',
    name: 'kindList',
    type: ['Kind', './define-kind.ts'],
  },
  {
    output: 'src/core/kinds/schemas.generated.ts',
    files: /^[\w-]+\/schema\.ts$/,
    name: 'schemaList',
    type: ['Schema', './schema.ts'],
    ofKinds: true,
  },
  {
    output: 'src/core/kinds/older-schemas.generated.ts',
    files: /^[\w-]+\/older-schemas\.ts$/,
    name: 'olderSchemaList',
    type: ['OlderSchemas', './schema.ts'],
    ofKinds: true,
  },
  {
    output: 'src/core/kinds/rows.generated.ts',
    files: /^[\w-]+\/rows\.ts$/,
    name: 'rowList',
    type: ['CardRows', './row.ts'],
    ofKinds: true,
  },
  {
    output: 'src/core/kinds/features.generated.ts',
    files: /^[\w-]+\/features\.ts$/,
    name: 'featureList',
    type: ['readonly FeatureSign[]', './feature-sign.ts'],
    ofKinds: true,
  },
  {
    output: 'src/core/kinds/known-values.generated.ts',
    files: /^[\w-]+\/known-values\.ts$/,
    name: 'knownValueList',
    type: ['readonly KnownValues[]', './known-values.ts'],
    ofKinds: true,
  },
  {
    output: 'src/ui/parts/kind-icons.generated.ts',
    folder: 'src/core/kinds',
    files: /^[\w-]+\/kind\.ts$/,
    write: kindIcons,
  },
  {
    output: 'src/core/topology/makers/registry.generated.ts',
    files: /^[\w-]+\.ts$/,
    define: 'defineMaker',
    name: 'makers',
    type: ['Maker', './define-maker.ts'],
  },
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
  {
    output: 'src/core/commands/registry.generated.ts',
    files: /^[\w-]+\.ts$/,
    define: 'defineCommand',
    name: 'commands',
  },
  {
    output: 'src/core/lessons/checks/registry.generated.ts',
    files: /^[\w-]+\/[\w-]+\.ts$/,
    define: 'defineCheck',
    name: 'checkList',
    type: ['CheckDefinition', './define-check.ts'],
  },
  {
    output: 'src/core/presets/implementations/registry.generated.ts',
    files: /^(?!registry)[\w-]+\.ts$/,
    define: 'definePreset',
    name: 'presets',
    type: ['Preset', '../define-preset.ts'],
  },
  {
    output: 'src/cli/verbs/registry.generated.ts',
    files: /^[\w-]+\.ts$/,
    define: 'defineVerb',
    name: 'verbs',
    type: ['Verb', '../define-verb.ts'],
  },
];

const CONSTANT = /^export const (?<name>\w+)(?:: (?<type>[^=]+))? =\s*(?<maker>[\w.]*)/gm;

/** The exported constants of a source that go into a list. A list among them is spread. */
const entriesOf = (source, define) =>
  [...source.matchAll(CONSTANT)]
    .filter(({ groups: { maker } }) => !define || maker === define)
    .map(({ groups: { name, type } }) => ({ name, item: type?.endsWith('[]') ? `...${name}` : name }));

/**
 * By name; `order.json` beside the list names the folders or files that come first.
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

/** The pictures that kinds name, as components. */
function kindIcons(sources) {
  const named = sources.flatMap((source) => /^ {2}icon: '(?<icon>\w+)',$/m.exec(source)?.groups.icon ?? []);
  const icons = [...new Set(named)].toSorted();
  return [
    '// Written by `npm run registries`.',
    `import { ${icons.join(', ')}, type LucideIcon } from 'lucide-react';`,
    '',
    'export const kindIcons: Readonly<Record<string, LucideIcon>> = {',
    ...icons.map((icon) => `  ${icon},`),
    '};',
    '',
  ].join('\n');
}

/** The name of the kind that a folder of kinds declares. */
const kindIn = (folder) =>
  entriesOf(readFileSync(join(folder, 'kind.ts'), 'utf8'), 'defineKind').map(({ name }) => name)[0];

/** A list of pairs: a kind, and the entry of its folder. */
function listOfKinds(folder, modules, name, type) {
  const pairs = modules.map(({ file, entries: [entry] }) => ({
    file,
    kind: kindIn(join(folder, dirname(file))),
    entry: entry.name,
  }));
  return [
    '// Written by `npm run registries`.',
    "import type { Kind } from './define-kind.ts';",
    `import type { ${/\w+(?=\W*$)/.exec(type[0])[0]} } from '${type[1]}';`,
    ...pairs.flatMap(({ file, kind, entry }) => [
      `import { ${kind} } from './${dirname(file)}/kind.ts';`,
      `import { ${entry} } from './${file}';`,
    ]),
    '',
    `export const ${name}: readonly (readonly [Kind, ${type[0]}])[] = [`,
    ...pairs.map(({ kind, entry }) => `  [${kind}, ${entry}],`),
    '];',
    '',
  ].join('\n');
}

/** The text of a list. `output` is its path. */
export function registryText({
  output,
  folder = dirname(output),
  files,
  define,
  name,
  type,
  ofKinds = false,
  write,
}) {
  const found = readdirSync(folder, { recursive: true })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => files.test(file));
  if (write) return write(found.map((file) => readFileSync(join(folder, file), 'utf8')));
  const modules = inOrder(folder, found)
    .map((file) => ({ file, entries: entriesOf(readFileSync(join(folder, file), 'utf8'), define) }))
    .filter(({ entries }) => entries.length > 0);
  if (ofKinds) return listOfKinds(folder, modules, name, type);
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
