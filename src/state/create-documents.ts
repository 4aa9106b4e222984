import type * as Y from 'yjs';
import type { FileChange } from '../core/model/model.ts';
import type { FileEdit } from '../core/text/text-edit.ts';
import { createChangeLog } from './change-log.ts';
import type { Documents, CardPosition, CardPositionChanges } from './documents.ts';
import { createFileTexts } from './file-texts.ts';
import { createHistory } from './history.ts';
import { createListeners } from './listeners.ts';
import { readChanges } from './read-changes.ts';
import { createManyRooted } from './root-types.ts';
import { withWholeCharacters } from './whole-characters.ts';

/** From the end of the text to its start, so that spans stay valid; insertions at one place keep their order. */
const lastFirst = (a: FileEdit, b: FileEdit) => b.span.start - a.span.start || b.span.end - a.span.end;

/** What is deleted stays in the document while it is open: the undo stack of another tab may name it. */
const createDoc = () => createManyRooted({ gcFilter: () => false });

/**
 * The documents over a Yjs document: the files' texts, and a map of object keys to places.
 * @param accepts whether a file can have a path, where others may have made it up
 */
export function createDocuments(
  doc: Y.Doc = createDoc(),
  accepts: (path: string) => boolean = () => true,
): Documents {
  const files = createFileTexts(doc, accepts);
  const others = new WeakSet<object>();
  const placed = doc.getMap<CardPosition>('places');
  const origin = Symbol('edit of this window');
  const history = createHistory(doc, origin);
  const log = createChangeLog();
  const changed = createListeners<readonly FileChange[]>();
  const moved = createListeners<void>();
  let version = 0;

  const onTransaction = (transaction: Y.Transaction) => {
    const changes = readChanges(files, transaction);
    if (changes.length === 0) return;
    version += 1;
    log.record(version, changes);
    changed.emit(changes);
  };
  const onPlaced = () => moved.emit();
  doc.on('afterTransaction', onTransaction);
  placed.observe(onPlaced);

  const setPlaces = (places: CardPositionChanges) => {
    for (const [key, place] of places) {
      if (place) placed.set(key, { x: place.x, y: place.y });
      else placed.delete(key);
    }
  };

  /** Goes through the history; a file that goes with a step, though others wrote in it, stays with what they wrote. */
  const keepingOthers = (take: () => string | null): string | null => {
    const before = files.paths();
    const title = take();
    const left = before.filter((path) => files.isLeft(path));
    if (left.length > 0)
      doc.transact(() => {
        for (const path of left) files.list.set(path, true);
      });
    return title;
  };

  return {
    doc,
    origin,
    others,
    get version() {
      return version;
    },
    get undoTitle() {
      return history.undoTitle();
    },
    get redoTitle() {
      return history.redoTitle();
    },
    paths: () => files.paths().sort(),
    text: files.text,
    read: files.read,

    edit(title, edits, deletes = [], places = new Map()) {
      const ready = fitting(edits, files.read);
      history.step(title, () => {
        for (const { path, span, text } of ready) {
          const file = files.open(path);
          if (span.end > span.start) file.delete(span.start, span.end - span.start);
          if (text !== '') file.insert(span.start, text);
        }
        for (const path of deletes) files.remove(path);
        setPlaces(places);
      });
    },

    rebase: (edits, since) => log.rebase(edits, since, version),
    places: () => new Map(placed.entries()),
    setPlaces: (title, places) => history.step(title, () => setPlaces(places)),

    movePlaces(moves) {
      doc.transact(() => {
        for (const [from, to] of moves) {
          const place = placed.get(from);
          if (!place || placed.has(to)) continue;
          placed.set(to, place);
          placed.delete(from);
        }
      });
    },

    undo: () => keepingOthers(history.undo),
    redo: () => keepingOthers(history.redo),
    breakUndo: history.breakStep,
    onChange: changed.add,
    onPlaces: moved.add,
    onHistory: history.onChange,
    history: history.stored,
    restoreHistory: history.restore,
    partOf: history.partOf,
    stepPart: history.stepPart,

    destroy() {
      doc.off('afterTransaction', onTransaction);
      placed.unobserve(onPlaced);
      history.destroy();
      doc.destroy();
    },
  };
}

/** The edits in the order in which they can be made. Throws when one does not fit its text, before anything is changed. */
function fitting(edits: readonly FileEdit[], read: (path: string) => string): readonly FileEdit[] {
  const texts = new Map<string, string>();
  const whole = edits.map((edit) => {
    const text = texts.get(edit.path) ?? read(edit.path);
    texts.set(edit.path, text);
    const { start, end } = edit.span;
    if (start < 0 || end < start || end > text.length)
      throw new RangeError(
        `An edit of ${start}–${end} does not fit ${edit.path} (${text.length} characters).`,
      );
    return withWholeCharacters(text, edit);
  });
  return whole.toReversed().sort(lastFirst);
}
