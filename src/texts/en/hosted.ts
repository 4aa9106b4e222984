import { defineTexts } from '../define-texts.ts';

/** A workspace whose files live elsewhere: in a folder that the command line serves, or in an editor. */
export const hostedTexts = defineTexts('hosted', {
  takeOver: 'Take over changes of “{name}”',
  tookOver:
    '{count, plural, one {One file was} other {# files were}} changed in “{name}”, and {count, plural, one {is} other {are}} up to date here.',
  backAgain: '“{name}” answers again.',
  merged: '{paths}: changed in “{name}” as well. Both changes are in it now; look them over, then save.',
  notWritten: 'It is not known whether anything was saved in “{name}”.',
  doesNotAnswer: 'The command that serves the folder does not answer. Your changes are kept in this browser.',
  notUnderstood: 'The answer could not be read. Your changes are kept in this browser.',
  savedFiles: '{count, plural, one {Saved one file.} other {Saved # files.}}',
  deletedFiles: '{count, plural, one {Deleted one file} other {Deleted # files}} in “{name}”.',
  stillThere: '{paths}: deleted here, and still in “{name}” until all is saved.',
  saveAll: 'Save all…',
  nothingToSave: 'Everything is saved in “{name}”.',
  allSaved: 'Saved',
  notSaved: '{count} not saved',
  aboutAllSaved: 'Everything is saved in “{name}”',
  aboutNotSaved: 'Save {count, plural, one {one file} other {# files}} in “{name}”',
  noneToSave: 'No file that was opened from disk has changes to save.',
  restoreFile: 'Bring back {path}',
  takeTheirs: 'Take {path} from “{name}”',
  andMore: '{paths} and {count} more',
  silent:
    'The command that serves “{name}” does not answer. You can go on: changes are kept in this browser, and can be saved when it is back.',
  closed:
    'The command that serves “{name}” was started again under another address. Open the one that it printed; changes that are not saved are kept in this browser.',
  bothChanged: '{paths}: changed here and in “{name}”. Nothing is written until you choose.',
  choose: 'Choose…',

  readOnly: '“{name}” is here to be looked at. Its files can be changed where they are, not in this window.',
  isFolder: 'This is the folder “{name}”, not a workspace of this browser.',
  aboutFolder: 'Rename, move or delete it where it is.',
  notClosed: 'The files are those of the folder “{name}”, and stay open.',
  aboutNotClosed: 'Files that you no longer want can be deleted one by one.',
  addressLacksToken:
    'The address of this page is not complete, so the folder was not opened. Open the address that the command printed.',
  folderNotOpened: 'The folder was not opened. {reason}',

  saveTheFolder: 'Save all in “{name}”',
  aboutDeletions:
    '{count, plural, one {One file was} other {# files were}} deleted here. Saving deletes {count, plural, one {it} other {them}} in the folder; that cannot be undone from here.',
  toDelete: 'To be deleted',
  toWrite: 'To be written',
  saveAndDelete: 'Save and delete',
  saveWithoutDeleting: 'Save without deleting',
  bringBack: 'Bring back',
  bringBackFile: 'Bring back {path}',

  changedTwice: 'Changed here and in “{name}”',
  aboutChangedTwice:
    'The changes meet in the same lines, so you decide. Removed lines are those there, added lines yours.',
  deletedThere: 'Deleted in “{name}”, and changed here.',
  deletedHere: 'Deleted here, and changed in “{name}”.',
  keepOurs: 'Keep mine',
  keepOursOf: 'Keep my {path}',
  takeFrom: 'Take theirs',
  takeFromOf: 'Take their {path}',
  aboutKeeping: 'What you keep is written over the other when you save.',
  allChosen: 'All is decided. Save to write what you kept.',
});
