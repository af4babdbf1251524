export default definePageConfig({ navigationBarTitleText: '起草标准' });
