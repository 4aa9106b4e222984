/** A file below a folder, its path from there. */
type Below = Readonly<{ path: string; text: string }>;

/** The files in a folder and the folders in it, by path. */
export const filesBelow = (files: ReadonlyMap<string, string>, folder: string): readonly Below[] =>
  [...files]
    .filter(([path]) => path.startsWith(`${folder}/`))
    .map(([path, text]) => ({ path: path.slice(folder.length + 1), text }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));

/** The names of the folders in a folder, in the order of the numbers that they begin with. */
export const foldersBelow = (files: ReadonlyMap<string, string>, folder: string): readonly string[] => [
  ...new Set(
    filesBelow(files, folder).flatMap(({ path }) => {
      const [name = '', inside] = path.split('/', 2);
      return inside === undefined ? [] : [name];
    }),
  ),
];

export const baseName = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
