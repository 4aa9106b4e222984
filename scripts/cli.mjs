// The command line of a checkout: bundled when a source has changed, then run where npm was called.
import { buildCli, isStale } from './build-cli.mjs';

if (isStale()) await buildCli();
process.chdir(process.env['INIT_CWD'] ?? '.');
await import('../bin/gatehouse.mjs');
