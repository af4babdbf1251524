const path = require('node:path');

const aria = { 'aria-role': '', 'aria-label': '', 'aria-hidden': '', 'aria-disabled': '', 'aria-selected': '' };

/** A Taro plugin: its templates leave out what WeChat's screen reader reads; this puts it in, at build time and (runtime.js) at run time. */
module.exports = (context) => {
  context.registerMethod({
    name: 'onSetupClose',
    fn(platform) {
      if (!platform.template?.mergeComponents) return;
      const components = { View: aria, Input: { 'aria-label': '' }, Image: { 'aria-label': '' } };
      platform.template.mergeComponents(context, components);
      platform.runtimePath = [].concat(platform.runtimePath, path.join(__dirname, 'runtime.js'));
    },
  });
};
