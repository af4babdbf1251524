/**
 * The token that speaks for the person on H5; stores/session keeps it, the transport only reads it. WeChat needs none.
 * `ended` is told when the cloud no longer knows it.
 */
export const bearer: { token: string | null; ended: () => void } = { token: null, ended: () => undefined };
