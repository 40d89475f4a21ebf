<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>rectification</name>
    <message>
        <source>Nothing was changed.</source>
        <translation>未作任何更改。</translation>
    </message>
    <message>
        <source>Take it out of the selection and try again.</source>
        <translation>请将其移出所选范围后重试。</translation>
    </message>
    <message>
        <source>Finding %1 is rectified or dismissed already and cannot be confirmed; it can be reopened.</source>
        <translation>问题 %1 已整改或已撤销，不能确认；可以重新打开。</translation>
    </message>
    <message>
        <source>Confirm findings: %1</source>
        <translation>确认问题：%1 个</translation>
    </message>
    <message>
        <source>Dismiss findings: %1</source>
        <translation>排除问题：%1 个</translation>
    </message>
    <message>
        <source>Mark findings as rectified: %1</source>
        <translation>标记为已整改：%1 个</translation>
    </message>
    <message>
        <source>Finding %1 is open already; only rectified and dismissed findings can be reopened.</source>
        <translation>问题 %1 尚未关闭；只有已整改或已撤销的问题才能重新打开。</translation>
    </message>
    <message>
        <source>Reopen findings: %1</source>
        <translation>重新打开问题：%1 个</translation>
    </message>
    <message>
        <source>%1 %2 on the books, should be %3</source>
        <translation>%1为%2，应为%3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>The holiday calendar was not changed.</source>
        <translation>节假日历未更改。</translation>
    </message>
    <message>
        <source>Correct or remove this day and save again.</source>
        <translation>请更正或删除该日期后重新保存。</translation>
    </message>
    <message>
        <source>%1 is no weekday, so it cannot be a weekday off.</source>
        <translation>%1 不是周一至周五，不能列为工作日放假。</translation>
    </message>
    <message>
        <source>%1 is no Saturday or Sunday, so it cannot be a weekend day worked.</source>
        <translation>%1 不是周六或周日，不能列为周末上班。</translation>
    </message>
    <message>
        <source>A limit of %1 working days is not possible.</source>
        <translation>整改期限不能为 %1 个工作日。</translation>
    </message>
    <message>
        <source>The limits were not changed.</source>
        <translation>整改期限未更改。</translation>
    </message>
    <message>
        <source>Enter a number of working days from 1 to %1.</source>
        <translation>请输入 1 至 %1 的工作日数。</translation>
    </message>
    <message>
        <source>There is no unit &quot;%1&quot; on file.</source>
        <translation>没有名为“%1”的单位。</translation>
    </message>
    <message>
        <source>No list and no report was written.</source>
        <translation>未写出清单和报告。</translation>
    </message>
    <message>
        <source>No unit is on file yet; import the customers first, or leave the unit out.</source>
        <translation>库中尚无单位信息；请先导入用电客户档案，或不指定单位。</translation>
    </message>
    <message>
        <source>Name one of these: %1.</source>
        <translation>请从以下单位中选择：%1。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
</context>
</TS>
