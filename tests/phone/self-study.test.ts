import { createPhone, type Phone } from '../support/phone/phone';
import { fill, pick, see, tap, text, until } from '../support/phone/touch';
import { answer, type Options } from '../support/phone/wx-answer';

test('without a network and without signing in: a case is worked out on the phone, changed in place, and kept there', async () => {
  const phone = createPhone(async () => {
    throw new Error('no network');
  });
  phone.wx.setOnline(false);
  phone.open('/pages/self-study/home/index');
  await tap(phone, '被辞退了，能拿多少补偿');
  await see(phone, '第 1 步，共 2 步');
  await tap(phone, '下一步');
  await see(phone, '请选入职的日期');
  await tap(phone, '单位没有正当理由就辞退（违法解除，2N）');
  await pick(phone, '入职的日期：请选择日期', '2020-03-01');
  await pick(phone, '在职的最后一天：请选择日期', '2025-09-15');
  await tap(phone, '下一步');
  await fill(phone, '平均工资（元）', '8000');
  await tap(phone, '看结果');
  await fill(phone, '当地月最低工资标准（元）', '2360');
  await fill(phone, '当地上年度职工月平均工资（元）', '12000');
  await tap(phone, '看结果');
  await see(phone, '96,000.00 元');
  await see(phone, '按你填写的');
  await tap(phone, '8000 元');
  await see(phone, '改一个数看看');
  await fill(phone, '平均工资（元）', '9000');
  await see(phone, '比原来多 12,000.00 元');
  await tap(phone, '就按这个算');
  await see(phone, '108,000.00 元');
  await tap(phone, '保存');
  await tap(phone, '只保存在这台设备上');
  await see(phone, '保存在这台设备上，没有传出去');
  await tap(phone, '看我的计算');
  await see(phone, '赔偿金 2N 108,000.00 元');
  await tap(phone, '赔偿金 2N 108,000.00 元');
  await until(phone, '打开保存的', () => phone.route().includes('calculator') && text(phone).includes('108,000.00 元'));
  expect(phone.problems).toEqual([]);
});

/** A canvas that measures every character as wide as its size, and remembers what is drawn. */
function canvasOf(drawn: string[]) {
  const brush = {
    font: '',
    fillStyle: '',
    textBaseline: '',
    measureText: (said: string) => ({ width: Array.from(said).length * Number(/(\d+)px/.exec(brush.font)?.[1] ?? 0) }),
    fillText: (said: string) => drawn.push(said),
    fillRect: () => undefined,
  };
  return { width: 720, height: 1, getContext: () => brush };
}

async function workedOut(): Promise<Phone> {
  const phone = createPhone(async () => ({ ok: false, code: 'busy' }));
  phone.open('/pages/self-study/calculator/index?name=arbitration-deadline');
  await tap(phone, '补偿金、二倍工资、社保等其他的');
  const knewOn = new Date(Date.now() - 100 * 86_400_000).toISOString().slice(0, 10);
  await pick(phone, '知道权利被侵害的日期：请选择日期', knewOn);
  await tap(phone, '下一步');
  await tap(phone, '看结果');
  await see(phone, '最迟在这一天申请劳动仲裁');
  return phone;
}

test('a legal date goes into the phone’s calendar, is kept, listed, and done by a tap', async () => {
  const phone = await workedOut();
  const entries: Options[] = [];
  phone.wx.api.addPhoneCalendar = (options: Options) => {
    entries.push(options);
    return answer(options, () => ({}));
  };
  await tap(phone, '加到手机日历');
  await until(phone, '日历', () => entries.length === 1);
  expect(entries[0]).toMatchObject({ title: '申请劳动仲裁最后一天', allDay: true });
  await tap(phone, '保存');
  await tap(phone, '只保存在这台设备上');
  phone.open('/pages/self-study/deadlines/index');
  await see(phone, '只记在这台设备上，到期不会提醒');
  await tap(phone, '已经办好');
  await tap(phone, '办好了');
  await until(phone, '办好了', () => !text(phone).includes('只记在这台设备上'));
  expect(phone.problems).toEqual([]);
});

test('the result becomes a long picture in the album; where it may not, the phone says what to do', async () => {
  const phone = await workedOut();
  const drawn: string[] = [];
  phone.wx.api.createOffscreenCanvas = () => canvasOf(drawn);
  phone.wx.api.canvasToTempFilePath = (options: Options) =>
    answer(options, () => ({ tempFilePath: 'wxfile://picture.png' }));
  const saved: unknown[] = [];
  phone.wx.api.saveImageToPhotosAlbum = (options: Options) => {
    saved.push(options.filePath);
    return answer(options, () => ({}));
  };
  await tap(phone, '存成图片');
  await until(phone, '图片', () => saved.length === 1);
  expect(drawn).toContain('最迟在这一天申请劳动仲裁');
  expect(drawn.join('')).toContain('劳动争议调解仲裁法');
  phone.wx.api.saveImageToPhotosAlbum = (options: Options) =>
    answer(options, () => Promise.reject(new Error('saveImageToPhotosAlbum:fail auth deny')));
  await tap(phone, '存成图片');
  await until(phone, '说为什么', () => said(phone).some((one) => one.includes('请在小程序设置里允许')));
  phone.wx.api.createOffscreenCanvas = () => {
    throw new Error('old phone');
  };
  await tap(phone, '存成图片');
  await until(phone, '说截屏', () => said(phone).some((one) => one.includes('请直接截屏')));
});

const said = (phone: Phone): string[] =>
  phone.wx.calls.filter(({ api }) => api === 'showToast').map(({ options }) => String(options.title));
