import { answer, type Options, selectorQuery } from './wx-answer';
import { storageApi } from './wx-storage';

export type { Options } from './wx-answer';

/** Answers the cloud function `name`; a rejection is a broken connection. */
export type Cloud = (name: string, data: unknown) => Promise<unknown>;

/** One call of a wx function that the person sees, hears or feels. */
export interface Call {
  readonly api: string;
  readonly options: Options;
}

const SYSTEM = {
  SDKVersion: '3.5.8',
  version: '8.0.50',
  language: 'zh_CN',
  platform: 'android',
  system: 'Android 10',
  brand: 'phone',
  model: 'phone',
  pixelRatio: 2,
  windowWidth: 375,
  windowHeight: 667,
  screenWidth: 375,
  screenHeight: 667,
  statusBarHeight: 20,
  fontSizeSetting: 17,
  theme: 'light',
};

const SEEN = `showToast hideToast showLoading hideLoading makePhoneCall setNavigationBarTitle setNavigationBarColor
  setClipboardData addPhoneCalendar vibrateShort vibrateLong openLocation pageScrollTo stopPullDownRefresh setTabBarBadge
  removeTabBarBadge showTabBarRedDot hideTabBarRedDot setKeepScreenOn setScreenBrightness hideKeyboard previewImage
  openDocument enableAlertBeforeUnload disableAlertBeforeUnload canvasToTempFilePath
  saveImageToPhotosAlbum`.split(/\s+/);

/** What the person answers unless a test replaces the function in `api`. */
const ASKED: Record<string, object> = {
  showModal: { confirm: true, cancel: false },
  showActionSheet: { tapIndex: 0 },
  login: { code: 'phone-code' },
  getScreenBrightness: { value: 0.5 },
};

/** What fails as if the person went back. */
const CANCELLED = ['scanCode', 'chooseMedia', 'chooseMessageFile', 'chooseLocation', 'chooseAddress'];

const EVENTS = `AppShow AppHide NetworkStatusChange Error UnhandledRejection ThemeChange UserCaptureScreen MemoryWarning
  WindowResize PageNotFound KeyboardHeightChange`.split(/\s+/);

const asJson = (value: unknown) => JSON.parse(JSON.stringify(value ?? null));

/** A `wx` without layout, camera or network; `moves` are its ways to other pages and answer null or a refusal. */
export function createWx(cloud: Cloud, moves: Record<string, (options: Options) => string | null>) {
  const calls: Call[] = [];
  const storage = new Map<string, string>();
  const listeners = new Map<string, Set<(event: object) => void>>(EVENTS.map((event) => [event, new Set()]));
  const network = { isConnected: true, networkType: 'wifi' };

  const callFunction = (options: Options) =>
    answer(options, async () => {
      if (!network.isConnected) throw new Error('cloud.callFunction:fail network is not connected');
      const result = await cloud(String(options.name), asJson(options.data));
      return { result: asJson(result), errMsg: 'cloud.callFunction:ok' };
    });

  const api: Record<string, unknown> = {
    ...storageApi(storage),
    env: { USER_DATA_PATH: '/phone' },
    canIUse: () => true,
    nextTick: (work: () => void) => setTimeout(work),
    getSystemSetting: () => ({}),
    getAccountInfoSync: () => ({ miniProgram: { appId: 'touristappid', envVersion: 'develop', version: '' } }),
    getMenuButtonBoundingClientRect: () => ({ top: 24, left: 281, right: 368, bottom: 56, width: 87, height: 32 }),
    createSelectorQuery: selectorQuery,
    createIntersectionObserver: () => ({ relativeTo: () => ({ observe() {} }), observe() {}, disconnect() {} }),
    getNetworkType: (options: Options = {}) => answer(options, () => ({ ...network })),
    cloud: { init() {}, callFunction },
    createOffscreenCanvas: () => ({ getContext: () => null }),
    getFileSystemManager: () => ({ writeFileSync: () => undefined }),
    createInnerAudioContext: () => {
      const player = { src: '', obeyMuteSwitch: true, stop: () => undefined, play: () => undefined };
      player.play = () => void calls.push({ api: 'playSound', options: { src: player.src } });
      return player;
    },
  };
  for (const name of ['getSystemInfoSync', 'getAppBaseInfo', 'getDeviceInfo', 'getWindowInfo'])
    api[name] = () => SYSTEM;
  for (const name of ['getLaunchOptionsSync', 'getEnterOptionsSync'])
    api[name] = () => ({ path: '', query: {}, scene: 1001 });
  for (const name of [...SEEN, ...Object.keys(ASKED)])
    api[name] = (options: Options = {}) => {
      calls.push({ api: name, options });
      return answer(options, () => ASKED[name] ?? { errMsg: `${name}:ok` });
    };
  for (const name of CANCELLED)
    api[name] = (options: Options = {}) => {
      calls.push({ api: name, options });
      return answer(options, () => Promise.reject(new Error(`${name}:fail cancel`)));
    };
  for (const [name, move] of Object.entries(moves))
    api[name] = (options: Options = {}) =>
      answer(options, () => {
        const refusal = move(options);
        if (refusal) throw new Error(`${name}:fail ${refusal}`);
        return { errMsg: `${name}:ok` };
      });
  for (const [event, all] of listeners) {
    api[`on${event}`] = (listener: (event: object) => void) => void all.add(listener);
    api[`off${event}`] = (listener: (event: object) => void) => void all.delete(listener);
  }

  const emit = (event: string, detail: object = {}) => {
    for (const listener of listeners.get(event) ?? []) listener(detail);
  };
  /** Takes the phone off the network, or back on it. */
  const setOnline = (isConnected: boolean) => {
    Object.assign(network, { isConnected, networkType: isConnected ? 'wifi' : 'none' });
    emit('NetworkStatusChange', { ...network });
  };
  return { api, calls, storage, emit, setOnline };
}
