import path from 'node:path';
import { defineConfig, type UserConfigExport } from '@tarojs/cli';
import { ProvidePlugin } from 'webpack';

const root = path.resolve(__dirname, '..');
const isRelease = Boolean(process.env.CI || process.env.RELEASE);

/** Packages that ship newer syntax than ES2017 and must pass through Babel on both targets. */
const NEW_SYNTAX = /node_modules[\\/](@tanstack|@noble|@nutui|zustand|valibot|uqr|abortcontroller-polyfill)[\\/]/;
const compile = { include: [(file: string) => NEW_SYNTAX.test(file)] };

/** px stay CSS px on phone and PC: see config/README.md. Only Taro.pxTransform, which NutUI calls, reads this block. */
const pxtransform = { enable: false, config: { targetUnit: 'px' as const, maxRootSize: 20, minRootSize: 20 } };

/** The part of webpack-chain used here. */
interface Chain {
  performance: { hints(on: boolean): void };
  optimization: { splitChunks(options: object): void };
  module: { rule(name: string): { use(name: string): { tap(change: (options: object) => object): void } } };
  plugin(name: string): { use(plugin: unknown, args: unknown[]): void };
}

function pointAtOurBabel(chain: Chain): void {
  const configFile = path.join(root, 'config/babel.js');
  const babel = chain.module.rule('script').use('babelLoader');
  babel.tap((options) => ({ ...options, babelrc: false, configFile }));
}

/** How Taro builds the mini-program into dist/weapp and the web pages into dist/h5. */
export default defineConfig<'webpack5'>({
  projectName: 'union-home',
  date: '2026-11-22',
  designWidth: 375,
  deviceRatio: { 375: 2 },
  sourceRoot: 'src',
  outputRoot: `dist/${process.env.TARO_ENV}`,
  framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  plugins: ['@tarojs/plugin-html', path.join(root, 'config/aria')],
  alias: { '@': path.join(root, 'src') },
  cache: {
    // Not the mini-program's: Taro's pieces shared by sub-packages come out of a warm cache with modules missing.
    enable: !isRelease && process.env.TARO_ENV === 'h5',
    name: `${process.env.TARO_ENV}-${process.env.NODE_ENV}`,
    buildDependencies: {
      config: ['config/index.ts', 'config/babel.js', 'package-lock.json'].map((f) => path.join(root, f)),
    },
  },
  mini: {
    compile,
    optimizeMainPackage: { enable: true },
    miniCssExtractPluginOption: { ignoreOrder: true }, // every component styles its own classes only
    postcss: { pxtransform },
    webpackChain(chain: Chain) {
      pointAtOurBabel(chain);
      // react-query reads a free identifier, so assigning a global would not be seen on a phone.
      chain
        .plugin('abort')
        .use(ProvidePlugin, [{ AbortController: [path.join(root, 'src/client/abort.ts'), 'AbortController'] }]);
    },
  },
  h5: {
    compile,
    publicPath: '/',
    staticDirectory: 'static',
    router: { mode: 'browser' },
    postcss: { pxtransform, autoprefixer: { enable: true, config: {} } },
    output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'chunk/[name].[contenthash:8].js' },
    miniCssExtractPluginOption: {
      ignoreOrder: true,
      filename: 'css/[name].[contenthash:8].css',
      chunkFilename: 'css/[name].[contenthash:8].css',
    },
    // Taro's default quotes private names (`#"x"`), which no browser parses.
    terser: { enable: true, config: { output: { quote_keys: false } } },
    webpackChain(chain: Chain) {
      pointAtOurBabel(chain);
      chain.performance.hints(false); // config/budget.ts holds the sizes
      // Taro shares code only between scripts of the first load: every lazy page would carry its own <View>.
      chain.optimization.splitChunks({ chunks: 'all', minSize: 10_000, maxAsyncRequests: 6, hidePathInfo: true });
    },
  },
} as unknown as UserConfigExport<'webpack5'>);
