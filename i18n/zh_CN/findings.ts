<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>findings</name>
    <message>
        <source>It can be confirmed or dismissed.</source>
        <translation>可以确认或排除。</translation>
    </message>
    <message>
        <source>It can be marked as rectified, dismissed, or set back to unconfirmed.</source>
        <translation>可以标记为已整改、排除或退回待确认。</translation>
    </message>
    <message>
        <source>It can only be reopened.</source>
        <translation>只能重新打开。</translation>
    </message>
    <message>
        <source>It can only be taken up again as unconfirmed.</source>
        <translation>只能重新列为待确认。</translation>
    </message>
    <message>
        <source>Its status is &quot;%1&quot; and cannot become &quot;%2&quot;. %3</source>
        <translation>当前状态为“%1”，不能改为“%2”。%3</translation>
    </message>
    <message>
        <source>Its severity is that of its rule; only findings entered by hand have one of their own. Change the severity in the settings of the rule.</source>
        <translation>其严重度由规则决定，只有手工登记的问题才有自己的严重度。请在该规则的设置中修改严重度。</translation>
    </message>
    <message>
        <source>Its problem text follows from its proof; only findings entered by hand have a text of their own. Write into the note instead.</source>
        <translation>其问题描述由证据生成，只有手工登记的问题才有自己的描述。请写入备注。</translation>
    </message>
    <message>
        <source>The money recovered cannot be negative. Enter 0 or more.</source>
        <translation>追补电费不能为负数。请输入 0 或以上的金额。</translation>
    </message>
    <message>
        <source>The breach-of-contract charge cannot be negative. Enter 0 or more.</source>
        <translation>违约使用电费不能为负数。请输入 0 或以上的金额。</translation>
    </message>
    <message>
        <source>The day it was found, %1, lies in the future. Enter a day up to today.</source>
        <translation>稽查日期 %1 晚于今天。请输入不晚于今天的日期。</translation>
    </message>
    <message>
        <source>The due date %1 lies before the day it was found, %2. Enter a later one.</source>
        <translation>整改期限 %1 早于稽查日期 %2。请输入更晚的日期。</translation>
    </message>
    <message>
        <source>The day of completion, %1, lies in the future. Enter a day up to today.</source>
        <translation>完成日期 %1 晚于今天。请输入不晚于今天的日期。</translation>
    </message>
    <message>
        <source>The day of completion, %1, lies before the day it was found, %2. Enter a later one.</source>
        <translation>完成日期 %1 早于稽查日期 %2。请输入更晚的日期。</translation>
    </message>
    <message>
        <source>A finding is dismissed only with a reason. Say why it is none.</source>
        <translation>排除问题必须说明原因。请写明为何不属实。</translation>
    </message>
    <message>
        <source>A reason for dismissal belongs to a dismissed finding only. Dismiss it, or write into the note instead.</source>
        <translation>只有已撤销的问题才有排除原因。请先排除该问题，或写入备注。</translation>
    </message>
    <message>
        <source>A rectified finding needs the day of completion.</source>
        <translation>标记为已整改须填写完成日期。</translation>
    </message>
    <message>
        <source>A rectified finding needs the result of the rectification.</source>
        <translation>标记为已整改须填写整改结果。</translation>
    </message>
    <message>
        <source>A day of completion belongs to a rectified finding only. Mark it as rectified.</source>
        <translation>只有已整改的问题才有完成日期。请将其标记为已整改。</translation>
    </message>
    <message>
        <source>A finding entered by hand needs a text that says what the problem is.</source>
        <translation>手工登记的问题须填写问题描述。</translation>
    </message>
    <message>
        <source>Finding %1 (%2, %3): %4</source>
        <translation>问题 %1（%2，%3）：%4</translation>
    </message>
    <message>
        <source>There is no finding with the number %1.</source>
        <translation>没有编号为 %1 的问题。</translation>
    </message>
    <message>
        <source>%1 of the %2 findings cannot be changed in this way. The first one: %3</source>
        <translation>%2 个问题中有 %1 个不能这样修改。第一个是：%3</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>未作任何改动。</translation>
    </message>
    <message>
        <source>Take the findings named in the preview out of the selection and try again.</source>
        <translation>请把预览中列出的问题移出所选范围后重试。</translation>
    </message>
    <message>
        <source>A finding needs a subject: a customer number, an area number, or what else it is about.</source>
        <translation>问题须有对象：户号、台区编号或其他所涉对象。</translation>
    </message>
    <message>
        <source>A finding needs the month it belongs to.</source>
        <translation>问题须填写所属月份。</translation>
    </message>
    <message>
        <source>A finding needs one of the nine disciplines.</source>
        <translation>问题须归入九个专业之一。</translation>
    </message>
    <message>
        <source>kWh and money at stake cannot be negative. Enter 0 or more.</source>
        <translation>涉及电量和涉及金额不能为负数。请输入 0 或以上的数值。</translation>
    </message>
    <message>
        <source>Nothing was stored.</source>
        <translation>未保存任何内容。</translation>
    </message>
    <message>
        <source>Enter a finding by hand: %1</source>
        <translation>手工登记问题：%1</translation>
    </message>
    <message>
        <source>List the findings to see their numbers.</source>
        <translation>请列出问题以查看其编号。</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>已撤销操作：%1</translation>
    </message>
    <message>
        <source>Done again: %1</source>
        <translation>已重做操作：%1</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Reason for dismissal</source>
        <translation>排除原因</translation>
    </message>
    <message>
        <source>Responsible unit</source>
        <translation>责任部门</translation>
    </message>
    <message>
        <source>Person responsible</source>
        <translation>责任人</translation>
    </message>
    <message>
        <source>Nature of the problem</source>
        <translation>问题性质</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>整改措施</translation>
    </message>
    <message>
        <source>Due date</source>
        <translation>整改期限</translation>
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
        <source>Money recovered</source>
        <translation>追补电费</translation>
    </message>
    <message>
        <source>Breach-of-contract charge</source>
        <translation>违约使用电费</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Found on</source>
        <translation>稽查日期</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>问题描述</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>严重度</translation>
    </message>
    <message>
        <source>Rule version</source>
        <translation>规则版本</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>Audited unit</source>
        <translation>被稽查单位</translation>
    </message>
    <message>
        <source>Discipline</source>
        <translation>专业</translation>
    </message>
    <message>
        <source>kWh at stake</source>
        <translation>涉及电量</translation>
    </message>
    <message>
        <source>Money at stake</source>
        <translation>涉及金额</translation>
    </message>
    <message>
        <source>Consequence of</source>
        <translation>关联问题</translation>
    </message>
    <message>
        <source>At the check</source>
        <translation>检查结果</translation>
    </message>
    <message>
        <source>unconfirmed</source>
        <translation>待确认</translation>
    </message>
    <message>
        <source>being rectified</source>
        <translation>整改中</translation>
    </message>
    <message>
        <source>rectified</source>
        <translation>已整改</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>still there</source>
        <translation>仍在</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>消失</translation>
    </message>
    <message>
        <source>back</source>
        <translation>复现</translation>
    </message>
    <message>
        <source>single case</source>
        <translation>个性</translation>
    </message>
    <message>
        <source>common problem</source>
        <translation>共性</translation>
    </message>
    <message>
        <source>repeated problem</source>
        <translation>重复</translation>
    </message>
    <message>
        <source>The record of an edit in the vault cannot be read.</source>
        <translation>稽查库中的一条修改记录无法读取。</translation>
    </message>
    <message>
        <source>Verify the vault and restore the newest sound backup into a new file.</source>
        <translation>请校验稽查库，并把最近一份完好的备份恢复到新文件。</translation>
    </message>
    <message>
        <source>Check of %1</source>
        <translation>检查 %1</translation>
    </message>
    <message>
        <source>Check of %1 to %2</source>
        <translation>检查 %1 至 %2</translation>
    </message>
    <message>
        <source>Another check was stored or undone since this one was compared with the findings on file.</source>
        <translation>本次检查与已存问题比较之后，又保存或撤销了另一次检查。</translation>
    </message>
    <message>
        <source>Run the check again.</source>
        <translation>请重新运行检查。</translation>
    </message>
    <message>
        <source>There is no step left to undo.</source>
        <translation>没有可撤销的操作。</translation>
    </message>
    <message>
        <source>There is no undone step to do again.</source>
        <translation>没有可重做的操作。</translation>
    </message>
    <message>
        <source>The proofs of some findings cannot be read.</source>
        <translation>部分问题的证据无法读取。</translation>
    </message>
</context>
</TS>
