import { defineTexts } from '../define-texts.ts';

/** The list of the files of a workspace. */
export const fileListTexts = defineTexts('file-list', {
  files: 'Files',
  changed: 'Changed since it was saved',
  actionsFor: 'Actions for {path}',
  save: 'Save',
  download: 'Download',
  rename: 'Rename…',
  remove: 'Remove from the workspace',
  delete: 'Delete',
  noFiles: 'No files yet',
  aboutNoFiles: 'Open some, drop them here, or begin with a sample.',
  open: 'Open',
  new: 'New',
});
