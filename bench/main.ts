import { benchAdmission, benchFirstFinding } from './admission.ts';
import { benchConvert } from './convert.ts';
import { benchDense } from './dense.ts';
import { benchQuality } from './quality.ts';
import { runBench } from './run.ts';
import { benchTraffic } from './traffic.ts';

/** Sizes and rounds come as the text behind `#` in a browser, and as arguments in Node: `100,1000,5000 5`. */
const [sizes = '100,1000,5000,20000', rounds = '5'] = (
  typeof location === 'undefined'
    ? process.argv.slice(2)
    : decodeURIComponent(location.hash.slice(1)).split(' ')
).filter((part) => part !== '');

const counts = sizes.split(',').map(Number);
const print = (line: string) => console.log(line);
runBench(counts, Number(rounds), print);
for (const count of counts.filter((size) => size <= 1_000)) {
  print(`\n${count} objects`);
  benchQuality(count, print);
}
benchDense(Number(rounds), print);
benchAdmission(Number(rounds), print);
benchFirstFinding(Number(rounds), print);
benchTraffic(Number(rounds), print);
benchConvert(Number(rounds), print);
console.log('\nDone.');
