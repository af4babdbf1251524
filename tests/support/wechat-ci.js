/** `node wechat-ci.js FOLDER`: WeChat's own uploader compiles the folder, offline; exit 1 with its message if it refuses. */
const dns = require('node:dns');

dns.lookup = (_host, _options, done) => (done ?? _options)(new Error('offline'));

const ci = require('miniprogram-ci');
const { DefaultProjectAttr } = require('miniprogram-ci/dist/config/config');

const project = new ci.Project({
  appid: 'wx0000000000000000',
  type: 'miniProgram',
  projectPath: process.argv[2],
  privateKey: 'none',
  attr: async () => DefaultProjectAttr, // else it asks WeChat
});

// It leaves workers behind, so this program ends itself.
ci.getCompiledResult({ project, setting: { es6: false, minify: false } }).then(
  (files) => {
    process.stdout.write(`\nfiles:${Object.keys(files).join()}`, () => process.exit(0));
  },
  (error) => {
    process.stderr.write(`\nrefused:${error.message}`, () => process.exit(1));
  },
);
