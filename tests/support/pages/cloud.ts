import Taro from '@tarojs/taro';

/** One request as it reaches the server: the body, and the bearer's header if there is one. */
export type Answer = (body: unknown, authorization?: string) => Promise<unknown>;

/** Lets `answer` stand for the server behind Taro.request until jest restores mocks; a rejection is a broken network. */
export function answerWith(answer: Answer): void {
  jest.spyOn(Taro, 'request').mockImplementation((async ({ data, header }: Taro.request.Option) => {
    const wire = (value: unknown) => JSON.parse(JSON.stringify(value ?? null));
    const found = await answer(wire(data), header?.authorization);
    return { data: wire(found), statusCode: 200, header: {}, errMsg: 'request:ok' };
  }) as never);
}
