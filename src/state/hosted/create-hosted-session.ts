import { hostedTexts } from '../../texts/en/hosted.ts';
import { noticesTexts } from '../../texts/en/notices.ts';
import type { ActionContext } from '../actions/action-context.ts';
import { download } from '../disk/download.ts';
import type { Banner } from '../notices-slice.ts';
import type { FileHost, HostChange, HostContent, HostFile, HostNews } from './file-host.ts';
import type { HostedSession } from './hosted-session.ts';
import type { HostedView } from './hosted-view.ts';
import { originOf } from './origin-of.ts';
import { changesTo, takeOver } from './take-over.ts';
import { writeFiles, type WrittenFiles } from './write-files.ts';

type Setup = Readonly<{
  host: FileHost;
  context: Pick<ActionContext, 'store' | 'documents' | 'disk'>;
  /** Files that both sides changed since the last visit, as they are there. */
  conflicts: HostedView['conflicts'];
  /** What was left out of them, in sentences. */
  leftOut: HostContent['leftOut'];
  /** Called with each change of whether something is not saved. */
  onUnsaved: (isUnsaved: boolean) => void;
}>;

export type Hosted = HostedSession &
  Readonly<{
    /** Writes one file. */
    save: (path: string) => Promise<void>;
  }>;

/** Follows a host with a workspace, and writes to it: on demand, or by itself where it is live. */
export function createHostedSession({ host, context, conflicts: first, leftOut, onUnsaved }: Setup): Hosted {
  const { store, documents, disk } = context;
  const { name, live, readOnly } = host;
  const conflicts = new Map(first);
  let gone: HostedView['gone'] = null;
  let stopped = false;
  /** Of what happens here and there, one after the other. */
  let queue: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(task: () => T | Promise<T>): Promise<T> => {
    const turn = queue.then(task);
    queue = turn.catch(() => {});
    return turn;
  };
  const state = store.getState;
  const there = (path: string): boolean => documents.text(path) !== undefined;

  const unsaved = () => documents.paths().filter(disk.isDirty);
  const deleted = () => disk.links().flatMap(({ path }) => (there(path) ? [] : [path]));

  const show = () => {
    const view: HostedView = {
      name,
      live,
      readOnly,
      gone,
      conflicts: new Map(conflicts),
      deleted: deleted(),
    };
    state().setFiles({ hosted: view });
    state().setBanner('hosted', whyGone(view));
    state().setBanner('hosted-conflicts', bothChanged(view, chooseNow));
    onUnsaved(!live && (view.deleted.length > 0 || unsaved().length > 0));
  };
  const chooseNow = () => state().openDialog({ type: 'hosted-conflicts' });

  /** Takes changes over, and says what cannot be seen by looking. */
  const take = (changes: readonly HostChange[]) => {
    const title = live || readOnly ? null : hostedTexts.takeOver({ name });
    const taken = takeOver(documents, disk, changes, title);
    for (const path of taken.settled) conflicts.delete(path);
    for (const [path, file] of taken.conflicts) conflicts.set(path, file);
    if (taken.changed > 0) state().announce(hostedTexts.tookOver({ count: taken.changed, name }));
    if (taken.merged.length > 0 && !live)
      state().toast({ tone: 'info', message: hostedTexts.merged({ paths: listed(taken.merged), name }) });
    show();
    return taken;
  };

  const said = new Set<string>();
  const sayLeftOut = (all: readonly string[]) => {
    const reasons = all.filter((reason) => !said.has(reason));
    for (const reason of reasons) said.add(reason);
    if (reasons.length === 0) return;
    const more = reasons.length > 3 ? [noticesTexts.andMore({ count: reasons.length - 3 })] : [];
    const detail = [...reasons.slice(0, 3), ...more].join(' ');
    state().toast({ tone: 'info', message: noticesTexts.leftOut({ count: reasons.length }), detail });
  };

  const hear = (news: HostNews) => {
    if (stopped) return;
    if (news.type === 'gone') {
      gone = news.isClosed ? 'closed' : 'silent';
      return show();
    }
    const wasGone = gone !== null;
    gone = null;
    if (news.type === 'changes') {
      take(news.changes);
      return sayLeftOut(news.leftOut ?? []);
    }
    take(changesTo(news.content, disk));
    sendSoon();
    if (wasGone) state().announce(hostedTexts.backAgain({ name }));
    sayLeftOut(news.content.leftOut);
  };

  const write = async (paths: readonly string[]): Promise<WrittenFiles | null> => {
    try {
      return await inTurn(async () => {
        const written = await writeFiles(host, documents, disk, paths);
        take(written.changed);
        return written;
      });
    } catch (error) {
      const detail = error instanceof Error ? error.message : String(error);
      state().toast({ tone: 'error', message: hostedTexts.notWritten({ name }), detail });
      return null;
    }
  };

  const sayRefused = ([first, ...others]: WrittenFiles['refused']) => {
    if (!first) return;
    const { path, reason } = first;
    const more = others.length > 0 ? [noticesTexts.andMore({ count: others.length })] : [];
    const downloadIt = { label: noticesTexts.downloadIt(), run: () => download(path, documents.read(path)) };
    state().toast({
      tone: 'error',
      message: noticesTexts.notSaved({ path }),
      detail: [reason, ...more].join(' '),
      ...(there(path) && { action: downloadIt }),
    });
  };

  /** Writes files on demand, and says what came of each. */
  const save = async (paths: readonly string[]) => {
    const written = await write(paths.filter((path) => !conflicts.has(path)));
    if (!written) return;
    const { saved, removed, refused } = written;
    if (refused.length > 0) return sayRefused(refused);
    if (paths.some((path) => conflicts.has(path))) return chooseNow();
    const [path, ...others] = saved;
    if (path === undefined && removed.length === 0) return;
    const left = deleted();
    state().toast({
      tone: 'success',
      message:
        path !== undefined && others.length === 0 && removed.length === 0
          ? noticesTexts.saved({ path })
          : [
              ...(saved.length > 0 ? [hostedTexts.savedFiles({ count: saved.length })] : []),
              ...(removed.length > 0 ? [hostedTexts.deletedFiles({ count: removed.length, name })] : []),
            ].join(' '),
      ...(left.length > 0 && {
        detail: hostedTexts.stillThere({ paths: listed(left), name }),
        action: { label: hostedTexts.saveAll(), run: () => state().openDialog({ type: 'hosted-save' }) },
      }),
    });
  };

  let sending: ReturnType<typeof setTimeout> | undefined;
  /** Where edits go over by themselves, they do so once what is happening is over. */
  const sendSoon = () => {
    if (!live || readOnly) return;
    sending ??= setTimeout(() => {
      sending = undefined;
      const paths = [...unsaved(), ...deleted()].filter((path) => !conflicts.has(path));
      if (paths.length === 0) return;
      void write(paths).then((written) => {
        sayRefused(written?.refused ?? []);
        // What was merged meanwhile is new there.
        if (written && written.changed.length > 0) sendSoon();
      });
    });
  };

  /** What was undone to what is saved is saved. */
  const settle = (path: string) => {
    const origin = originOf(disk, path);
    const text = documents.text(path);
    if (!origin || !text || !disk.isDirty(path) || text.length !== origin.text.length) return;
    if (documents.read(path) === origin.text) disk.keep([[path, origin]]);
  };

  const known = (path: string, file: HostFile | null) => {
    conflicts.delete(path);
    if (!file) return disk.forget([path]);
    disk.keep([[path, file]]);
    disk.changed([{ path, deleted: !there(path) }]);
    return settle(path);
  };

  const off = [
    documents.onChange((changes) => {
      for (const { path, type } of changes) if (type !== 'delete') settle(path);
      sendSoon();
    }),
    disk.onChange(show),
    host.follow((news) => void inTurn(() => hear(news))),
  ];
  show();
  sayLeftOut(leftOut);

  const saveNow: HostedSession['saveNow'] = ({ withDeletions }) =>
    save([...unsaved(), ...(withDeletions ? deleted() : [])]);

  return {
    async save(path) {
      if (conflicts.has(path)) return chooseNow();
      return save([path]);
    },
    saveNow,
    async saveAll() {
      if (deleted().some((path) => !conflicts.has(path))) return state().openDialog({ type: 'hosted-save' });
      if (unsaved().length > 0 || conflicts.size > 0) return saveNow({ withDeletions: false });
      return state().toast({ tone: 'info', message: hostedTexts.nothingToSave({ name }) });
    },
    restore(path) {
      const origin = originOf(disk, path);
      if (!origin || there(path)) return;
      documents.edit(hostedTexts.restoreFile({ path }), [
        { path, span: { start: 0, end: 0 }, text: origin.text },
      ]);
    },
    keepOurs(path) {
      const file = conflicts.get(path);
      if (file !== undefined) known(path, file);
      show();
      sendSoon();
    },
    takeTheirs(path) {
      const file = conflicts.get(path);
      if (file === undefined) return;
      const span = { start: 0, end: documents.read(path).length };
      const title = hostedTexts.takeTheirs({ path, name });
      if (file) documents.edit(title, [{ path, span, text: file.text }]);
      else documents.edit(title, [], [path]);
      known(path, file);
      show();
    },
    stop() {
      stopped = true;
      clearTimeout(sending);
      for (const stop of off) stop();
    },
  };
}

const whyGone = ({ gone, name }: HostedView): Banner | null => {
  if (gone === null) return null;
  return gone === 'silent'
    ? { tone: 'warning', message: hostedTexts.silent({ name }) }
    : { tone: 'error', message: hostedTexts.closed({ name }) };
};

const bothChanged = ({ conflicts, name }: HostedView, choose: () => void): Banner | null =>
  conflicts.size === 0
    ? null
    : {
        tone: 'warning',
        message: hostedTexts.bothChanged({ paths: listed([...conflicts.keys()]), name }),
        actions: [{ label: hostedTexts.choose(), run: choose }],
      };

/** The first few of several paths, for a sentence. */
const listed = (paths: readonly string[]): string =>
  paths.length > 3
    ? hostedTexts.andMore({ paths: paths.slice(0, 2).join(', '), count: paths.length - 2 })
    : paths.join(', ');
