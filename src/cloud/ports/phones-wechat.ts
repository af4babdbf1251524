import type cloud from 'wx-server-sdk';
import type { Phones } from './phones';

type Sdk = { readonly openapi: Pick<typeof cloud.openapi, 'phonenumber'> };

/** Errors that mean the code, not the platform: 40029 it is invalid or was used before. */
const BAD_CODE = [40029, 40013, 40097];

/** WeChat's own word for a phone number, by cloud call; the function's config.json permits `phonenumber.getPhoneNumber`. */
export function weChatPhones(sdk: Sdk): Phones {
  return {
    exchange: async (code) => {
      try {
        const { phoneInfo } = await sdk.openapi.phonenumber.getPhoneNumber({ code });
        const number = phoneInfo?.purePhoneNumber ?? '';
        return phoneInfo?.countryCode === '86' && /^1[3-9]\d{9}$/.test(number) ? number : null;
      } catch (error) {
        if (BAD_CODE.includes((error as { errCode?: number }).errCode ?? 0)) return null;
        // WeChat's message repeats the code: only its number is told on.
        throw new Error(`phonenumber answered ${(error as { errCode?: number }).errCode ?? 'nothing'}`);
      }
    },
  };
}
