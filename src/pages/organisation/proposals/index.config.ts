export default definePageConfig({ navigationBarTitleText: '待确认的授权' });
