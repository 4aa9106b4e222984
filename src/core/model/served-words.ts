import { CHANNELS, crdsText, RELEASES, type Channel, type InstalledCrds } from './installed-crds.ts';
import type { Releases, Served } from './served.ts';

/** Releases as a reader would say it: `from release 1.4 on`; empty for all that are known. */
function releasesText(releases: Releases): string {
  const [first, last] = typeof releases === 'string' ? [releases, undefined] : releases;
  if (last === undefined) return first === RELEASES[0] ? '' : `from release ${first} on`;
  if (first === last) return `in release ${first}`;
  return first === RELEASES[0] ? `up to release ${last}` : `from release ${first} to ${last}`;
}

const channelText = (channel: Channel): string => `in the ${channel} channel`;

/** Which CRDs have something, as the end of a sentence: `from release 1.3 on in the experimental channel`. */
export function servedText(served: Served): string {
  const { standard, experimental } = served;
  if (standard !== undefined && String(standard) === String(experimental))
    return releasesText(standard) || 'in all releases';
  const parts = CHANNELS.toReversed().flatMap((channel) => {
    const releases = served[channel];
    return releases === undefined ? [] : [`${releasesText(releases)} ${channelText(channel)}`.trim()];
  });
  return parts.length === 0 ? 'in no release' : parts.join(' and ');
}

/** Whether the newest release has it no longer, in neither channel. */
const isGone = (served: Served): boolean =>
  Object.values(served).every((releases) => typeof releases !== 'string' && releases[1] !== RELEASES.at(-1));

/** Which CRDs have what the installed ones do not have, behind its name: `is served from release 1.5 on; …`. */
export const servedSentence = (served: Served, installed: InstalledCrds): string =>
  `${isGone(served) ? 'was' : 'is'} served ${servedText(served)}; this workspace is set to ${crdsText(installed)}.`;
