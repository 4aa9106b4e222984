import type { ConvertSettings } from '../../core/convert/convert-settings.ts';
import type { LayoutName, Target } from '../../core/convert/options.ts';
import type { ResourceKey } from '../../core/model/resource.ts';
import type { IngressChoices } from '../../core/views/migration/ingress-choices.ts';
import { migrationTexts } from '../../texts/en/migration.ts';
import { SelectField, TextField } from '../parts/field.tsx';
import { className } from './class-name.ts';
import { isName } from '../../core/convert/names/is-name.ts';
import { RadioGroup } from './radio-group.tsx';
import styles from './migration.module.css';

/** Names of products; the standard has words of its own. */
const TARGETS: readonly (readonly [Exclude<Target, 'standard'>, string])[] = [
  ['envoy-gateway', 'Envoy Gateway'],
  ['nginx-gateway-fabric', 'NGINX Gateway Fabric'],
  ['traefik', 'Traefik'],
  ['istio', 'Istio'],
  ['kgateway', 'kgateway'],
  ['cilium', 'Cilium'],
];

const LAYOUTS: readonly (readonly [LayoutName, () => string, () => string])[] = [
  ['shared', migrationTexts.layoutShared, migrationTexts.aboutShared],
  ['namespace', migrationTexts.layoutNamespace, migrationTexts.aboutNamespace],
  ['listenerset', migrationTexts.layoutListenerset, migrationTexts.aboutListenerset],
  ['collapsed', migrationTexts.layoutCollapsed, migrationTexts.aboutCollapsed],
];

type Props = {
  choices: IngressChoices;
  picked: ReadonlySet<ResourceKey>;
  settings: ConvertSettings;
  onChange: (change: ConvertSettings) => void;
};

/** Who serves the routes, and who has the Gateways. */
export function TargetStep({ choices, picked, settings, onChange }: Props) {
  const { target, layout, gateway, gatewayNamespace, classMap } = settings;
  const classes = choices.classes.filter(({ ingresses }) => ingresses.some(({ key }) => picked.has(key)));
  const namespace = gatewayNamespace ?? '';
  const chosen = gateway ? `${gateway.namespace}/${gateway.name}` : '';
  return (
    <div className={styles.target}>
      <div className={styles.column}>
        <RadioGroup
          legend={migrationTexts.layout()}
          value={layout ?? 'shared'}
          options={LAYOUTS.map(([value, title, about]) => ({ value, title: title(), about: about() }))}
          onChange={(value) => onChange({ layout: value })}
        />
      </div>
      <div className={styles.column}>
        <SelectField
          label={migrationTexts.implementation()}
          hint={migrationTexts.aboutImplementation()}
          value={target ?? 'standard'}
          onChange={(event) =>
            onChange({ target: TARGETS.find(([id]) => id === event.target.value)?.[0] ?? 'standard' })
          }
        >
          <option value="standard">{migrationTexts.standard()}</option>
          {TARGETS.map(([id, name]) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </SelectField>
        <SelectField
          label={migrationTexts.gateway()}
          value={chosen}
          onChange={(event) => {
            const [own = '', name = ''] = event.target.value.split('/');
            onChange({ gateway: name === '' ? null : { namespace: own, name }, gatewayNamespace: null });
          }}
        >
          <option value="">{migrationTexts.newGateway()}</option>
          {choices.gateways.map((name) => (
            <option key={name} value={name}>
              {migrationTexts.existingGateway({ name })}
            </option>
          ))}
        </SelectField>
        {!gateway && (
          <>
            <TextField
              label={migrationTexts.gatewayNamespace()}
              hint={migrationTexts.aboutGatewayNamespace()}
              error={namespace === '' || isName(namespace) ? undefined : migrationTexts.notAName()}
              value={namespace}
              onChange={(event) => onChange({ gatewayNamespace: event.target.value || null })}
            />
            <fieldset className={styles.radios}>
              <legend>{migrationTexts.classes()}</legend>
              {classes.map((group) => {
                const [name = ''] = group.classes;
                const value = String(classMap?.[name] ?? '');
                return (
                  <TextField
                    key={group.id}
                    label={migrationTexts.classFor({ name: className(group) })}
                    hint={migrationTexts.aboutClass()}
                    error={value === '' || isName(value) ? undefined : migrationTexts.notAName()}
                    list="migration-classes"
                    value={value}
                    onChange={(event) => onChange({ classMap: { ...classMap, [name]: event.target.value } })}
                  />
                );
              })}
              <datalist id="migration-classes">
                {choices.gatewayClasses.map((name) => (
                  <option key={name} value={name} />
                ))}
              </datalist>
            </fieldset>
          </>
        )}
      </div>
    </div>
  );
}
