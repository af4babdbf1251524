export default definePageConfig({ navigationBarTitleText: '换到另一个微信' });
