#!/usr/bin/env node
// Starts the server as `npm run build:rooms` left it in dist/. What is read by an older Node has to be understood by it.
import { existsSync } from 'node:fs';

const LEAST = [22, 13];
const bundle = new URL('../dist/gatehouse-rooms.mjs', import.meta.url);
const [major, minor] = process.versions.node.split('.').map(Number);

if (major < LEAST[0] || (major === LEAST[0] && minor < LEAST[1])) {
  refuse(
    `Node ${LEAST.join('.')} or newer is needed; this is ${process.versions.node}. Get one at https://nodejs.org.`,
  );
} else if (!existsSync(bundle)) {
  refuse('The server is not built yet. Run in the checkout: npm run build:rooms');
} else {
  // SQLite in Node still says on each start that it is an experiment; its interface is pinned by the tests here.
  const { emitWarning } = process;
  process.emitWarning = (warning, ...rest) =>
    String(warning).startsWith('SQLite is an experimental') || emitWarning.call(process, warning, ...rest);
  await import(bundle.href);
}

function refuse(message) {
  console.error(`gatehouse-rooms: ${message}`);
  process.exitCode = 2;
}
