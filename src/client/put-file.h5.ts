/** The same in a browser: PUT to the address that was given. */
export async function putFile(target: string, path: string): Promise<void> {
  const picked = await fetch(path);
  const answer = await fetch(target, { method: 'PUT', body: await picked.blob() });
  if (!answer.ok) throw new Error(String(answer.status));
}
