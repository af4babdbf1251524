import {
  filesIn,
  foldersOf,
  type Import,
  importsOf,
  importsOfSrc,
  isCode,
  readmeOf,
  readSource,
  sizesOf,
} from './support/sources';

const spine = 'cloud/(act|dispatch|workflow|refusal)';
const rangesOver = ['desk', 'statistics', 'privacy'];
const notServices = ['office', 'db', 'ports', 'demo', ...rangesOver];
const services = foldersOf('src/cloud')
  .map((folder) => folder.slice('src/cloud/'.length))
  .filter((name) => !notServices.includes(name));
/** Sub-packages that belong to another folder's service. */
const serviceOf = (page: string) => page.replace(/-(door|desk|lawyer)$/, '');
/** What every page may know of the contract beside its own service: the language it is written in. */
const language = 'contract/(action|errors|roles|purposes|workflow|fields|office|members)';
/** What the test below holds to types; a page gets an answer's type from it. */
const typeOfAll = 'contract/index$';
/** The version that settings shows. */
const packageJson = '\\.\\./package$';

/** The doors of architecture.md §3: a room, and what it may import. `contract/index` is a room of its own. */
const doors: readonly (readonly [room: string, may: readonly string[]])[] = [
  ['rules/', ['rules/']],
  ['contract/', ['contract/', 'rules/']],
  ['client/', ['client/', 'contract/']],
  ['stores/', ['stores/', 'client/', 'contract/', 'rules/']],
  ['components/', ['components/', 'contract/', 'rules/']],
  ['parts/', ['parts/', 'components/', 'client/', 'stores/', 'contract/', 'rules/']],
  ...foldersOf('src/pages').map((folder) => {
    const page = folder.slice('src/pages/'.length);
    return [
      `pages/${page}/`,
      [
        `pages/${page}/`,
        ...(serviceOf(page) === page ? [] : [`pages/${serviceOf(page)}/_parts/`]),
        'parts/',
        'components/',
        'stores/',
        'client/',
        'rules/',
        // A large contract stands in several files, each by its service's name.
        `contract/${serviceOf(page)}(-[a-z-]+)?$`,
        language,
        typeOfAll,
        packageJson,
      ],
    ] as const;
  }),
  ['cloud/(office|db|ports)/', ['contract/', 'rules/', 'cloud/(office|db|ports)/', spine]],
  [`${spine}$`, ['contract/', 'rules/', 'cloud/(office|db|ports)/', spine]],
  ...rangesOver.map(
    (name) => [`cloud/${name}/`, [`cloud/${name}/`, 'contract/', 'rules/', 'cloud/(office|db|ports)/', spine]] as const,
  ),
  ...services.map(
    (name) =>
      [
        `cloud/${name}/`,
        [
          `cloud/${name}/`,
          'contract/',
          'rules/',
          'cloud/(office|db|ports)/',
          spine,
          `cloud/(${services.join('|')})/index$`,
        ],
      ] as const,
  ),
  ['cloud/demo/', ['contract/', 'rules/', 'cloud/']],
  [
    'cloud/(services|house|tick|index|timer|server|http|files-http|cloud-ground)$',
    ['contract/', 'rules/', 'cloud/(?!demo/)'],
  ],
  ['cli/', ['cli/', 'rules/', 'contract/', 'cloud/', '\\.\\./config/']],
  ['app(\\.config)?$', ['stores/', 'client/', 'parts/', 'components/', 'contract/']],
];

/** Packages that only some rooms may import. */
const keptTo: readonly (readonly [name: string, rooms: string])[] = [
  // Parts are drawn and acting, so they draw with Taro as pages and components do.
  ['@tarojs/(taro|components)', '(pages|components|parts|client|stores)/|app$'],
  ['react|react-dom|@tanstack/.*|@nutui/.*', '(pages|components|parts|client|stores)/|app$'],
  ['zustand', '(stores|client)/'],
  ['qr-scanner', 'client/'],
  ['kysely|pg|@electric-sql/pglite', '(cloud|cli)/'],
  ['node:.*|pino|hono|@hono/.*|croner|jimp|exceljs|chinese-days|rate-limiter-flexible|wx-server-sdk', '(cloud|cli)/'],
  ['valibot', '(contract|cloud)/'],
];

const place = (file: string) => file.replace(/(\.h5|\.weapp)?\.tsx?$/, '');
const matches = (pattern: string, path: string) => new RegExp(`^(?:${pattern})`).test(path);

function isAllowed({ from, to, isPackage }: Import): boolean {
  if (isPackage)
    return keptTo
      .filter(([name]) => new RegExp(`^(?:${name})$`).test(to))
      .every(([, rooms]) => matches(rooms, place(from)));
  if (/\.(s?css|svg|png)$/.test(to)) return true;
  const door = doors.find(([room]) => matches(room, place(from)));
  return door?.[1].some((may) => matches(may, to)) ?? false;
}

const told = (imports: readonly Import[]) => imports.map(({ from, to }) => `${from} → ${to}`);
const imports = importsOfSrc();

describe('the doors', () => {
  it('nothing is imported through a door that is not there', () => {
    expect(told(imports.filter((one) => !isAllowed(one)))).toEqual([]);
  });

  it('the contract as a whole reaches the phone as a type only', () => {
    const onPhone = imports.filter(
      ({ from, to }) => to === 'contract/index' && !matches('(cloud|cli|contract)/', from),
    );
    expect(told(onPhone.filter(({ isType }) => !isType))).toEqual([]);
  });

  it('a service knows of ports only where its act has a first half', () => {
    const users = imports.filter(
      ({ from, to }) =>
        matches(`cloud/(${[...services, ...rangesOver].join('|')})/`, from) && to.startsWith('cloud/ports/'),
    );
    expect(told(users.filter(({ from }) => !readSource(`src/${from}`).includes('  before: ')))).toEqual([]);
  });

  it('rules stand on nothing but themselves, the contract on valibot', () => {
    expect(told(imports.filter(({ from, isPackage }) => isPackage && from.startsWith('rules/')))).toEqual([]);
    expect(
      told(imports.filter(({ from, isPackage, to }) => isPackage && to !== 'valibot' && from.startsWith('contract/'))),
    ).toEqual([]);
  });

  it('what a browser or WeChat has instead of a file lends every name it lends: the types see only the file', () => {
    const files = filesIn('src').filter(isCode);
    const lent = (file: string) =>
      [...readSource(`src/${file}`).matchAll(/^export (?:default|(?:async )?(?:function|const|class) (\w+))/gm)].map(
        ([, name = 'default']) => name,
      );
    const pairs = files
      .filter((file) => /\.(h5|weapp)\.tsx?$/.test(file))
      .map((file) => [file, files.find((other) => other !== file && place(other) === place(file))] as const)
      .filter(([, other]) => other !== undefined);
    expect(pairs.length).toBeGreaterThan(30);
    const missing = pairs.flatMap(([file, other = '']) =>
      lent(other).flatMap((name) => (lent(file).includes(name) ? [] : [`${file}: ${name}`])),
    );
    expect(missing).toEqual([]);
  });

  it('no cloud function contains the demo: only `npm start` imports it', () => {
    const users = imports.filter(({ from, to }) => to.startsWith('cloud/demo/') && !from.startsWith('cloud/demo/'));
    expect(new Set(users.map(({ from }) => from))).toEqual(new Set(['cli/start.ts']));
  });

  it('no cloud function contains the thread for files: only the commands of a server import it', () => {
    const users = imports.filter(({ to, isType }) => /^cloud\/ports\/files-(in-)?worker/.test(to) && !isType);
    expect(new Set(users.map(({ from }) => from))).toEqual(new Set(['cli/start.ts', 'cli/serve.ts']));
  });

  it('services do not need each other in a circle', () => {
    const needs = new Map(
      services.map((name) => [
        name,
        services.filter(
          (other) =>
            other !== name &&
            imports.some(({ from, to }) => from.startsWith(`cloud/${name}/`) && to.startsWith(`cloud/${other}/`)),
        ),
      ]),
    );
    const reaches = (from: string, to: string, seen: readonly string[] = []): boolean =>
      (needs.get(from) ?? []).some(
        (next) => next === to || (!seen.includes(next) && reaches(next, to, [...seen, next])),
      );
    expect(services.filter((name) => reaches(name, name))).toEqual([]);
  });

  it('every import that stays in src leads to a file there is', () => {
    const files = new Set(
      filesIn('src').flatMap((file) => [place(file), file.replace(/\.d\.ts$/, ''), file.replace(/\.[a-z0-9]+$/, '')]),
    );
    expect(told(imports.filter(({ to, isPackage }) => !isPackage && !to.startsWith('../') && !files.has(to)))).toEqual(
      [],
    );
  });

  it.each<[string, string, string, boolean]>([
    ['pages/events/list/index.tsx', "import { x } from '@/cloud/refusal';", 'cloud/refusal', false],
    ['pages/home/index.tsx', "import type { x } from '@/contract/events';", 'contract/events', false],
    ['pages/home/index.tsx', "const x = await import('../events/list');", 'pages/events/list/index', false],
    ['rules/money.ts', "import { action } from '../contract/action';", 'contract/action', false],
    ['components/card.tsx', "export { x } from '@/stores/session';", 'stores/session', false],
    ['cloud/office/jobs.ts', "import type { Door } from '../events';", 'cloud/events/index', false],
    ['cloud/members/me.ts', "import { x } from '../events/rows';", 'cloud/events/rows', false],
    ['cloud/members/me.ts', "import { door } from '../events';", 'cloud/events/index', true],
    ['rules/money.ts', "import { x } from '@/cloud/ports/files';", 'cloud/ports/files', false],
    ['cloud/desk/home.ts', "import { door } from '../events';", 'cloud/events/index', false],
    ['cloud/http.ts', "import { demoDoor } from './demo/sign-in';", 'cloud/demo/sign-in', false],
    ['contract/index.ts', "import Taro from '@tarojs/taro';", '@tarojs/taro', false],
    ['stores/session.ts', "import { sql } from 'kysely';", 'kysely', false],
    ['parts/page.tsx', "import { View } from '@tarojs/components';", '@tarojs/components', true],
  ])('this test itself: in %s, %s', (file, text, to, allowed) => {
    const found = importsOf(file, text);
    expect(found.map((one) => one.to)).toEqual([to]);
    expect(found.every(isAllowed)).toBe(allowed);
  });
});

describe('names', () => {
  const files = ['src', 'tests', 'bench', 'config'].flatMap((folder) =>
    filesIn(folder).map((file) => `${folder}/${file}`),
  );

  it('are kebab-case, of files and folders', () => {
    const kebab = /^_?[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*$/;
    expect(
      files.filter(
        (file) => !file.split('/').every((part) => kebab.test(part) || ['README.md', 'LICENSE'].includes(part)),
      ),
    ).toEqual([]);
  });

  it('say what is in it: no drawers', () => {
    expect(
      files.filter((file) =>
        file.split('/').some((part) => /^(utils?|helpers?|common|types?|misc|shared|lib)(\.|$)/.test(part)),
      ),
    ).toEqual([]);
  });

  it('lead to the thing itself: nothing is exported on, but by a service’s index', () => {
    const exporting = filesIn('src')
      .filter(isCode)
      .filter((file) => /^export (\*|\{[^}]*\}|type \{[^}]*\}) from '[@.]\.?\//m.test(readSource(`src/${file}`)));
    expect(exporting.filter((file) => !/^cloud\/[a-z-]+\/index\.ts$/.test(file))).toEqual([]);
  });
});

describe('sizes', () => {
  const generated = ['src/cloud/db/tables.ts'];
  const at = (sorted: readonly number[], share: number) =>
    sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? 0;

  const measured = (folder: string) => {
    const sizes = sizesOf(folder).filter(({ file }) => !generated.includes(file));
    const sorted = sizes.map(({ lines }) => lines).sort((a, b) => a - b);
    const [median, most, sum] = [at(sorted, 0.5), at(sorted, 0.9), sorted.reduce((all, lines) => all + lines, 0)];
    process.stdout.write(
      `${folder}: ${sizes.length} files, ${sum} lines, median ${median}, nine in ten ≤ ${most}, longest ${sorted.at(-1)}\n`,
    );
    return { sizes, median, most };
  };

  it('of src: the median file has at most 50 lines, nine in ten at most 120, none over 250', () => {
    const { sizes, median, most } = measured('src');
    expect(sizes.filter(({ lines }) => lines > 250)).toEqual([]);
    expect(median).toBeLessThanOrEqual(50);
    expect(most).toBeLessThanOrEqual(120);
  });

  it('of tests: none over 300, its table of cases counted', () => {
    expect(measured('tests').sizes.filter(({ lines }) => lines > 300)).toEqual([]);
  });
});

describe('every room', () => {
  const rooms = [...foldersOf('src'), ...foldersOf('src/cloud')];

  it.each(rooms)('%s has a README of at most 40 lines', (room) => {
    const text = readmeOf(room);
    expect(text).not.toBeNull();
    expect((text ?? '').trim().split('\n').length).toBeLessThanOrEqual(40);
  });

  it('has a door in this test', () => {
    expect(
      filesIn('src')
        .filter(isCode)
        .map(place)
        .filter((file) => !doors.some(([room]) => matches(room, file))),
    ).toEqual([]);
  });
});
