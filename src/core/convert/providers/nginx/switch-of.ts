/** `on` and `off` of nginx; null for anything else. */
export const switchOf = (text: string | undefined): boolean | null =>
  text === 'on' ? true : text === 'off' ? false : null;
