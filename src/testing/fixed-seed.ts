import { configureGlobal, readConfigureGlobal } from 'fast-check';

/**
 * Cases that are drawn anew at each run find more with the time, but a gate must say the same of the same commit twice.
 * So it draws the same ones always; `npx vitest run` on a developer's machine draws new ones.
 */
if (process.env['CI']) configureGlobal({ ...readConfigureGlobal(), seed: 20_261_129 });
