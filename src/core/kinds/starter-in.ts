import type { InstalledCrds } from '../model/installed-crds.ts';
import type { Kind } from './define-kind.ts';
import { servedVersions } from './served-versions.ts';

const apiVersionOf = (group: string, version: string): string =>
  group === '' ? version : `${group}/${version}`;

/** The starter of a kind, in the version that is best written with the installed CRDs. */
export function starterIn(kind: Kind, crds: InstalledCrds, name: string, namespace: string): string {
  const text = kind.starter(name, namespace);
  const [first] = kind.versions;
  const [best] = servedVersions(kind, crds);
  if (!first || !best || first === best) return text;
  const line = (version: string): string => `apiVersion: ${apiVersionOf(kind.group, version)}\n`;
  return text.replace(line(first.name), line(best.name));
}
