import { Script } from 'node:vm';
import { parse } from 'acorn';
import { builtFiles, readBuilt } from '../support/built';

test.each(builtFiles('weapp', '.js'))('weapp/%s is ES2017, which every phone can parse', (file) => {
  parse(readBuilt('weapp', file), { ecmaVersion: 2017 });
});

test.each(builtFiles('h5', '.js'))('h5/%s parses', (file) => {
  new Script(readBuilt('h5', file), { filename: file });
});

test('index.html has no script or style of its own, so the server may forbid them', () => {
  const html = readBuilt('h5', 'index.html');
  expect(html).not.toMatch(/<script(?![^>]*\ssrc=)|<style|\son\w+=|\sstyle=/);
});
