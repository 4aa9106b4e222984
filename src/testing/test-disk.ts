/** What a file holds: text, or bytes. */
type Content = string | Uint8Array<ArrayBuffer>;

export type Tree = { readonly [name: string]: Content | Tree };

/** A file on a simulated disk: the browser's handle, and the content of the disk. */
export function createTestFile(name: string, content: Content) {
  const state = { content, modified: 1, permission: 'granted', failure: null as Error | null };
  const handle = {
    kind: 'file' as const,
    name,
    getFile: async () => new File([state.content], name, { lastModified: state.modified }),
    queryPermission: async () => state.permission,
    requestPermission: async () => state.permission,
    async createWritable() {
      if (state.failure) throw state.failure;
      return {
        write: async (text: string) => {
          state.content = text;
        },
        close: async () => {
          state.modified += 1;
        },
      };
    },
  };
  return { state, handle: handle as unknown as FileSystemFileHandle };
}

/** A folder on a simulated disk. */
export function createTestFolder(name: string, tree: Tree): FileSystemDirectoryHandle {
  const folder = {
    kind: 'directory' as const,
    name,
    async *entries() {
      for (const [inside, content] of Object.entries(tree)) {
        const isFile = typeof content === 'string' || content instanceof Uint8Array;
        yield [inside, isFile ? createTestFile(inside, content).handle : createTestFolder(inside, content)];
      }
    },
  };
  return folder as unknown as FileSystemDirectoryHandle;
}

/** The data transfer of a browser when handles, or text, are dropped on the window. */
export function createTestDrop(dropped: readonly FileSystemHandle[] | string): DataTransfer {
  const items =
    typeof dropped === 'string'
      ? [{ kind: 'string' }]
      : dropped.map((handle) => ({ kind: 'file', getAsFileSystemHandle: async () => handle }));
  return {
    items,
    files: [],
    types: typeof dropped === 'string' ? ['text/plain'] : ['Files'],
    getData: () => (typeof dropped === 'string' ? dropped : ''),
  } as unknown as DataTransfer;
}

/** A folder on a simulated disk that can be written to: the browser's handle, and the texts on the disk by path. */
export function createWritableFolder(name: string, texts: Readonly<Record<string, string>>) {
  const files = new Map(Object.entries(texts));
  const state = { permission: 'granted' };
  const isBelow = (path: string) => (other: string) => other.startsWith(`${path}/`);
  const absent = () => new DOMException('There is no such entry.', 'NotFoundError');

  const fileAt = (path: string) => ({
    kind: 'file' as const,
    name: path.split('/').at(-1) ?? path,
    getFile: async () => new File([files.get(path) ?? ''], path),
    createWritable: async () => ({
      write: async (text: string) => void files.set(path, text),
      close: async () => undefined,
    }),
  });
  const folderAt = (path: string): object => {
    const prefix = path === '' ? '' : `${path}/`;
    return {
      kind: 'directory' as const,
      name: path.split('/').at(-1) || name,
      queryPermission: async () => state.permission,
      requestPermission: async () => state.permission,
      isSameEntry: async (other: unknown) => other === handle,
      async *entries() {
        const below = [...files.keys()].filter((one) => one.startsWith(prefix));
        for (const inside of new Set(below.map((one) => one.slice(prefix.length).split('/')[0] ?? '')))
          yield [inside, files.has(prefix + inside) ? fileAt(prefix + inside) : folderAt(prefix + inside)];
      },
      async getDirectoryHandle(inside: string, { create }: { create: boolean }) {
        if (!create && ![...files.keys()].some(isBelow(prefix + inside))) throw absent();
        return folderAt(prefix + inside);
      },
      async getFileHandle(inside: string, how: { create?: boolean } = {}) {
        if (how.create !== true && !files.has(prefix + inside)) throw absent();
        return fileAt(prefix + inside);
      },
      async removeEntry(inside: string) {
        if (!files.delete(prefix + inside)) throw absent();
      },
    };
  };
  const handle = folderAt('') as unknown as FileSystemDirectoryHandle;
  return { handle, files, state };
}
