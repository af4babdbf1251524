import type { PictureText } from '@/client/picture-lines';
import { calculatorWords } from '@/contract/self-study-words';
import type { Form, Option, Values } from './form';
import { deadlinesFrom } from './own-deadlines';
import { toldOf } from './told';
import { headlineOf, type Worked } from './work-out';

/** The result as paragraphs of a picture or a paper: the figure, how, by which law, from what. */
export function pictureTexts(
  form: Form,
  values: Values,
  worked: Worked,
  places: readonly Option[],
  today: string,
): PictureText[] {
  const headline = headlineOf(form, worked, values);
  if (worked.answer === null || headline === null) return [];
  const { lines, warnings, basis, parameters } = worked.answer;
  const title = (text: string): PictureText => ({ text, size: 28, isBold: true, above: 28 });
  const body = (text: string): PictureText => ({ text, size: 26, above: 8 });
  const dates = deadlinesFrom(form, worked);
  const given = parameters.filter(({ effectiveFrom }) => effectiveFrom === null);
  return [
    { text: calculatorWords[form.name].title, size: 34, isBold: true },
    { text: headline.label, size: 28, above: 20 },
    { text: headline.value, size: 52, isBold: true },
    ...(headline.note ? [body(headline.note)] : []),
    ...(given.length > 0 ? [body('有的标准是按你填写的算的，请以公布的为准')] : []),
    title('怎么算出来的'),
    ...lines.map(({ label, formula, value }) => body(`${label}：${value}\n${formula}`)),
    ...(warnings.length > 0 ? [title('请注意')] : []),
    ...warnings.map(({ message }) => body(message.replace(/（\w+）$/, ''))),
    ...(dates.length > 0 ? [title('哪天前要办')] : []),
    ...dates.map(({ label, dueOn, whoMustAct, whatIsLost }) =>
      body(`${label}：${dueOn}\n由${whoMustAct}办。${whatIsLost}`),
    ),
    title('依据'),
    ...basis.map(({ law, article }) => body(`《${law}》${article}`)),
    title('按这些情况算的'),
    ...toldOf(form, values, worked.more, places).map(({ label, value }) => body(`${label}：${value}`)),
    {
      text: `掌上职工之家 自学自查 ${today} 算出。只供参考，以仲裁、法院和主管部门认定的为准；有疑问拨打 12351。`,
      size: 22,
      above: 28,
    },
  ];
}
