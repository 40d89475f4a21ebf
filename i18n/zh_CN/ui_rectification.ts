<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>mingcha::ui::ListPreview</name>
    <message>
        <source>Rectification list %1</source>
        <translation>整改清单 %1</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>已保存为 %1。</translation>
    </message>
    <message>
        <source>Laying out the list</source>
        <translation>正在排版清单</translation>
    </message>
    <message>
        <source>Rectification list %1 %2</source>
        <translation>整改清单 %1 %2</translation>
    </message>
</context>
<context>
    <name>mingcha::ui::ListRows</name>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>严重度</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>户名</translation>
    </message>
    <message>
        <source>Audited station</source>
        <translation>被稽查单位</translation>
    </message>
    <message>
        <source>Due date</source>
        <translation>整改期限</translation>
    </message>
    <message>
        <source>Days left</source>
        <translation>剩余天数</translation>
    </message>
    <message>
        <source>Days to the due date; negative when overdue</source>
        <translation>距整改期限的天数，逾期为负</translation>
    </message>
    <message>
        <source>Responsible unit</source>
        <translation>责任单位</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>责任人</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>整改措施</translation>
    </message>
    <message>
        <source>kWh at stake</source>
        <translation>涉及电量 kWh</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>期间</translation>
    </message>
    <message>
        <source>Discipline</source>
        <translation>专业</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>产生原因</translation>
    </message>
    <message>
        <source>Nature</source>
        <translation>问题性质</translation>
    </message>
    <message>
        <source>Found on</source>
        <translation>稽查日期</translation>
    </message>
    <message>
        <source>Completed on</source>
        <translation>完成日期</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>整改结果</translation>
    </message>
    <message>
        <source>Money recovered, yuan</source>
        <translation>追补电费 元</translation>
    </message>
    <message>
        <source>Breach charge, yuan</source>
        <translation>违约使用电费 元</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>%1 late</source>
        <translation>逾期 %1 天</translation>
    </message>
    <message>
        <source>in time</source>
        <translation>按期完成</translation>
    </message>
    <message>
        <source>done late</source>
        <translation>逾期完成</translation>
    </message>
    <message>
        <source>Not assigned</source>
        <translation>未指派</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>未完成</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>已逾期</translation>
    </message>
    <message>
        <source>Rectified</source>
        <translation>已整改</translation>
    </message>
    <message>
        <source>Yuan at stake</source>
        <translation>涉及金额 元</translation>
    </message>
</context>
<context>
    <name>mingcha::ui::RectificationPage</name>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>Group by</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>Find in the list</source>
        <translation>在清单中查找</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>Rectification list</source>
        <translation>整改清单</translation>
    </message>
    <message>
        <source>Preview and &amp;print …</source>
        <translation>预览与打印(&amp;P)…</translation>
    </message>
    <message>
        <source>Save as &amp;XLSX …</source>
        <translation>另存为 XLSX(&amp;X)…</translation>
    </message>
    <message>
        <source>Rectification list %1 %2</source>
        <translation>整改清单 %1 %2</translation>
    </message>
    <message>
        <source>&amp;Find in the list</source>
        <translation>在清单中查找(&amp;F)</translation>
    </message>
    <message>
        <source>Show the &amp;proof</source>
        <translation>查看证据(&amp;P)</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>责任人</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Number, name, person, measure, initials</source>
        <translation>户号、户名、责任人、措施、拼音首字母</translation>
    </message>
    <message>
        <source>M&amp;onth</source>
        <translation>月份(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Group by</source>
        <translation>分组(&amp;G)</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>已保存为 %1。</translation>
    </message>
    <message>
        <source>Reading the rectification list</source>
        <translation>正在读取整改清单</translation>
    </message>
    <message>
        <source>%1 of %2 findings in the list · confirmed %3 yuan · unconfirmed %4 yuan · recovered %5 yuan · days counted to %6</source>
        <translation>清单共 %2 个问题，显示 %1 个 · 已确认 %3 元 · 待确认 %4 元 · 已追补 %5 元 · 天数计至 %6</translation>
    </message>
    <message>
        <source>Nothing to rectify in this month</source>
        <translation>本月没有需要整改的问题</translation>
    </message>
    <message>
        <source>Nothing in the list fits</source>
        <translation>清单中没有符合条件的问题</translation>
    </message>
    <message>
        <source>The list holds all findings of the month that were not dismissed and are not gone.</source>
        <translation>清单列出本月所有未排除且未消失的问题。</translation>
    </message>
    <message>
        <source>%1 findings are in the month&apos;s list.</source>
        <translation>本月清单共有 %1 个问题。</translation>
    </message>
    <message>
        <source>Go to the findings</source>
        <translation>前往问题</translation>
    </message>
    <message>
        <source>Show the whole list</source>
        <translation>显示全部清单</translation>
    </message>
    <message>
        <source>Rectification</source>
        <translation>整改</translation>
    </message>
</context>
</TS>
