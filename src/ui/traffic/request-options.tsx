import { SlidersHorizontal } from 'lucide-react';
import { Popover } from 'radix-ui';
import { useId } from 'react';
import { requestTexts } from '../../texts/en/request.ts';
import { Badge } from '../parts/badge.tsx';
import { Button } from '../parts/button.tsx';
import { TextField } from '../parts/field.tsx';
import { useApp, useAppState } from '../use-app.ts';
import { EntryPointField } from './entry-point-field.tsx';
import styles from './request-bar.module.css';
import { callOf, isCall, isTls, urlParts, withCall } from './url-parts.ts';

const EXAMPLE_HEADER = 'x-canary: always';

const lines = (text: string): readonly string[] => text.split('\n').filter((line) => line.trim() !== '');

/** Headers, and overrides of what otherwise follows from the address. */
export function RequestOptions() {
  const draft = useApp((state) => state.draft);
  const given =
    [draft.gateway ?? draft.ingressClass ?? draft.serviceEntry, draft.port, draft.sni].filter(
      (value) => value !== null,
    ).length + draft.headers.length;
  return (
    <Popover.Root>
      <Popover.Trigger asChild>
        <Button
          size="sm"
          variant="quiet"
          className={styles.more}
          icon={<SlidersHorizontal size={13} aria-hidden />}
          aria-label={given > 0 ? requestTexts.optionsGiven({ count: given }) : requestTexts.aboutOptions()}
        >
          <span>{requestTexts.options()}</span>
          {given > 0 && <Badge tone="info">{given}</Badge>}
        </Button>
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          className={styles.popover}
          align="end"
          sideOffset={6}
          collisionPadding={8}
          aria-label={requestTexts.requestOptions()}
        >
          <Fields />
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}

function Fields() {
  const { draft, setDraft } = useAppState('draft', 'setDraft');
  const headers = useId();
  const parts = urlParts(draft.url);
  const { service, rpc } = callOf(parts);
  return (
    <div className={styles.fields}>
      {isCall(parts) && (
        <div className={styles.pair}>
          <TextField
            label={requestTexts.service()}
            placeholder="shop.v1.Cart"
            value={service}
            onChange={(event) => setDraft({ url: withCall(draft.url, event.target.value, rpc) })}
          />
          <TextField
            label={requestTexts.method()}
            placeholder="AddItem"
            value={rpc}
            onChange={(event) => setDraft({ url: withCall(draft.url, service, event.target.value) })}
          />
        </div>
      )}
      <label className={styles.label} htmlFor={headers}>
        {requestTexts.headers()}
      </label>
      <textarea
        key={draft.url}
        id={headers}
        className={styles.headers}
        rows={4}
        spellCheck={false}
        placeholder={EXAMPLE_HEADER}
        defaultValue={draft.headers.join('\n')}
        onChange={(event) => setDraft({ headers: lines(event.target.value) })}
      />
      <EntryPointField />
      <div className={styles.pair}>
        <TextField
          label={requestTexts.port()}
          inputMode="numeric"
          placeholder={parts.port || requestTexts.onlyPort()}
          value={draft.port ?? ''}
          onChange={(event) => {
            const digits = event.target.value.replace(/\D/g, '').slice(0, 5);
            setDraft({ port: digits === '' ? null : Number(digits) });
          }}
        />
        <TextField
          label={requestTexts.serverName()}
          disabled={!isTls(parts)}
          placeholder={isTls(parts) ? parts.host : requestTexts.onlyWithTls()}
          value={draft.sni ?? ''}
          onChange={(event) => setDraft({ sni: event.target.value || null })}
        />
      </div>
    </div>
  );
}
