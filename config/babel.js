/** The one Babel configuration: webpack (config/index.ts) and jest's page project (config/jest.config.js) point here. */
const NUTUI = '@nutui/nutui-react-taro/dist/es/packages/';

const onDemandNutui = [
  'import',
  {
    libraryName: '@nutui/nutui-react-taro',
    libraryDirectory: 'dist/es/packages',
    camel2DashComponentName: false,
    customName: (name) => NUTUI + name.toLowerCase(),
    customStyleName: (name) => `${NUTUI + name.toLowerCase()}/style/css`,
  },
  'nutui-react-taro',
];

module.exports = {
  presets: [
    [
      'taro',
      {
        framework: 'react',
        ts: true,
        compiler: 'webpack5',
        useBuiltIns: false,
        // The newest targets whose output is still ES2017: what every phone that opens WeChat today can parse.
        targets: process.env.NODE_ENV === 'test' ? { node: 'current' } : { ios: '11', chrome: '60' },
      },
    ],
  ],
  plugins: [onDemandNutui],
};
