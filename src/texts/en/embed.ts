import { defineTexts } from '../define-texts.ts';

/** The workspace in a frame of another page, and how it gets there. */
export const embedTexts = defineTexts('embed', {
  nothing: 'There is nothing to show: the address of this frame holds no workspace and no lesson.',
  readOnly: 'This workspace is here to be read. Open it in Gatehouse to change it.',
  notKept: 'Your browser does not store what is changed in this frame: it goes with the page.',
  framed:
    'Gatehouse does not open inside of other pages, so that no one can lay something over its buttons. Pages embed embed.html instead.',

  bar: 'About this frame',
  reset: 'Reset',
  resetDone: 'Reset the files',
  open: 'Open in Gatehouse',
  list: 'The chain as a list',
  emptyList: 'There is no object in these files.',
  clickCanvas: 'Click to move the canvas',
  clickYaml: 'Click to scroll the YAML',
  escape: 'Esc lets the page scroll again',
  canvas: 'Canvas',
  yaml: 'YAML',
  comparison: 'Comparison',
  shown: 'What is shown',
  step: 'Step of a lesson',
  stepOf: '{lesson}, step {number} of {all}',

  share: 'Embed in a page',
  aboutShare:
    'A frame for documentation and blogs. It works without a server; the files are in its address, and whoever sees the page can read them.',
  view: 'Shows',
  viewCanvas: 'the canvas',
  viewYaml: 'the YAML',
  viewBoth: 'canvas and YAML',
  viewCompare: 'Ingresses beside Gateways',
  editable: 'Readers may change it; what they change stays in the frame',
  snippet: 'HTML',
  copySnippet: 'Copy the HTML',
  copied: 'Copied the HTML',
  savePicture: 'Save the picture',
  aboutPicture:
    'Where scripts are off, the page shows gatehouse.svg beside it, with a link to the workspace: save the picture and put it there.',
  frameTitle: 'Kubernetes traffic, drawn by Gatehouse',
});
