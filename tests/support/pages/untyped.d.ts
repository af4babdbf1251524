declare module '@tarojs/plugin-framework-react/dist/runtime' {
  export function createReactApp(app: unknown, react: unknown, reactDom: unknown, config: object): never;
}
declare module 'react-dom/client';
