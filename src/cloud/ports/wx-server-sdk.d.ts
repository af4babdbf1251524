/** What the cloud functions use of WeChat's `wx-server-sdk` 4.0; the platform installs it from the functions' package.json. */
declare module 'wx-server-sdk' {
  interface Listed {
    readonly fileID: string;
    /** 0 is success; a missing object has -503003. */
    readonly status: number;
    readonly errMsg: string;
  }

  interface Cloud {
    /** Stands for the environment the function runs in. */
    readonly DYNAMIC_CURRENT_ENV: symbol;
    init(options: { env: string | symbol }): void;
    getWXContext(): {
      OPENID?: string;
      APPID?: string;
      UNIONID?: string;
      ENV?: string;
      SOURCE?: string;
      CLIENTIP?: string;
    };
    callFunction(options: { name: string; data?: object }): Promise<{ result: unknown }>;
    /** What a function may ask of WeChat by cloud call; its config.json permits each by name. Rejects with `errCode`. */
    readonly openapi: {
      readonly phonenumber: {
        getPhoneNumber(options: {
          code: string;
        }): Promise<{ phoneInfo?: { phoneNumber: string; purePhoneNumber: string; countryCode: string } }>;
      };
      readonly subscribeMessage: {
        /** 43101: the person takes none; 47003: the words do not fit the template. */
        send(options: {
          touser: string;
          templateId: string;
          page?: string;
          data: Readonly<Record<string, { value: string }>>;
        }): Promise<unknown>;
      };
    };
    uploadFile(options: { cloudPath: string; fileContent: Buffer }): Promise<{ fileID: string }>;
    /** Rejects with `errCode` -503003 where there is no such object; its message can hold a signed address. */
    downloadFile(options: { fileID: string }): Promise<{ fileContent: Buffer }>;
    /** At most 50 a call. */
    deleteFile(options: { fileList: string[] }): Promise<{ fileList: Listed[] }>;
    /** At most 50 a call; `maxAge` in seconds. */
    getTempFileURL(options: {
      fileList: { fileID: string; maxAge: number }[];
    }): Promise<{ fileList: (Listed & { readonly tempFileURL: string })[] }>;
  }

  const cloud: Cloud;
  // biome-ignore lint/style/noDefaultExport: as WeChat made it
  export default cloud;
}
