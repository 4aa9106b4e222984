import { coreRule } from '../../admission/core-rules/registry.ts';
import { fieldRules } from '../../admission/field-rules/registry.ts';
import { schemaFor } from '../../admission/schema-for.ts';
import type { AdmissionResult, Violation } from '../../admission/violation.ts';
import { schemaAt } from '../../kinds/schemas.ts';
import { arrayAt, pathText, valueAt } from '../../model/access.ts';
import type { Resource } from '../../model/resource.ts';
import type { ResourceIndex } from '../../topology/resource-index.ts';
import { describe } from '../../topology/describe.ts';
import type { Json, JsonObject, Path } from '../../yaml/json.ts';
import { editValue } from '../../yaml/edit/edit-value.ts';
import type { YamlEdit } from '../../yaml/yaml-edit.ts';
import { admissionOf } from '../../admission/admission-of.ts';
import type { Fix } from '../finding.ts';
import { nearNames } from '../../text/near-names.ts';
import { safe, setFix, unsetFix } from '../shared/fixes.ts';
import { explainText } from './explain-text.ts';
import { portFixes } from './port-fixes.ts';

type Context = Readonly<{ resource: Resource; index: ResourceIndex; admission: AdmissionResult }>;

type Fixer = (violation: Violation, context: Context) => readonly Fix[];

/** Fixes of a violation, the likeliest first; none where only its author knows the intention, or which break another rule. */
export const fixViolation = (violation: Violation, context: Context): readonly Fix[] =>
  fixesOf(violation, context).filter((fix) => !breaksOthers(fix, context));

/**
 * Whether the API server would refuse what comes out for something that it does not refuse now. What it has not looked at
 * yet says nothing.
 */
function breaksOthers({ call }: Fix, { resource, index, admission }: Context): boolean {
  const edit = editOf(call);
  if (!edit || admission.violations.some(({ code }) => code === 'admission/rules-not-checked')) return false;
  const changed = editValue(resource.value, edit);
  if (!changed.ok) return false;
  const after = admissionOf({ ...resource, value: changed.value as JsonObject }, index);
  const known = new Set(admission.violations.map(identityOf));
  return after.violations.some((one) => !known.has(identityOf(one)));
}

const editOf = (call: Fix['call']): YamlEdit | undefined => {
  if (call.id === 'set') return { op: 'set', path: call.args.path, value: call.args.value };
  return call.id === 'unset' ? { op: 'remove', path: call.args.path } : undefined;
};

const identityOf = ({ code, path }: Violation): string => `${code} ${pathText(path)}`;

function fixesOf(violation: Violation, context: Context): readonly Fix[] {
  const fixer = FIXERS.get(violation.code);
  if (fixer) return fixer(violation, context);
  const id = violation.code.slice('admission/'.length);
  const rule = fieldRules.get(id) ?? coreRule.get(id);
  const node = valueAt(context.admission.value, violation.path);
  if (!rule?.fixes || node === undefined) return [];
  return rule.fixes(node).map((fix) => {
    const path = [...violation.path, ...fix.at];
    const made =
      'unset' in fix
        ? unsetFix(context.resource, path, fix.title)
        : setFix(context.resource, path, fix.set, fix.title);
    return fix.safe ? safe(made) : made;
  });
}

const words = (value: Json): string => (typeof value === 'string' ? value || '""' : JSON.stringify(value));

const setTo = (resource: Resource, path: Path, value: Json): Fix =>
  setFix(resource, path, value, `Set ${pathText(path.slice(-1))} to ${words(value)}`);

/** A required field that takes only a few values, or a single one. */
const missing: Fixer = ({ path }, { resource, index }) => {
  const schema = schemaFor(resource, index);
  const values = (schema && schemaAt(schema, path)?.enum) ?? [];
  // A prefix is what most paths are meant as.
  const likeliest = values.toSorted((a, b) => Number(b === 'Prefix') - Number(a === 'Prefix'));
  return values.length > 4 ? [] : likeliest.map((value) => setTo(resource, path, value));
};

const otherValue: Fixer = ({ path, facts }, { resource }) => {
  const written = valueAt(resource.value, path);
  const allowed = facts?.['allowed'];
  if (!Array.isArray(allowed)) return [];
  const values = allowed as readonly Json[];
  if (typeof written !== 'string')
    return values.length > 4 ? [] : values.map((value) => setTo(resource, path, value));
  const names = values.filter((value) => typeof value === 'string');
  const same = names.find((name) => name.toLowerCase() === written.toLowerCase());
  const near = same === undefined ? nearNames(written, names, 2) : [same];
  const likely = near.length > 0 || names.length > 4 ? near : names;
  return likely.map((value) => {
    const fix = setTo(resource, path, value);
    return value === same ? safe(fix) : fix;
  });
};

/** A value that only has to be written in another way. */
const otherType: Fixer = ({ path, facts }, { resource }) => {
  const value = valueAt(resource.value, path);
  const wanted = facts?.['wanted'];
  if (value === undefined) return [];
  if (wanted === 'integer' && typeof value === 'string' && /^-?\d{1,15}$/.test(value.trim()))
    return [safe(setTo(resource, path, Number(value)))];
  if (wanted === 'boolean' && typeof value === 'string' && /^(true|false)$/i.test(value))
    return [safe(setTo(resource, path, value.toLowerCase() === 'true'))];
  if (wanted === 'string' && (typeof value === 'number' || typeof value === 'boolean'))
    return [safe(setTo(resource, path, String(value)))];
  if (wanted === 'array' && value !== null)
    return [safe(setFix(resource, path, [value], 'Make it a list of one'))];
  const [first, ...others] = Array.isArray(value) ? (value as readonly Json[]) : [];
  if (wanted === 'object' && first !== undefined && others.length === 0 && typeof first === 'object')
    return [safe(setFix(resource, path, first, 'Write the item itself instead of a list of one'))];
  return [];
};

/** A text that can only be meant in one way. */
const otherText: Fixer = (violation, { resource }) => {
  const { path } = violation;
  const { meant, leaveOut } = explainText(violation, resource) ?? {};
  if (leaveOut)
    return [unsetFix(resource, leaveOut, `Leave ${pathText(leaveOut.slice(-1))} out, for every host`)];
  if (meant === undefined) return [];
  const list = path.slice(0, -1);
  // Once is enough in a list.
  return arrayAt(resource.value, list).includes(meant)
    ? [
        unsetFix(
          resource,
          path,
          `Remove ${words(valueAt(resource.value, path) ?? '')}: ${meant} is there already`,
        ),
      ]
    : [safe(setFix(resource, path, meant, `Write ${meant}`))];
};

/** The name of an object that can only be meant in one way, also where others refer to it. */
const otherName: Fixer = (violation, { resource }) => {
  const { meant } = explainText(violation, resource) ?? {};
  if (meant === undefined) return [];
  const call = { id: 'rename', args: { key: resource.key, name: meant, follow: true } } as const;
  return [{ title: `Rename ${describe(resource)} to ${meant}`, call }];
};

const removeItem: Fixer = ({ path }, { resource }) => {
  const i = path.at(-1);
  return typeof i === 'number' ? [unsetFix(resource, path, `Remove item ${i + 1} of the list`)] : [];
};

const FIXERS: ReadonlyMap<string, Fixer> = new Map<string, Fixer>([
  ['admission/required', missing],
  ['admission/enum', otherValue],
  ['admission/type', otherType],
  ['admission/pattern', otherText],
  ['admission/format', otherText],
  ['admission/min-length', otherText],
  ['admission/name', otherName],
  ['admission/ingress-service-name', otherText],
  ['admission/service-external-name', otherText],
  ['admission/duplicate', removeItem],
  ['admission/backendref-service-port-required', portFixes],
  ['admission/ingress-port', portFixes],
]);
