import { defineTexts } from '../define-texts.ts';

/** What the keys of the canvas do, for it and for the sheet of shortcuts. */
export const canvasKeysTexts = defineTexts('canvas-keys', {
  go: 'Go along the chain, or within the column',
  extend: 'Add the next object to the selection',
  move: 'Move the card',
  first: 'First object',
  last: 'Last object',
  inspect: 'Open in the inspector',
  selectOnly: 'Select only this object',
  connect: 'Connect to…',
  rename: 'Rename',
  editValues: 'Edit the values on the card',
  moveToNamespace: 'Move to a namespace…',
  duplicate: 'Duplicate',
  delete: 'Delete',
  selectAll: 'Select everything',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  fit: 'Fit everything',
  fullSize: 'Full size',
  openMenu: 'Open the menu',
  clear: 'Clear the selection, then the request',
  copy: 'Copy as YAML',
  cut: 'Cut as YAML',
  paste: 'Paste manifests',
});
