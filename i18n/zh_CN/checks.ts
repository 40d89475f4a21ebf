<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>checks</name>
    <message>
        <source>the column “%1” is not on file</source>
        <translation>没有“%1”列</translation>
    </message>
    <message>
        <source>no bills</source>
        <translation>没有电费账单</translation>
    </message>
    <message>
        <source>no customer file</source>
        <translation>没有用户档案</translation>
    </message>
    <message>
        <source>no price list</source>
        <translation>没有销售电价表</translation>
    </message>
    <message>
        <source>no area supply</source>
        <translation>没有台区供电量</translation>
    </message>
    <message>
        <source>no area supply, so only empty area numbers were judged</source>
        <translation>没有台区供电量，只判断了台区编号是否为空</translation>
    </message>
    <message>
        <source>no field survey</source>
        <translation>没有营业普查资料</translation>
    </message>
    <message>
        <source>the customer is not on file</source>
        <translation>用户不在档案中</translation>
    </message>
    <message>
        <source>the voltage on file is not understood</source>
        <translation>档案中的电压等级无法识别</translation>
    </message>
    <message>
        <source>too few earlier bills with kWh</source>
        <translation>此前有电量的账单不足</translation>
    </message>
    <message>
        <source>the price list has no price for the code and date</source>
        <translation>销售电价表中没有该电价码当日的电价</translation>
    </message>
    <message>
        <source>supply below the least kWh to be judged</source>
        <translation>供电量低于判定所需的最低值</translation>
    </message>
    <message>
        <source>bills for too few of the area&apos;s customers</source>
        <translation>台区有账单的用户占比不足</translation>
    </message>
    <message>
        <source>too few earlier valid periods</source>
        <translation>此前的有效期数不足</translation>
    </message>
    <message>
        <source>the rule was not in force</source>
        <translation>规则当时尚未执行或已停用</translation>
    </message>
    <message>
        <source>switched off</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>%1 not run for %2 subjects: %3.</source>
        <translation>%1 有 %2 个对象未运行：%3。</translation>
    </message>
    <message>
        <source>%1 not run for %2 subjects of %3: %4.</source>
        <translation>%1 在 %3 有 %2 个对象未运行：%4。</translation>
    </message>
    <message>
        <source>%1 not run: %2.</source>
        <translation>%1 未运行：%2。</translation>
    </message>
    <message>
        <source>%1 not run for %2: %3.</source>
        <translation>%1 在 %2 未运行：%3。</translation>
    </message>
    <message>
        <source>The settings were not changed.</source>
        <translation>设置没有改变。</translation>
    </message>
    <message>
        <source>%1: “%2” is empty.</source>
        <translation>%1：“%2”为空。</translation>
    </message>
    <message>
        <source>%1: an entry of “%2” is not a whole number above 0.</source>
        <translation>%1：“%2”中有一项不是大于 0 的整数。</translation>
    </message>
    <message>
        <source>Enter whole numbers, separated by commas.</source>
        <translation>请填写整数，多项之间用逗号分隔。</translation>
    </message>
    <message>
        <source>Give at least one entry; separate several by commas.</source>
        <translation>请至少填写一项，多项之间用逗号分隔。</translation>
    </message>
    <message>
        <source>%1: the value of “%2” is not a number within its bounds.</source>
        <translation>%1：“%2”的值不是允许范围内的数。</translation>
    </message>
    <message>
        <source>Enter a number from %1 to %2 with at most %3 decimals.</source>
        <translation>请输入 %1 到 %2 之间的数，小数位不超过 %3 位。</translation>
    </message>
    <message>
        <source>Nothing was checked.</source>
        <translation>没有进行检查。</translation>
    </message>
    <message>
        <source>There is no rule %1.</source>
        <translation>没有规则 %1。</translation>
    </message>
    <message>
        <source>The rule catalogue lists the codes.</source>
        <translation>规则编码见规则目录。</translation>
    </message>
    <message>
        <source>The first month is after the last.</source>
        <translation>起始账期晚于截止账期。</translation>
    </message>
    <message>
        <source>Give the earlier month first.</source>
        <translation>请先填较早的账期。</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>正在检查</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message numerus="yes">
        <source>%n subject(s)</source>
        <translation>
            <numerusform>%n 个对象</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n subject(s))</source>
        <translation>
            <numerusform>%1（%n 个对象）</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>“%1” is blank</source>
        <translation>“%1”为空</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
</TS>
