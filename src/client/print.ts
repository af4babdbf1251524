/** Whether this can be printed: on a phone nothing can. */
export const canPrint: boolean = false;

/** Prints the page in sight. */
export function printPage(): void {}
