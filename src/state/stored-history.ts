import * as Y from 'yjs';

type Stack = Y.UndoManager['undoStack'];
export type Step = Stack[number];
export type DeleteSet = Step['insertions'];

/** Pieces of text by their ids: client, clock and length of each, one after the other. */
export type Pieces = readonly number[];

export type StoredStep = Readonly<{ title: string; inserted: Pieces; deleted: Pieces }>;

/** Undo and redo of a tab, as they are kept beside the document whose pieces they name. */
export type StoredHistory = Readonly<{
  undo: readonly StoredStep[];
  redo: readonly StoredStep[];
  /** Pieces that undo has restored as copies: client, clock, length, and client and clock of the copy. */
  restored: Pieces;
}>;

export const emptyHistory: StoredHistory = { undo: [], redo: [], restored: [] };

/** So many steps are kept, and so many deleted characters with them. */
const MOST_STEPS = 200;
const MOST_CHARACTERS = 4_000_000;

/** A step is replaced, never changed, when typing is added to it: what was encoded of its sets stays right. */
const encoded = new WeakMap<DeleteSet, Pieces>();

function piecesOf(set: DeleteSet): Pieces {
  const known = encoded.get(set);
  if (known) return known;
  const pieces = [...set.clients].flatMap(([client, items]) =>
    items.flatMap(({ clock, len }) => [client, clock, len]),
  );
  encoded.set(set, pieces);
  return pieces;
}

/** The latest steps of a stack, as far as they are kept. */
function latest(stack: Stack): readonly StoredStep[] {
  const steps: StoredStep[] = [];
  let characters = 0;
  for (const { insertions, deletions, meta } of stack.slice(-MOST_STEPS).toReversed()) {
    const deleted = piecesOf(deletions);
    for (let at = 2; at < deleted.length; at += 3) characters += deleted[at] ?? 0;
    if (characters > MOST_CHARACTERS) break;
    steps.push({ title: String(meta.get('title')), inserted: piecesOf(insertions), deleted });
  }
  return steps.toReversed();
}

/** @param restored as in `StoredHistory`; what `restoredBy` gives is added to it with each undo and redo */
export const storeHistory = ({ undoStack, redoStack }: Y.UndoManager, restored: Pieces): StoredHistory => ({
  undo: latest(undoStack),
  redo: latest(redoStack),
  restored,
});

/** The pieces that a step of undo or redo, just taken, has restored as copies. */
export function restoredBy(doc: Y.Doc, step: Step): Pieces {
  const pieces: number[] = [];
  doc.transact((transaction) =>
    Y.iterateDeletedStructs(transaction, step.deletions, (struct) => {
      if (!(struct instanceof Y.Item) || !struct.redone) return;
      const { id, length, redone } = struct;
      pieces.push(id.client, id.clock, length, redone.client, redone.clock);
    }),
  );
  return pieces;
}

/** The entries of `restored` that pieces of the steps, or their copies, lead to. */
export function stillReachable({ undo, redo, restored }: StoredHistory): Pieces {
  const wanted = new Map<number, (readonly [from: number, to: number])[]>();
  const want = (client: number, clock: number, length: number) => {
    const ranges = wanted.get(client) ?? [];
    ranges.push([clock, clock + length]);
    wanted.set(client, ranges);
  };
  for (const { inserted, deleted } of [...undo, ...redo])
    for (const pieces of [inserted, deleted])
      for (let at = 0; at < pieces.length; at += 3)
        want(pieces[at] ?? 0, pieces[at + 1] ?? 0, pieces[at + 2] ?? 0);

  const found: number[] = [];
  // A copy is younger than its original, and its own entry comes later: once through is enough.
  for (let at = 0; at < restored.length; at += 5) {
    const entry = restored.slice(at, at + 5);
    const [client = 0, clock = 0, length = 0, toClient = 0, toClock = 0] = entry;
    if (!wanted.get(client)?.some(([from, to]) => from < clock + length && clock < to)) continue;
    found.push(...entry);
    want(toClient, toClock, length);
  }
  return found;
}
