import type { ConvertSettings } from '../../core/convert/convert-settings.ts';
import { isName } from '../../core/convert/names/is-name.ts';

/** Whether all names in the settings are names, or empty. */
export const hasNames = ({ gatewayNamespace, classMap }: ConvertSettings): boolean =>
  [gatewayNamespace, ...Object.values(classMap ?? {})].every(
    (name) => typeof name !== 'string' || name === '' || isName(name),
  );
