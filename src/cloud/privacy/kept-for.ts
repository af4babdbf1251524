/** How long something stays, as the policy says it. */
export function keptFor(days: number): string {
  if (days === 0) return '注销时删除';
  if (days % 365 === 0) return `${days / 365} 年`;
  return `${days} 天`;
}
