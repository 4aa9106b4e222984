/** A number of places that are taken and given back. */
export type Places = Readonly<{ take: () => boolean; give: () => void }>;

/** @param most how many can be taken at once */
export function createPlaces(most: number): Places {
  let taken = 0;
  return {
    take() {
      if (taken === most) return false;
      taken += 1;
      return true;
    },
    give() {
      taken -= 1;
    },
  };
}
