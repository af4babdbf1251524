import { type CalculatorName, calculate, calculators } from '@/contract/self-study-calculators';
import { labourLawVersions } from '@/rules/data/labour-law';
import { lookupIn } from '@/rules/parameters';

const SHANGHAI_MS = 8 * 3_600_000;

/** `npm run -s calc -- NAME '<json>'`: one JSON document; exit 0 with an answer, 1 with `{"error":{code,message,fields}}`. */
function run([name, text]: readonly string[], now: Date): object {
  if (name === undefined || !Object.hasOwn(calculators, name))
    return refusal('UNKNOWN_CALCULATOR', `没有这个计算：${name ?? ''}；有 ${Object.keys(calculators).join('、')}`, {
      name: '没有这个计算',
    });
  let input: unknown;
  try {
    input = JSON.parse(text ?? '');
  } catch {
    return refusal('INVALID_JSON', '第二个参数应是一段 JSON', { input: '这不是 JSON' });
  }
  const today = new Date(now.getTime() + SHANGHAI_MS).toISOString().slice(0, 10);
  return calculate(name as CalculatorName, input, { lookup: lookupIn(labourLawVersions), today });
}

const refusal = (code: string, message: string, fields: Record<string, string>) => ({
  error: { code, message, fields },
});

const said = run(process.argv.slice(2), new Date());
process.stdout.write(`${JSON.stringify(said, null, 2)}\n`);
if ('error' in said) process.exitCode = 1;
