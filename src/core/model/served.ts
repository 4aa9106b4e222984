import { RELEASES, type Channel, type InstalledCrds, type Release } from './installed-crds.ts';

/** From one release on, or from the first to the last of two. */
export type Releases = Release | readonly [first: Release, last: Release];

/** The CRDs that have something: in each channel the releases. A channel that is left out never had it. */
export type Served = Readonly<Partial<Record<Channel, Releases>>>;

/** The same releases in both channels. */
export const both = (releases: Releases): Served => ({ standard: releases, experimental: releases });

/** Whether a release is the other one, or came later. */
export const isSince = (release: Release, first: Release): boolean =>
  RELEASES.indexOf(release) >= RELEASES.indexOf(first);

const holds = (releases: Releases, release: Release): boolean =>
  typeof releases === 'string'
    ? isSince(release, releases)
    : isSince(release, releases[0]) && isSince(releases[1], release);

/** Whether the installed CRDs have it; what says nothing is in all of them. */
export function isServed(served: Served | undefined, { release, channel }: InstalledCrds): boolean {
  if (served === undefined) return true;
  const releases = served[channel];
  return releases !== undefined && holds(releases, release);
}
