import { spanText } from '@/components/moment-text';
import type { Contract } from '@/contract';
import type { Output } from '@/contract/action';

type Sheet = Output<Contract['events']['signSheet']>;

/** The list as a real table, whose head a browser repeats on every sheet of paper. */
export function SignTable({ event, people }: { event: Sheet['event']; people: Sheet['items'] }) {
  return (
    <table className='sign-table'>
      <caption className='sign-table__caption'>
        {event.title} 签到表
        <br />
        {event.organiser} · {spanText(event.startsAt, event.endsAt)} · {event.place} · 共 {people.length} 人
      </caption>
      <thead>
        <tr>
          {['序号', '报名号', '姓名', '手机号'].map((head) => (
            <th key={head}>{head}</th>
          ))}
          <th className='sign-table__sign'>签名</th>
          <th className='sign-table__note'>备注</th>
        </tr>
      </thead>
      <tbody>
        {people.map(({ id, number, name, phone }, at) => (
          <tr key={id}>
            <td>{at + 1}</td>
            <td>{number}</td>
            <td>{name}</td>
            <td className='sign-table__phone'>{phone}</td>
            <td className='sign-table__sign' />
            <td className='sign-table__note' />
          </tr>
        ))}
      </tbody>
    </table>
  );
}
