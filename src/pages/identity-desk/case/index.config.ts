export default definePageConfig({ navigationBarTitleText: '核对详情' });
