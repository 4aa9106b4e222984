// Compares the schemas of the kinds with the CRDs of a release of the Gateway API, field by field:
// `node scripts/compare-crds.mjs <gateway-api>/config/crd --release 1.5`, where the folder has `standard` and
// `experimental` in it. Prints what differs, and exits with 1 when something does.
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { parseAllDocuments } from 'yaml';

/** Words that say nothing about what is taken. */
const SILENT = new Set(['description']);

/** What is so without being said. */
const BY_DEFAULT = { 'x-kubernetes-list-type': 'atomic', minLength: 0 };

const STRUCTURE = new Set(['properties', 'items', 'additionalProperties', 'x-kubernetes-validations']);

/** The status is not read from manifests, and metadata have rules of their own. */
const LEFT_OUT = new Set(['status', 'metadata', 'apiVersion', 'kind']);

/** Lists whose order says nothing. */
const inOrder = (value) =>
  Array.isArray(value) ? [...value].map((one) => JSON.stringify(one)).sort() : value;

const text = (value) => JSON.stringify(inOrder(value));

/** Everything a schema says, as a map of `path word` to a text. */
function facts(schema, path = '', found = new Map()) {
  for (const [word, value] of Object.entries(schema)) {
    if (SILENT.has(word) || STRUCTURE.has(word) || BY_DEFAULT[word] === value) continue;
    found.set(`${path} ${word}`, text(value));
  }
  // A rule that stands there twice is reported once.
  for (const { rule, message } of schema['x-kubernetes-validations'] ?? [])
    found.set(`${path} rule ${message ?? rule}`, 'stands here');
  for (const [key, field] of Object.entries(schema.properties ?? {}))
    if (path !== '' || !LEFT_OUT.has(key)) facts(field, path === '' ? key : `${path}.${key}`, found);
  if (schema.items) facts(schema.items, `${path}[]`, found);
  if (typeof schema.additionalProperties === 'object')
    facts(schema.additionalProperties, `${path}{*}`, found);
  return found;
}

/** `Kind version` of each served version with its facts. */
export function versionsOf(definitions) {
  const found = new Map();
  for (const { spec } of definitions)
    for (const { name, served, schema, deprecated, deprecationWarning } of spec.versions)
      if (served) {
        const said = facts(schema.openAPIV3Schema);
        // Every object must say these; they are checked apart from schemas.
        const required = schema.openAPIV3Schema.required?.filter((key) => !LEFT_OUT.has(key));
        if (required) said.set(' required', text(required));
        if (text(required) === '[]') said.delete(' required');
        if (deprecated) said.set(' deprecated', deprecationWarning ?? 'true');
        said.set(
          ' names',
          `${spec.scope} ${spec.names.plural} ${spec.names.shortNames?.join(' ') ?? ''} ${spec.group}`,
        );
        found.set(`${spec.names.kind} ${name}`, said);
      }
  return found;
}

/** What differs, a line each. */
export function differences(ours, theirs) {
  const lines = [];
  for (const version of new Set([...ours.keys(), ...theirs.keys()])) {
    const [mine, official] = [ours.get(version), theirs.get(version)];
    if (!mine || !official) {
      lines.push(`${version}: ${mine ? 'only here' : 'missing here'}`);
      continue;
    }
    for (const fact of new Set([...mine.keys(), ...official.keys()]))
      if (mine.get(fact) !== official.get(fact))
        lines.push(`${version}: ${fact}\n  here     ${mine.get(fact)}\n  official ${official.get(fact)}`);
  }
  return lines;
}

/** The CustomResourceDefinitions in the YAML files of a folder. */
function definitionsIn(folder) {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .flatMap((file) => parseAllDocuments(readFileSync(join(folder, file), 'utf8')))
    .map((document) => document.toJS())
    .filter((value) => value?.kind === 'CustomResourceDefinition');
}

async function main([folder, flag, release]) {
  if (folder === undefined || flag !== '--release' || release === undefined) {
    console.error('node scripts/compare-crds.mjs FOLDER --release 1.6');
    process.exit(2);
  }
  const outfile = resolve('.cache/gateway-crds.mjs');
  await build({
    entryPoints: ['src/core/admission/crd/testing/gateway-crds.ts'],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    logLevel: 'error',
  });
  const { gatewayCrds } = await import(pathToFileURL(outfile).href);
  let count = 0;
  for (const channel of ['standard', 'experimental']) {
    const ours = versionsOf(gatewayCrds({ release, channel }));
    const found = differences(ours, versionsOf(definitionsIn(join(folder, channel))));
    console.log(`${release} ${channel}: ${ours.size} versions, ${found.length} differences`);
    for (const line of found) console.log(line);
    count += found.length;
  }
  process.exit(count === 0 ? 0 : 1);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href)
  await main(process.argv.slice(2));
