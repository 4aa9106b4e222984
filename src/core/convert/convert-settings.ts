import { isObject } from '../yaml/is-object.ts';
import { isName } from './names/is-name.ts';
import { defaultConvertOptions, type ConvertOptions } from './options.ts';

/** The options of a conversion as plain data, as they are sent; what is left out or null is the default. */
export type ConvertSettings = {
  readonly [Name in Exclude<keyof ConvertOptions, 'classMap'>]?: ConvertOptions[Name] | null | undefined;
} & Readonly<{
  /** The GatewayClass for the name of an IngressClass. */
  classMap?: Readonly<Record<string, unknown>> | null | undefined;
}>;

/** The options that settings stand for; a sentence where a name in them is none. */
export function convertOptionsOf(settings: ConvertSettings): ConvertOptions | string {
  const { gateway, gatewayNamespace, classMap } = settings;
  const classes = Object.entries(isObject(classMap) ? classMap : {}).flatMap(([from, to]) =>
    typeof to === 'string' && to !== '' ? [[from, to] as const] : [],
  );
  const names: readonly (string | null | undefined)[] = [
    gateway?.namespace,
    gateway?.name,
    gatewayNamespace,
    ...classes.map(([, to]) => to),
  ];
  const wrong = names.find((name) => typeof name === 'string' && !isName(name));
  if (typeof wrong === 'string')
    return `“${wrong}” is no name that Kubernetes takes: lower case letters, digits, “-” and “.”.`;
  const fallback = defaultConvertOptions;
  return {
    layout: settings.layout ?? fallback.layout,
    target: settings.target ?? fallback.target,
    paths: settings.paths ?? fallback.paths,
    timeouts: settings.timeouts ?? fallback.timeouts,
    hsts: settings.hsts ?? fallback.hsts,
    httpsWithoutTls: settings.httpsWithoutTls ?? fallback.httpsWithoutTls,
    slashes: settings.slashes ?? fallback.slashes,
    wildcards: settings.wildcards ?? fallback.wildcards,
    gateway: gateway ?? null,
    gatewayNamespace: gatewayNamespace ?? null,
    classMap: new Map(classes),
  };
}
