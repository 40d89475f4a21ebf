<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>mingcha::ui::Decision</name>
    <message>
        <source>%1 %2: its status is &quot;%3&quot;.</source>
        <translation>%1 %2：状态为“%3”。</translation>
    </message>
</context>
<context>
    <name>mingcha::ui::DecisionDialog</name>
    <message>
        <source>Confirm</source>
        <translation>确认</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>排除</translation>
    </message>
    <message>
        <source>Rectify</source>
        <translation>整改</translation>
    </message>
    <message>
        <source>Mark as rectified</source>
        <translation>标记为已整改</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>重新打开</translation>
    </message>
    <message>
        <source>Set back to unconfirmed</source>
        <translation>退回待确认</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>They become findings to be rectified. Those without a due date get one by their severity, those without a measure the rule&apos;s.</source>
        <translation>确认后进入整改。没有整改期限的按严重度确定，没有整改措施的采用规则的建议措施。</translation>
    </message>
    <message>
        <source>Dismissed findings stand in no list and no report; they stay on file with the reason.</source>
        <translation>排除的问题不列入清单和报告，连同原因保留在库中。</translation>
    </message>
    <message>
        <source>Findings that are unconfirmed are confirmed by this.</source>
        <translation>待确认的问题随之确认。</translation>
    </message>
    <message>
        <source>The rectification is done: when, with what result, and what was recovered.</source>
        <translation>整改已完成：完成日期、结果和追补金额。</translation>
    </message>
    <message>
        <source>Rectified findings are to be rectified again; dismissed ones become unconfirmed.</source>
        <translation>已整改的问题重新进入整改，已排除的问题恢复为待确认。</translation>
    </message>
    <message>
        <source>Their confirmation is taken back; what was planned stays.</source>
        <translation>撤回确认，已安排的内容保留。</translation>
    </message>
    <message>
        <source>%1 findings</source>
        <translation>%1 个问题</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Findings that cannot be changed, and why</source>
        <translation>不能更改的问题及原因</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Nothing would change.</source>
        <translation>没有需要更改的内容。</translation>
    </message>
    <message>
        <source>%1 will be changed, %2 are so already, %3 cannot be changed and are left out:</source>
        <translation>将更改 %1 个，%2 个已是如此，%3 个不能更改，不在其内：</translation>
    </message>
    <message>
        <source>%1 will be changed, %2 are so already.</source>
        <translation>将更改 %1 个，%2 个已是如此。</translation>
    </message>
    <message>
        <source>Correct the result</source>
        <translation>更正整改结果</translation>
    </message>
    <message>
        <source>What is ticked and left empty is taken away.</source>
        <translation>已勾选而留空的项目将被清除。</translation>
    </message>
</context>
<context>
    <name>mingcha::ui::DecisionForm</name>
    <message>
        <source>&amp;Reason</source>
        <translation>原因(&amp;R)</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation>备注(&amp;N)</translation>
    </message>
    <message>
        <source>Responsible &amp;unit</source>
        <translation>责任单位(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Person</source>
        <translation>责任人(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Due date</source>
        <translation>整改期限(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Measure</source>
        <translation>整改措施(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Cause</source>
        <translation>产生原因(&amp;C)</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>未注明</translation>
    </message>
    <message>
        <source>Nat&amp;ure</source>
        <translation>问题性质(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Completed on</source>
        <translation>完成日期(&amp;C)</translation>
    </message>
    <message>
        <source>Resu&amp;lt</source>
        <translation>整改结果(&amp;L)</translation>
    </message>
    <message>
        <source>Money reco&amp;vered, yuan</source>
        <translation>追补电费 元(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Breach charge, yuan</source>
        <translation>违约使用电费 元(&amp;B)</translation>
    </message>
    <message>
        <source>Say why this is no problem.</source>
        <translation>请说明为什么不属于问题。</translation>
    </message>
    <message>
        <source>Say what the rectification came to.</source>
        <translation>请填写整改结果。</translation>
    </message>
    <message>
        <source>An amount of yuan has at most two decimals and is not negative.</source>
        <translation>金额以元为单位，最多两位小数，且不能为负。</translation>
    </message>
    <message>
        <source>Tick what is to be changed.</source>
        <translation>请勾选要更改的项目。</translation>
    </message>
</context>
<context>
    <name>mingcha::ui::Decisions</name>
    <message>
        <source>&amp;Confirm</source>
        <translation>确认(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Dismiss …</source>
        <translation>排除(&amp;D)…</translation>
    </message>
    <message>
        <source>&amp;Rectify …</source>
        <translation>整改(&amp;R)…</translation>
    </message>
    <message>
        <source>Mark as recti&amp;fied …</source>
        <translation>标记为已整改(&amp;F)…</translation>
    </message>
    <message>
        <source>&amp;Note …</source>
        <translation>备注(&amp;N)…</translation>
    </message>
    <message>
        <source>R&amp;eopen …</source>
        <translation>重新打开(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Set back to unconfirmed …</source>
        <translation>退回待确认(&amp;S)…</translation>
    </message>
    <message>
        <source>Confirming</source>
        <translation>正在确认</translation>
    </message>
</context>
<context>
    <name>mingcha::ui::EnergyChart</name>
    <message>
        <source>not on file</source>
        <translation>无数据</translation>
    </message>
    <message>
        <source>kWh by month: %1</source>
        <translation>各月电量：%1</translation>
    </message>
    <message>
        <source>%1: %2 kWh</source>
        <translation>%1：%2 kWh</translation>
    </message>
    <message>
        <source>Supplied kWh by month, %1</source>
        <translation>各月供电量 kWh，%1</translation>
    </message>
    <message>
        <source>Billed kWh by month, %1</source>
        <translation>各月计费电量 kWh，%1</translation>
    </message>
</context>
<context>
    <name>mingcha::ui::FilterBar</name>
    <message>
        <source>Find among the findings</source>
        <translation>在问题中查找</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>严重度</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>领域</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>供电所</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Last check</source>
        <translation>最近检查</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>Clear all filters</source>
        <translation>清除全部筛选</translation>
    </message>
    <message>
        <source>Number, name, area, rule, initials</source>
        <translation>户号、户名、台区、规则、拼音</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>本周到期</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>已逾期</translation>
    </message>
    <message>
        <source>Entered by hand</source>
        <translation>手工登记</translation>
    </message>
    <message>
        <source>No station</source>
        <translation>无供电所</translation>
    </message>
    <message>
        <source>Only %1</source>
        <translation>仅 %1</translation>
    </message>
    <message>
        <source>Only %1; press to show all subjects</source>
        <translation>仅显示 %1，按下则显示全部对象</translation>
    </message>
</context>
<context>
    <name>mingcha::ui::FilterChip</name>
    <message>
        <source>No filter</source>
        <translation>不筛选</translation>
    </message>
    <message>
        <source>%1: %2 chosen</source>
        <translation>%1：已选 %2 项</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>mingcha::ui::FindingRows</name>
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
        <source>Customer number or area number</source>
        <translation>户号或台区编号</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>户名</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>台区编号</translation>
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
        <source>Last check</source>
        <translation>最近检查</translation>
    </message>
    <message>
        <source>What the last check found: new, still there, gone or back</source>
        <translation>最近一次检查的结果：新增、仍在、消失、复现</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>领域</translation>
    </message>
    <message>
        <source>Discipline</source>
        <translation>专业</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>The month whose list and report the finding belongs to</source>
        <translation>问题列入该月的清单和报告</translation>
    </message>
    <message>
        <source>Found on</source>
        <translation>稽查日期</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>整改措施</translation>
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
        <source>Follows from</source>
        <translation>由…引起</translation>
    </message>
    <message>
        <source>The finding this one is a consequence of; its money is left out of sums</source>
        <translation>引起它的问题；其金额不计入合计</translation>
    </message>
    <message>
        <source>Reason for dismissal</source>
        <translation>排除原因</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Yuan at stake</source>
        <translation>涉及金额 元</translation>
    </message>
    <message>
        <source>Money at stake, in yuan</source>
        <translation>涉及金额，以元计</translation>
    </message>
</context>
<context>
    <name>mingcha::ui::FindingsPage</name>
    <message>
        <source>Findings</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>&amp;Find among the findings</source>
        <translation>在问题中查找(&amp;F)</translation>
    </message>
    <message>
        <source>Enter by &amp;hand …</source>
        <translation>手工登记(&amp;H)…</translation>
    </message>
    <message>
        <source>Enter by hand …</source>
        <translation>手工登记…</translation>
    </message>
    <message>
        <source>Copy the &amp;proof card</source>
        <translation>复制证据卡(&amp;P)</translation>
    </message>
    <message>
        <source>Reading the findings</source>
        <translation>正在读取问题</translation>
    </message>
    <message>
        <source>The finding asked for lies outside the station and months chosen above.</source>
        <translation>要查看的问题不在上方所选的供电所和期间之内。</translation>
    </message>
    <message>
        <source>%1 of %2 findings · %3 kWh · %4 yuan</source>
        <translation>%1 个问题（共 %2 个）· %3 kWh · %4 元</translation>
    </message>
    <message>
        <source>The money of findings that follow from another one is not summed.</source>
        <translation>由其他问题引起的问题，其金额不计入合计。</translation>
    </message>
    <message>
        <source>No findings yet</source>
        <translation>还没有问题</translation>
    </message>
    <message>
        <source>What the checks find stands here, with its proof. Import the data of a month, then run the checks.</source>
        <translation>检查发现的问题及其证据列在这里。请先导入某月的数据，再运行检查。</translation>
    </message>
    <message>
        <source>Go to the checks</source>
        <translation>前往稽查</translation>
    </message>
    <message>
        <source>No finding passes the filter</source>
        <translation>没有符合筛选条件的问题</translation>
    </message>
    <message>
        <source>%1 findings are on file for the station and months chosen above.</source>
        <translation>上方所选供电所和期间内共有 %1 个问题。</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>No findings here</source>
        <translation>此范围内没有问题</translation>
    </message>
    <message>
        <source>There are none of the station and months chosen above.</source>
        <translation>所选供电所和期间内没有问题。</translation>
    </message>
    <message>
        <source>All stations and months</source>
        <translation>全部供电所和期间</translation>
    </message>
</context>
<context>
    <name>mingcha::ui::HandEntryDialog</name>
    <message>
        <source>Enter a finding by hand</source>
        <translation>手工登记问题</translation>
    </message>
    <message>
        <source>&amp;About</source>
        <translation>对象类型(&amp;A)</translation>
    </message>
    <message>
        <source>N&amp;umber or subject</source>
        <translation>编号或对象(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Station</source>
        <translation>供电所(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Month</source>
        <translation>月份(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Discipline</source>
        <translation>专业(&amp;D)</translation>
    </message>
    <message>
        <source>Se&amp;verity</source>
        <translation>严重度(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Problem</source>
        <translation>问题描述(&amp;P)</translation>
    </message>
    <message>
        <source>M&amp;easure</source>
        <translation>整改措施(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;kWh at stake</source>
        <translation>涉及电量 kWh(&amp;K)</translation>
    </message>
    <message>
        <source>Mone&amp;y at stake, yuan</source>
        <translation>涉及金额 元(&amp;Y)</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>A customer</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>An area</source>
        <translation>台区</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no amount that can be stored here.</source>
        <translation>“%1”不是此处可以保存的数。</translation>
    </message>
    <message>
        <source>Nothing was stored.</source>
        <translation>未保存任何内容。</translation>
    </message>
    <message>
        <source>Enter kWh with at most four decimals, 0 or more.</source>
        <translation>请填写不小于 0 的电量，最多四位小数。</translation>
    </message>
    <message>
        <source>Enter yuan with at most two decimals, 0 or more.</source>
        <translation>请填写不小于 0 的金额，最多两位小数。</translation>
    </message>
    <message>
        <source>Entering a finding</source>
        <translation>正在登记问题</translation>
    </message>
</context>
<context>
    <name>mingcha::ui::ProofCard</name>
    <message>
        <source>Proof card</source>
        <translation>证据卡</translation>
    </message>
    <message>
        <source>last check: %1</source>
        <translation>最近检查：%1</translation>
    </message>
    <message>
        <source>Should be</source>
        <translation>应为</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>no longer on file</source>
        <translation>已不在库中</translation>
    </message>
    <message>
        <source>computed</source>
        <translation>计算得出</translation>
    </message>
    <message>
        <source>same row</source>
        <translation>同上</translation>
    </message>
    <message>
        <source>Open this row</source>
        <translation>打开这一行</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Formula</source>
        <translation>算式</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>%1 v%2 · %3</source>
        <translation>%1 v%2 · %3</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Discipline</source>
        <translation>专业</translation>
    </message>
    <message>
        <source>Follows from</source>
        <translation>由…引起</translation>
    </message>
    <message>
        <source>Show the finding it follows from</source>
        <translation>查看引起它的问题</translation>
    </message>
    <message>
        <source>That finding was withdrawn: the money counts here.</source>
        <translation>该问题已撤销，金额计入此处。</translation>
    </message>
    <message>
        <source>Its money is counted there, not here.</source>
        <translation>金额计在该问题中，此处不计。</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>责任</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>产生原因</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>整改措施</translation>
    </message>
    <message>
        <source>Nature</source>
        <translation>问题性质</translation>
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
        <source>Recovered, yuan</source>
        <translation>追补电费 元</translation>
    </message>
    <message>
        <source>Breach charge, yuan</source>
        <translation>违约使用电费 元</translation>
    </message>
    <message>
        <source>Dismissed because</source>
        <translation>排除原因</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>History</source>
        <translation>处理记录</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <translation>%1：%2 → %3</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>%1 row %2</source>
        <translation>%1 第 %2 行</translation>
    </message>
    <message>
        <source>at stake: &lt;b&gt;%1 kWh&lt;/b&gt;, &lt;b&gt;%2 yuan&lt;/b&gt;</source>
        <translation>涉及 &lt;b&gt;%1 kWh&lt;/b&gt;、&lt;b&gt;%2 元&lt;/b&gt;</translation>
    </message>
    <message>
        <source>Booked</source>
        <translation>账面</translation>
    </message>
</context>
<context>
    <name>mingcha::ui::ProofPanel</name>
    <message>
        <source>Further decisions</source>
        <translation>其他处理</translation>
    </message>
    <message>
        <source>%1 findings are selected; the card shows the current one, decisions are for all of them.</source>
        <translation>已选 %1 个问题；证据卡显示当前一个，处理针对全部所选。</translation>
    </message>
</context>
<context>
    <name>mingcha::ui::SavedViews</name>
    <message>
        <source>Saved views</source>
        <translation>保存的视图</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>&amp;Save this view …</source>
        <translation>保存当前视图(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Delete a view</source>
        <translation>删除视图(&amp;D)</translation>
    </message>
    <message>
        <source>Save this view</source>
        <translation>保存当前视图</translation>
    </message>
    <message>
        <source>Filter, columns and sorting are kept under this name:</source>
        <translation>以此名称保存筛选、列和排序：</translation>
    </message>
    <message>
        <source>There is a view called %1 already. Replace it?</source>
        <translation>已有名为“%1”的视图。是否替换？</translation>
    </message>
    <message>
        <source>What it showed until now cannot be brought back.</source>
        <translation>原视图的内容无法恢复。</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>替换</translation>
    </message>
</context>
<context>
    <name>mingcha::ui::StepName</name>
    <message>
        <source>%1 findings</source>
        <translation>%1 个问题</translation>
    </message>
    <message>
        <source>Plan the rectification: %1</source>
        <translation>安排整改：%1</translation>
    </message>
    <message>
        <source>Mark as rectified: %1</source>
        <translation>标记为已整改：%1</translation>
    </message>
    <message>
        <source>Set back to unconfirmed: %1</source>
        <translation>退回待确认：%1</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>备注：%1</translation>
    </message>
    <message>
        <source>Correct the result: %1</source>
        <translation>更正整改结果：%1</translation>
    </message>
</context>
</TS>
