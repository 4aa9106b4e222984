import { runProcess, type ServerProcess } from '../src/testing/run-process.ts';
import { until } from '../src/testing/until.ts';
import { createRoom } from '../src/testing/visitor.ts';
import { type InstanceFigures, watchInstance } from './instance-figures.ts';
import { type LatencyFigures, measureLatencies } from './latencies.ts';
import { createParticipant, typeAndMove } from './participant.ts';

export type PartFigures = Readonly<{
  participants: number;
  /** Before the middle, and after it. */
  halves: readonly [LatencyFigures, LatencyFigures];
  /** Of each instance; null for one that was killed. */
  instances: readonly (InstanceFigures | null)[];
  /** Keys that a participant does not have at the end. */
  lost: number;
}>;

type Part = Readonly<{
  /** Arguments of each instance. */
  instances: readonly (readonly string[])[];
  /** Where participants connect, given the ports of the instances. */
  entry: (ports: readonly number[]) => Promise<Readonly<{ port: number; close: () => void }>>;
  rooms: number;
  each: number;
  seconds: number;
  keys: number;
  /** Whether the last instance is killed in the middle. */
  kills: boolean;
}>;

const ENTER_MS = 60_000;
/** How long keys that are on their way when a half ends may take: without them, the slowest would not be in its figures. */
const ARRIVE_MS = 30_000;

/** Fills rooms, has all type and move, and says how it went. */
export async function runPart(part: Part): Promise<PartFigures> {
  const servers = await startAll(part.instances);
  const entry = await part.entry(servers.map(({ port }) => port));
  const latencies = measureLatencies(part.each - 1);
  const created = [];
  for (let room = 0; room < part.rooms; room += 1) created.push((await createRoom(entry.port)).id);
  const rooms = created.map((room, at) =>
    Array.from({ length: part.each }, (_, index) =>
      createParticipant({
        port: () => entry.port,
        room,
        index: at * part.each + index,
        latencies,
        // To read what all show costs this process more than the server; a few do, as a check that it can be read.
        watches: index % 20 === 0,
      }),
    ),
  );
  const all = rooms.flat();
  try {
    await until('all are in', () => all.every((one) => one.isIn()), ENTER_MS);
    const watched = servers.map(watchInstance);
    const half = async () => {
      await typeAndMove(all, part.each, part.seconds / 2, part.keys);
      await until('the last keys have arrived', () => latencies.underway() === 0, ARRIVE_MS).catch(() => {
        // How many have not is one of the figures.
      });
      return latencies.figures();
    };
    const first = await half();
    if (part.kills) await servers.at(-1)?.kill();
    const second = await half();
    const instances = watched.map((figures) => figures());
    const halves = [first, second] as const;
    return { participants: all.length, halves, instances, lost: await lostIn(rooms) };
  } finally {
    for (const one of all) one.leave();
    entry.close();
    await Promise.all(servers.map((server) => server.kill()));
  }
}

async function startAll(instances: Part['instances']): Promise<readonly ServerProcess[]> {
  const servers: ServerProcess[] = [];
  for (const args of instances) servers.push(await runProcess(args));
  return servers;
}

/** The keys that a participant in their room does not have, once all had time to get them. */
async function lostIn(rooms: readonly (readonly ReturnType<typeof createParticipant>[])[]): Promise<number> {
  const missing = () =>
    rooms.reduce((sum, room) => {
      const typed = room.flatMap((one) => one.typed);
      return sum + room.reduce((count, one) => count + missingIn(one.text(), typed), 0);
    }, 0);
  await until('all have all', () => missing() === 0, ENTER_MS).catch(() => {
    // What is missing is counted below.
  });
  return missing();
}

function missingIn(text: string, typed: readonly string[]): number {
  const there = new Set(text.match(/\d+\.\d+;/g));
  return typed.filter((name) => !there.has(name)).length;
}
