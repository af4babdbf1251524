/** The token that speaks for the person on H5; stores/session keeps it, the transport only reads it. WeChat needs none. */
export const bearer: { token: string | null } = { token: null };
