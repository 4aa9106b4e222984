import { Awareness } from 'y-protocols/awareness';
import { createStore } from 'zustand/vanilla';
import { writeAsked, type Asked, type CopiesFrom } from '../../room-protocol/asked.ts';
import { writeJoin } from '../../room-protocol/join.ts';
import { CLOSE_CODES, isRefusal } from '../../room-protocol/refusals.ts';
import { writesShared } from '../../room-protocol/roles.ts';
import { copyDocument, newId, sharedDocument } from '../../room-protocol/room-names.ts';
import { readSaid, type Said } from '../../room-protocol/said.ts';
import { roomsTexts } from '../../texts/en/rooms.ts';
import type { ActionContext } from '../actions/action-context.ts';
import type { WorkspacesContext } from '../actions/workspace-actions.ts';
import { createDocuments } from '../create-documents.ts';
import type { Documents } from '../documents.ts';
import type { LessonSession } from '../lessons/session-state.ts';
import type { Actions } from '../workspace.ts';
import { createPeopleAnnouncer } from './create-people-announcer.ts';
import { caretAt, offsetsOf } from './caret-position.ts';
import { createFollowing } from './create-following.ts';
import { fillCopy } from './fill-copy.ts';
import { followProgress } from './follow-progress.ts';
import { followWindow } from './follow-window.ts';
import type { Identity } from './identity.ts';
import { isRoomPath } from './is-room-path.ts';
import { createOwnPresence } from './own-presence.ts';
import { createPeople } from './people.ts';
import { colorFor, distinctColor } from './person-color.ts';
import { refusalWords } from './refusal-words.ts';
import { whyReadOnly } from './why-read-only.ts';
import { lessonInRoom, roomLink, type RoomLink, type RoomPlace } from './room-link.ts';
import type { Joined, OpenSocket, RoomSocket } from './room-socket.ts';
import type { RoomSession, RoomState } from './room-state.ts';
import { socketAt } from './rooms-server.ts';
import { putSuggestion, readSuggestion, reviewSuggestion, suggestionFrom } from './suggestions.ts';

/** How long a participant's copy may take to come, in milliseconds. */
const PATIENCE = 8000;

export type SessionSetup = Readonly<{
  link: RoomLink;
  identity: Identity;
  context: Pick<ActionContext, 'store'>;
  /** The documents of the page. */
  documents: Documents;
  actions: Pick<Actions, 'send' | 'texts' | 'openAsWorkspace'>;
  spaces: Pick<WorkspacesContext, 'page'>;
  lesson: LessonSession | null;
  openSocket: OpenSocket;
}>;

/** The room of the open workspace: who is there, what its participant may do, and the connection to the others. */
export function createRoomSession(setup: SessionSetup): RoomSession {
  const { link, identity, documents, actions, lesson } = setup;
  const { store } = setup.context;
  const { page } = setup.spaces;
  const { room, at } = link;
  const kept = identity.room(room);
  // What a server let in before keeps its id; the founder has his from the server.
  identity.keepRoom(room, {});
  const { participant } = kept;
  let color = colorFor(participant);

  const state = createStore<RoomState>()(() => ({
    name: kept.name,
    connection: { is: 'asking', password: false, wrong: false },
    role: kept.role,
    everybody: 'look',
    roles: {},
    founder: '',
    me: { participant, name: identity.name(), color },
    people: [],
    following: null,
    leading: null,
    isFree: false,
    copies: null,
    shared: [],
    hand: false,
    hasUnsent: false,
  }));
  const get = state.getState;
  const set = state.setState;

  // What all share is what the page shows, or stays in memory beside it: presence and messages are those of that document.
  const isShared = at.is === 'shared';
  const shared = isShared ? documents : createDocuments(undefined, isRoomPath);
  const ownDocument =
    at.is === 'shared'
      ? sharedDocument(room)
      : copyDocument(room, at.is === 'copy' ? participant : at.participant);
  const awareness = new Awareness(shared.doc);
  const presence = createOwnPresence(awareness, {
    participant,
    name: identity.name() || '–',
    color,
    place: { document: ownDocument },
  });
  const takeColor = (to: string) => {
    if (to === color) return;
    color = to;
    set({ me: { ...get().me, color } });
    presence.set({ color });
  };
  const announcer = createPeopleAnnouncer((words) => store.getState().announce(words));
  const people = createPeople({
    awareness,
    me: participant,
    onPeople(all) {
      set({ people: all });
      const others = all.filter(({ isMe }) => !isMe);
      takeColor(distinctColor({ participant, color }, others));
      if (get().connection.is === 'live') announcer.see(all);
    },
  });
  const following = createFollowing({ store, documents, actions });

  const lock = () => {
    const why = whyReadOnly(at, get());
    const { locks, lockWhole } = store.getState();
    if (locks.whole !== why) lockWhole(why);
  };
  lock();

  /** Whom the window follows now: a participant of choice, or who leads. */
  const followed = (): string | null => {
    const { following: chosen, leading, isFree } = get();
    return leading !== null && leading !== participant && !isFree ? leading : chosen;
  };
  const showFollowed = () => {
    const whom = followed();
    const now = whom === null ? null : people.presenceOf(whom);
    if (now?.place.document === ownDocument) following.show(now);
  };

  const off = [
    followWindow(store, presence),
    state.subscribe(lock),
    people.onChange(showFollowed),
    ...(lesson ? [followProgress(lesson, presence)] : []),
  ];

  const goTo = (to: RoomPlace, fragment = roomLink({ room, at: to })) => {
    if (page.fragment() === fragment) return;
    page.setFragment(fragment);
    page.reload();
  };

  /** Goes where all are to work, unless it is who sent them there. */
  const followCopies = (copies: CopiesFrom | null) => {
    const before = identity.room(room);
    const key = copies === null || copies === 'workspace' ? copies : copies.lesson;
    const round = key === before.copies || key === null ? before.round : before.round + 1;
    if (key !== before.copies) identity.keepRoom(room, { copies: key, round });
    if (get().role === 'lead' || at.is === 'copy-of') return;
    const isAnother = key !== before.copies;
    if (copies !== null && (isShared || isAnother)) {
      const lessonIn = copies === 'workspace' ? undefined : lessonInRoom(room, copies.lesson);
      goTo({ is: 'copy' }, lessonIn);
    } else if (copies === null && at.is === 'copy' && get().role !== 'suggest') goTo({ is: 'shared' });
  };

  const seeRoom = (now: Extract<Said, { type: 'room' }>['room']) => {
    const before = get().leading;
    const { name, everybody, roles, leader, leading, copies, shared: sharedCopies } = now;
    set({ name, everybody, roles, founder: leader, leading, copies, shared: sharedCopies });
    identity.keepRoom(room, { name });
    if (leading !== before) {
      following.reset();
      set({ isFree: false });
      if (leading !== participant && before !== participant) sayLeading(leading);
      showFollowed();
    }
    const { role } = get();
    // The server closes such a copy, too.
    if (at.is === 'copy-of' && role !== null && role !== 'lead' && !sharedCopies.includes(at.participant))
      return goTo({ is: 'shared' });
    return followCopies(copies);
  };
  const sayLeading = (leading: string | null) => {
    const name = leading === null ? '' : (people.presenceOf(leading)?.name ?? roomsTexts.aParticipant());
    store.getState().announce(leading === null ? roomsTexts.leadingEnded() : roomsTexts.isLed({ name }));
  };

  const seeRole = ({ role, grant }: Extract<Said, { type: 'role' }>) => {
    const before = get().role;
    identity.keepRoom(room, { role, grant });
    set({ role, ...(writesShared(role) && { hasUnsent: false }) });
    if (before !== null && before !== role) {
      store.getState().toast({ tone: 'info', message: roomsTexts.roleIsNow({ role }) });
      if (writesShared(role)) main?.resend();
    }
    // The server opens copies for those whom it knows.
    if (!isShared && !copy && socket) copy = joinCopy(socket);
  };

  const receive = (said: Said) => {
    switch (said.type) {
      case 'room':
        return seeRoom(said.room);
      case 'role':
        return seeRole(said);
      case 'bring-back':
        return isShared ? undefined : goTo({ is: 'shared' });
      case 'refused':
        return store.getState().toast({ tone: 'error', message: refusalWords(said.reason) });
      case 'ending':
        return finish({ is: 'ended' });
      // The first is seen in the presence of who leads, the other when the connection closes.
      case 'lead':
      case 'stopping':
    }
  };

  let socket: RoomSocket | null = null;
  let main: Joined | null = null;
  let copy: Joined | null = null;

  /** Ends the connection, for a reason that trying again would not change. */
  const finish = (connection: RoomState['connection']) => {
    const old = socket;
    socket = main = copy = null;
    set({ connection });
    old?.stop();
  };

  let sentGrant: string | null = null;
  const token = (): string => {
    const { grant } = identity.room(room);
    sentGrant = grant;
    const password = identity.password(room);
    return writeJoin({
      participant,
      ...(grant !== null ? { grant } : password !== '' && { password }),
    });
  };

  const onConnection = (code: number | null) => {
    const { connection } = get();
    if (code === null || !socket || connection.is === 'ended') return;
    if (code === CLOSE_CODES.ended) return finish({ is: 'ended' });
    if (code === CLOSE_CODES.full) return finish({ is: 'refused', why: 'server-full' });
    if (code === CLOSE_CODES.damaged) return finish({ is: 'refused', why: 'damaged' });
    if (connection.is === 'offline') return;
    announcer.forget();
    set({ connection: { is: 'offline', since: Date.now() } });
  };

  const refuse = (reason: string) => {
    if (reason === 'password-needed' || reason === 'password-wrong')
      return finish({ is: 'asking', password: true, wrong: reason === 'password-wrong' });
    if (reason === 'unknown-room' && kept.role !== null) return finish({ is: 'ended' });
    // Without what proves his id no one comes in by it: he comes anew, when the page loads again.
    const isLost = ['grant-expired', 'grant-invalid', 'participant-taken'].includes(reason);
    if (isLost && identity.room(room).grant === sentGrant)
      identity.keepRoom(room, { grant: null, role: null, participant: newId() });
    finish({ is: 'refused', why: isRefusal(reason) ? reason : 'damaged' });
  };

  const join = () => {
    const opened = setup.openSocket({ url: socketAt(page.base()), token, onConnection });
    socket = opened;
    main = opened.join({
      name: sharedDocument(room),
      doc: shared.doc,
      awareness,
      onSynced() {
        const { connection } = get();
        fill();
        if (connection.is === 'live') return;
        presence.again();
        if (connection.is === 'offline') store.getState().announce(roomsTexts.isLiveAgain());
        set({ connection: { is: 'live' } });
        identity.keepRoom(room, { seen: Date.now() });
      },
      onMessage(text) {
        const said = readSaid(text);
        if (said) receive(said);
      },
      onRefused: refuse,
      onUnsent(unsent) {
        const { role } = get();
        if (isShared) set({ hasUnsent: unsent && role !== null && !writesShared(role) });
      },
    });
    shared.others.add(main.origin);
  };

  // What the server has of the copy comes first: it may be filled.
  let isCopyHere = false;
  const fill = () => {
    if (isCopyHere && at.is === 'copy' && !lesson) fillCopy(documents, shared);
  };

  const joinCopy = (over: RoomSocket): Joined => {
    const joined = over.join({
      name: ownDocument,
      doc: documents.doc,
      awareness: null,
      onSynced() {
        isCopyHere = true;
        fill();
      },
      onRefused: refuse,
    });
    documents.others.add(joined.origin);
    return joined;
  };

  /** A participant's copy as the server has it; null where it does not come. */
  const copyOf = (whose: string): Promise<Documents | null> =>
    new Promise((resolve) => {
      if (!socket) return resolve(null);
      const found = createDocuments(undefined, isRoomPath);
      const settle = (result: Documents | null) => {
        clearTimeout(timer);
        // It may be answered while it is being joined.
        queueMicrotask(() => joined.leave());
        resolve(result);
      };
      const timer = setTimeout(() => settle(null), PATIENCE);
      const joined = socket.join({
        name: copyDocument(room, whose),
        doc: found.doc,
        awareness: null,
        onSynced: () => settle(found),
        onRefused: () => settle(null),
      });
    });

  const ask = (asked: Asked) => main?.send(writeAsked(asked));

  const enter = (name: string, password: string) => {
    identity.rename(name);
    if (password !== '') identity.keepPassword(room, password);
    set({ connection: { is: 'connecting' }, me: { participant, name, color } });
    presence.set({ name });
    join();
  };
  if (identity.name() !== '') enter(identity.name(), '');

  const raiseHand = (hand: boolean) => {
    presence.set({ hand });
    set({ hand });
  };

  return {
    link,
    address: page.base() + roomLink({ room, at: { is: 'shared' } }),
    state,
    others: () =>
      people
        .all()
        .filter((other) => other.participant !== participant && other.place.document === ownDocument),
    onPresence: people.onChange,
    caretOf({ place: { file, caret } }) {
      const text = file === undefined ? undefined : documents.text(file);
      return text && caret ? offsetsOf(text, caret) : null;
    },
    enter,
    rename(name) {
      identity.rename(name);
      set({ me: { participant, name, color } });
      presence.set({ name });
    },
    retry() {
      if (socket) socket.retry();
      else if (identity.room(room).participant === participant) enter(identity.name(), '');
      else page.reload();
    },
    showCaret(file, offsets) {
      const text = documents.text(file);
      presence.move(offsets && text ? { file, caret: caretAt(text, offsets) } : { caret: undefined });
    },
    showPointer: (pointer) => presence.move({ pointer: pointer ?? undefined }),
    showView: (view) => presence.move({ view }),
    onView: following.onView,
    raiseHand,
    follow(whom) {
      following.reset();
      set({ following: whom === get().following ? null : whom });
      showFollowed();
    },
    goFree: () => set(({ leading }) => ({ following: null, isFree: leading !== null })),
    followLeader() {
      following.reset();
      set({ isFree: false });
      showFollowed();
    },
    lead: (on) => ask({ type: 'lead', view: on ? presence.now().place : null }),
    giveRole: (to, role) => ask({ type: 'give-role', participant: to, role }),
    letEverybody: (role) => ask({ type: 'everybody', role }),
    startCopies: (from) => ask({ type: 'copies', from }),
    bringBack() {
      ask({ type: 'copies', from: null });
      ask({ type: 'bring-back' });
    },
    shareCopy: (whose, isCopyShared) => ask({ type: 'share-copy', participant: whose, shared: isCopyShared }),
    goTo,
    suggest() {
      const suggestion = suggestionFrom(documents, shared);
      if (suggestion.files.length === 0) return false;
      putSuggestion(documents.doc, suggestion);
      raiseHand(true);
      return true;
    },
    async suggestionOf(whose) {
      const found = await copyOf(whose);
      const suggestion = found && readSuggestion(found.doc);
      found?.destroy();
      return suggestion && reviewSuggestion(suggestion, documents);
    },
    take({ change }, from) {
      documents.edit(roomsTexts.takeFrom({ name: from }), change.edits, change.deletes);
    },
    async keep() {
      const { name } = get();
      const content = { files: actions.texts(), places: documents.places() };
      await actions.openAsWorkspace(name === '' ? roomsTexts.room() : name, content, roomsTexts.keepTitle());
    },
    leave() {
      page.setFragment('');
      page.reload();
    },
    end: () => ask({ type: 'end' }),
    stop() {
      for (const stop of off) stop();
      announcer.stop();
      presence.stop();
      people.stop();
      socket?.stop();
      awareness.destroy();
      if (!isShared) shared.destroy();
    },
  };
}
