import { choices } from '../core/choices/all-choices.ts';
import { dayOf } from '../core/model/day-of.ts';
import { implementationIds } from '../core/presets/implementation-ids.ts';
import { RELEASES, type Channel, type Release } from '../core/model/installed-crds.ts';
import { KUBERNETES_VERSIONS, type KubernetesVersion } from '../core/model/kubernetes-version.ts';
import type { WriteTo } from '../core/model/write-to.ts';
import { nearNames } from '../core/text/near-names.ts';
import { either, listed } from '../core/text/words.ts';
import { describeValue, isRecord } from './describe-value.ts';

/** What is known of the cluster that the manifests are for. */
export type OpenOptions = Readonly<{
  /** The release of the Gateway API whose CRDs are installed; the newest when absent. */
  release?: Release | undefined;
  /** Which of its CRDs are installed; `standard` when absent. */
  channel?: Channel | undefined;
  /** The version of Kubernetes whose API server takes the objects: its rules and words; the newest when absent. */
  kubernetes?: KubernetesVersion | undefined;
  /** The manifests are only a part of the cluster: what is absent is not known instead of missing. */
  partial?: boolean | undefined;
  /**
   * The manifests are the whole cluster: what is absent is missing. With neither this nor `partial`, what they hold decides
   * which kinds are complete.
   */
  complete?: boolean | undefined;
  /** Names of GatewayClasses that are assumed to exist without a manifest; `*` for all. */
  assumeClasses?: readonly string[] | undefined;
  /** Where namespaced objects without a namespace would land; `default` when absent. */
  defaultNamespace?: string | undefined;
  /** The folder with a kustomization whose objects are meant; the first root when absent. */
  root?: string | undefined;
  /**
   * Where `apply` writes what a root makes of a base: to the file that holds the field (`written`), to the base, or to a
   * patch of the root. A new field goes to the patch that its object has when this is absent.
   */
  writeTo?: WriteTo | undefined;
  /**
   * Whose answers hold where implementations differ: those of the model (`spec`, when absent), of the implementation that the
   * classes show (`auto`), or of one by its name, such as `envoy-gateway`.
   */
  implementation?: string | undefined;
  /** Where implementations differ: the answers that are not the model's own default, by id of the choice. */
  choices?: Readonly<Record<string, string>> | undefined;
  /** The day on which certificates are checked, as `2026-01-31`; the current one when absent. */
  today?: string | undefined;
}>;

type Check = Readonly<{ takes: string; accepts: (value: unknown) => boolean }>;

const isString = (value: unknown): value is string => typeof value === 'string';

const CHECKS: Readonly<Record<keyof OpenOptions, Check>> = {
  release: {
    takes: `one of ${listed(RELEASES.map((release) => JSON.stringify(release)))}`,
    accepts: (value) => RELEASES.some((release) => release === value),
  },
  channel: {
    takes: '"standard" or "experimental"',
    accepts: (value) => value === 'standard' || value === 'experimental',
  },
  kubernetes: {
    takes: `one of ${listed(KUBERNETES_VERSIONS.map((version) => JSON.stringify(version)))}`,
    accepts: (value) => KUBERNETES_VERSIONS.some((version) => version === value),
  },
  partial: { takes: 'true or false', accepts: (value) => typeof value === 'boolean' },
  complete: { takes: 'true or false', accepts: (value) => typeof value === 'boolean' },
  assumeClasses: {
    takes: 'a list of names, such as ["eg"]',
    accepts: (value) => Array.isArray(value) && value.every(isString),
  },
  defaultNamespace: {
    takes: 'the name of a namespace',
    accepts: (value) => isString(value) && value !== '',
  },
  root: { takes: 'the path of a folder', accepts: isString },
  writeTo: {
    takes: '"written", "base" or "patch"',
    accepts: (value) => value === 'written' || value === 'base' || value === 'patch',
  },
  implementation: {
    takes: `one of ${listed(
      implementationIds.map((id) => JSON.stringify(id)),
      implementationIds.length,
    )}`,
    accepts: (value) => implementationIds.some((id) => id === value),
  },
  choices: { takes: 'an object of answers by id of the choice', accepts: isRecord },
  today: { takes: 'a day such as "2026-01-31"', accepts: isDay },
};

/** Throws a TypeError that names the option unless the value is an object of options. */
export function checkOptions(options: unknown): void {
  if (!isRecord(options))
    throw new TypeError(
      `options must be an object, such as { partial: true }, not ${describeValue(options)}.`,
    );
  for (const [name, value] of Object.entries(options)) {
    const check = Object.hasOwn(CHECKS, name) ? CHECKS[name as keyof OpenOptions] : undefined;
    if (!check) throw new TypeError(`There is no option ${name}. ${instead(name, Object.keys(CHECKS))}`);
    if (value !== undefined && !check.accepts(value))
      throw new TypeError(`The option ${name} takes ${check.takes}, not ${describeList(value)}.`);
  }
  if (isRecord(options['choices'])) checkChoices(options['choices']);
}

function checkChoices(given: Readonly<Record<string, unknown>>): void {
  for (const [id, answer] of Object.entries(given)) {
    const choice = choices.find((one) => one.id === id);
    if (!choice) {
      const ids = choices.map((one) => one.id);
      throw new TypeError(`The option choices has no choice ${JSON.stringify(id)}. ${instead(id, ids)}`);
    }
    const answers = Object.keys(choice.values);
    if (!isString(answer) || !answers.includes(answer)) {
      const takes = either(answers.map((one) => JSON.stringify(one)));
      throw new TypeError(`The option choices takes ${takes} for ${id}, not ${describeValue(answer)}.`);
    }
  }
}

function instead(name: string, names: readonly string[]): string {
  const [near] = nearNames(name, names, 1);
  return near === undefined ? `There are ${listed(names)}.` : `Did you mean ${near}?`;
}

/** A list with what is in it that is no text. */
function describeList(value: unknown): string {
  const wrong: unknown = Array.isArray(value) ? value.find((item) => !isString(item)) : undefined;
  return Array.isArray(value) ? `a list with ${describeValue(wrong)}` : describeValue(value);
}

/** Whether it is a day of the calendar: dates past the end of a month would be read as days of the next one. */
function isDay(value: unknown): boolean {
  if (!isString(value) || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const moment = new Date(value);
  return !Number.isNaN(moment.getTime()) && dayOf(moment) === value;
}
