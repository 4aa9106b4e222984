import { byText } from '../../text/by-text.ts';
import { listed } from '../../text/words.ts';
import { differingAspects } from './differing-aspects.ts';
import { hostsAsked, type AskedHost } from './hosts-asked.ts';
import {
  NO_CONDITIONS,
  type Door,
  type DoorProtocol,
  type Entry,
  type HostMatches,
  type Knock,
  type Side,
} from '../sides/side.ts';

/** One host at a port of an entry, with the entry of the other side that has to answer alike. */
export type Meeting = Readonly<{
  before: Entry | null;
  after: Entry | null;
  protocol: DoorProtocol;
  port: number;
  host: AskedHost;
}>;

type Pair = Pick<Meeting, 'before' | 'after'>;

/** Near enough to have routes for a host. */
const TAKES = 3;

const doorId = ({ protocol, port }: Pick<Door, 'protocol' | 'port'>): string => `${port} ${protocol}`;
const entryId = (entry: Entry | null): string => (entry ? `${entry.kind} ${entry.name}` : '');

/** The door of an entry for a protocol at a port; undefined where nothing of the kind is open. */
const doorOf = (entry: Entry | null, wanted: Pick<Door, 'protocol' | 'port'>): Door | undefined =>
  entry?.doors.find((door) => doorId(door) === doorId(wanted));

const NO_MATCHES: HostMatches = { paths: [], conditionsAt: () => NO_CONDITIONS };

/** What an entry distinguishes for the host of a meeting, and whether it names the hostname that the host falls under. */
export function matchesAt(
  entry: Entry | null,
  { protocol, port, host }: Meeting,
): HostMatches & Readonly<{ named: boolean }> {
  const door = doorOf(entry, { protocol, port });
  return door
    ? { ...door.matchesFor(host.host), named: door.hostnames.has(host.label) }
    : { ...NO_MATCHES, named: false };
}

/** Several entries that could all answer, as one: it is not known what becomes of a request that they answer differently. */
function anyOf(entries: readonly Entry[], first: Entry): Entry {
  const decide: Entry['decide'] = (request) => {
    const [outcome, ...others] = [first.decide(request), ...entries.map((entry) => entry.decide(request))];
    if (others.every((other) => differingAspects(outcome, other, { acrossKinds: false }).length === 0))
      return outcome;
    const unclear = `Several could answer, and differently (${listed(entries.map(({ words }) => words))}).`;
    return { ...outcome, outcome: 'refused', response: null, backends: [], mirrors: [], unclear };
  };
  return { ...first, decide };
}

/** The entry of a side that a request comes to which belongs to an entry that is not on this side under its name. */
function counterpart(knock: Knock, preferred: readonly Entry[], all: readonly Entry[]): Entry | null {
  for (const candidates of [preferred, all]) {
    const taking = candidates.filter((entry) => entry.nearness(knock) >= TAKES);
    const [first] = taking;
    if (first) return taking.length === 1 ? first : anyOf(taking, first);
  }
  // Nothing has the host: of what goes by another name now, all answer alike, the nearest for all.
  return preferred.toSorted((a, b) => b.nearness(knock) - a.nearness(knock))[0] ?? null;
}

const isPair = (mine: Entry) => (other: Entry) => other.kind === mine.kind && other.name === mine.name;

/** The doors of some entries with all hostnames behind each, by port and protocol. */
function doorsOf(entries: readonly (Entry | null)[]): readonly Readonly<{
  door: Pick<Door, 'protocol' | 'port'>;
  hostnames: ReadonlySet<string>;
}>[] {
  const found = new Map<string, { door: Pick<Door, 'protocol' | 'port'>; hostnames: Set<string> }>();
  for (const door of entries.flatMap((entry) => entry?.doors ?? [])) {
    const { protocol, port } = door;
    const known = found.get(doorId(door)) ?? { door: { protocol, port }, hostnames: new Set<string>() };
    for (const name of door.hostnames) known.hostnames.add(name);
    found.set(doorId(door), known);
  }
  return [...found.values()].toSorted(
    (a, b) => a.door.port - b.door.port || byText(a.door.protocol, b.door.protocol),
  );
}

const isStream = (protocol: DoorProtocol): boolean => protocol === 'TCP' || protocol === 'UDP';

const isOfService = (entry: Entry | null): boolean => entry?.kind === 'Service';

/** A connection has no host. */
const NO_HOST: readonly AskedHost[] = [{ label: '', authority: '', host: '', deep: false }];

/**
 * All that has to be held against each other: of each entry every host that is distinguished at each of its ports. An entry
 * meets the one of the same kind and name; where there is none, the one that takes the host
 * (docs/model/comparison.md#entries).
 */
export function meetingsOf(before: Side, after: Side): readonly Meeting[] {
  const found = new Map<string, Meeting>();
  const add = (pair: Pair, door: Pick<Door, 'protocol' | 'port'>, host: AskedHost): void => {
    const id = [entryId(pair.before), entryId(pair.after), doorId(door), host.authority].join('\0');
    if (!found.has(id)) found.set(id, { ...pair, ...door, host });
  };
  const hostsOf = (
    { protocol }: Pick<Door, 'protocol'>,
    hostnames: ReadonlySet<string>,
    entries: readonly (Entry | null)[],
  ): readonly AskedHost[] => {
    // A Service is reached by its name alone, whatever is spoken.
    if (entries.some(isOfService))
      return [...hostnames].map((host) => ({ label: host, authority: host, host, deep: true }));
    return isStream(protocol)
      ? NO_HOST
      : hostsAsked(
          hostnames,
          entries.some((entry) => entry?.doors.some((door) => door.countsLabels)),
        );
  };

  for (const mine of before.entries) {
    const other = after.entries.find(isPair(mine));
    if (!other) continue;
    for (const { door, hostnames } of doorsOf([mine, other]))
      for (const host of hostsOf(door, hostnames, [mine, other]))
        add({ before: mine, after: other }, door, host);
  }
  const left = (side: Side, other: Side): readonly Entry[] =>
    side.entries.filter((entry) => !other.entries.some(isPair(entry)));
  const [gone, come] = [left(before, after), left(after, before)];
  const everything = [...before.entries, ...after.entries];
  const meet = (
    mine: Entry,
    preferred: readonly Entry[],
    all: readonly Entry[],
    pairOf: (other: Entry | null) => Pair,
  ) => {
    for (const { door, hostnames } of doorsOf([mine])) {
      const named = new Set([
        ...hostnames,
        ...(preferred.length === 1 ? (doorOf(preferred[0] ?? null, door)?.hostnames ?? []) : []),
      ]);
      for (const host of hostsOf(door, named, everything))
        add(pairOf(counterpart({ ...door, host: host.host }, preferred, all)), door, host);
    }
  };
  for (const mine of gone) meet(mine, come, after.entries, (other) => ({ before: mine, after: other }));
  for (const mine of come) meet(mine, gone, before.entries, (other) => ({ before: other, after: mine }));
  return [...found.values()];
}
