export default definePageConfig({ navigationBarTitleText: '拆分单位' });
