import { benchAdmission, benchFirstFinding } from './admission.ts';
import { tellQuality } from './quality.ts';
import { runBench } from './run.ts';
import { tellTraffic } from './traffic.ts';

/** Sizes and rounds come as the text behind `#` in a browser, and as arguments in Node: `100,1000,5000 5`. */
const [sizes = '100,1000,5000', rounds = '5'] = (
  typeof location === 'undefined'
    ? process.argv.slice(2)
    : decodeURIComponent(location.hash.slice(1)).split(' ')
).filter((part) => part !== '');

const counts = sizes.split(',').map(Number);
const tell = (line: string) => console.log(line);
runBench(counts, Number(rounds), tell);
for (const count of counts.filter((size) => size <= 1_000)) {
  tell(`\n${count} objects`);
  tellQuality(count, tell);
}
benchAdmission(Number(rounds), tell);
benchFirstFinding(Number(rounds), tell);
tellTraffic(Number(rounds), tell);
console.log('\nDone.');
