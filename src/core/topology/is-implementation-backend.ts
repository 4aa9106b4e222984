import { kindKey } from '../kinds/registry.ts';
import { EXTENSION_BACKENDS } from '../kinds/shared/extension-backends.ts';
import { vendorOfGroup } from '../kinds/shared/vendors.ts';

/** Whether some implementation may take the kind as a backend, beside those of the API. */
export const isImplementationBackend = (object: Readonly<{ group: string; kind: string }>): boolean =>
  EXTENSION_BACKENDS.has(kindKey(object)) || vendorOfGroup(object.group) !== undefined;
