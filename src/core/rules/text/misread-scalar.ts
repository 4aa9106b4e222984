import { object } from '../../kinds/shared/example-manifests.ts';
import { admissionOf } from '../../admission/admission-of.ts';
import { CORE } from '../../kinds/shared/groups.ts';
import { objectAt, pathText, valueAt } from '../../model/access.ts';
import { placeOf } from '../../model/place-of.ts';
import type { Resource } from '../../model/resource.ts';
import type { JsonObject, Path } from '../../yaml/json.ts';
import { nodeAt } from '../../yaml/tree.ts';
import { defineRule, type RuleReport } from '../define-rule.ts';
import { safe, setFix } from '../shared/fixes.ts';
import { isRefused } from '../shared/when.ts';

const example = (value: string): string =>
  object(
    'v1',
    'ConfigMap',
    { name: 'cart', namespace: 'shop' },
    `data:\n  coupons: ${value}\n  currency: EUR`,
  );

/** A date or a moment, as YAML 1.1 reads them without quotes. */
const DATE =
  /^\d{4}-\d{2}-\d{2}$|^\d{4}-\d{1,2}-\d{1,2}(?:[Tt]|[ \t]+)\d{1,2}:\d{2}:\d{2}(?:\.\d*)?(?:[ \t]*(?:Z|[-+]\d{1,2}(?::?\d{2})?))?$/;

/** Where any text may stand: elsewhere a date is what is meant, or is refused. */
const FREE_TEXT: readonly Path[] = [
  ['metadata', 'labels'],
  ['metadata', 'annotations'],
  ['spec', 'template', 'metadata', 'labels'],
  ['spec', 'template', 'metadata', 'annotations'],
  ['spec', 'infrastructure', 'labels'],
  ['spec', 'infrastructure', 'annotations'],
];

/** Texts of the metadata, which the server decodes before it looks at anything else. */
const METADATA = FREE_TEXT.filter(([first]) => first === 'metadata');

const IN_CONFIG_MAPS: readonly Path[] = [...FREE_TEXT, ['data']];

const textMaps = ({ group, kind }: Resource): readonly Path[] =>
  group === CORE && kind === 'ConfigMap' ? IN_CONFIG_MAPS : FREE_TEXT;

/** A word without quotes that YAML takes for something else than text. */
export const misreadScalar = defineRule({
  code: 'text/misread-scalar',
  severity: 'warning',
  title: 'A word without quotes is read as a boolean, a number or a date where text is meant.',
  why: 'kubectl reads YAML 1.1: yes, no, on, off and y are booleans there, and 1.10 is the number 1.1. The API server then refuses the object, because the field takes text.',
  fix: 'Put it in quotes.',
  examples: { bad: example('⟦yes⟧'), good: example('"yes"') },

  when: (subject) =>
    isRefused(subject) ||
    textMaps(subject.resource).some((place) => mayBeMisread(objectAt(subject.resource.value, place))),

  *each({ resource, index }) {
    const said = new Set<string>();
    for (const violation of admissionOf(resource, index).violations) {
      const { code, path, facts } = violation;
      if (code !== 'admission/type' || facts?.['wanted'] !== 'string') continue;
      const report = misreadAt(resource, path);
      if (!report) continue;
      said.add(pathText(path));
      yield { ...report, explanation: `${report.message} ${this.why}`, violation };
    }
    // Of several such words in its metadata the server names the first only.
    for (const place of METADATA) {
      for (const key of Object.keys(objectAt(resource.value, place))) {
        const path = [...place, key];
        const report = said.has(pathText(path)) ? null : misreadAt(resource, path);
        if (report) yield { ...report, severity: 'error', explanation: `${report.message} ${this.why}` };
      }
    }
    yield* datesIn(resource);
  },
});

/** Whether a map of texts holds what is no text, or may be none to other readers. */
function mayBeMisread(texts: JsonObject): boolean {
  for (const key in texts) {
    const value = texts[key];
    if (typeof value !== 'string' || DATE.test(value)) return true;
  }
  return false;
}

/** A boolean or a number at a place that takes text, written without quotes. */
function misreadAt(resource: Resource, path: Path): RuleReport | null {
  const value = valueAt(resource.value, path);
  if (typeof value !== 'boolean' && typeof value !== 'number') return null;
  const written = plainText(resource, path);
  if (written === null) return null;
  const read = typeof value === 'boolean' ? `the boolean ${String(value)}` : 'a number';
  return {
    on: resource,
    path,
    message: `${pathText(path)} takes text, and ${written} is read as ${read}.`,
    fixes: [safe(setFix(resource, path, written, `Quote it: "${written}"`))],
  };
}

/** Dates without quotes: kubectl keeps them as text, other readers write them in another way. */
function* datesIn(resource: Resource): Generator<RuleReport> {
  for (const place of textMaps(resource)) {
    for (const [key, value] of Object.entries(objectAt(resource.value, place))) {
      if (typeof value !== 'string' || !DATE.test(value)) continue;
      const path = [...place, key];
      const written = plainText(resource, path);
      if (written === null) continue;
      yield {
        on: resource,
        path,
        message: `${pathText(path)} takes text, and readers of YAML 1.1 take ${written} for a date.`,
        explanation:
          'Tools that read and write the manifest again may turn it into another form, with a time of day.',
        fixes: [
          safe({
            title: `Quote it: "${written}"`,
            call: { id: 'quote', args: { key: resource.key, path: [...path] } },
          }),
        ],
      };
    }
  }
}

/** A plain scalar as it is written; null for what stands there in another way. */
function plainText(resource: Resource, path: Path): string | null {
  const { doc, path: inDocument } = placeOf(resource, path);
  const node = nodeAt(doc, inDocument);
  if (node?.kind !== 'scalar' || node.style !== 'plain' || node.tag !== null) return null;
  return doc.text.slice(node.span.start, node.span.end);
}
