import type { Translation } from '../define-texts.ts';
import type { workspaceNamesTexts as english } from '../en/workspace-names.ts';

export const workspaceNamesTexts: Translation<typeof english> = {
  workspace: 'Arbeitsbereich: {name}',
  own: 'Mein Arbeitsbereich',
  fromLink: 'Aus einem Link',
  foundAgain: 'Wiedergefunden',
  room: 'Raum',
};
