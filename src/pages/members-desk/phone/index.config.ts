export default definePageConfig({ navigationBarTitleText: '账号核对' });
