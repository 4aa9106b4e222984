/** Why a path cannot be that of a file in a pack, as the end of a sentence; null where it can. */
export function whyNoPath(path: string): string | null {
  if (path === '' || path.length > 300) return 'its path is empty, or longer than 300 characters';
  if (/[\u0000-\u001f\u007f]/.test(path)) return 'its path holds control characters';
  if (path.includes('\\') || /^[A-Za-z]:/.test(path)) return 'its path is one of Windows; write slashes';
  if (path.startsWith('/')) return 'its path begins at the root of a disk';
  if (path.split('/').some((part) => part === '..')) return 'its path leads out of the pack (..)';
  return path.split('/').some((part) => part === '' || part === '.') ? 'its path has an empty part' : null;
}

/** Whether a file belongs to the lessons: Markdown and manifests, and nothing that tools and systems leave behind.
A path that leads out is told by `whyNoPath`, so it counts here. */
export const isPackFile = (path: string): boolean =>
  /\.(?:md|ya?ml|json)$/i.test(path) &&
  !/(?:^|\/)(?:\.(?!\.(?:\/|$))[^/]+|__MACOSX|node_modules)(?:\/|$)/.test(path) &&
  !/(?:^|\/)(?:README|CHANGELOG|CONTRIBUTING)\.md$/i.test(path);
