const { transformSync } = require('esbuild');

const LOADERS = { '.ts': 'ts', '.tsx': 'tsx', '.jsx': 'jsx' };

/** Jest's transformer for everything that needs no Babel. It does not hoist jest.mock(): hand fakes in as arguments. */
module.exports = {
  process(source, file) {
    const extension = file.slice(file.lastIndexOf('.'));
    const { code } = transformSync(source, {
      loader: LOADERS[extension] ?? 'js',
      format: 'cjs',
      target: 'node20',
      jsx: 'automatic',
      sourcemap: 'inline',
      sourcefile: file,
      // A real import() crashes inside jest's sandbox; as require() it works.
      supported: { 'dynamic-import': false },
    });
    return { code };
  },
};
