<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>mingcha::ui::ChecksPage</name>
    <message>
        <source>Progress of the run</source>
        <translation>运行进度</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Run the checks  F5</source>
        <translation>运行检查  F5</translation>
    </message>
    <message>
        <source>Reset all rules</source>
        <translation>全部规则恢复默认</translation>
    </message>
    <message>
        <source>All parameters, severities and switches go back to the catalogue&apos;s.</source>
        <translation>所有参数、严重度和开关恢复为规则目录中的默认值。</translation>
    </message>
    <message>
        <source>Findings that are on file stay as they are.</source>
        <translation>已有的问题保持不变。</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>恢复默认</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Runs so far</source>
        <translation>历次检查</translation>
    </message>
    <message>
        <source>Rule and runs</source>
        <translation>规则与历次检查</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>历次检查</translation>
    </message>
    <message>
        <source>%1 of %2 rules are switched on.</source>
        <translation>共 %2 条规则，已启用 %1 条。</translation>
    </message>
    <message>
        <source>%1 Last run %2 by %3 for %4.</source>
        <translation>%1最近一次检查：%2，%3，期间 %4。</translation>
    </message>
    <message>
        <source>%1 They have not run yet.</source>
        <translation>%1尚未运行过检查。</translation>
    </message>
    <message>
        <source>Saving the rules</source>
        <translation>正在保存规则设置</translation>
    </message>
    <message>
        <source>Running the checks</source>
        <translation>正在运行检查</translation>
    </message>
    <message>
        <source>The run was cancelled. Nothing was changed.</source>
        <translation>检查已取消，未作任何更改。</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>稽查</translation>
    </message>
    <message>
        <source>What the last run found was neither applied nor discarded.</source>
        <translation>最近一次稽查的结果既未应用也未放弃。</translation>
    </message>
</context>
<context>
    <name>mingcha::ui::ComparisonPanel</name>
    <message>
        <source>What the run would change</source>
        <translation>本次检查将带来的变化</translation>
    </message>
    <message>
        <source>Findings of the run</source>
        <translation>本次检查的问题</translation>
    </message>
    <message>
        <source>Nothing is written until you agree. What people have decided stays in any case; taking the run over can be undone.</source>
        <translation>同意之前不写入任何内容。人工作出的处理一概保留；采用本次检查之后也可以撤销。</translation>
    </message>
    <message>
        <source>&amp;Apply</source>
        <translation>采用(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>放弃(&amp;D)</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Still there</source>
        <translation>仍在</translation>
    </message>
    <message>
        <source>Gone</source>
        <translation>消失</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>复现</translation>
    </message>
    <message>
        <source>Rule %1 has run for %2</source>
        <translation>规则 %1 已检查完毕，期间 %2</translation>
    </message>
    <message>
        <source>%1 rules have run for %2</source>
        <translation>%1 条规则已检查完毕，期间 %2</translation>
    </message>
    <message>
        <source>%1 Further %2 reasons stand at the rules&apos; remarks.</source>
        <translation>%1另有 %2 项原因，见各规则的说明栏。</translation>
    </message>
    <message>
        <source>The run found nothing that is not on file already.</source>
        <translation>本次检查没有发现新的问题。</translation>
    </message>
    <message>
        <source>Nothing of what is on file was found again.</source>
        <translation>已有的问题本次均未再发现。</translation>
    </message>
    <message>
        <source>Everything on file was found again.</source>
        <translation>已有的问题本次全部再次发现。</translation>
    </message>
    <message>
        <source>Nothing that had gone has come back.</source>
        <translation>没有消失后又复现的问题。</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Storing the findings</source>
        <translation>正在保存问题</translation>
    </message>
</context>
<context>
    <name>mingcha::ui::NotRunSummary</name>
    <message numerus="yes">
        <source>The same for %n further month(s).</source>
        <translation>
            <numerusform>另有 %n 个月情况相同。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mingcha::ui::ParameterRow</name>
    <message>
        <source>changed</source>
        <translation>已改动</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>恢复默认</translation>
    </message>
    <message>
        <source>Reset &quot;%1&quot; to the standard</source>
        <translation>将“%1”恢复为默认值</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1，单位 %2</translation>
    </message>
    <message>
        <source>Standard %1</source>
        <translation>默认 %1</translation>
    </message>
    <message>
        <source>%1 to %2, standard %3</source>
        <translation>%1 至 %2，默认 %3</translation>
    </message>
    <message>
        <source>Not taken over: a number from %1 to %2 with at most %3 decimals.</source>
        <translation>未采用：应为 %1 至 %2 之间的数，最多 %3 位小数。</translation>
    </message>
    <message>
        <source>Not taken over: at least one word, separated by commas.</source>
        <translation>未采用：至少填写一项，多项用逗号分隔。</translation>
    </message>
</context>
<context>
    <name>mingcha::ui::RuleDetails</name>
    <message>
        <source>The rule</source>
        <translation>规则内容</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Suggested measure</source>
        <translation>建议整改措施</translation>
    </message>
    <message>
        <source>Discipline</source>
        <translation>专业</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Formula: %1</source>
        <translation>算式：%1</translation>
    </message>
    <message>
        <source>Last run: %1 found</source>
        <translation>最近一次检查：发现 %1 个</translation>
    </message>
    <message>
        <source>Show these findings</source>
        <translation>查看这些问题</translation>
    </message>
    <message>
        <source>Not run yet</source>
        <translation>尚未运行</translation>
    </message>
    <message>
        <source>Run this rule only</source>
        <translation>只运行这条规则</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>严重度</translation>
    </message>
    <message>
        <source>As the catalogue says: %1</source>
        <translation>按规则目录：%1</translation>
    </message>
    <message>
        <source>by amount</source>
        <translation>按数额定级</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Reset the whole rule</source>
        <translation>整条规则恢复默认</translation>
    </message>
    <message>
        <source>Version %1, for facts from %2 to %3</source>
        <translation>第 %1 版，适用于 %2 至 %3 的数据</translation>
    </message>
    <message>
        <source>Version %1, for facts from %2 on</source>
        <translation>第 %1 版，适用于 %2 及以后的数据</translation>
    </message>
</context>
<context>
    <name>mingcha::ui::RuleTreeModel</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1 %2, %3</source>
        <translation>%1 %2，%3</translation>
    </message>
    <message>
        <source>on</source>
        <translation>已启用</translation>
    </message>
    <message>
        <source>off</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>by amount</source>
        <translation>按数额定级</translation>
    </message>
    <message>
        <source>switched off</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>已改动</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>严重度</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>发现</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>说明</translation>
    </message>
</context>
<context>
    <name>mingcha::ui::RunOutcome</name>
    <message>
        <source>Severity</source>
        <translation>严重度</translation>
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
        <source>Station</source>
        <translation>供电所</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>期间</translation>
    </message>
    <message>
        <source>kWh at stake</source>
        <translation>涉及电量 kWh</translation>
    </message>
    <message>
        <source>Decided before</source>
        <translation>已作处理</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>执行人</translation>
    </message>
    <message>
        <source>Months</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Still there</source>
        <translation>仍在</translation>
    </message>
    <message>
        <source>Gone</source>
        <translation>消失</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>复现</translation>
    </message>
    <message>
        <source>Not run</source>
        <translation>未运行</translation>
    </message>
    <message>
        <source>Rules or months that could not be judged</source>
        <translation>未能判定的规则或月份</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>1 rule</source>
        <translation>1 条规则</translation>
    </message>
    <message>
        <source>%1 rules</source>
        <translation>%1 条规则</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>Yuan at stake</source>
        <translation>涉及金额 元</translation>
    </message>
</context>
</TS>
