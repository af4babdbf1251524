/** What pages and cloud agree on about figures over all services. */
export const statistics = {};
