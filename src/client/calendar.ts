import Taro from '@tarojs/taro';

/** One entry for the phone's own calendar; moments in milliseconds. */
export interface PhoneEntry {
  readonly title: string;
  readonly startsAtMs: number;
  readonly endsAtMs: number;
  readonly isAllDay: boolean;
  readonly place: string;
  readonly note: string;
  /** Milliseconds before the start; null: the phone does not remind. */
  readonly remindMs: number | null;
}

/** Writes it into the phone's calendar, which asks the person first; false when they or the phone say no. */
export async function writeInCalendar(entry: PhoneEntry): Promise<boolean> {
  try {
    await Taro.addPhoneCalendar({
      title: entry.title,
      startTime: Math.floor(entry.startsAtMs / 1000),
      // As text, unlike the start: WeChat wants it so.
      endTime: String(Math.floor(entry.endsAtMs / 1000)),
      allDay: entry.isAllDay,
      location: entry.place,
      description: entry.note,
      alarm: entry.remindMs !== null,
      alarmOffset: Math.max(0, Math.floor((entry.remindMs ?? 0) / 1000)),
    });
    return true;
  } catch {
    return false;
  }
}
