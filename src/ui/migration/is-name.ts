import type { ConvertSettings } from '../../core/convert/convert-settings.ts';

const NAME = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/;

/** Whether Kubernetes takes a name. */
export const isName = (text: string): boolean => text.length <= 253 && NAME.test(text);

/** Whether all names in the settings are names, or empty. */
export const hasNames = ({ gatewayNamespace, classMap }: ConvertSettings): boolean =>
  [gatewayNamespace, ...Object.values(classMap ?? {})].every(
    (name) => typeof name !== 'string' || name === '' || isName(name),
  );
