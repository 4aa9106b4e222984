import type { RequestOutcome } from '../decide/outcome.ts';

/** A part of what a request is expected to meet. */
export type Expected =
  /** `200` (or any 2xx): a backend serves it. Others: the gateway answers so. */
  | Readonly<{ what: 'status'; status: number }>
  /** It goes to this backend; with a share, to so many percent. */
  | Readonly<{ what: 'backend'; name: string; percent: number | null }>
  /** It is redirected to this address. */
  | Readonly<{ what: 'location'; location: string }>
  | Readonly<{ what: 'refused' }>;

const NAME = /^([a-z0-9][a-z0-9.-]*\/[a-z0-9][a-z0-9.-]*)(?:\s+(\d+(?:\.\d+)?)\s*%)?$/;

function readPart(part: string): Expected | undefined {
  if (/^[1-5]\d\d$/.test(part)) return { what: 'status', status: Number(part) };
  if (part === 'refused') return { what: 'refused' };
  if (/^https?:\/\//.test(part)) return { what: 'location', location: part };
  const [, name, percent] = NAME.exec(part) ?? [];
  if (name === undefined) return undefined;
  return { what: 'backend', name, percent: percent === undefined ? null : Number(percent) };
}

/**
 * Reads what is expected: parts with commas between them, all of which must hold. `shop/cart-v2, 200`,
 * `shop/cart-v1 90 %, shop/cart-v2 10 %`, `302, https://shop.example.com/`, `404`, `refused`.
 */
export function readExpected(
  text: string,
): Readonly<{ ok: true; parts: readonly Expected[] }> | Readonly<{ ok: false; message: string }> {
  const parts: Expected[] = [];
  for (const written of text.split(/,(?![^,]*:\/\/[^,]*,)/)) {
    const part = readPart(written.trim());
    if (!part)
      return {
        ok: false,
        message: `${JSON.stringify(written.trim())} cannot be expected: give a status, a backend such as shop/cart or shop/cart 90 %, an address, or refused.`,
      };
    parts.push(part);
  }
  return { ok: true, parts };
}

type Ended = Omit<RequestOutcome, 'steps'>;

const statusOf = ({ outcome, response }: Ended): number | null =>
  response ? response.statusCode : outcome === 'forwarded' ? 200 : null;

/** The backends that serve some of the requests. */
const serving = ({ backends }: RequestOutcome) =>
  backends.filter(({ share, response, refused }) => share > 0 && response === null && !refused);

/** How a request ended, as expectations write it. */
export function outcomeText(outcome: Ended): string {
  const location = outcome.response?.headers.get('location');
  if (outcome.outcome === 'refused') return 'refused';
  if (outcome.response)
    return `${outcome.response.statusCode}${location === undefined ? '' : `, ${location}`}`;
  const some = outcome.backends.filter(({ share }) => share > 0);
  const shares = some.map(({ namespace, name, share, response, refused }) => {
    const percent = some.length === 1 ? '' : ` ${Math.round(share * 1000) / 10} %`;
    return `${namespace}/${name}${percent}${response ? ` (${response.statusCode})` : refused ? ' (refused)' : ''}`;
  });
  return `${shares.join(', ')}, 200`;
}

/** The same as a clause: `It meets museum/tours, 200`. */
export const outcomeWords = (outcome: Ended): string =>
  outcome.outcome === 'refused' ? 'It is refused' : `It meets ${outcomeText(outcome)}`;

function missed(part: Expected, outcome: RequestOutcome): string | null {
  switch (part.what) {
    case 'status': {
      const status = statusOf(outcome);
      const served =
        part.status >= 200 && part.status < 300 && status === 200 && outcome.outcome === 'forwarded';
      if (served && serving(outcome).length < outcome.backends.filter(({ share }) => share > 0).length)
        return 'some of the requests fail';
      return served || status === part.status ? null : `${part.status} was expected`;
    }
    case 'backend': {
      const found = serving(outcome).filter(({ namespace, name }) => `${namespace}/${name}` === part.name);
      if (found.length === 0) return `${part.name} was expected`;
      const percent = found.reduce((sum, { share }) => sum + share * 100, 0);
      const right = part.percent === null || Math.abs(percent - part.percent) < 0.05;
      return right ? null : `${part.percent} % to ${part.name} were expected`;
    }
    case 'location':
      return outcome.response?.headers.get('location') === part.location
        ? null
        : `${part.location} was expected`;
    case 'refused':
      return outcome.outcome === 'refused' ? null : 'no answer at all was expected';
  }
}

/** Why an outcome is not the expected one; null when it is. Backends that are not named must get nothing. */
export function whyMissed(parts: readonly Expected[], outcome: RequestOutcome): string | null {
  const reasons = parts.flatMap((part) => missed(part, outcome) ?? []);
  const named = parts.flatMap((part) => (part.what === 'backend' ? [part.name] : []));
  if (named.length > 0) {
    const others = serving(outcome).map(({ namespace, name }) => `${namespace}/${name}`);
    reasons.push(
      ...others
        .filter((name) => !named.includes(name))
        .map((name) => `nothing was expected to go to ${name}`),
    );
  }
  return reasons.length === 0 ? null : `${outcomeWords(outcome)}; ${reasons.join(', ')}.`;
}
