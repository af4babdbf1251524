// Plain JavaScript, because a loader for TypeScript would be measured too. Prints milliseconds since the process began, as JSON on stderr.
const began = performance.now();
const bundle = process.argv[2];

async function run() {
  if (!bundle) return { began };
  const { main } = require(bundle);
  const loaded = performance.now();
  if (typeof main !== 'function') return { began, loaded };
  const asked = { action: 'events.list', input: {} };
  const { ok } = await main(asked);
  const answered = performance.now();
  await main(asked);
  return { began, loaded, answered, again: performance.now(), ok };
}

void run().then((times) => {
  process.stderr.write(JSON.stringify(times), () => process.exit(0));
});
