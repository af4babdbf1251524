export default definePageConfig({ navigationBarTitleText: '新授权' });
