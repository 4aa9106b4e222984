/** The code of canvas and panes. The first screen has none of it; where there are files, it loads while they are read. */
export const loadFilePanes = () => import('./file-panes.tsx');
