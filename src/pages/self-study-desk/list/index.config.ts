export default definePageConfig({ navigationBarTitleText: '计算标准' });
