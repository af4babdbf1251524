import { Image, View } from '@tarojs/components';
import { Icon } from '@/components/icon';
import { Tap } from '@/components/tap';
import { type FilePurpose, filePurposes } from '@/contract/office';
import './uploader.scss';
import { type Upload, useUploads } from './use-uploads';

interface Props {
  readonly purpose: FilePurpose;
  /** How many at most. */
  readonly most: number;
  readonly onChange: (ids: readonly string[]) => void;
}

/** Pictures from album or camera (jpg, png), and PDFs where the purpose has them: each with how far it is, tried again or taken away on its own. */
export function Uploader({ purpose, most, onChange }: Props) {
  return <Uploads purpose={purpose} most={most} of={useUploads(purpose, onChange)} />;
}

/** The same, of uploads that outlive it: in a form of several steps. */
export function Uploads({
  purpose,
  most,
  of,
}: Pick<Props, 'purpose' | 'most'> & { of: ReturnType<typeof useUploads> }) {
  const { uploads, add, addPapers, retry, remove } = of;
  const left = most - uploads.length;
  const types: readonly string[] = filePurposes[purpose].types;
  const hasPapers = types.includes('application/pdf');
  return (
    <View className='uploader'>
      {uploads.map((upload, index) => (
        <One
          key={upload.key}
          name={`第 ${index + 1} ${hasPapers ? '份' : '张'}`}
          upload={upload}
          onRetry={() => retry(upload)}
          onRemove={() => remove(upload)}
        />
      ))}
      {left > 0 ? (
        <Tap className='uploader__add' onTap={() => add(left)}>
          <Icon name='plus' />
          <View>加图片</View>
        </Tap>
      ) : null}
      {left > 0 && hasPapers ? (
        <Tap className='uploader__add' onTap={() => addPapers(left)}>
          <Icon name='plus' />
          <View>加 PDF 文件</View>
        </Tap>
      ) : null}
    </View>
  );
}

interface OneProps {
  readonly name: string;
  readonly upload: Upload;
  readonly onRetry: () => void;
  readonly onRemove: () => void;
}

function One({ name, upload: { picked, state, percent, problem }, onRetry, onRemove }: OneProps) {
  return (
    <View className='uploader__one'>
      {picked?.preview ? (
        <Image
          className='uploader__picture'
          src={picked.preview}
          mode='aspectFill'
          aria-label={name}
          nativeProps={{ alt: name }}
        />
      ) : (
        <View className='uploader__picture uploader__picture--paper'>
          <Icon name='letters' />
        </View>
      )}
      <View className='uploader__texts'>
        <View>{name}</View>
        <View className={`uploader__state uploader__state--${state}`} role='status' aria-role='status'>
          {state === 'sending' ? `正在上传 ${percent}%` : null}
          {state === 'done' ? '已上传' : null}
          {state === 'failed' ? problem : null}
        </View>
      </View>
      {state === 'failed' ? (
        <Tap className='uploader__button' label={`${name}重新上传`} onTap={onRetry}>
          <Icon name='retry' />
        </Tap>
      ) : null}
      <Tap className='uploader__button' label={`${name}去掉`} onTap={onRemove}>
        <Icon name='cross' />
      </Tap>
    </View>
  );
}
