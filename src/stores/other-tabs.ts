/** A phone has one app and no other tabs. */
export function followOtherTabs(): void {}
