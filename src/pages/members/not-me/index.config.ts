export default definePageConfig({ navigationBarTitleText: '账号有变动' });
