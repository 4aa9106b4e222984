/** What stands where problems would, while nothing can be said about them. */
export const unchecked = {
  loading: { title: 'Loading…', about: 'The manifests are being read and checked.' },
  stopped: { title: 'Not checked', about: 'The checks have stopped. They start again with the next change.' },
} as const;
