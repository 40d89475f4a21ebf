<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>mingcha::ui::CalendarSection</name>
    <message>
        <source>Working days to rectify, from the day of confirmation</source>
        <translation>整改期限（自确认之日起的工作日）</translation>
    </message>
    <message>
        <source>&amp;Weekdays off (statutory holidays)</source>
        <translation>放假的工作日（法定节假日）(&amp;W)</translation>
    </message>
    <message>
        <source>Weekend days wor&amp;ked instead</source>
        <translation>调休上班的周末(&amp;K)</translation>
    </message>
    <message>
        <source>Working calendar</source>
        <translation>工作日历</translation>
    </message>
    <message>
        <source>&amp;Back to the published days of 2025 and 2026</source>
        <translation>恢复为 2025、2026 年公布的安排(&amp;B)</translation>
    </message>
</context>
<context>
    <name>mingcha::ui::DateList</name>
    <message>
        <source>Day to add</source>
        <translation>要添加的日期</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Mon</source>
        <translation>周一</translation>
    </message>
    <message>
        <source>Tue</source>
        <translation>周二</translation>
    </message>
    <message>
        <source>Wed</source>
        <translation>周三</translation>
    </message>
    <message>
        <source>Thu</source>
        <translation>周四</translation>
    </message>
    <message>
        <source>Fri</source>
        <translation>周五</translation>
    </message>
    <message>
        <source>Sat</source>
        <translation>周六</translation>
    </message>
    <message>
        <source>Sun</source>
        <translation>周日</translation>
    </message>
</context>
<context>
    <name>mingcha::ui::ImportSection</name>
    <message>
        <source>Further headers by field</source>
        <translation>各字段的其他表头</translation>
    </message>
    <message>
        <source>Saved mappings</source>
        <translation>已保存的导入方案</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>移除(&amp;R)</translation>
    </message>
    <message>
        <source>Further headers, separated by commas</source>
        <translation>其他表头（用逗号分隔）</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Also recognised by</source>
        <translation>其他可识别的表头</translation>
    </message>
    <message>
        <source>Saved mappings (profiles)</source>
        <translation>已保存的导入方案</translation>
    </message>
    <message>
        <source>Mappings that are saved in the import&apos;s second step are listed here.</source>
        <translation>在导入第二步保存的导入方案会列在这里。</translation>
    </message>
</context>
<context>
    <name>mingcha::ui::LookSection</name>
    <message>
        <source>As the desktop</source>
        <translation>跟随桌面</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message numerus="yes">
        <source>after %n minute(s)</source>
        <translation>
            <numerusform>%n 分钟后</numerusform>
        </translation>
    </message>
    <message>
        <source>never by itself</source>
        <translation>不自动锁定</translation>
    </message>
    <message>
        <source>Appearance (of this computer)</source>
        <translation>外观（本机）</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>配色(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>Safety (of this vault)</source>
        <translation>安全（本稽查库）</translation>
    </message>
    <message>
        <source>Lock when &amp;idle</source>
        <translation>空闲时锁定(&amp;I)</translation>
    </message>
    <message>
        <source>It also locks with the screen, before the computer sleeps, and by Ctrl+L.</source>
        <translation>屏幕锁定、计算机休眠前以及按 Ctrl+L 时也会锁定。</translation>
    </message>
    <message>
        <source>Hide customer &amp;names too, on screen and paper</source>
        <translation>客户户名也隐藏，屏幕和打印件上均如此(&amp;N)</translation>
    </message>
    <message>
        <source>Telephone and identity numbers are masked in any case; the browse tab of the data page shows both on purpose.</source>
        <translation>电话号码和证件号码始终掩码显示；需要时可在“数据”页的“浏览”中有意显示两者。</translation>
    </message>
</context>
<context>
    <name>mingcha::ui::OfficeSection</name>
    <message>
        <source>Office</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>&amp;Company</source>
        <translation>单位名称(&amp;C)</translation>
    </message>
    <message>
        <source>S&amp;tation</source>
        <translation>供电所(&amp;T)</translation>
    </message>
    <message>
        <source>One name per line; at least two go on site</source>
        <translation>每行一人；现场稽查不少于两人</translation>
    </message>
    <message>
        <source>&amp;Inspectors</source>
        <translation>稽查人员(&amp;I)</translation>
    </message>
    <message>
        <source>Names on list and report</source>
        <translation>清单与报告上的署名</translation>
    </message>
    <message>
        <source>&amp;Your name, recorded with every decision</source>
        <translation>您的姓名，随每项处理记录(&amp;Y)</translation>
    </message>
    <message>
        <source>&amp;Monthly responsible inspector</source>
        <translation>月度责任人(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Prepared by</source>
        <translation>制表人(&amp;P)</translation>
    </message>
    <message>
        <source>Chec&amp;ked by</source>
        <translation>审核人(&amp;K)</translation>
    </message>
</context>
<context>
    <name>mingcha::ui::SettingsPage</name>
    <message>
        <source>Office</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Appearance and safety</source>
        <translation>外观与安全</translation>
    </message>
    <message>
        <source>Calendar and limits</source>
        <translation>日历与期限</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Groups of settings</source>
        <translation>设置分组</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Settings were changed and not saved.</source>
        <translation>设置已修改但尚未保存。</translation>
    </message>
</context>
<context>
    <name>mingcha::ui::SettingsSection</name>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>Saved in the vault.</source>
        <translation>已存入稽查库。</translation>
    </message>
    <message>
        <source>Saving the settings</source>
        <translation>正在保存设置</translation>
    </message>
</context>
</TS>
