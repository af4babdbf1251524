/** Whether this can be printed; the button stands only where a screen is as wide as a PC's. */
export const canPrint: boolean = true;

/** Prints the page in sight. */
export function printPage(): void {
  (globalThis as unknown as { print(): void }).print();
}
