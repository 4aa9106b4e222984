import { CHANNELS, RELEASES, type Channel, type Release } from '../core/model/installed-crds.ts';
import { KUBERNETES_VERSIONS, type KubernetesVersion } from '../core/model/kubernetes-version.ts';
import { implementationIds } from '../core/presets/implementation-ids.ts';
import { nearNames } from '../core/text/near-names.ts';
import { either } from '../core/text/words.ts';
import { isObject } from '../core/yaml/is-object.ts';

/** The settings of a folder, by the names of the command line's options. What is not set is undefined. */
export type Settings = Readonly<{
  gatewayApi?: Release;
  channel?: Channel;
  kubernetes?: KubernetesVersion;
  partial?: boolean;
  complete?: boolean;
  assumeClass?: readonly string[];
  implementation?: string;
  /** The folders whose kustomizations are built; all roots where there is none. */
  roots?: readonly string[];
  /** What is shown between the words of a text. */
  inlayHints?: Readonly<{ status?: boolean; attachedRoutes?: boolean }>;
  /** Where the pages of the rules are, as a URL; those of this package where it is not set. */
  docs?: string;
}>;

/** Settings as they were read, and what is wrong with them, a sentence each. */
export type ReadSettings = Readonly<{ settings: Settings; faults: readonly string[] }>;

/** Reads one value; undefined where it is of another form. */
type Form = Readonly<{ takes: string; read: (value: unknown) => unknown }>;

const flag: Form = {
  takes: 'true or false',
  read: (value) => (typeof value === 'boolean' ? value : undefined),
};

const texts: Form = {
  takes: 'a list of texts',
  read: (value) =>
    Array.isArray(value) && value.every((one) => typeof one === 'string') ? value : undefined,
};

const text: Form = {
  takes: 'a text',
  read: (value) => (typeof value === 'string' && value !== '' ? value : undefined),
};

const oneOf = (choices: readonly string[]): Form => ({
  takes: either(choices),
  read: (value) => choices.find((choice) => choice === value),
});

const HINTS: Readonly<Record<string, Form>> = { status: flag, attachedRoutes: flag };

const hints: Form = {
  takes: 'true, false, or an object with status and attachedRoutes',
  read(value) {
    if (typeof value === 'boolean') return { status: value, attachedRoutes: value };
    if (!isObject(value)) return undefined;
    const known = Object.entries(value).every(([name, one]) => HINTS[name]?.read(one) !== undefined);
    return known ? value : undefined;
  },
};

const FORMS: Readonly<Record<keyof Settings, Form>> = {
  gatewayApi: oneOf(RELEASES),
  channel: oneOf(CHANNELS),
  kubernetes: oneOf(KUBERNETES_VERSIONS),
  partial: flag,
  complete: flag,
  assumeClass: texts,
  implementation: oneOf(implementationIds),
  roots: texts,
  inlayHints: hints,
  docs: text,
};

/**
 * Reads the section `gatehouse` of an editor's settings. What cannot be read is as good as not set, and said; null and empty
 * texts, which editors send for what no one set, are not.
 */
export function readSettings(value: unknown): ReadSettings {
  if (value === undefined || value === null) return { settings: {}, faults: [] };
  if (!isObject(value))
    return {
      settings: {},
      faults: ['gatehouse: the settings are to be an object with the names of options.'],
    };
  const settings: Record<string, unknown> = {};
  const faults: string[] = [];
  for (const [name, given] of Object.entries(value)) {
    if (given === null || given === '') continue;
    const form = Object.hasOwn(FORMS, name) ? FORMS[name as keyof Settings] : undefined;
    if (!form) {
      const [near] = nearNames(name, Object.keys(FORMS), 1);
      // Editors keep settings of their own in the same section, which are none of ours.
      if (near !== undefined)
        faults.push(`gatehouse.${name}: there is no such setting; did you mean ${near}?`);
      continue;
    }
    const read = form.read(given);
    if (read === undefined)
      faults.push(`gatehouse.${name} takes ${form.takes}, not ${JSON.stringify(given)}.`);
    else settings[name] = read;
  }
  if (settings['partial'] === true && settings['complete'] === true)
    faults.push(
      'gatehouse.partial and gatehouse.complete exclude each other; the manifests count as a part.',
    );
  return { settings: settings, faults };
}
