// Written by `npm run registries`.
import { addHttps } from './add-https.ts';
import { admitNamespace } from './admit-namespace.ts';
import { append } from './append.ts';
import { applyPatch } from './apply-patch.ts';
import { changeRequest } from './change-request.ts';
import { clean } from './clean.ts';
import { connect } from './connect.ts';
import { convertIngresses } from './convert-ingresses.ts';
import { createThrowawayCertificate } from './create-throwaway-certificate.ts';
import { create } from './create.ts';
import { deleteResources } from './delete-resources.ts';
import { disconnect } from './disconnect.ts';
import { duplicate } from './duplicate.ts';
import { grantReference } from './grant-reference.ts';
import { ignoreRule } from './ignore-rule.ts';
import { insert } from './insert.ts';
import { moderniseIngress } from './modernise-ingress.ts';
import { moveItem } from './move-item.ts';
import { move } from './move.ts';
import { paste } from './paste.ts';
import { quote } from './quote.ts';
import { reconnect } from './reconnect.ts';
import { removeReferences } from './remove-references.ts';
import { removeRequest } from './remove-request.ts';
import { renameKey } from './rename-key.ts';
import { renameListener } from './rename-listener.ts';
import { rename } from './rename.ts';
import { rolesAsRbac } from './roles-as-rbac.ts';
import { routeToService } from './route-to-service.ts';
import { saveRequest } from './save-request.ts';
import { setType } from './set-type.ts';
import { set } from './set.ts';
import { splitCanary } from './split-canary.ts';
import { splitFile } from './split-file.ts';
import { stopIgnoringRule } from './stop-ignoring-rule.ts';
import { takeAsPresent } from './take-as-present.ts';
import { unset } from './unset.ts';
import { writeAsSuccessor } from './write-as-successor.ts';

export const commands = [
  addHttps,
  admitNamespace,
  append,
  applyPatch,
  changeRequest,
  clean,
  connect,
  convertIngresses,
  createThrowawayCertificate,
  create,
  deleteResources,
  disconnect,
  duplicate,
  grantReference,
  ignoreRule,
  insert,
  moderniseIngress,
  moveItem,
  move,
  paste,
  quote,
  reconnect,
  removeReferences,
  removeRequest,
  renameKey,
  renameListener,
  rename,
  rolesAsRbac,
  routeToService,
  saveRequest,
  setType,
  set,
  splitCanary,
  splitFile,
  stopIgnoringRule,
  takeAsPresent,
  unset,
  writeAsSuccessor,
] as const;
