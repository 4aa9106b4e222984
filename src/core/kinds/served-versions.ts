import { isSince, isServed } from '../model/served.ts';
import type { InstalledCrds } from '../model/installed-crds.ts';
import type { Kind, KindVersion } from './define-kind.ts';

/** The versions of a kind that the installed CRDs serve, the preferred one first. */
export const servedVersions = ({ versions }: Kind, crds: InstalledCrds): readonly KindVersion[] =>
  versions.filter(({ served }) => isServed(served, crds));

/** Whether the installed CRDs serve any version of a kind. */
export const isKindServed = ({ versions }: Kind, crds: InstalledCrds): boolean =>
  versions.some(({ served }) => isServed(served, crds));

/** Whether the installed CRDs call a version deprecated. */
export const isDeprecated = ({ deprecated }: KindVersion, { release }: InstalledCrds): boolean =>
  deprecated === true || (deprecated !== undefined && isSince(release, deprecated));

/** What the CRDs of the Gateway API say of a version that will go, word for word. */
export const deprecationWarning = ({ kind, versions }: Kind, version: string): string =>
  `The ${version} version of ${kind} has been deprecated and will be removed in a future release of the API. Please upgrade to ${versions[0]?.name ?? 'another'}.`;
