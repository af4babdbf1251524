const path = require('node:path');

const root = path.resolve(__dirname, '..');
const inConfig = (file) => path.join(__dirname, file);
const inTests = (file) => path.join(root, 'tests', file);

// WeChat's SDK exists only in its cloud; tests say what it would say.
const alias = { '^@/(.*)$': path.join(root, 'src/$1'), '^wx-server-sdk$': inTests('support/wx-server-sdk.ts') };
const esbuild = { '\\.[cm]?[jt]sx?$': inConfig('jest-esbuild.js') };

const onPostgres = { globalSetup: inTests('support/postgres.ts'), globalTeardown: inTests('support/postgres-down.ts') };

/** A project of plain node tests in tests/<name>/. */
const node = (name, more = {}) => ({
  displayName: name,
  rootDir: root,
  testMatch: [inTests(`${name}/**/*.test.ts`)],
  testEnvironment: 'node',
  transform: esbuild,
  transformIgnorePatterns: ['/node_modules/(?!@noble/)'],
  moduleNameMapper: alias,
  modulePathIgnorePatterns: [path.join(root, 'dist')],
  ...more,
});

/** Pages in jsdom on Taro's H5 runtime: our sources through Babel (NutUI on demand), packages through esbuild. */
const pages = {
  ...node('pages', onPostgres),
  testMatch: [inTests('pages/**/*.test.{ts,tsx}')],
  testEnvironment: 'jsdom',
  testEnvironmentOptions: { url: 'http://localhost/', customExportConditions: ['node', 'node-addons'] },
  setupFiles: [inTests('support/pages/setup.js')],
  moduleFileExtensions: ['h5.ts', 'h5.tsx', 'ts', 'tsx', 'js', 'mjs', 'cjs', 'jsx', 'json'],
  transform: {
    [`^${root}/(src|tests)/.*\\.[jt]sx?$`]: ['babel-jest', { configFile: inConfig('babel.js'), babelrc: false }],
    ...esbuild,
  },
  transformIgnorePatterns: ['/node_modules/(react|react-dom|pg|kysely)/'],
  moduleNameMapper: {
    ...alias,
    '\\.(css|scss|png|svg)$': inTests('support/pages/nothing.js'),
    '/style/css$': inTests('support/pages/nothing.js'),
    '^@tarojs/taro$': inTests('support/pages/taro.js'),
    '^@tarojs/components$': '@tarojs/components/lib/react/index.js',
    '^\\./tabbar\\.js$': inTests('support/pages/nothing.js'), // an import cycle that only webpack survives
  },
};

const contentTests = '-content\\.test\\.ts$';
const withoutDatabase = [inTests('cloud/ports/**/*.test.ts'), inTests('cloud/office/*-content.test.ts')];
const inCloud = (rooms) => rooms.map((room) => inTests(`cloud/${room}/**/*.test.ts`));
const office = inCloud(['office', 'db', 'dispatch']);
const people = inCloud(['identity', 'members', 'privacy', 'sign-in']);
const events = inCloud(['events']);
const law = inCloud(['legal', 'self-study']);

/** Every test there is, one project a kind: `jest --config config/jest.config.js --selectProjects rules cloud`. */
module.exports = {
  rootDir: root,
  testTimeout: 60_000,
  maxWorkers: 2,
  reporters: ['default', inConfig('jest-seconds.js')],
  projects: [
    node('rules'),
    node('contract'),
    // The backend in six: what opens no database, the house itself, people, what they come for, and the rest: the union and its desk.
    node('files', { testMatch: withoutDatabase }),
    node('office', { ...onPostgres, testMatch: office, testPathIgnorePatterns: [contentTests] }),
    node('people', { ...onPostgres, testMatch: people }),
    node('events', { ...onPostgres, testMatch: events }),
    node('law', { ...onPostgres, testMatch: law }),
    node('cloud', {
      ...onPostgres,
      testPathIgnorePatterns: [
        '/tests/cloud/(ports|office|db|dispatch|identity|members|privacy|sign-in|events|legal|self-study)/',
      ],
    }),
    node('permissions', onPostgres),
    node('workflows', onPostgres),
    pages,
    node('phone', {
      testEnvironment: 'jsdom',
      globalSetup: inTests('support/phone-and-postgres.ts'),
      globalTeardown: inTests('support/postgres-down.ts'),
    }),
    node('races', onPostgres),
    node('journeys', onPostgres),
    node('server', { globalSetup: inTests('support/server.ts'), globalTeardown: inTests('support/postgres-down.ts') }),
    node('browser', { globalSetup: inTests('support/build-h5.ts') }),
    ...['workers', 'cadres'].map((people) =>
      node(`layout-${people}`, {
        globalSetup: inTests('support/build-h5.ts'),
        testMatch: [inTests(`layout/${people}*.test.ts`)],
      }),
    ),
    node('build', { globalSetup: inTests('support/build-all.ts') }),
    node('architecture', { testMatch: [inTests('architecture.test.ts')] }),
  ],
};
