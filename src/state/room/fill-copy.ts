import { beginWith } from '../begin-with.ts';
import type { Documents } from '../documents.ts';

const aboutOf = ({ doc }: Documents) => doc.getMap<boolean | number>('about');

/** Takes what is in an own copy away where it is of an earlier round. It is no step to undo. */
export function emptyOldCopy(documents: Documents, round: number): void {
  const about = aboutOf(documents);
  if (about.get('round') === round) return;
  const files = documents.paths().map((path) => documents.text(path));
  documents.doc.transact(() => {
    for (const text of files) text?.delete(0, text.length);
    const list = documents.doc.getMap('files');
    for (const path of list.keys()) list.delete(path);
    about.delete('filled');
    about.set('round', round);
  });
}

/** Fills an own copy that is new with what all share, with the cards where they are. */
export function fillCopy(documents: Documents, shared: Documents): void {
  const about = aboutOf(documents);
  const paths = shared.paths();
  if (about.get('filled') === true || paths.length === 0) return;
  beginWith(
    documents,
    paths.map((path) => ({ path, text: shared.read(path) })),
    shared.places(),
  );
  about.set('filled', true);
}
