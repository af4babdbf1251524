import type { Role } from '@/contract/roles';
import { useMe } from './me';

/** Whether the one who uses the phone holds one of these roles. */
export function useMay(): (...roles: readonly Role[]) => boolean {
  const { me } = useMe();
  return (...roles) => me?.roles.some(({ role }) => roles.includes(role)) ?? false;
}
