// Written by `npm run registries`.
import { requestHeaderModifier } from './request-header-modifier.ts';
import { responseHeaderModifier } from './response-header-modifier.ts';
import { requestMirror } from './request-mirror.ts';
import { requestRedirect } from './request-redirect.ts';
import { urlRewrite } from './url-rewrite.ts';
import { extensionRef } from './extension-ref.ts';
import { cors } from './cors.ts';
import { externalAuth } from './external-auth.ts';

export const filterDefinitions = [
  requestHeaderModifier,
  responseHeaderModifier,
  requestMirror,
  requestRedirect,
  urlRewrite,
  extensionRef,
  cors,
  externalAuth,
] as const;
