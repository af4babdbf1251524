/** A new random UUID (v4). It names one attempt and keeps nothing secret, so the clock and `Math.random` will do: phones have no `crypto`. */
export function newRequestId(): string {
  let salt = Date.now();
  return 'xxxxxxxx-xxxx-4xxx-yxxx-xxxxxxxxxxxx'.replace(/[xy]/g, (place) => {
    const random = ((salt % 16) + Math.floor(Math.random() * 16)) % 16;
    salt = Math.floor(salt / 16);
    return (place === 'x' ? random : (random & 3) | 8).toString(16);
  });
}
