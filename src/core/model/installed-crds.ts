/** The two sets of CRDs that a release of the Gateway API consists of. */
export const CHANNELS = ['standard', 'experimental'] as const;
export type Channel = (typeof CHANNELS)[number];

/** The releases of the Gateway API whose CRDs are known, the oldest first; of each the last patch. */
export const RELEASES = ['1.2', '1.3', '1.4', '1.5', '1.6'] as const;
export type Release = (typeof RELEASES)[number];

export const NEWEST_RELEASE: Release = '1.6';

/**
 * The release that is nearest to a version such as `v1.0.0`: the oldest for what is older, the newest for what is newer. Undefined for
 * what is no version.
 */
export function nearestRelease(version: string): Release | undefined {
  const [, major = '', minor = ''] = /^v?(\d{1,4})\.(\d{1,4})(?:\.|$)/.exec(version) ?? [];
  if (major === '') return undefined;
  const rank = (one: string): number => {
    const [large = 0, small = 0] = one.split('.').map(Number);
    return large * 10_000 + small;
  };
  const [oldest] = RELEASES;
  return RELEASES.findLast((release) => rank(release) <= rank(`${major}.${minor}`)) ?? oldest;
}

/** Which CRDs of the Gateway API a cluster has. */
export type InstalledCrds = Readonly<{ release: Release; channel: Channel }>;

/** What there is to choose from. */
export const allCrds: readonly InstalledCrds[] = RELEASES.flatMap((release) =>
  CHANNELS.map((channel) => ({ release, channel })),
);

const byName: ReadonlyMap<string, InstalledCrds> = new Map(
  allCrds.map((crds) => [`${crds.release} ${crds.channel}`, crds]),
);

/** The one value for a release and a channel, so that what is prepared for it can be kept beside it. */
export const installedCrds = ({ release, channel }: InstalledCrds): InstalledCrds =>
  byName.get(`${release} ${channel}`) ?? { release, channel };

/** As a reader would say it: `release 1.6, standard channel`. */
export const crdsText = ({ release, channel }: InstalledCrds): string =>
  `release ${release}, ${channel} channel`;
