import { defineTexts } from '../define-texts.ts';

/** Rooms: one workspace that many work in. */
export const roomsTexts = defineTexts('rooms', {
  room: 'Room',
  aParticipant: 'A participant',

  // Starting one.
  startRoom: 'Start a room',
  aboutStart:
    'Everybody who opens its link works in this workspace at the same time. It is a copy of what there is now: this workspace stays as it is, and nothing of how it came to be goes along.',
  start: 'Start the room',
  starting: 'Starting …',
  roomName: 'Name of the room',
  roomNameHint: 'All see it. It may be left out.',
  myName: 'Your name',
  myNameHint: 'The others see it at your caret and your pointer.',
  needsName: 'The others need a name to see.',
  password: 'Password',
  passwordHint: 'Who has the link needs it, too. It may be left out.',
  passwordNeeded: 'Whoever gave you the link has it, too.',
  passwordWrong: 'This is not the password of the room.',
  everybodyMay: 'Everybody may',
  roleWords: '{role, select, lead {Lead} edit {Edit} suggest {Suggest} other {Look}}',
  roleAbout:
    '{role, select, lead {Leads the room, as you do} edit {Changes the workspace with all others} suggest {Works in a copy, and puts changes forward} other {Sees everything, and changes nothing}}',
  secretsAreRead:
    '{count, plural, one {Everybody in the room can read it.} other {Everybody in the room can read them.}}',
  checkingServer: 'Looking for rooms at this address …',
  noServer: 'The server of this address has no rooms. Start one that has: <code>gatehouse rooms</code>',
  tooLarge:
    'This workspace has {size, number, ::.0} MB; a room of this server takes {largest, number, ::.0} MB.',
  daysOfRest:
    '{days, plural, one {A room is deleted after a day in which no one came.} other {A room is deleted after # days in which no one came.}}',
  notStarted:
    '{why, select, unreachable {The server did not answer. Try again.} too_many_tries {Too many rooms were made from this address. Try again later.} server_full {The server has as many rooms as it takes.} not_stored {This browser keeps nothing for this page, so a room could not be kept either.} no_server {The server of this address has no rooms.} other {The server did not make the room.}}',
  linkCopied: 'Copied the link of the room',

  // Coming in.
  enterRoom: 'Enter the room',
  enterNamed: 'Enter the room “{name}”',
  aboutEnter:
    'What is in it is shared with all who are there: they see your name, where you are, and what you change.',
  enter: 'Enter',
  damagedLink: 'This link leads to no room: a part of it is missing. Copy all of it.',
  notEntered: 'You are not in the room',
  refusal:
    '{why, select, unknown_room {There is no such room, or it was ended.} too_many_tries {There were too many wrong passwords. Try again in a while.} room_full {The room has as many participants, or as much text, as it takes.} server_full {The server has as many connections as it takes. Try again later.} grant_invalid {The server does not know you any more. Come in again.} grant_expired {You were away for too long. Come in again.} participant_taken {Another browser is in this room as you. Come in again.} not_shared {This copy is another participant’s, and was not shared.} not_lead {Only who leads may do that.} store_failed {The server could not read its store. Try again.} other {The server and this page do not understand each other. Load the page again.}}',
  tryAgain: 'Try again',
  leaveRoom: 'Leave the room',

  // Those of this browser.
  roomsHere: 'Rooms in this browser',
  aboutRoomsHere:
    'What this browser has of rooms that you were in. An ended room opens with its last state, which you can keep as a workspace.',
  noRoomsHere: 'You were in no room with this browser yet.',
  unnamedRoom: 'A room without a name',
  seenOn: 'Last there {day, date, medium}',
  clearRoom: 'Delete what this browser has of {name}',
  aboutClear:
    'Delete its files, your copy, and who you were in it from this browser? What the server has of the room stays there. Whoever comes again is a new participant.',
  clear: 'Delete from this browser',
  keepIt: 'Keep it',
  cleared: 'Deleted what this browser had of {name}.',

  // How it stands.
  connecting: 'Connecting …',
  live: 'Live',
  aboutLive: 'What any participant changes is seen by all at once.',
  offlineSince: 'Offline since {time}',
  aboutOffline:
    'What you change is kept in this browser, and merged with the changes of the others when the server answers again.',
  ended: 'The room has ended',
  aboutEnded: 'This is its last state, kept in this browser.',
  isLiveAgain: 'The room is live again. What was changed meanwhile was merged.',
  keep: 'Keep as a workspace',
  keepTitle: 'Keep a room',
  unsent:
    'What you changed before you could only look is not in the room. It stays in this browser until you keep it as a workspace.',

  // What may be done.
  roleIsNow:
    '{role, select, lead {You lead the room now.} edit {You may change the workspace now.} suggest {You may put changes forward now: work in your copy.} other {You may look now, and change nothing.}}',
  youMay:
    '{role, select, lead {You lead} edit {You may edit} suggest {You may suggest} other {You may look}}',
  mayLook: 'You may look in this room. Who leads it can let you change the workspace.',
  maySuggest: 'You may put changes forward in this room: work in your copy, and then choose Suggest.',
  notInYet: 'You are not in the room yet.',
  endedToRead: 'The room has ended. Keep it as a workspace to go on with it.',
  isCopyToRead: 'This is another participant’s copy, which you can only read.',

  // Who is there.
  peopleHere: '{count, plural, one {# person is here} other {# people are here}}',
  showPeople: 'Show who is here: {count, plural, one {# person} other {# people}}',
  came: '{count, plural, one {{names} came.} other {{names} came.}}',
  manyCame: '{count} people came.',
  went: '{count, plural, one {{names} left.} other {{names} left.}}',
  manyWent: '{count} people left.',
  you: '{name} (you)',
  search: 'Search',
  noneFound: 'No one is called like that.',
  person: 'Name',
  where: 'Where',
  progress: 'Goals',
  may: 'May',
  actions: 'What to do',
  sortBy: 'Sort by {column}',
  metOf: '{met} of {of}',
  inStep: 'step {step}',
  inShared: 'in the room',
  inOwnCopy: 'in the own copy',
  inCopyOf: 'in the copy of {name}',
  handUp: 'Hand up',
  groupHands: 'Hands up',
  groupDone: 'All goals met',
  groupWorking: 'Working',
  groupNotBegun: 'Not begun',
  groupShared: 'In the room',
  groupCopies: 'In copies',
  groupOf: '{group}: {count}',
  sumOfProgress: '{done} of {all} have met all goals.',
  followOne: 'Follow {name}',
  unfollowOne: 'Stop following {name}',
  openCopyOf: 'Open the copy of {name}',
  review: 'Review',
  reviewOf: 'Review what {name} suggests',
  roleOf: 'What {name} may do',

  // Following and leading.
  following: 'You follow {name}',
  isLed: 'All follow {name} now. Press Escape to go your own way.',
  isLedShort: 'All follow {name}',
  leadingEnded: 'No one leads any more.',
  stopFollowing: 'Go my own way',
  followAgain: 'Follow {name} again',
  wentFree: 'You go your own way now.',
  elsewhere: '{name} is in another document',
  allFollow: 'All follow me',
  allAreFree: 'Let all go',
  raiseHand: 'Raise hand',
  lowerHand: 'Lower hand',
  copies: 'Copies',
  copiesOfWorkspace: 'Everybody works in a copy of this workspace',
  copiesOfLesson: 'Everybody works in a lesson …',
  chooseLesson: 'Give everybody a lesson',
  aboutChooseLesson:
    'Everybody works in a copy of it, and you see how many goals each has met. A copy from before begins anew.',
  lesson: 'Lesson',
  giveOut: 'Give out',
  bringBack: 'Bring all back',

  // Copies and suggestions.
  myCopy: 'Your copy',
  copyOf: 'The copy of {name}',
  shareMyCopy: 'Let all look into my copy',
  hideMyCopy: 'Let only who leads look into my copy',
  shareCopyOf: 'Let all look into the copy of {name}',
  hideCopyOf: 'Let only who leads look into the copy of {name}',
  isSharedShort: 'All may look',
  workInCopy: 'Work in my copy',
  backToRoom: 'Back to the room',
  suggest: 'Suggest',
  suggested: 'Put your changes forward. Who leads sees your hand.',
  nothingToSuggest: 'Your copy is as the room is: there is nothing to put forward.',
  suggestionFrom: '{name} suggests',
  noSuggestion: '{name} has put nothing forward.',
  loadingSuggestion: 'Fetching it …',
  conflictsIn: 'These files were changed otherwise since. What is suggested replaces that: {files}',
  takeOver: 'Take over',
  takeFrom: 'Take over what {name} suggests',
  tookFrom: 'Took over what {name} suggests',

  // Its menu.
  more: 'More about the room',
  copyLink: 'Copy link',
  changeName: 'Change my name …',
  yourNewName: 'Change your name',
  change: 'Change',
  end: 'End the room …',
  endRoom: 'End the room for all?',
  aboutEnd: 'All are informed, and keep its last state in their browsers. The server deletes it.',
  endIt: 'End it',
});
