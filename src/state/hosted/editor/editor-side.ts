import * as Y from 'yjs';
import type { FileChange } from '../../../core/model/model.ts';
import { applyEdits, inTextOrder } from '../../../core/text/apply-edits.ts';
import type { TextEdit } from '../../../core/text/text-edit.ts';
import { inEditorTexts } from '../../../texts/en/in-editor.ts';
import { beginWith } from '../../begin-with.ts';
import { createDocuments } from '../../create-documents.ts';
import type { CardPosition, Documents } from '../../documents.ts';
import { textOfPath } from '../../file-texts.ts';
import type { TextFile } from '../../workspace.ts';
import type { ToCanvas } from './editor-messages.ts';
import { textDifference } from './text-difference.ts';

/** A text of the editor after it changed. */
export type EditorChange = Readonly<{
  path: string;
  /** The whole text; null for a file that is gone. */
  text: string | null;
  /** What was edited, in the text before, as far as the editor says; the whole text decides. */
  edits: readonly TextEdit[];
  /** By the editor's undo or redo. */
  undone: boolean;
}>;

/** What came of changes that an editor was asked for. */
export type Applied =
  /** All of them are made; reports of the texts follow, or have come. */
  | Readonly<{ outcome: 'applied' }>
  /** None is made: a text was another one than expected. A report of it has come, or follows. */
  | Readonly<{ outcome: 'changed' }>
  /** None is made, for this reason, a sentence. */
  | Readonly<{ outcome: 'refused'; reason: string }>;

/** The editor, as far as a canvas edits its texts. */
export type EditorPort = Readonly<{
  /**
   * Makes all changes, as one step of the editor's undo, or none.
   * @param expected the text of a file that edits refer to: where the editor has another, nothing is changed
   */
  apply: (changes: readonly FileChange[], expected: (path: string) => string) => Promise<Applied>;
}>;

export type EditorSide = Readonly<{
  /** All that a canvas begins with: texts and places, with its edits that are not made yet. */
  state: () => Uint8Array;
  /** Reports texts of the editor that changed, together where they changed together. */
  changed: (changes: readonly EditorChange[]) => void;
  /** Takes an edit of the canvas; returns whether it can be read. */
  take: (update: Uint8Array) => boolean;
  /** Where the user put cards. */
  places: () => ReadonlyMap<string, CardPosition>;
  /** Settles when nothing is on its way to the editor. */
  settled: () => Promise<void>;
  dispose: () => void;
}>;

/** More refusals of one edit than crossings explain: an editor that always says no must not be asked for ever. */
const MOST_TRIES = 20;

/** Milliseconds to wait for the report of a text that changed. */
const PATIENCE = 50;

/**
 * The texts of an editor as a document of Yjs, which a canvas has a copy of. What is typed goes to the canvas at once. Edits of
 * the canvas wait for the editor, one after the other: each is merged into a copy of the document, whose difference is what the
 * editor is asked for, and the copy takes the document's place once the editor has made it. What is typed meanwhile makes the
 * editor refuse, and the edit is merged with that, too. So both ends come to the same texts, and neither loses a key.
 */
export function createEditorSide(
  files: readonly TextFile[],
  places: ReadonlyMap<string, CardPosition>,
  port: EditorPort,
  say: (message: ToCanvas) => void,
): EditorSide {
  let shared = createDocuments();
  beginWith(shared, files);
  shared.setPlaces('', places);
  const waiting: Uint8Array[] = [];
  let reported: (readonly EditorChange[])[] = [];
  let asking: Promise<void> | null = null;
  const life = { stopped: false };
  let heard = () => {};

  /** Carries out what happened at the editor, and says so to the canvas. */
  const carryOver = (change: () => void, undone: boolean) => {
    const { doc } = shared;
    const onUpdate = (update: Uint8Array) => say({ type: 'update', update, undone });
    doc.on('update', onUpdate);
    doc.transact(change);
    doc.off('update', onUpdate);
  };

  const takeReports = () => {
    const all = reported;
    reported = [];
    for (const changes of all) {
      const undone = changes.some((change) => change.undone);
      carryOver(() => {
        for (const change of changes) follow(shared, change);
      }, undone);
    }
  };

  /** Settles when something is reported that was not taken yet; soon, where the editor forgets to. */
  const news = async () => {
    if (reported.length > 0) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    await new Promise<void>((resolve) => {
      heard = resolve;
      timer = setTimeout(resolve, PATIENCE);
    });
    clearTimeout(timer);
  };

  /** Asks the editor for one edit of the canvas, until it is made or refused. */
  const make = async (update: Uint8Array): Promise<void> => {
    for (let tries = 0; !life.stopped; tries += 1) {
      takeReports();
      const { merged, changes, amended } = merge(shared, update);
      const before = shared;
      const applied: Applied =
        changes.length === 0
          ? { outcome: 'applied' }
          : tries < MOST_TRIES
            ? await asked(() => port.apply(changes, before.read))
            : { outcome: 'refused', reason: inEditorTexts.changedAgain() };
      if (applied.outcome === 'changed') {
        merged.destroy();
        await news();
        continue;
      }
      shared = merged;
      if (amended) say({ type: 'update', update: amended, undone: false });
      if (applied.outcome === 'refused') {
        carryOver(() => takeBack(shared, before, changes), false);
        say({ type: 'refused', reason: applied.reason });
      }
      before.destroy();
      return;
    }
  };

  const work = async () => {
    for (let next = waiting[0]; next && !life.stopped; next = waiting[0]) {
      await make(next);
      waiting.shift();
    }
    takeReports();
    asking = null;
  };

  return {
    state: () => Y.mergeUpdates([Y.encodeStateAsUpdate(shared.doc), ...waiting]),
    changed(changes) {
      reported.push(changes);
      heard();
      if (!asking) takeReports();
    },
    take(update) {
      if (!isUpdate(update)) return false;
      waiting.push(update);
      asking ??= work();
      return true;
    },
    places: () => shared.places(),
    settled: () => asking ?? Promise.resolve(),
    dispose() {
      life.stopped = true;
      waiting.length = 0;
      shared.destroy();
    },
  };
}

/** An editor that fails has changed nothing that it does not report. */
async function asked(ask: () => Promise<Applied>): Promise<Applied> {
  try {
    return await ask();
  } catch (error) {
    return { outcome: 'refused', reason: error instanceof Error ? error.message : String(error) };
  }
}

function isUpdate(update: Uint8Array): boolean {
  try {
    Y.decodeUpdate(update);
    return true;
  } catch {
    return false;
  }
}

/** A copy of documents with an update in it, and what it changed. What follows in the copy is by the same client as before. */
function merge(documents: Documents, update: Uint8Array) {
  const merged = createDocuments();
  Y.applyUpdate(merged.doc, Y.encodeStateAsUpdate(documents.doc));
  merged.doc.clientID = documents.doc.clientID;
  const made: FileChange[] = [];
  const stop = merged.onChange((some) => made.push(...some));
  Y.applyUpdate(merged.doc, update);
  stop();
  const amendments: Uint8Array[] = [];
  merged.doc.on('update', (update: Uint8Array) => amendments.push(update));
  const changes = made.map((change) => keepTyped(merged, change, documents.read(change.path)));
  return { merged, changes, amended: amendments.length === 0 ? null : Y.mergeUpdates(amendments) };
}

/** A file that the canvas deletes while a user types in it stays, with what was typed: no one deleted that. */
function keepTyped(merged: Documents, change: FileChange, before: string): FileChange {
  const { path } = change;
  const typed = change.type === 'delete' ? textOfPath(merged.doc, path).toString() : '';
  const edit = textDifference(before, typed);
  if (typed === '' || !edit) return change;
  merged.edit('', [{ path, span: { start: 0, end: 0 }, text: typed }]);
  return { path, type: 'edit', edits: [edit] };
}

/** Makes a text what it is in the editor. */
function follow(documents: Documents, { path, text, edits }: Omit<EditorChange, 'undone'>) {
  const isThere = documents.text(path) !== undefined;
  if (text === null) return isThere ? documents.edit('', [], [path]) : undefined;
  if (!isThere) return documents.edit('', [{ path, span: { start: 0, end: 0 }, text }]);
  const before = documents.read(path);
  if (before === text) return undefined;
  const difference = textDifference(before, text);
  const exact = fit(edits, before) && applyEdits(before, edits) === text ? edits : [];
  const made = exact.length === 0 && difference ? [difference] : exact;
  return documents.edit(
    '',
    made.map((edit) => ({ ...edit, path })),
  );
}

/** Whether edits can be made in a text. */
function fit(edits: readonly TextEdit[], text: string): boolean {
  let at = 0;
  for (const { span } of inTextOrder(edits)) {
    if (span.start < at || span.end < span.start) return false;
    at = span.end;
  }
  return at <= text.length;
}

/** Makes the files of changes what they were before. */
function takeBack(documents: Documents, before: Documents, changes: readonly FileChange[]) {
  for (const { path } of changes) {
    const text = before.text(path)?.toString() ?? null;
    follow(documents, { path, text, edits: [] });
  }
}
