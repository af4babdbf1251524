import { fetchAhead } from './chunks.h5';
import { keepAlive } from './keep-alive.h5';

/** A browser's events react-query listens to by itself; the pages somebody will need in a hall are fetched while there is a network, and typing keeps a session alive. */
export function attachPhone(): void {
  fetchAhead();
  keepAlive();
}
