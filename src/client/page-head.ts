/** What stands above a page: WeChat draws its own bar, so nothing. */
export function pageHead(): { title: string } | null {
  return null;
}
