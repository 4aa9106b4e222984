/** A folder of files, and what kustomize makes of it. */
export type BuildCase = Readonly<{
  title: string;
  /** The folder that is built. */
  folder: string;
  files: readonly Readonly<{ path: string; text: string }>[];
  /** The objects as kustomize writes them, one document each; null where it refuses the build. */
  expected: string | null;
}>;

/**
 * The cases of a text. A case begins with `== title`, or `== title @ folder`; a file of it with `-- path --`. The file
 * `expected` is written by `scripts/kustomize-cases.mjs`: what kustomize writes, or `refused`.
 */
export function readCases(text: string): readonly BuildCase[] {
  return text.split(/^== /m).flatMap((part) => {
    const [head = '', ...blocks] = part.split(/^-- (?=\S+ --$)/m);
    if (blocks.length === 0) return [];
    const [title = '', folder = ''] = head.trim().split(' @ ');
    const files = blocks.map((block) => {
      const [path = ''] = block.split(' --', 1);
      return { path, text: block.slice(block.indexOf('\n') + 1) };
    });
    const expected = files.find(({ path }) => path === 'expected')?.text ?? '';
    return [
      {
        title,
        folder,
        files: files.filter(({ path }) => path !== 'expected'),
        expected: expected.trim() === 'refused' ? null : expected,
      },
    ];
  });
}
