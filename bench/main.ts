import { runBench } from './run.ts';

/** Sizes and rounds come as the text behind `#` in a browser, and as arguments in Node: `100,1000,5000 5`. */
const [sizes = '100,1000,5000', rounds = '5'] = (
  typeof location === 'undefined'
    ? process.argv.slice(2)
    : decodeURIComponent(location.hash.slice(1)).split(' ')
).filter((part) => part !== '');

runBench(sizes.split(',').map(Number), Number(rounds), (line) => console.log(line));
console.log('\nDone.');
