export default definePageConfig({ navigationBarTitleText: '12351 工单' });
