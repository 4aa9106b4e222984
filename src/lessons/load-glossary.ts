import type { PackFile } from '../core/lessons/format/pack.ts';

/** The pack that the glossary of the program belongs to, and whose lessons it names. */
export const GLOSSARY_PACK = 'museum';

/** The glossary that comes with the program, in all its languages. Rejects where it cannot be fetched. */
export const loadGlossary = async (): Promise<readonly PackFile[]> =>
  (await import('./glossary-files.ts')).glossaryFiles;
