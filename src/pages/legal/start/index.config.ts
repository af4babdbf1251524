export default definePageConfig({ navigationBarTitleText: '劳动法咨询' });
