import { useMemo } from 'react';
import type { Analyzer } from '../../analysis/protocol.ts';
import { GATEWAY_API } from '../../core/kinds/shared/groups.ts';
import type { RequestDraft } from '../../core/views/traffic/draft-of.ts';
import type { IngressClassView } from '../../core/views/traffic/ingress-classes.ts';
import { requestTexts } from '../../texts/en/request.ts';
import { SelectField } from '../parts/field.tsx';
import { useAnswer } from '../use-answer.ts';
import { useApp, useAppState } from '../use-app.ts';

/** The Gateways of the workspace, as requests name them. */
function useGateways(): readonly string[] {
  const nodes = useApp((state) => state.nodes);
  return useMemo(
    () =>
      [...nodes.values()]
        .filter(
          ({ group, kind, origin }) => kind === 'Gateway' && group === GATEWAY_API && origin === 'manifest',
        )
        .map(({ namespace, name }) => `${namespace}/${name}`)
        .toSorted(),
    [nodes],
  );
}

const askClasses = (analyzer: Analyzer) => analyzer.ingressClasses();

const askServices = (analyzer: Analyzer) => analyzer.serviceEntries();

const NONE: readonly IngressClassView[] = [];
const NO_SERVICES: readonly string[] = [];

const classWords = ({ name, controller }: IngressClassView): string =>
  controller === null ? requestTexts.notSimulated({ name }) : requestTexts.simulatedAs({ name, controller });

/** Values of the field: what kind of entry point, and its name, which has no space. */
const GATEWAY = 'gateway ';
const CLASS = 'class ';
const SERVICE = 'service ';

/** The value that stands for what a request names. */
function valueOf({ gateway, ingressClass, serviceEntry }: RequestDraft): string {
  if (gateway !== null) return GATEWAY + gateway;
  if (ingressClass !== null) return CLASS + ingressClass;
  return serviceEntry === null ? '' : SERVICE + serviceEntry;
}

/** Where the request arrives: a Gateway, the controller of an Ingress class, or a Service of its own. Not there while there is nothing to choose. */
export function EntryPointField() {
  const { draft, setDraft } = useAppState('draft', 'setDraft');
  const { gateway, ingressClass, serviceEntry } = draft;
  const gateways = useGateways();
  const classes = useAnswer(askClasses) ?? NONE;
  const services = useAnswer(askServices) ?? NO_SERVICES;
  const given = gateway ?? ingressClass ?? serviceEntry;
  if (gateways.length + classes.length + services.length < 2 && given === null) return null;
  // What the request names stays to be seen when it is no longer there.
  const lost = gateway !== null && !gateways.includes(gateway);
  const lostClass =
    gateway === null && ingressClass !== null && !classes.some(({ name }) => name === ingressClass);
  const lostService = serviceEntry !== null && !services.includes(serviceEntry);
  const value = valueOf(draft);
  const choose = (chosen: string) =>
    setDraft({
      gateway: chosen.startsWith(GATEWAY) ? chosen.slice(GATEWAY.length) : null,
      ingressClass: chosen.startsWith(CLASS) ? chosen.slice(CLASS.length) : null,
      serviceEntry: chosen.startsWith(SERVICE) ? chosen.slice(SERVICE.length) : null,
      // Who enters there comes from outside.
      ...(chosen.startsWith(SERVICE) && { from: null }),
    });
  return (
    <SelectField
      label={requestTexts.entryPoint()}
      value={value}
      onChange={(event) => choose(event.target.value)}
    >
      <option value="">{requestTexts.byAddress()}</option>
      {(lost || lostClass || lostService) && <option value={value}>{given}</option>}
      {gateways.length > 0 && (
        <optgroup label={requestTexts.gateways()}>
          {gateways.map((name) => (
            <option key={name} value={GATEWAY + name}>
              {name}
            </option>
          ))}
        </optgroup>
      )}
      {classes.length > 0 && (
        <optgroup label={requestTexts.ingressClasses()}>
          {classes.map((one) => (
            <option key={one.name} value={CLASS + one.name}>
              {classWords(one)}
            </option>
          ))}
        </optgroup>
      )}
      {services.length > 0 && (
        <optgroup label={requestTexts.services()}>
          {services.map((name) => (
            <option key={name} value={SERVICE + name}>
              {name}
            </option>
          ))}
        </optgroup>
      )}
    </SelectField>
  );
}
