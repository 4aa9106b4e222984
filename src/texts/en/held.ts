import { defineTexts } from '../define-texts.ts';

/** A workspace that came with a link and is not stored yet. */
export const heldTexts = defineTexts('held', {
  held: 'This workspace was opened from a link. This browser stores it once you keep it, or change something in it.',
  heldBeside:
    'This workspace was opened from a link. This browser stores it once you keep it, or change something in it; “{before}” is safe and unchanged.',
  keep: 'Keep it as a workspace',
  openedFromLink:
    'This workspace was opened from a link. “{before}” is safe and unchanged; this one is in your list of workspaces.',
  backTo: 'Back to “{workspace}”',
  addTheseTo: 'Add these files to “{workspace}”',
});
