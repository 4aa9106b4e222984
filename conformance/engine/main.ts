// The engine as a process: one line of JSON in, one line of JSON out, in the same order.
//   {"id":1,"apply":{"put":[…],"gone":[…]}}  → {"id":1,"result":{"statuses":[…],"sockets":[…]}}
//   {"id":2,"decide":{"protocol":"HTTP",…}}  → {"id":2,"result":{"outcome":"forwarded",…}}
//   {"id":3,"features":"mesh"}               → {"id":3,"result":["Mesh",…]}: what a mesh claims where no object has room for it
// Its only argument: the settings of the workspace as JSON, as in `src/core/model/options.ts`.
import { createInterface } from 'node:readline';
import { answerLine } from './answer-line.ts';
import { createEngine } from './create-engine.ts';

const engine = createEngine(JSON.parse(process.argv[2] ?? '{}'));
for await (const line of createInterface({ input: process.stdin }))
  process.stdout.write(`${answerLine(engine, line)}\n`);
