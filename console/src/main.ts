import 'element-plus/theme-chalk/base.css'
import 'element-plus/theme-chalk/el-overlay.css'
import 'element-plus/theme-chalk/el-dialog.css'
import 'element-plus/theme-chalk/el-drawer.css'
import './tokens/tokens.css'
import './tokens/base.css'
import { createApp } from 'vue'
import App from './App.vue'
import { onLanguage } from './api/client'
import { applyAppearance, language } from './model/appearance'
import { markChinese } from './model/marking'
import { nameWindows } from './model/titles'
import { router } from './router'
import { i18n } from './words'

applyAppearance()
onLanguage(() => language.value)
markChinese()
nameWindows(router)
createApp(App).use(i18n).use(router).mount('#app')
