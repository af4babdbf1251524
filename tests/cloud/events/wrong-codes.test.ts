import { attempt, type By, byCode, byName, givenOpenDoor, outcomeOf, shownAt, signedUp } from '../../support/door';
import { type Who, worldOfFile } from '../../support/world';

const world = worldOfFile({ anew: true });

const later = (ms: number) => (world.now = new Date(world.now.getTime() + ms));
const admit = (eventId: string, by: By, who: Who = 'officer') => outcomeOf(attempt(world, who, eventId, by));

async function given(said: Parameters<typeof givenOpenDoor>[1] = {}, who: Who = 'worker') {
  const eventId = await givenOpenDoor(world, said);
  return { eventId, ...(await signedUp(world, eventId, who)) };
}

describe('five wrong codes in a minute', () => {
  const wrong = byCode('99999 0000');

  it('pause the door for thirty seconds, also for a right code, and then it works again', async () => {
    const { eventId, code, shown } = await given();
    const outcomes: string[] = [];
    for (let i = 0; i < 6; i += 1) {
      outcomes.push(await admit(eventId, wrong, 'cadre'));
      later(1_000);
    }
    expect(outcomes).toEqual(['forged', 'forged', 'forged', 'forged', 'forged', 'paused']);
    later(-1_000);
    expect(await admit(eventId, byCode(shown().digits), 'cadre')).toBe('paused');
    later(28_999);
    expect(await admit(eventId, byCode(shownAt(code, world.now).digits), 'cadre')).toBe('paused');
    later(1);
    expect(await admit(eventId, byCode(shownAt(code, world.now).digits), 'cadre')).toBe('admitted');
  });

  it('pause neither a scanned code nor a name, and wrong scans pause nothing', async () => {
    const { eventId, shown } = await given();
    later(300_000);
    for (let i = 0; i < 6; i += 1)
      expect(await admit(eventId, byCode('https://example.cn/x'), 'street')).toBe('forged');
    expect(await admit(eventId, byCode('99999 0000'), 'street')).toBe('forged');
    for (let i = 0; i < 4; i += 1) await admit(eventId, wrong, 'street');
    expect(await admit(eventId, byCode(shown().digits), 'street')).toBe('paused');
    expect(await admit(eventId, byName('张建国', '0000'), 'street')).toBe('unknown');
    expect(await admit(eventId, byCode(shown().qr), 'street')).toBe('admitted');
  });

  it('of one cadre pause no other', async () => {
    const { eventId, shown } = await given();
    later(600_000);
    for (let i = 0; i < 5; i += 1) await admit(eventId, wrong, 'lead');
    expect(await admit(eventId, byCode(shown().digits), 'lead')).toBe('paused');
    expect(await admit(eventId, byCode(shown().digits), 'lead2')).toBe('admitted');
  });

  it('spread over more than a minute do not', async () => {
    const { eventId } = await given();
    later(1_200_000);
    const outcomes: string[] = [];
    for (let i = 0; i < 8; i += 1) {
      outcomes.push(await admit(eventId, wrong, 'lead'));
      later(15_001);
    }
    expect(new Set(outcomes)).toEqual(new Set(['forged']));
  });
});
