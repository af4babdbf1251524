/** What webpack makes of `@tarojs/taro` on H5: the API of taro-h5 with React's page hooks. */
const api = require('@tarojs/taro-h5');
const hooks = require('@tarojs/plugin-framework-react/dist/runtime');

const { default: taro, ...named } = api;
Object.assign(taro, named, hooks);

module.exports = Object.assign(taro, { default: taro, __esModule: true });
