export default definePageConfig({ navigationBarTitleText: '标准发布' });
