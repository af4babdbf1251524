/** The rooms of the office beside each other: for the union's PC only, where there is no tab bar. */
export function DeskNav() {
  return null;
}
