/** Whether something that was dropped may be a pack of lessons, by its name and by how much was dropped. */
export const mayBePack = (path: string, count: number): boolean =>
  /(?:^|\/)pack\.yaml$/.test(path) || (count === 1 && /\.(?:zip|json)$/i.test(path));
