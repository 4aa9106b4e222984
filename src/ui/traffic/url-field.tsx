import { useId, useRef, type KeyboardEvent } from 'react';
import type { SuggestedRequest } from '../../core/views/traffic/suggest-requests.ts';
import { parseKey } from '../../core/model/resource.ts';
import { requestTexts } from '../../texts/en/request.ts';
import { useApp, useWorkspace } from '../use-app.ts';
import { emptyDraft } from '../../state/traffic-slice.ts';
import styles from './request-bar.module.css';
import { hasMethod, urlParts } from './url-parts.ts';
import { useSuggestions } from './use-suggestions.ts';

type Props = {
  /** The element with what there is to say about the address. */
  aboutId: string | undefined;
  invalid: boolean;
};

/** The address, with requests suggested from the routes. */
export function UrlField({ aboutId, invalid }: Props) {
  const { actions } = useWorkspace();
  const url = useApp((state) => state.draft.url);
  const setDraft = useApp((state) => state.setDraft);
  const field = useRef<HTMLInputElement>(null);
  const list = useId();
  const suggestions = useSuggestions(url);
  const { shown, active } = suggestions;

  const take = ({ draft }: SuggestedRequest) => {
    setDraft({ ...emptyDraft, ...draft });
    suggestions.close();
    field.current?.focus();
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const chosen = shown[active];
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (shown.length === 0) return suggestions.show(false);
      const step = event.key === 'ArrowDown' ? 1 : -1;
      return suggestions.setActive(
        (active + step + shown.length + (active < 0 && step < 0 ? 1 : 0)) % shown.length,
      );
    }
    if (event.key === 'Enter') {
      if (chosen) {
        event.preventDefault();
        take(chosen);
      } else suggestions.close();
    } else if (event.key === 'Escape') {
      event.preventDefault();
      if (shown.length > 0) suggestions.close();
      else actions.clearTrace();
    }
  };

  return (
    <div className={styles.address}>
      <input
        ref={field}
        className={styles.url}
        role="combobox"
        aria-label={requestTexts.address()}
        aria-expanded={shown.length > 0}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={active >= 0 ? `${list}-${active}` : undefined}
        aria-invalid={invalid}
        aria-describedby={aboutId}
        placeholder="https://shop.example.com/cart"
        spellCheck={false}
        autoComplete="off"
        value={url}
        onFocus={suggestions.ask}
        onBlur={suggestions.close}
        onClick={() => shown.length === 0 && suggestions.show(false)}
        onChange={(event) => {
          setDraft({ url: event.target.value });
          suggestions.show(true);
        }}
        onKeyDown={onKeyDown}
      />
      <div
        id={list}
        role="listbox"
        aria-label={requestTexts.suggested()}
        className={styles.list}
        hidden={shown.length === 0}
      >
        {shown.map((one, index) => (
          <div
            key={`${one.route} ${one.draft.method} ${one.draft.url} ${one.draft.headers.join(' ')}`}
            id={`${list}-${index}`}
            role="option"
            aria-selected={index === active}
            className={styles.option}
            // The field keeps the focus.
            onPointerDown={(event) => {
              event.preventDefault();
              take(one);
            }}
          >
            {hasMethod(urlParts(one.draft.url)) && <span className={styles.verb}>{one.draft.method}</span>}
            <span className={styles.place}>{one.draft.url}</span>
            {one.draft.headers.length > 0 && (
              <span className={styles.extra}>{one.draft.headers.join(', ')}</span>
            )}
            <span className={styles.aside}>{parseKey(one.route).name}</span>
          </div>
        ))}
      </div>
    </div>
  );
}
