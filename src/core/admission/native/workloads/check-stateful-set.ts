import { arrayAt, stringAt, valueAt } from '../../../model/access.ts';
import { holdsUnknown } from '../../../model/unknown-values.ts';
import { isObject } from '../../../yaml/is-object.ts';
import type { Json } from '../../../yaml/json.ts';
import { checkLabel } from '../../words/names.ts';
import { numberOf, objectOf, textOf } from '../fields.ts';
import type { Notes } from '../notes.ts';
import { checkClaimSpec } from '../pod/check-claim.ts';
import { isReadable, selectorAsRead } from '../selectors.ts';
import { checkAmount, checkAtMostAll, isNone } from './amounts.ts';
import { checkConditions } from './check-conditions.ts';
import { checkKeptRunning, checkTemplate, checkTemplateMetadata } from './check-template.ts';
import { strategyAsRead } from './strategy-as-read.ts';

const SPEC = ['spec'];
const TEMPLATE = ['spec', 'template'];

const MANAGEMENT = new Set(['OrderedReady', 'Parallel']);

const ROLLING = { Partition: 0, MaxUnavailable: null };

/** The rolling update as the server shows it. */
const ofRolling = (rolling: Json): Json =>
  valueAt(strategyAsRead('', rolling, ROLLING), 'RollingUpdate') ?? null;

function checkStrategy(notes: Notes, strategy: Json): void {
  const path = [...SPEC, 'updateStrategy'];
  const at = [...path, 'rollingUpdate'];
  const type = textOf(strategy, 'type') || 'RollingUpdate';
  const rolling = objectOf(strategy, 'rollingUpdate');
  if (type !== 'OnDelete' && type !== 'RollingUpdate')
    return notes.invalid(
      path,
      strategyAsRead(type, rolling, ROLLING),
      "must be 'RollingUpdate' or 'OnDelete'",
      { mark: { path: [...path, 'type'] } },
    );
  if (rolling === undefined) return;
  if (type === 'OnDelete')
    return notes.invalid(at, ofRolling(rolling), "only allowed for updateStrategy 'RollingUpdate'");
  notes.notNegative([...at, 'partition'], numberOf(rolling, 'partition'));
  const missing = valueAt(rolling, ['maxUnavailable']);
  if (missing === undefined || !notes.has('missing-pods-of-stateful-sets')) return;
  checkAmount(notes, [...at, 'maxUnavailable'], missing);
  if (isNone(missing) && !holdsUnknown(missing))
    notes.invalid([...at, 'maxUnavailable'], missing, 'cannot be 0');
  checkAtMostAll(notes, [...at, 'maxUnavailable'], missing);
}

/** Whether claims stay when Pods go. */
function checkRetention(notes: Notes, spec: Json): void {
  const policy = objectOf(spec, 'persistentVolumeClaimRetentionPolicy');
  if (policy === undefined) return;
  for (const field of ['whenDeleted', 'whenScaled'])
    notes.oneOf([...SPEC, 'persistentVolumeClaimRetentionPolicy', field], textOf(policy, field) || 'Retain', [
      'Retain',
      'Delete',
    ]);
}

/** A StatefulSet. */
export function checkStatefulSet(notes: Notes, spec: Json): void {
  const management = textOf(spec, 'podManagementPolicy') || 'OrderedReady';
  if (!MANAGEMENT.has(management))
    notes.invalid([...SPEC, 'podManagementPolicy'], management, "must be 'OrderedReady' or 'Parallel'");
  checkStrategy(notes, objectOf(spec, 'updateStrategy') ?? {});
  checkRetention(notes, spec);
  const claims = arrayAt(spec, 'volumeClaimTemplates');
  for (const [index, claim] of notes.has('pods-of-stateful-sets') ? claims.entries() : [])
    checkClaimSpec(notes, [...SPEC, 'volumeClaimTemplates', index, 'spec'], objectOf(claim, 'spec') ?? {});
  notes.notNegative([...SPEC, 'replicas'], numberOf(spec, 'replicas'));
  notes.notNegative([...SPEC, 'minReadySeconds'], numberOf(spec, 'minReadySeconds'));
  const ordinals = objectOf(spec, 'ordinals');
  if (ordinals !== undefined) notes.notNegative([...SPEC, 'ordinals', 'start'], numberOf(ordinals, 'start'));
  const service = textOf(spec, 'serviceName');
  if (service !== '') notes.named([...SPEC, 'serviceName'], service, checkLabel);
  checkSelected(
    notes,
    spec,
    claims.map((claim) => stringAt(claim, 'metadata.name') ?? ''),
  );
}

/** The template without names of its Pods, which the set gives them. */
function checkSelected(notes: Notes, spec: Json, claims: readonly string[]): void {
  const selector = objectOf(spec, 'selector');
  const template = objectOf(spec, 'template') ?? {};
  checkConditions(notes, selector);
  if (selector === undefined) notes.required([...SPEC, 'selector']);
  if (selector !== undefined && !holdsUnknown(selector) && !isReadable(selector))
    notes.invalid([...SPEC, 'selector'], selectorAsRead(selector), '', { follows: true });
  else if (notes.has('pods-of-stateful-sets')) checkTemplate(notes, TEMPLATE, withoutNames(template), claims);
  else checkTemplateMetadata(notes, TEMPLATE, template);
  if (!notes.has('pods-of-stateful-sets')) notes.leaveOut([...TEMPLATE, 'spec']);
  checkKeptRunning(notes, TEMPLATE, template, 'StatefulSet');
}

function withoutNames(template: Json): Json {
  const spec = objectOf(template, 'spec');
  if (!isObject(template) || spec === undefined || !isObject(spec)) return template;
  const { hostname: _, subdomain: __, ...rest } = spec;
  return { ...template, spec: rest };
}
