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
