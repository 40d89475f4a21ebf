<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>reports</name>
    <message>
        <source>Loss rate by transformer area</source>
        <translation>各台区线损率</translation>
    </message>
    <message>
        <source>Loss rate %</source>
        <translation>线损率（%）</translation>
    </message>
    <message>
        <source>Negative</source>
        <translation>负损</translation>
    </message>
    <message>
        <source>Economic</source>
        <translation>经济运行</translation>
    </message>
    <message>
        <source>Qualified</source>
        <translation>合格</translation>
    </message>
    <message>
        <source>High</source>
        <translation>高损</translation>
    </message>
    <message>
        <source>Loss rate</source>
        <translation>线损率</translation>
    </message>
    <message>
        <source>Problems by rule</source>
        <translation>发现问题统计（按规则）</translation>
    </message>
    <message>
        <source>Entered by hand</source>
        <translation>手工登记</translation>
    </message>
    <message>
        <source>Supplied and sold energy and loss rate by month</source>
        <translation>各月供售电量与线损率</translation>
    </message>
    <message>
        <source>Supplied</source>
        <translation>供电量</translation>
    </message>
    <message>
        <source>Sold</source>
        <translation>售电量</translation>
    </message>
    <message>
        <source>Progress of rectification</source>
        <translation>整改进度</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>Adding up the facts</source>
        <translation>正在汇总数据</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Found on</source>
        <translation>稽查日期</translation>
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
        <source>Code</source>
        <translation>问题编码</translation>
    </message>
    <message>
        <source>Customer / area</source>
        <translation>户号/台区</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>问题描述</translation>
    </message>
    <message>
        <source>kWh</source>
        <translation>涉及电量(kWh)</translation>
    </message>
    <message>
        <source>Money (yuan)</source>
        <translation>涉及金额(元)</translation>
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
        <source>Responsible</source>
        <translation>责任单位/
责任人</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>整改期限</translation>
    </message>
    <message>
        <source>Days left</source>
        <translation>剩余天数</translation>
    </message>
    <message>
        <source>Cause: %1</source>
        <translation>原因：%1</translation>
    </message>
    <message>
        <source>Measure: %1</source>
        <translation>整改措施：%1</translation>
    </message>
    <message>
        <source>Result: %1</source>
        <translation>整改结果：%1</translation>
    </message>
    <message>
        <source> (completed on %1)</source>
        <translation>（%1完成）</translation>
    </message>
    <message>
        <source>, %1 yuan recovered</source>
        <translation>，追补电费%1元</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>备注：%1</translation>
    </message>
    <message>
        <source>Total of confirmed problems</source>
        <translation>已确认问题合计</translation>
    </message>
    <message>
        <source>Total of problems still to be confirmed</source>
        <translation>待确认问题合计</translation>
    </message>
    <message>
        <source>Money recovered</source>
        <translation>追补电费合计</translation>
    </message>
    <message>
        <source>Inspectors:</source>
        <translation>稽查人员：</translation>
    </message>
    <message>
        <source>Responsible for the month:</source>
        <translation>月度责任人：</translation>
    </message>
    <message>
        <source>Prepared by:</source>
        <translation>制表人：</translation>
    </message>
    <message>
        <source>Checked by:</source>
        <translation>审核人：</translation>
    </message>
    <message>
        <source>Vault: %1; unit: %2; data: %3; last check: %4</source>
        <translation>稽查库：%1；单位：%2；数据账期：%3；最近一次检查：%4</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>unit: %1</source>
        <translation>单位：%1</translation>
    </message>
    <message>
        <source>* Follows from another problem in this list; its money is not part of the totals.</source>
        <translation>* 为清单中其他问题的关联问题，其金额不计入合计。</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Problem code</source>
        <translation>问题编码</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>户名</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>账期</translation>
    </message>
    <message>
        <source>kWh at stake</source>
        <translation>涉及电量(kWh)</translation>
    </message>
    <message>
        <source>Money at stake (yuan)</source>
        <translation>涉及金额(元)</translation>
    </message>
    <message>
        <source>In the totals</source>
        <translation>计入合计</translation>
    </message>
    <message>
        <source>Nature</source>
        <translation>问题性质</translation>
    </message>
    <message>
        <source>Responsible department</source>
        <translation>责任部门</translation>
    </message>
    <message>
        <source>Person responsible</source>
        <translation>责任人</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Rectification measure</source>
        <translation>整改措施</translation>
    </message>
    <message>
        <source>Completed on</source>
        <translation>完成日期</translation>
    </message>
    <message>
        <source>Rectification result</source>
        <translation>整改结果</translation>
    </message>
    <message>
        <source>Fee recovered (yuan)</source>
        <translation>追补电费(元)</translation>
    </message>
    <message>
        <source>Breach charge (yuan)</source>
        <translation>违约使用电费(元)</translation>
    </message>
    <message>
        <source>Re-verification (way, result, date)</source>
        <translation>复核方式/结果/日期</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>是否闭环</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Rectification list</source>
        <translation>整改清单</translation>
    </message>
    <message>
        <source>%1; %2; unit: %3; days left counted to %4</source>
        <translation>%1；%2；单位：%3；剩余天数计算至%4</translation>
    </message>
    <message>
        <source>Confirmed: %1 kWh, %2 yuan; still to be confirmed: %3 kWh, %4 yuan; recovered: %5 yuan. Money of problems that follow from another one is not in the totals.</source>
        <translation>已确认：电量%1 kWh、金额%2元；待确认：电量%3 kWh、金额%4元；追补电费%5元。关联问题的金额不计入合计。</translation>
    </message>
    <message>
        <source>No problem of this month has been confirmed yet, so there is nothing to assess.</source>
        <translation>本月问题尚未确认，暂无可供考核的事项。</translation>
    </message>
    <message>
        <source>The table gives the numbers on which the company&apos;s own assessment rules can be applied; only confirmed problems are counted, and no score is proposed.</source>
        <translation>下表为适用公司考核办法所需的基础数据，仅统计已确认的问题，不提出分值建议。</translation>
    </message>
    <message>
        <source>Repeated</source>
        <translation>重复</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a parameter and its value</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>; </source>
        <comment>between formulas</comment>
        <translation>；</translation>
    </message>
    <message>
        <source>Rules used in the last check, with versions and parameters</source>
        <translation>最近一次检查所用规则的版本与参数</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Attachment 2: the tables and charts in this report.</source>
        <translation>附件2：本报告所附统计表和统计图。</translation>
    </message>
    <message>
        <source>Photographs are not attached: this version keeps none.</source>
        <translation>本报告未附照片：稽查库暂不保存现场照片。</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Case %1: %2, %3</source>
        <translation>案例%1：%2&#x3000;%3</translation>
    </message>
    <message>
        <source>Computation: %1</source>
        <translation>计算：%1</translation>
    </message>
    <message>
        <source>Money at stake: %1 yuan, from %2</source>
        <translation>涉及金额：%1元，算式为%2</translation>
    </message>
    <message>
        <source>There is no case to tell: no problem was found for this month.</source>
        <translation>本月无问题记录，无典型案例。</translation>
    </message>
    <message>
        <source>No problem, hence no cause to analyse.</source>
        <translation>本月无问题记录，无需分析原因。</translation>
    </message>
    <message>
        <source>Causes found so far</source>
        <translation>已查明的原因</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>问题数</translation>
    </message>
    <message>
        <source>Energy supplied</source>
        <translation>供电量</translation>
    </message>
    <message>
        <source>Energy sold</source>
        <translation>售电量</translation>
    </message>
    <message>
        <source>Sold in areas whose supply is on file</source>
        <translation>有供电量台区的售电量</translation>
    </message>
    <message>
        <source>Receivable</source>
        <translation>应收电费</translation>
    </message>
    <message>
        <source>yuan</source>
        <translation>元</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>实收电费</translation>
    </message>
    <message>
        <source>Collection rate</source>
        <translation>电费回收率</translation>
    </message>
    <message>
        <source>Average price</source>
        <translation>平均电价</translation>
    </message>
    <message>
        <source>yuan/kWh</source>
        <translation>元/kWh</translation>
    </message>
    <message>
        <source>%1 points</source>
        <translation>%1 个百分点</translation>
    </message>
    <message>
        <source>Indicators of %1</source>
        <translation>%1指标完成情况</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>本月</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>上月</translation>
    </message>
    <message>
        <source>Change on last month</source>
        <translation>环比</translation>
    </message>
    <message>
        <source>Same month last year</source>
        <translation>上年
同月</translation>
    </message>
    <message>
        <source>Change on last year</source>
        <translation>同比</translation>
    </message>
    <message>
        <source>No bills and no supply are on file for %1; what they would show is left open.</source>
        <translation>%1无电费账单和供电量数据，相应指标及比较暂缺。</translation>
    </message>
    <message>
        <source>Error rate and outage customer-hours are not given: this version&apos;s data hold neither audited work items nor outages.</source>
        <translation>差错率和停电时户数未列出：现有数据不含抽查工作量和停电记录。</translation>
    </message>
    <message>
        <source>Transformer areas outside the qualified band</source>
        <translation>线损率不合格的台区</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>台区</translation>
    </message>
    <message>
        <source>Supplied (kWh)</source>
        <translation>供电量(kWh)</translation>
    </message>
    <message>
        <source>Sold (kWh)</source>
        <translation>售电量(kWh)</translation>
    </message>
    <message>
        <source>Band</source>
        <translation>区间</translation>
    </message>
    <message>
        <source>Who rectifies what</source>
        <translation>整改责任分解</translation>
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
        <source>Rectified</source>
        <translation>已整改</translation>
    </message>
    <message>
        <source>Next due date</source>
        <translation>最近整改期限</translation>
    </message>
    <message>
        <source>(not assigned)</source>
        <translation>（未指派）</translation>
    </message>
    <message>
        <source>Measures by kind of problem</source>
        <translation>各类问题的整改措施</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>整改措施</translation>
    </message>
    <message>
        <source>as written in the list</source>
        <translation>见整改清单</translation>
    </message>
    <message>
        <source>There is nothing to rectify.</source>
        <translation>本月没有需要整改的问题。</translation>
    </message>
    <message>
        <source>The measure, the person responsible and the due date of each problem stand in the rectification list (attachment 1).</source>
        <translation>各项问题的整改措施、责任人和整改期限详见整改清单（附件1）。</translation>
    </message>
    <message>
        <source>Responsibilities are given out when problems are confirmed; none has been confirmed yet.</source>
        <translation>整改责任在问题确认后下达，目前尚无已确认的问题。</translation>
    </message>
    <message>
        <source>(not entered)</source>
        <translation>（未填写）</translation>
    </message>
    <message>
        <source>all units on file</source>
        <translation>全部单位</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>No check has been run yet; this report rests on problems entered by hand alone.</source>
        <translation>尚未运行检查，本报告仅依据手工登记的问题。</translation>
    </message>
    <message>
        <source>The last check was run on %1 for %2 to %3: %4 rules were judged, and %5 of them found problems.</source>
        <translation>最近一次检查于%1运行，检查期间为%2至%3，共运行规则%4条，其中%5条发现问题。</translation>
    </message>
    <message>
        <source>No rule was left out for want of data.</source>
        <translation>没有因数据缺失而未运行的规则。</translation>
    </message>
    <message>
        <source>This report covers the field audit of %1. Audited: %2. Inspectors: %3. Responsible for the month: %4.</source>
        <translation>本报告反映%1现场营销稽查情况。被稽查单位：%2。稽查人员：%3。月度责任人：%4。</translation>
    </message>
    <message>
        <source>It was made by comparing files, bills, readings and losses with one another and with what the field survey found on site.</source>
        <translation>稽查采用档案、账单、示数、线损相互比对并与营业普查现场情况核对的方式进行。</translation>
    </message>
    <message>
        <source>No problem of an earlier month is on file, so there is nothing to follow up.</source>
        <translation>此前各月无问题记录，无需跟踪整改。</translation>
    </message>
    <message>
        <source>%1 is the last earlier month with problems: %2 in all, %3 of them confirmed.</source>
        <translation>上期（%1）共有问题%2项，其中已确认%3项。</translation>
    </message>
    <message>
        <source>By %1, %2 of the confirmed problems were rectified (%3); of those with a due date, %4 were done in time (%5). %6 are overdue. %7 yuan were recovered.</source>
        <translation>截至%1，已确认问题中完成整改%2项，完成率%3；有整改期限的问题中按期完成%4项，及时率%5；逾期未完成%6项；追补电费%7元。</translation>
    </message>
    <message>
        <source>The pass rate of re-verification is not given: this version does not record re-verification.</source>
        <translation>复查合格率未列出：稽查库暂不记录复查情况。</translation>
    </message>
    <message>
        <source>Overview of the audit</source>
        <translation>稽查概况</translation>
    </message>
    <message>
        <source>Indicators</source>
        <translation>指标完成情况</translation>
    </message>
    <message>
        <source>Problems found</source>
        <translation>发现问题汇总</translation>
    </message>
    <message>
        <source>Typical cases</source>
        <translation>典型案例</translation>
    </message>
    <message>
        <source>Causes</source>
        <translation>原因分析</translation>
    </message>
    <message>
        <source>Measures and responsibilities</source>
        <translation>整改措施与责任分解</translation>
    </message>
    <message>
        <source>Rectification of the previous month&apos;s problems</source>
        <translation>上期问题整改与复查情况</translation>
    </message>
    <message>
        <source>Risks and focus of next month</source>
        <translation>风险提示与下月重点</translation>
    </message>
    <message>
        <source>Suggestions for assessment</source>
        <translation>考核建议</translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation>附件</translation>
    </message>
    <message>
        <source>Marketing Field Audit Report</source>
        <translation>现场营销稽查报告</translation>
    </message>
    <message>
        <source>%1 (%2, %3 kWh lost)</source>
        <translation>%1（线损率%2，损失电量%3 kWh）</translation>
    </message>
    <message>
        <source>Transformer areas with the highest losses, to be examined next month: %1.</source>
        <translation>下月重点核查损失电量最大的高损台区：%1。</translation>
    </message>
    <message>
        <source>Rules that could not be run for want of data: %1. The data should be on file before the next audit.</source>
        <translation>因数据缺失未能运行的规则：%1。应在下次稽查前补齐数据。</translation>
    </message>
    <message>
        <source>The data show no particular risk.</source>
        <translation>现有数据未显示突出风险。</translation>
    </message>
    <message>
        <source>(%1) %2</source>
        <translation>（%1）%2</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>问题数</translation>
    </message>
    <message>
        <source>To be confirmed</source>
        <translation>待确认</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Whether problems are repeated cannot be told yet: no problem of an earlier month is on file.</source>
        <translation>此前各月无问题记录，尚不能判断是否存在重复问题。</translation>
    </message>
    <message>
        <source>No problem is a repetition: none of this month&apos;s was found by the same rule on the same subject in an earlier month.</source>
        <translation>本月无重复问题：未发现与此前各月规则相同、对象相同的问题。</translation>
    </message>
    <message>
        <source>Repeated problems</source>
        <translation>重复问题</translation>
    </message>
    <message>
        <source>Last found in</source>
        <translation>上次发现</translation>
    </message>
    <message>
        <source>Earlier months</source>
        <translation>此前发现月数</translation>
    </message>
    <message>
        <source>No problem was found for this month.</source>
        <translation>本月未发现问题。</translation>
    </message>
    <message>
        <source>Problems by discipline</source>
        <translation>发现问题统计（按专业）</translation>
    </message>
    <message>
        <source>Problems by unit</source>
        <translation>发现问题统计（按单位）</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>尚未进行</translation>
    </message>
    <message>
        <source>No file was written.</source>
        <translation>没有写出文件。</translation>
    </message>
    <message>
        <source>%1 exists already.</source>
        <translation>%1已存在。</translation>
    </message>
    <message>
        <source>The existing file was not touched.</source>
        <translation>原有文件未作改动。</translation>
    </message>
    <message>
        <source>Choose another name, or allow the file to be replaced.</source>
        <translation>请换一个文件名，或允许替换该文件。</translation>
    </message>
    <message>
        <source>%1 is a folder.</source>
        <translation>%1是文件夹。</translation>
    </message>
    <message>
        <source>Give the name of a file in it.</source>
        <translation>请给出其中的文件名。</translation>
    </message>
    <message>
        <source>The drive that holds %1 is full.</source>
        <translation>%1所在的磁盘已满。</translation>
    </message>
    <message>
        <source>Free some space or choose another drive, and try again.</source>
        <translation>请腾出空间或改用其他磁盘后重试。</translation>
    </message>
    <message>
        <source>%1 lies in a place that cannot be written to.</source>
        <translation>%1所在位置不可写入。</translation>
    </message>
    <message>
        <source>Choose a folder of your own.</source>
        <translation>请选择自己的文件夹。</translation>
    </message>
    <message>
        <source>Your account has no permission to write %1.</source>
        <translation>当前账户无权写入%1。</translation>
    </message>
    <message>
        <source>Choose a folder of your own, or ask the administrator for access.</source>
        <translation>请选择自己的文件夹，或向管理员申请权限。</translation>
    </message>
    <message>
        <source>There is no folder %1.</source>
        <translation>文件夹%1不存在。</translation>
    </message>
    <message>
        <source>Make the folder first, or choose another one.</source>
        <translation>请先建立该文件夹，或选择其他文件夹。</translation>
    </message>
    <message>
        <source>%1 could not be written.</source>
        <translation>%1无法写入。</translation>
    </message>
    <message>
        <source>If the file is open in another program, close it there and try again.</source>
        <translation>如该文件正在其他程序中打开，请关闭后重试。</translation>
    </message>
    <message>
        <source>Sheet %1</source>
        <translation>工作表%1</translation>
    </message>
    <message>
        <source>A text is longer than a spreadsheet cell can hold (32,767 characters).</source>
        <translation>有文本超过电子表格单元格的长度上限（32,767个字符）。</translation>
    </message>
    <message>
        <source>Write CSV instead: it has no such limit.</source>
        <translation>请改为导出CSV，该格式没有此限制。</translation>
    </message>
    <message numerus="yes">
        <source>%n transformer area(s), highest loss first</source>
        <translation>
            <numerusform>共%n个台区，按线损率由高到低排列</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other rule(s)</source>
        <translation>
            <numerusform>其余%n条规则</numerusform>
        </translation>
    </message>
    <message>
        <source>No data for this chart</source>
        <translation>此图暂无数据</translation>
    </message>
    <message>
        <source>Laying out the pages</source>
        <translation>正在排版</translation>
    </message>
    <message>
        <source>Writing the pages</source>
        <translation>正在写出页面</translation>
    </message>
    <message>
        <source>Problems in all: %1 (%2). To be confirmed: %3; rectified: %4; overdue: %5. Days left are counted to %6.</source>
        <translation>共%1项问题（%2）。待确认%3项，已整改%4项，逾期%5项。剩余天数计算至%6。</translation>
    </message>
    <message>
        <source>No cause has been entered yet for the problems of this month (%1 in all); causes are found when the stations check each case.</source>
        <translation>本月%1项问题均尚未填写原因，待各单位逐户核查后补充。</translation>
    </message>
    <message>
        <source>Problems without a cause so far: %1.</source>
        <translation>尚有%1项问题未填写原因。</translation>
    </message>
    <message>
        <source>Confirmed problems without a responsible unit or person: %1.</source>
        <translation>已确认的问题中尚有%1项未指派责任单位或责任人。</translation>
    </message>
    <message>
        <source>Major problems of this and earlier months that are not rectified yet: %1. They come first.</source>
        <translation>本月及此前各月尚有%1项重大问题未完成整改，应优先处理。</translation>
    </message>
    <message>
        <source>Problems past their due date on %2: %1. The responsible units have to say when they will be done.</source>
        <translation>截至%2有%1项问题逾期未整改，责任单位应说明完成时间。</translation>
    </message>
    <message>
        <source>Problems of this and earlier months still to be confirmed on site: %1.</source>
        <translation>本月及此前各月尚有%1项问题待现场核实确认。</translation>
    </message>
    <message>
        <source>Repeated problems: %1. The earlier measure did not last and has to be looked at again.</source>
        <translation>有%1项重复问题，原整改措施未能巩固，应重新研究。</translation>
    </message>
    <message>
        <source>Repetitions, where the same rule found the same subject in an earlier month: %1.</source>
        <translation>重复问题（与此前各月规则相同、对象相同）共%1项。</translation>
    </message>
    <message>
        <source>Problems found: %1, of which major %2, serious %3, ordinary %4, advisory %5.</source>
        <translation>本月共发现问题%1项，其中重大%2项、较大%3项、一般%4项、提示%5项。</translation>
    </message>
    <message>
        <source>Confirmed: %1, with %2 kWh and %3 yuan at stake. To be confirmed: %4, with %5 kWh and %6 yuan. Money of a problem that follows from another one is not counted again.</source>
        <translation>已确认%1项，涉及电量%2 kWh、涉及金额%3元；待确认%4项，涉及电量%5 kWh、涉及金额%6元。关联问题的金额不重复计算。</translation>
    </message>
    <message>
        <source>The last check no longer finds it.</source>
        <translation>最近一次检查已不再发现。</translation>
    </message>
    <message>
        <source>%1 (should be %2)</source>
        <translation>%1（应为%2）</translation>
    </message>
    <message>
        <source>Fact: %1. %2</source>
        <translation>事实：%1。%2</translation>
    </message>
    <message>
        <source>Basis: rule %1, version %2: %3 (%4)</source>
        <translation>依据：规则%1第%2版：%3（%4）</translation>
    </message>
    <message>
        <source>Measure: %1 (status: %2)</source>
        <translation>处理：%1（当前状态：%2）</translation>
    </message>
    <message>
        <source>none has been set yet</source>
        <translation>尚未制定整改措施</translation>
    </message>
    <message>
        <source>Marketing Field Audit: Problems Found and Rectification Measures</source>
        <translation>现场营销稽查发现问题及整改措施汇总清单</translation>
    </message>
    <message>
        <source>Attachment 1: Marketing Field Audit: Problems Found and Rectification Measures (problems: %1), printed apart.</source>
        <translation>附件1：《现场营销稽查发现问题及整改措施汇总清单》（共%1项问题），另附。</translation>
    </message>
    <message>
        <source>Nature: %1</source>
        <translation>问题性质：%1</translation>
    </message>
    <message>
        <source>, %1 yuan breach charge</source>
        <translation>，违约使用电费%1元</translation>
    </message>
    <message>
        <source>Breach charges</source>
        <translation>违约使用电费合计</translation>
    </message>
    <message>
        <source>Confirmed problems by unit as of %1, for assessment</source>
        <translation>各单位已确认问题（截至%1，供考核用）</translation>
    </message>
    <message>
        <source>No transformer area&apos;s loss rate can be judged for this month: supply of at least 300 kWh and bills for at least 98% of its customers are needed.</source>
        <translation>本月没有可判定线损率的台区：须有不低于300 kWh的供电量，且至少98%的用户有电费账单。</translation>
    </message>
    <message>
        <source>Of %1 transformer areas, the loss rate of %2 can be judged: %3 are above 7%, %4 below −1%, and %5 lie in between.</source>
        <translation>共有台区%1个，其中%2个可判定线损率：高于7%的%3个，低于−1%的%4个，介于两者之间的%5个。</translation>
    </message>
    <message>
        <source>Progress of rectification as of %1</source>
        <translation>整改进度（截至%1）</translation>
    </message>
    <message>
        <source>%1 (subjects: %2)</source>
        <translation>%1（涉及%2个对象）</translation>
    </message>
    <message>
        <source>Rules that could not be run, or not for every subject</source>
        <translation>未运行或未能全部判定的规则及原因</translation>
    </message>
    <message>
        <source>That check did not cover %1; problems of this month, if any, come from earlier checks or were entered by hand.</source>
        <translation>该次检查未包含%1；本月如有问题，系此前检查发现或手工登记。</translation>
    </message>
    <message>
        <source>None of them has been confirmed, so rates of completion and of punctuality cannot be given yet.</source>
        <translation>上述问题均未确认，暂不能计算整改完成率和及时率。</translation>
    </message>
    <message>
        <source>No problem of this month is on file; the last check did not cover it, so this is no proof that there is none.</source>
        <translation>本月无问题记录；最近一次检查未包含本月，不能据此认定本月没有问题。</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>手工</translation>
    </message>
    <message numerus="yes">
        <source>%n area(s) above %1%</source>
        <translation>
            <numerusform>%n个台区高于%1%</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n area(s) below %1%</source>
        <translation>
            <numerusform>%n个台区低于%1%</numerusform>
        </translation>
    </message>
    <message>
        <source>No problem of this month is on file; no check has been run yet, so this is no proof that there is none.</source>
        <translation>本月无问题记录；尚未运行检查，不能据此认定本月没有问题。</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>问题清单</translation>
    </message>
    <message>
        <source>Finding no.</source>
        <translation>问题编号</translation>
    </message>
    <message>
        <source>At the last check</source>
        <translation>最近一次检查结果</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>Follows from</source>
        <translation>关联问题</translation>
    </message>
    <message>
        <source>The audit looked at the files of %1 customers, %2 bills of the month, the energy supplied to %3 transformer areas, and %4 field survey forms of the month.</source>
        <translation>本次稽查共核对用户档案%1户、当月电费账单%2份、台区供电量%3条、营业普查登记表%4份。</translation>
    </message>
    <message>
        <source>It was made by comparing files, bills, readings and losses with one another; no field survey of this month is on file.</source>
        <translation>稽查采用档案、账单、示数、线损相互比对的方式进行，本月无营业普查数据。</translation>
    </message>
    <message>
        <source>Date:</source>
        <translation>日期：</translation>
    </message>
    <message>
        <source>Transformer areas outside the qualified band: the %1 with the most kWh lost or gained, of %2</source>
        <translation>线损率不合格的台区（损益电量最大的%1个，共%2个）</translation>
    </message>
    <message>
        <source>Repeated problems by rule</source>
        <translation>重复问题统计（按规则）</translation>
    </message>
    <message>
        <source>Repeated problems: the %1 found in most months, of %2</source>
        <translation>重复问题（此前发现月数最多的%1项，共%2项）</translation>
    </message>
    <message>
        <source>Exporting %1</source>
        <translation>正在导出 %1</translation>
    </message>
    <message>
        <source>No problem of this month is on file, so there is nothing to assess.</source>
        <translation>本月无问题记录，没有可供考核的事项。</translation>
    </message>
    <message>
        <source>No check has been run yet: these problems were entered by hand, and there may be others.</source>
        <translation>尚未运行检查：所列问题系手工登记，可能还有其他问题。</translation>
    </message>
    <message>
        <source>The last check did not cover this month: these problems were found before or entered by hand, and there may be others.</source>
        <translation>最近一次检查未包含本月：所列问题系此前检查发现或手工登记，可能还有其他问题。</translation>
    </message>
</context>
</TS>
