export default definePageConfig({ navigationBarTitleText: '掌上职工之家' });
