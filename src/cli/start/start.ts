import { join } from 'node:path';
import { watchStandardOutput } from '../standard-output.ts';
import { loadBundle } from './load-bundle.ts';
import { readyAnswer } from './ready-answer.ts';
import { tuneV8 } from './tune-v8.ts';

const answer = readyAnswer(process.argv.slice(2), __dirname);
if (answer === undefined) {
  tuneV8();
  loadBundle(join(__dirname, 'gatehouse.cjs'));
} else {
  watchStandardOutput();
  process.stdout.write(answer);
}
