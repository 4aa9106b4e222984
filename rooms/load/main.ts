// Loads rooms on this machine, and prints how long keys take from one to all others.
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { hasRedis, runRedis } from '../src/testing/run-redis.ts';
import { balance } from './balancer.ts';
import type { Percentiles } from './latencies.ts';
import { type LoadOptions, readLoadOptions } from './options.ts';
import { type PartFigures, runPart } from './run-part.ts';

const folder = mkdtempSync(join(tmpdir(), 'gatehouse-load-'));
const BASE = ['--port', '0', '--max-address', '5000', '--max-rooms', '1000', '--max-room', '1000'];

const direct = async ([port = 0]: readonly number[]) => ({ port, close: () => {} });

const oneRoom = ({ participants, seconds, keys }: LoadOptions) =>
  runPart({
    instances: [[...BASE, '--store', join(folder, 'one.sqlite')]],
    entry: direct,
    rooms: 1,
    each: participants,
    seconds,
    keys,
    kills: false,
  });

async function manyRooms({ rooms, each, seconds, keys, store }: LoadOptions) {
  const redis = await runRedis();
  try {
    const args = [...BASE, '--redis', redis.url, '--store', store ?? join(folder, 'many.sqlite')];
    return await runPart({
      instances: [args, args],
      entry: balance,
      rooms,
      each,
      seconds,
      keys,
      kills: true,
    });
  } finally {
    await redis.stop();
  }
}

/** Nothing takes no time: where the most is none, nothing arrived while it was measured. */
const ms = ({ p50, p99, most }: Percentiles) =>
  most === 0
    ? 'none while it was measured'
    : `p50 ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms, most ${most.toFixed(0)} ms`;

function print(title: string, { participants, halves, instances, lost }: PartFigures): boolean {
  console.log(`\n${title}: ${participants} participants`);
  const wasKilled = instances.includes(null);
  for (const [half, { keys, each, last, unfinished }] of halves.entries()) {
    const when = half === 0 ? 'first half' : wasKilled ? 'with a killed instance' : 'second half';
    console.log(`  ${when}: ${keys.toFixed(0)} keys`);
    console.log(`    from a key to each of the others  ${ms(each)}`);
    console.log(`    from a key to the last of them    ${ms(last)}`);
    if (unfinished > 0) console.log(`    ${unfinished} keys had not reached all of them 30 seconds later`);
  }
  for (const [index, figures] of instances.entries())
    console.log(
      `  instance ${index + 1}  ${figures ? `${figures.memoryMb.toFixed(0)} MB at most, ${figures.cpuPercent.toFixed(0)} % of a core` : 'killed in the middle'}`,
    );
  console.log(`  ${lost === 0 ? 'nothing was lost' : `${lost} keys are missing somewhere`}`);
  return lost === 0;
}

const options = readLoadOptions(process.argv.slice(2));
try {
  if (typeof options === 'string') {
    console.error(options);
    process.exitCode = 2;
  } else {
    console.log(
      `${cpus().length} cores: ${cpus()[0]?.model}, Node ${process.versions.node}, clients on the same machine`,
    );
    let whole = true;
    if (options.part !== 'many') whole = print('One room', await oneRoom(options)) && whole;
    if (options.part !== 'one' && !hasRedis())
      console.log('\nMany rooms on two instances are left out: there is no redis-server.');
    else if (options.part !== 'one')
      whole = print('Many rooms, two instances behind Redis', await manyRooms(options)) && whole;
    process.exitCode = whole ? 0 : 1;
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.exit();
