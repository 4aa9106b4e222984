import type { Analyzer } from '../analysis/protocol.ts';
import { noticesTexts } from '../texts/en/notices.ts';
import type { HostedPage } from './hosted/open-hosted.ts';
import { lessonWorkspace, readLessonLink } from './lessons/lesson-link.ts';
import type { LessonPage } from './lessons/lesson-page.ts';
import type { BrowserStorages } from './open-documents.ts';
import type { Page } from './page.ts';
import { isRoomLink } from './room/is-room-link.ts';
import type { RoomPage } from './room/room-page.ts';
import type { OpenSocket } from './room/room-socket.ts';
import { isShareLink, type SharedLink } from './share-link.ts';
import type { Chosen } from './workspaces/choose-workspace.ts';

type Ok<Opened> = Extract<Opened, { ok: true }>;

/** What a page opens, under the id that its documents are kept by. */
export type WayIn = Readonly<{ id: string }> &
  (
    | Readonly<{ is: 'own' }>
    /** The workspace in a share link. */
    | Readonly<{ is: 'link'; link: Ok<SharedLink> }>
    | Readonly<{ is: 'lesson'; lesson: Ok<LessonPage> }>
    /** The folder that the page was served with. */
    | Readonly<{ is: 'folder'; folder: Ok<HostedPage> }>
    /** A room, or a copy of what is in it, maybe to work on a lesson. */
    | Readonly<{ is: 'room'; room: Ok<RoomPage>; lesson: Ok<LessonPage> | null }>
  );

export type FoundWay = Readonly<{
  way: WayIn;
  /** The user's own workspace, open or not. */
  own: string;
  /** The page as what is opened sees it. */
  page: Page;
  /** Why it is not what the address leads to, in words; null where it is. */
  reason: string | null;
  /** Whether the address is to lead to what is open from now on. */
  isAddressDone: boolean;
}>;

type Setup = Readonly<{
  page: Page;
  /** Chooses the user's own workspace, which is open where nothing else is, or where that cannot be opened. */
  choose: (fragment: string) => Chosen;
  analyzer: Pick<Analyzer, 'readLesson'>;
  /** Null where nothing is stored. */
  storages: BrowserStorages | null;
  /** What a page over a folder remembers its token in. */
  tab: BrowserStorages;
  openSocket: OpenSocket | undefined;
}>;

/** Finds what the address of a page leads to. Never fails: what cannot be opened is the own workspace, with the reason. */
export async function findWayIn(setup: Setup): Promise<FoundWay> {
  const { page, storages } = setup;
  const room = await roomIn(page, storages, setup.openSocket);
  const inner = room?.ok ? room.page : page;
  const own = setup.choose(inner.fragment());
  const lesson = await lessonIn(inner, setup.analyzer, own.id, storages !== null);
  const opened = (way: WayIn, reason = own.reason, isAddressDone = false): FoundWay => ({
    way,
    own: own.id,
    page: inner,
    reason,
    isAddressDone,
  });
  const openedOwn = (reason: string | null, isAddressDone: boolean): FoundWay =>
    opened({ is: 'own', id: own.id }, reason ?? own.reason, isAddressDone);

  if (room?.ok) {
    const way: WayIn = { is: 'room', id: room.id, room, lesson: lesson?.ok ? lesson : null };
    return opened(way, lesson?.ok === false ? lesson.reason : own.reason);
  }
  if (room) return openedOwn(room.reason, true);
  if (lesson)
    return lesson.ok ? opened({ is: 'lesson', id: lesson.id, lesson }) : openedOwn(lesson.reason, true);
  const link = await linkIn(page);
  if (link?.ok === false) return openedOwn(link.reason, true);
  // A link to what is open anyway, since it was kept.
  if (link) return link.id === own.id ? openedOwn(null, true) : opened({ is: 'link', id: link.id, link });
  const folder = await folderIn(page, setup.tab);
  if (folder)
    return folder.ok ? opened({ is: 'folder', id: folder.id, folder }) : openedOwn(folder.reason, false);
  return openedOwn(null, false);
}

/** The room in the address, which its code reads; null for none. */
async function roomIn(
  page: Page,
  storages: BrowserStorages | null,
  openSocket: OpenSocket | undefined,
): Promise<RoomPage | null> {
  if (!isRoomLink(page.fragment())) return null;
  try {
    const { openRoomPage } = await import('./room/room-page.ts');
    return openRoomPage(page, storages, openSocket);
  } catch (error) {
    console.error('A room could not be opened:', error);
    return { ok: false, reason: noticesTexts.roomNotLoaded() };
  }
}

type LessonIn = (Ok<LessonPage> & Readonly<{ id: string }>) | Extract<LessonPage, { ok: false }>;

/** The lesson in the address, which its code reads; null for none. */
async function lessonIn(
  page: Page,
  analyzer: Pick<Analyzer, 'readLesson'>,
  before: string,
  isStored: boolean,
): Promise<LessonIn | null> {
  const link = readLessonLink(page.fragment());
  if (!link) return null;
  try {
    const { openLessonPage } = await import('./lessons/lesson-page.ts');
    const opened = await openLessonPage(link, analyzer, before, isStored);
    return opened.ok ? { ...opened, id: lessonWorkspace(link) } : opened;
  } catch (error) {
    console.error('A lesson could not be read:', error);
    return { ok: false, reason: noticesTexts.lessonNotLoaded() };
  }
}

/** The workspace in the share link of the address. The decoder loads only when there is one. */
async function linkIn(page: Page): Promise<SharedLink | null> {
  const fragment = page.fragment();
  if (!isShareLink(fragment)) return null;
  try {
    const { readLink } = await import('./link-code.ts');
    return readLink(fragment);
  } catch (error) {
    console.error('A link could not be read:', error);
    return { ok: false, reason: noticesTexts.linkReaderNotLoaded() };
  }
}

/** The files that the page was served with, which their code reads; null for none. */
const folderIn = async (page: Page, storages: BrowserStorages): Promise<HostedPage | null> =>
  page.host() === 'folder'
    ? (await import('./hosted/open-hosted.ts')).openServedFolder(page, storages)
    : null;
