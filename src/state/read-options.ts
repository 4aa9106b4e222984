import { CHANNELS, RELEASES } from '../core/model/installed-crds.ts';
import { KUBERNETES_VERSIONS } from '../core/model/kubernetes-version.ts';
import { workspaceOptions, type WorkspaceOptions } from '../core/model/options.ts';
import { isRecord } from './stored-value.ts';

/** A stored value where it is one of those that are allowed. */
export const oneOf = <T extends string>(value: unknown, allowed: readonly T[]): T | undefined =>
  allowed.find((known) => known === value);

export const isText = (value: unknown): value is string => typeof value === 'string';

/** The texts of a stored list. */
export const texts = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter(isText) : [];

/** Stored options of a workspace, as far as they are valid; the others keep their defaults. */
export function readOptions(stored: Readonly<Record<string, unknown>>): WorkspaceOptions {
  const { defaultNamespace, release, channel, kubernetes, partial, complete, implementation, choices, view } =
    stored;
  return workspaceOptions({
    defaultNamespace: isText(defaultNamespace) && defaultNamespace !== '' ? defaultNamespace : undefined,
    release: oneOf(release, RELEASES),
    channel: oneOf(channel, CHANNELS),
    kubernetes: oneOf(kubernetes, KUBERNETES_VERSIONS),
    partial: partial === true,
    complete: complete === true,
    assumeClasses: texts(stored['assumeClasses']),
    implementation: isText(implementation) ? implementation : 'auto',
    choices: isRecord(choices) ? onlyTexts(choices) : undefined,
    suppressed: texts(stored['suppressed']),
    view: isText(view) ? view : undefined,
  });
}

const onlyTexts = (values: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(values).filter((entry): entry is [string, string] => isText(entry[1])));
