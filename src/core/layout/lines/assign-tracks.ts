import { lowerBound } from './strips.ts';
import type { Bend } from './find-bends.ts';

/**
 * A bend, and what it may be one with: bends of one bundle from the same height share their upright part, or those to the
 * same height, where the bundle comes together.
 */
export type BundledBend = Readonly<{ bend: Bend; bundle: string; isInto: boolean; isShared: boolean }>;

/** Level part of a line before its first bend, where it shares a trunk; of others, and before the end. */
const LEAD = { trunk: 24, alone: 12, end: 12 } as const;

/** Space between upright parts beside each other, in pixels: where there is room for it, and at least. */
const SPACING = { wanted: 6, least: 4 } as const;

/** Upright parts of one track keep this distance, in pixels. */
const APART = 8;

/** Bends that share an upright part. */
type Upright = {
  readonly members: BundledBend[];
  readonly from: number;
  readonly isDown: boolean;
  top: number;
  bottom: number;
  track: number;
};

const direction = ({ from, to }: Bend): number => Math.sign(to - from);

/**
 * Gives each bend of one gap the place of its upright part, such that parts of different bundles do not lie on
 * one another while there is room, and cross no more than their ends make them.
 */
export function assignTracks(bends: readonly BundledBend[], place: (bend: Bend, x: number) => void): void {
  for (const cluster of clustersOf(uprightsOf(bends))) {
    const lead = cluster.some(({ members }) => members.some(({ isShared }) => isShared))
      ? LEAD.trunk
      : LEAD.alone;
    const [first] = cluster;
    const { left, right } = first?.members[0]?.bend ?? { left: 0, right: 0 };
    const most = Math.max(1, Math.floor((right - LEAD.end - left - lead) / SPACING.least) + 1);
    const count = colour(cluster, most);
    for (const { members, track } of cluster)
      for (const { bend } of members) place(bend, trackPlace(bend, track, count, lead));
  }
}

function uprightsOf(bends: readonly BundledBend[]): readonly Upright[] {
  const uprights = new Map<string, Upright>();
  for (const member of bends) {
    const { from, to } = member.bend;
    const id = `${member.bundle}|${member.isInto ? to : from}|${direction(member.bend)}`;
    const upright = uprights.get(id);
    if (upright) {
      upright.members.push(member);
      upright.top = Math.min(upright.top, from, to);
      upright.bottom = Math.max(upright.bottom, from, to);
    } else {
      uprights.set(id, {
        members: [member],
        from,
        isDown: to > from,
        top: Math.min(from, to),
        bottom: Math.max(from, to),
        track: 0,
      });
    }
  }
  return [...uprights.values()];
}

/** Uprights that are side by side somewhere, directly or by others between. */
function clustersOf(uprights: readonly Upright[]): readonly Upright[][] {
  const clusters: Upright[][] = [];
  let reach = -Infinity;
  for (const upright of uprights.toSorted((a, b) => a.top - b.top || a.bottom - b.bottom)) {
    const cluster = clusters.at(-1);
    if (cluster && upright.top <= reach + APART) cluster.push(upright);
    else clusters.push([upright]);
    reach = Math.max(cluster ? reach : -Infinity, upright.bottom);
  }
  return clusters;
}

/** What is taken of a track, from the top. */
type Track = Readonly<{ tops: number[]; bottoms: number[] }>;

const isFree = ({ tops, bottoms }: Track, { top, bottom }: Upright): boolean => {
  const at = lowerBound(bottoms, top - APART);
  return (tops[at] ?? Infinity) > bottom + APART;
};

function take({ tops, bottoms }: Track, { top, bottom }: Upright): void {
  const at = lowerBound(tops, top);
  tops.splice(at, 0, top);
  bottoms.splice(at, 0, bottom);
}

/**
 * Numbers the tracks of a cluster from the right, and returns how many there are. Of lines that lead down, the one that begins
 * above is right of the others, so that the level parts of these do not cross it; the other way round for lines that lead up.
 * Where there is no room for more tracks, lines share them.
 */
function colour(cluster: readonly Upright[], most: number): number {
  const down = cluster.filter(({ isDown }) => isDown).sort((a, b) => a.from - b.from || a.bottom - b.bottom);
  const up = cluster.filter(({ isDown }) => !isDown).sort((a, b) => b.from - a.from || b.top - a.top);
  const tracks: Track[] = [];
  let extra = 0;
  for (const upright of [...down, ...up]) {
    let number = tracks.findIndex((track) => isFree(track, upright));
    if (number < 0 && tracks.length < most) number = tracks.push({ tops: [], bottoms: [] }) - 1;
    const track = tracks[number];
    if (track) take(track, upright);
    upright.track = number < 0 ? extra++ % most : number;
  }
  return tracks.length;
}

/** The place of a track in the room of a bend: in its middle, spread as far as there is room. */
function trackPlace({ left, right }: Bend, track: number, count: number, lead: number): number {
  const spread = (count - 1) * SPACING.wanted;
  // Endless strips are left and right of everything.
  const from = Number.isFinite(left) ? left + lead : right - LEAD.end - spread;
  const to = Number.isFinite(right) ? right - LEAD.end : from + spread;
  if (to < from) return (left + right) / 2;
  const spacing = count > 1 ? Math.min(SPACING.wanted, (to - from) / (count - 1)) : 0;
  return Math.round((from + to) / 2 + ((count - 1) / 2 - track) * spacing);
}
