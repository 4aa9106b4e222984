import { memo } from '../incremental/memo.ts';
import { scopeOf } from '../kinds/registry.ts';
import type { Schema } from '../kinds/schema.ts';
import { CORE } from '../kinds/shared/groups.ts';
import { metadataSchema } from '../kinds/shared/metadata.ts';
import { objectAt } from '../model/access.ts';
import { builtInScope } from '../model/built-in-kinds.ts';
import { knownAt, unknownPlaces } from '../model/unknown-values.ts';
import { withoutEncryption } from '../model/encryption.ts';
import { isDefinition } from '../model/defined-kind.ts';
import type { Resource } from '../model/resource.ts';
import type { KubernetesVersion } from '../model/kubernetes-version.ts';
import { utf8Length } from '../text/utf8-length.ts';
import { tracked } from '../topology/tracked.ts';
import type { ResourceIndex } from '../topology/resource-index.ts';
import type { Json, JsonObject, Path } from '../yaml/json.ts';
import { celEvaluation } from './crd/cel/cel-evaluation.ts';
import { checkCore } from './core-rules/check-core.ts';
import { definitionProblems } from './crd/definition-problems.ts';
import { checkNative, isCheckedByCode, isMetadataLast, isNative } from './native/check-native.ts';
import { decode, type DecodeFault } from './native/decode.ts';
import { decodeProblem } from './metadata/decode-metadata.ts';
import { checkMetadata, type MetadataRules } from './metadata/check-metadata.ts';
import { unqualifiedFinalizers } from './metadata/finalizer-groups.ts';
import { nameCheckOf } from './metadata/name-check-of.ts';
import { definitionOf, schemaFor } from './schema-for.ts';
import { notServed } from './served.ts';
import { noteWhereKnown } from './structure/note-where-known.ts';
import { evaluateRules, type RuleEvaluation } from './structure/evaluate-rules.ts';
import type { CompiledSchema } from './structure/compiled-schema.ts';
import { compileObject, compileStatus } from './structure/compile-object.ts';
import { noteLine, startRun, type Run } from './structure/run.ts';
import { pruneAndDefault } from './structure/prune-and-default.ts';
import { quickPass } from './structure/quick-pass.ts';
import { badValue } from './words/bad-value.ts';
import { checkServiceName } from './words/names.ts';
import { quote } from './words/quote.ts';
import type { AdmissionResult, RuleFailure, Violation } from './violation.ts';

/** Objects of unknown kinds have metadata like all others. */
const METADATA_ONLY: Schema = {
  type: 'object',
  preserveUnknownFields: true,
  properties: { metadata: metadataSchema },
};

/** What follows an error after which the server evaluates no rules (docs/model/admission.md#rules-of-schemas). */
const notChecked = (version: KubernetesVersion): Violation => ({
  code: 'admission/rules-not-checked',
  path: [],
  message: `<nil>: Invalid value: ${badValue(null, version)}: some validation rules were not checked because the object was invalid; correct the existing errors to complete validation`,
});

/**
 * What the API server does with an object: the violations for which it refuses it, in its own words, and the value that
 * it would store. Computed again only when the object, the definition of its kind or the installed CRDs change
 * (docs/model/admission.md#steps).
 */
export const admissionOf: (resource: Resource, index: ResourceIndex) => AdmissionResult = tracked(admit);

function admit(resource: Resource, index: ResourceIndex): AdmissionResult {
  const { kind, value } = resource;
  const refusal = notServed(resource, index);
  if (refusal) return { violations: [refusal], value, unknown: [], failures: [], notKnown: [] };
  const schema = schemaFor(resource, index) ?? METADATA_ONLY;
  const kubernetes = index.kubernetes();
  const run = startRun(isNative(resource) ? 'native' : 'schema', [], knownAt(value), kubernetes);
  checkSize(run, resource);
  const beforeMetadata = run.found.length;
  const written = withoutEncryption(value);
  const type = `${resource.group}/${kind}`;
  const decoded = isCheckedByCode(type) ? decode(resource, written, run.isKnown, kubernetes) : null;
  const isUnreadable = decoded ? decoded.fault !== null : checkDecoding(run, resource);
  if (!isUnreadable)
    checkMetadata(run, metadataRules(resource, schema, index), objectAt(value, ['metadata']));
  const compiled = compileObject(schema, index.crds());
  // Where code checks all, or nothing could be read, the schema only says what is filled in.
  const reading = decoded || isUnreadable ? startRun(run.dialect, [], run.isKnown, kubernetes) : run;
  const given = withoutStatus(decoded?.value ?? written, schema);
  const hasUnknown = unknownPlaces(value).length > 0;
  const isQuick = !hasUnknown && !isUnreadable && (decoded !== null || run.dialect === 'schema');
  const passed = isQuick ? quickPass(compiled, given, decoded ? 'filled' : 'checked') : undefined;
  const stored = passed ?? pruneAndDefault(reading, compiled, given);
  if (decoded) run.notKnown.push(...decoded.notKnown);
  const unknown = decoded?.unknown ?? [
    ...reading.unknown,
    ...unknownInStatus(run, resource, compileStatus(schema, index.crds())),
  ];
  // What cannot be decoded is looked at no further.
  if (isUnreadable) {
    const violations = decoded?.fault ? [notDecoded(resource, decoded.fault)] : run.found;
    return { violations, value: stored, unknown, failures: [], notKnown: run.notKnown };
  }
  const failures: RuleFailure[] = [];
  if (decoded) {
    const afterMetadata = run.found.length;
    checkNative(run, type, decoded.value, checkCore(run, failures, resource, stored, false));
    if (isMetadataLast(type) && run.found.length > afterMetadata)
      run.found.splice(beforeMetadata, afterMetadata - beforeMetadata);
    if (run.found.length === 0) run.found.push(...checkCore(run, failures, resource, stored, true));
  }
  if (isDefinition(resource)) noteDefinition(run, resource);
  const evaluation: RuleEvaluation = {
    path: [],
    violations: [],
    failures,
    evaluate: celEvaluation(kubernetes),
    kubernetes,
    hasUnknown,
    notKnown: run.notKnown,
  };
  // What has passed a check of all keeps all rules but those in CEL.
  const isHeld = passed !== undefined && !decoded && !compiled.hasValidations;
  if (compiled.hasRules && !run.blocked && !isHeld) evaluateRules(evaluation, compiled, stored);
  if (evaluation.violations.length + run.repeated.length === 0) checkStored(run, resource, stored);
  return {
    violations: [
      ...run.found,
      ...run.repeated,
      ...(compiled.hasRules && run.blocked ? [notChecked(kubernetes)] : []),
      ...evaluation.violations,
    ],
    value: stored,
    unknown,
    failures,
    notKnown: run.notKnown,
  };
}

/** The only thing that the server says of an object that its program cannot read. */
function notDecoded(
  { kind, version }: Resource,
  { kind: fault, path, words, facts }: DecodeFault,
): Violation {
  const message = `${kind} in version "${version}" cannot be handled as a ${kind}: ${words}`;
  return { code: `admission/${fault}`, path, message, facts };
}

/** Whether the metadata can be decoded; if not, the server says why, and nothing else. */
function checkDecoding(run: Run, { group, kind, version, value }: Resource): boolean {
  // Custom resources have their metadata decoded alone.
  const within = unqualifiedFinalizers(group) === 'warned' ? null : kind;
  const problem = decodeProblem(value['metadata'] ?? null, within, run);
  if (!problem) return false;
  const { path, words, types } = problem;
  noteLine(run, types ? 'type' : 'format', {
    line: `${kind} in version ${quote(version)} cannot be handled as a ${kind}: ${words}`,
    facts: types ?? { format: 'date-time' },
    at: path,
  });
  return true;
}

/** Fields of the status that are not there. Kinds of Kubernetes itself have more than is known here. */
function unknownInStatus(
  { dialect }: Run,
  { value }: Resource,
  status: CompiledSchema | null,
): readonly Path[] {
  if (dialect === 'native' || !status || value['status'] === undefined) return [];
  const run = startRun(dialect, ['status'], knownAt(value));
  pruneAndDefault(run, status, value['status']);
  return run.unknown;
}

function noteDefinition(run: Run, resource: Resource): void {
  const { value } = resource;
  noteWhereKnown(run, unknownPlaces(value).length > 0, value, (seen) => {
    const problems = definitionProblems(seen === value ? resource : { ...resource, value: seen });
    run.found.push(...problems.filter(({ path }) => run.isKnown(path)));
  });
}

/** The pattern that a schema has for names of objects; null without one. */
const namePattern: (schema: Schema) => string | null = memo(
  (schema) => schema.properties?.['metadata']?.properties?.['name']?.pattern ?? null,
);

function metadataRules(resource: Resource, schema: Schema, index: ResourceIndex): MetadataRules {
  const { group, kind } = resource;
  const isService = group === CORE && kind === 'Service';
  const scope =
    definitionOf(resource, index)?.scope ?? scopeOf(group, kind) ?? builtInScope(group, kind) ?? null;
  return {
    scope,
    name: isService ? checkServiceName : nameCheckOf(group, namePattern(schema) ?? undefined),
    qualifiedFinalizers: unqualifiedFinalizers(group) === 'refused',
    nameIsLabel: group === CORE && kind === 'Namespace',
  };
}

/** The server does not read the status of a manifest, where the kind has one. */
function withoutStatus(value: JsonObject, { properties = {} }: Schema): JsonObject {
  if (!Object.hasOwn(value, 'status') || !Object.hasOwn(properties, 'status')) return value;
  const { status: _, ...rest } = value;
  return rest;
}

/** The most that the API server reads in one request, in bytes. */
const MOST_BYTES = 3_145_728;

/** The most that etcd takes in one request, in bytes: what the API server writes of the object, and a little around it. */
const MOST_STORED = 1_572_864;

/** Texts shorter than this are small enough in whatever way they are written. */
const SMALL = MOST_STORED / 4;

function checkSize(run: Run, { doc, root }: Resource): void {
  if (root.length > 0 || doc.text.length <= MOST_BYTES) return;
  tooLarge(run, `Request entity too large: limit is ${MOST_BYTES}`, MOST_BYTES, doc.text.length);
}

/** An object that nothing else is wrong with, and that is too large to be kept. */
function checkStored(run: Run, { doc }: Resource, stored: Json): void {
  if (run.found.length > 0 || doc.text.length < SMALL) return;
  const size = utf8Length(JSON.stringify(stored));
  if (size > MOST_STORED) tooLarge(run, 'etcdserver: request is too large', MOST_STORED, size);
}

function tooLarge(run: Run, message: string, limit: number, size: number): void {
  run.found.push({ code: 'admission/too-large', path: [], message, facts: { limit, size } });
}
