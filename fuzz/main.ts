import { parseArgs } from 'node:util';
import { createRandom } from '../bench/random.ts';
import type { Subject } from './subject.ts';
import { commands } from './subjects/commands.ts';
import { documents } from './subjects/documents.ts';
import { edits } from './subjects/edits.ts';
import { incremental } from './subjects/incremental.ts';
import { links } from './subjects/links.ts';

const SUBJECTS: readonly Subject[] = [documents, edits, commands, incremental, links];

/** So many failures of a subject are enough to look at. */
const MOST = 5;

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '60' },
    cases: { type: 'string' },
    only: { type: 'string' },
    seed: { type: 'string', default: String(process.env['CI'] ? 1 : Date.now() % 1_000_000_000) },
    case: { type: 'string' },
  },
});

const chosen = SUBJECTS.filter(({ name }) => values.only === undefined || values.only === name);
if (chosen.length === 0) throw new Error(`--only takes ${SUBJECTS.map(({ name }) => name).join(', ')}.`);

/** Plays a case; resolves to why it failed, or null. A number is always the same case. */
async function failureOf({ run }: Subject, number: number): Promise<Error | null> {
  try {
    await run(createRandom(number));
    return null;
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

if (values.case !== undefined) {
  for (const subject of chosen) {
    const failure = await failureOf(subject, Number(values.case));
    console.log(
      failure
        ? `${subject.name} ${values.case}: ${failure.stack ?? failure.message}`
        : `${subject.name} ${values.case}: holds`,
    );
    if (failure) process.exitCode = 1;
  }
} else {
  const share = (Number(values.seconds) * 1000) / chosen.length;
  const first = Number(values.seed);
  const last = values.cases === undefined ? Infinity : first + Number(values.cases);
  for (const subject of chosen) {
    // A number of cases is the same on every machine, however long it takes.
    const until = values.cases === undefined ? performance.now() + share : Infinity;
    const failures: number[] = [];
    let number = first;
    for (; number < last && performance.now() < until && failures.length < MOST; number += 1) {
      const failure = await failureOf(subject, number);
      if (!failure) continue;
      failures.push(number);
      console.log(
        `${subject.name}: ${failure.message.slice(0, 600)}\n  npm run fuzz -- --only ${subject.name} --case ${number}`,
      );
    }
    console.log(`${subject.name}: ${number - first} cases from ${values.seed} on, ${failures.length} failed`);
    if (failures.length > 0) process.exitCode = 1;
  }
}
