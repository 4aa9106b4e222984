import { convert, type Conversion } from '../../convert/convert.ts';
import { convertOptionsOf, type ConvertSettings } from '../../convert/convert-settings.ts';
import { subjectText } from '../../convert/report/subject-text.ts';
import type { Verdict } from '../../convert/verdict.ts';
import { NETWORKING } from '../../kinds/shared/groups.ts';
import type { Resource, ResourceKey } from '../../model/resource.ts';
import { counted } from '../../text/words.ts';
import { describe } from '../../topology/describe.ts';
import type { Topology } from '../../topology/topology.ts';
import type { Caveat, CommandPlan, Refusal } from '../command-plan.ts';
import { refuse } from '../define-command.ts';
import { caveat } from './caveat.ts';
import { changeable } from './changeable.ts';
import { finishPlan } from './finish-plan.ts';
import { placeConverted, type ConvertedPlace } from './place-converted.ts';

type Wanted = ConvertSettings & Readonly<{ keys: readonly ResourceKey[]; where: ConvertedPlace }>;

/**
 * Plans to write what stands for Ingresses in the Gateway API.
 *
 * @param adapt what is written instead of a conversion
 */
export function planConversion(
  topology: Topology,
  { keys, where, ...settings }: Wanted,
  adapt: (conversion: Conversion) => Conversion = (conversion) => conversion,
): CommandPlan {
  const { model, index } = topology;
  const options = convertOptionsOf(settings);
  if (typeof options === 'string') return refuse(options);
  const ingresses: Resource[] = [];
  for (const key of keys) {
    const found = ingressOf(topology, key);
    if (!found.ok) return found;
    ingresses.push(found.resource);
  }
  const conversion = adapt(convert(index, options, new Set(keys)));
  const converted = ingresses.filter(({ key }) => conversion.converted.has(key));
  const left = ingresses.filter((one) => !converted.includes(one));
  if (converted.length === 0) return refuse(whyNothing(left, conversion));
  const placed = placeConverted(model, conversion, converted, where, options.target);
  if (!placed.ok) return placed;
  return finishPlan(topology, {
    title: titleOf(converted, where),
    changes: placed.changes,
    texts: placed.texts,
    select: placed.created,
    caveats: [
      ...lostControls(conversion.report),
      ...left.map((ingress) => caveat(whyLeft(ingress, conversion, where))),
      ...placed.caveats,
      ...conversion.notes.map(caveat),
    ],
  });
}

type Found = Readonly<{ ok: true; resource: Resource }> | Refusal;

function ingressOf({ model }: Topology, key: Resource['key']): Found {
  const found = changeable(model, key);
  if (!found.ok) return found;
  const { kind, group } = found.resource;
  if (kind !== 'Ingress') return refuse(`${describe(found.resource)} is no Ingress.`);
  return group === NETWORKING
    ? found
    : refuse(`${describe(found.resource)} is of a version that is served no longer.`, [
        { title: 'Write it in version v1', call: { id: 'modernise-ingress', args: { key } } },
      ]);
}

function titleOf(converted: readonly Resource[], where: ConvertedPlace): string {
  const [first, ...others] = converted;
  const what =
    first && others.length === 0 ? describe(first) : counted(converted.length, 'Ingress', 'Ingresses');
  return where === 'replace'
    ? `Replace ${what} by Gateway API objects`
    : `Convert ${what} to the Gateway API`;
}

/** Why nothing was made of an Ingress: what the report has as the gravest of its fields. */
function reasonFor({ namespace, name }: Resource, { report }: Conversion): string {
  const own = report.filter(({ ingress, difference }) => ingress === `${namespace}/${name}` && difference);
  const [first] = own.toSorted((a, b) => b.loss - a.loss || gravity(b) - gravity(a));
  return first?.difference ?? 'It has no rule and no default backend.';
}

const gravity = ({ outcome }: Verdict): number => (outcome === 'lost' ? 2 : outcome === 'invalid' ? 1 : 0);

const whyLeft = (ingress: Resource, conversion: Conversion, where: ConvertedPlace): string =>
  `${describe(ingress)} is not converted${where === 'replace' ? ', and stays' : ''}: ${reasonFor(ingress, conversion)}`;

function whyNothing(left: readonly Resource[], conversion: Conversion): string {
  const [first, ...others] = left;
  if (!first) return 'There is no Ingress to convert.';
  const reason = reasonFor(first, conversion);
  return others.length === 0
    ? `Nothing can be made of ${describe(first)}: ${reason}`
    : `Nothing can be made of these ${left.length} Ingresses. ${describe(first)}: ${reason}`;
}

/** Security controls that would be gone, one by one. */
const lostControls = (report: readonly Verdict[]): readonly Caveat[] =>
  report
    .filter(({ loss }) => loss === 4)
    .map(({ feature, difference, action, ...subject }) =>
      caveat(
        [
          `A security control of ${subject.ingress === null ? '' : 'Ingress '}${subjectText(subject)} is lost: ${feature}.`,
          difference,
          action,
        ]
          .filter(Boolean)
          .join(' '),
      ),
    );
