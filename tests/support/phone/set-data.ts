/** One call of setData: on which page, how many bytes crossed to the view, which paths. */
export interface SetData {
  readonly route: string;
  readonly bytes: number;
  readonly paths: readonly string[];
}

type Sender = { setData(data: Record<string, unknown>, done?: () => void): void };

/** Wraps `instance.setData`: each call is told to `record`, and only what JSON can carry arrives, as between threads. */
export function watchSetData(instance: Sender, route: string, record: (call: SetData) => void): void {
  const send = instance.setData;
  instance.setData = (data, done) => {
    const wire = JSON.stringify(data);
    record({ route, bytes: Buffer.byteLength(wire), paths: Object.keys(data) });
    send.call(instance, JSON.parse(wire), done);
  };
}
