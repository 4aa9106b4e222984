import type * as Y from 'yjs';

/** The text of a path, whether or not there is a file of it. */
export const textOfPath = (doc: Y.Doc, path: string): Y.Text => doc.getText(`file:${path}`);

export type FileTexts = ReturnType<typeof createFileTexts>;

/**
 * The files of a Yjs document. Each text is a type of the document itself, named after its path, and a map lists the
 * paths that exist. So two tabs that make the same file at once make one text with both their contents, where a map of
 * texts would keep one of the two; and a file that is deleted and restored keeps its text and its history (Yjs can
 * lose letters when it restores a text that was deleted as a whole).
 */
export function createFileTexts(doc: Y.Doc, accepts: (path: string) => boolean) {
  const list = doc.getMap<true>('files');
  const paths = new Map<unknown, string>();

  const textAt = (path: string): Y.Text => {
    const text = textOfPath(doc, path);
    paths.set(text, path);
    return text;
  };
  const has = (path: string): boolean => list.has(path) && accepts(path);
  for (const path of list.keys()) textAt(path);

  const clear = (text: Y.Text) => {
    if (text.length > 0) text.delete(0, text.length);
  };

  return {
    list,
    accepts,
    paths: () => [...list.keys()].filter(accepts),
    has,
    /** The path of a text, or undefined for another type of the document. */
    pathOf: (type: unknown): string | undefined => paths.get(type),
    text: (path: string): Y.Text | undefined => (has(path) ? textAt(path) : undefined),
    read: (path: string): string => (has(path) ? textAt(path).toString() : ''),

    /** Whether a file is not there any more, while some of its text is. */
    isLeft: (path: string): boolean => !list.has(path) && textAt(path).length > 0,

    /** The text of a file that is there, or that is made, empty. */
    open(path: string): Y.Text {
      const text = textAt(path);
      if (list.has(path)) return text;
      // Text that another tab typed while the file was deleted here is not part of the new one.
      clear(text);
      list.set(path, true);
      return text;
    },

    remove(path: string) {
      if (!list.has(path)) return;
      clear(textAt(path));
      list.delete(path);
    },
  };
}
