<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>mingcha::ui::OverviewPage</name>
    <message>
        <source>Overview</source>
        <translation>总览</translation>
    </message>
    <message>
        <source>Nothing to show yet</source>
        <translation>暂无内容</translation>
    </message>
    <message>
        <source>Import the price list, the customer file, area supply, bills and survey forms: the overview fills itself. Files can also be dropped on the window.</source>
        <translation>导入销售电价表、用电客户档案、台区供电量、电费台账和营业普查登记表后，总览会自动显示。也可以把文件拖到窗口上。</translation>
    </message>
    <message>
        <source>Import files …</source>
        <translation>导入文件…</translation>
    </message>
    <message>
        <source>billed %1 yuan, received %2 yuan, supplied %3 kWh</source>
        <translation>应收 %1 元，实收 %2 元，供电量 %3 kWh</translation>
    </message>
</context>
<context>
    <name>mingcha::ui::TileRow</name>
    <message>
        <source>Customers</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>Bills</source>
        <translation>电费账单</translation>
    </message>
    <message>
        <source>Money at stake (yuan)</source>
        <translation>涉及金额（元）</translation>
    </message>
    <message>
        <source>Due this week</source>
        <translation>本周到期</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>in %1 areas</source>
        <translation>%1 个台区</translation>
    </message>
    <message>
        <source>%1 kWh</source>
        <translation>%1 kWh</translation>
    </message>
    <message>
        <source>open</source>
        <translation>未闭环</translation>
    </message>
    <message>
        <source>recovered %1</source>
        <translation>已挽回 %1</translation>
    </message>
    <message>
        <source>of %1 open</source>
        <translation>未闭环共 %1</translation>
    </message>
    <message>
        <source>act now</source>
        <translation>请尽快处理</translation>
    </message>
    <message>
        <source>nothing late</source>
        <translation>没有逾期</translation>
    </message>
</context>
</TS>
