const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  ELOOP: 'it is a link that leads back to itself',
  ENOTDIR: 'a part of its path is a file, not a folder',
  ENAMETOOLONG: 'its name is too long',
  EEXIST: 'there is something else by that name',
  ERR_INVALID_ARG_VALUE: 'there is no file by such a name',
  EISDIR: 'it is a folder',
  ENXIO: 'it is not a readable file',
  EBADF: 'it is not open for reading',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk is full',
  EROFS: 'the disk is write-protected',
};

/** Why the system does not let a file be read or written, in words. Rethrows what is not an error of the system. */
export function whyUnreadable(cause: unknown): string {
  if (!(cause instanceof Error) || !('code' in cause) || typeof cause.code !== 'string') throw cause;
  return REASONS[cause.code] ?? cause.message;
}
