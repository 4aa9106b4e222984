import { defineTexts } from '../define-texts.ts';

/** The canvas with its cards, edges and lanes, and the bar below it. */
export const canvasTexts = defineTexts('canvas', {
  canvas: 'canvas',
  about:
    'Canvas with {count, plural, one {# object} other {# objects}}. Arrow keys move between them, Enter inspects, C connects.',
  noObjects: 'No objects to draw',
  aboutNoObjects:
    'Nothing in what is shown is a Kubernetes object that can be read. Problems say why; add an object from the palette, or open other files.',

  controls: 'Canvas',
  zoomOut: 'Zoom out',
  zoomIn: 'Zoom in',
  fit: 'Fit everything',
  expandLanes: 'Expand all lanes',
  collapseLanes: 'Collapse all lanes',
  arrange: 'Arrange: reset manual card positions',
  minimap: 'Minimap',
  show: 'Show',
  chain: 'Chain',
  aboutChain: 'Gateways, routes and Services; what qualifies them is shown on their cards',
  everything: 'Everything',
  aboutEverything: 'A card for each object, and the way in from outside as the cluster provides it',
  outcome: 'Outcome of the request',
  showTrace: 'Show the trace',
  clearRequest: 'Clear the request',

  clusterScoped: 'Cluster-scoped objects.',
  aboutLane:
    'Namespace {namespace}. A kind dropped here is created in it; a card dragged here moves to it. Drag the name to move the lane.',
  cluster: 'Cluster',
  laneWith:
    '<hidden>Lane </hidden><lane>{name}</lane> <number>{count}</number><hidden> {count, plural, one {object} other {objects}}</hidden>',
  newNamespace: 'New namespace',
  foldedLane:
    '{cards}, namespace {namespace}{alarm, select, error {, with errors} warning {, with warnings} other {}}: expand',
  foldedClusterLane:
    '{cards}, cluster-scoped{alarm, select, error {, with errors} warning {, with warnings} other {}}: expand',

  notReadable: 'not readable now',
  notFound: 'not found',
  notKnown: 'not known',
  made: 'made',
  providedByCluster: '{object}, provided by the cluster',
  create: 'Create',
  createOne: 'Create {object}',
  redirectedHere: 'Redirected here',
  endsHere: 'Ends here',

  inNamespace: 'namespace {namespace}',
  inCluster: 'cluster-scoped',
  isAbsent: 'not in the manifests',
  isMade: 'made in the cluster',
  isProvided: 'provided by the cluster',
  isUnreadable: 'its text does not parse',
  isNotKnown: 'not known',
  errors: '{count, plural, one {# error} other {# errors}}',
  warnings: '{count, plural, one {# warning} other {# warnings}}',
  notes: '{count, plural, one {# note} other {# notes}}',
  noProblems: 'no problems',
  notCheckedYet: 'not checked yet',
  status: 'status {state}',
  shows: '{as, select, class {class {name}} certificate {certificate {name}} other {{name}}}',
  showsNotKnown:
    '{as, select, class {class {name} not known} certificate {certificate {name} not known} other {{name} not known}}',
  attachedRoutes: '{count, plural, one {# attached route} other {# attached routes}}',
  listenerIn: '{state, select, problem {problem} other {not known}}: {words}, {facts}',

  edge: 'Edge from {from} to {to}. {state}',
  works: 'It works.',
  worksBy: 'It works: {how}.',
  disconnect: 'Disconnect',
  addGrant: 'Add a ReferenceGrant in {namespace}',
  allowedBy: 'Allowed by ReferenceGrant {grant}',
  notAllowed: 'No ReferenceGrant in {namespace} allows this. Click to add it.',

  liveStatus:
    '{mark, select, differs {live status differs} stale {live status stale} other {no live status}}',
  aboutLive:
    '{mark, select, differs {What controllers wrote differs from what is computed.} stale {What controllers wrote is about an older generation of the object.} other {No controller has answered for this object.}}',

  noText: 'There is no text to delete.',
  edgeIsProvided: 'The cluster provides this connection, and no manifest says it.',
  hasNoManifest: 'This card has no manifest; delete the reference to it.',
});
