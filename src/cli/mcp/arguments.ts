import { z } from 'zod';

/** The arguments that several tools have. */
export const folder = z
  .string()
  .default('.')
  .describe('A folder or file with manifests, relative to the root folder; all of it by default.');

export const place = {
  path: folder,
  code: z.string().describe('The code of the finding, as validate has it: backend/missing.'),
  file: z.string().describe('The file of the finding, as validate has it.'),
  line: z.number().int().min(1).describe('The line of the finding, as validate has it.'),
};

export const title = z
  .string()
  .optional()
  .describe('The title of the fix, as validate has it; needed where the finding has several.');
