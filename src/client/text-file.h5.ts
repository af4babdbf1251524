/** Has the browser download a text as a file of that name; nothing leaves the browser. */
export function saveText(name: string, type: string, text: string): void {
  const { document, URL, Blob } = globalThis as unknown as Window & typeof globalThis;
  const url = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  document.body.appendChild(link);
  link.click();
  link.remove();
  // Some browsers fetch it only after this tick.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
