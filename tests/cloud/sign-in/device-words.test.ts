import { deviceWords, placeWords } from '@/cloud/sign-in/device-words';

it.each([
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0 Safari/537.36 Edg/120.0',
    'Windows 电脑 · Edge 浏览器',
  ],
  [
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.0 Safari/605.1.15',
    '苹果电脑 · Safari 浏览器',
  ],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1.15 MicroMessenger/8.0.50',
    '苹果手机 · 微信',
  ],
  [
    'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 Chrome/120.0 Mobile Safari/537.36',
    '安卓手机 · Chrome 浏览器',
  ],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:120.0) Gecko/20100101 Firefox/120.0', 'Linux 电脑 · 火狐浏览器'],
  ['<script>alert(1)</script>', '不认识的设备 · 不认识的浏览器'],
])('%s is %s', (agent, words) => {
  expect(deviceWords(agent)).toBe(words);
});

it.each([
  ['183.62.4.17', '183.62.4.*'],
  ['2408:8207:1850:1a2b', '2408:8207:1850:*'],
  ['wechat', '不知道'],
])('%s is shown as %s', (address, words) => {
  expect(placeWords(address)).toBe(words);
});
