<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>mingcha::ui::BrowseTab</name>
    <message>
        <source>Kind of facts</source>
        <translation>数据类别</translation>
    </message>
    <message>
        <source>Filter the rows</source>
        <translation>筛选数据行</translation>
    </message>
    <message>
        <source>Show &amp;personal data</source>
        <translation>显示个人信息(&amp;P)</translation>
    </message>
    <message>
        <source>Filter: words or pinyin initials</source>
        <translation>筛选：文字或拼音首字母</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>&amp;Export …</source>
        <translation>导出(&amp;E)…</translation>
    </message>
    <message>
        <source>No facts of this kind</source>
        <translation>没有此类数据</translation>
    </message>
    <message>
        <source>Nothing of this kind has been imported for the chosen station and months.</source>
        <translation>所选供电所和期间内尚未导入此类数据。</translation>
    </message>
    <message>
        <source>Import files …</source>
        <translation>导入文件…</translation>
    </message>
    <message>
        <source>Shown: %1. All months together are %2 records; choose other months above.</source>
        <translation>当前显示 %1。全部月份共 %2 条记录；可在上方选择其他月份。</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>%1 行</translation>
    </message>
    <message>
        <source>%1 of %2 rows</source>
        <translation>%1 行，共 %2 行</translation>
    </message>
</context>
<context>
    <name>mingcha::ui::ColumnsStep</name>
    <message>
        <source>Columns of the file and their fields</source>
        <translation>文件的列与对应字段</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>Column in the file</source>
        <translation>文件中的列</translation>
    </message>
    <message>
        <source>First values</source>
        <translation>前几个值</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Save this mapping as a &amp;profile, offered for the next file with these headers:</source>
        <translation>将此对应关系保存为导入方案，下次遇到相同表头时自动提供(&amp;P)：</translation>
    </message>
    <message>
        <source>The profile %1 was saved.</source>
        <translation>导入方案“%1”已保存。</translation>
    </message>
    <message>
        <source>Field for column %1</source>
        <translation>列“%1”对应的字段</translation>
    </message>
    <message>
        <source>– kept as text –</source>
        <translation>– 按文本保留 –</translation>
    </message>
    <message>
        <source>– not used –</source>
        <translation>– 不使用 –</translation>
    </message>
    <message>
        <source>total, checked only</source>
        <translation>合计，仅核对</translation>
    </message>
</context>
<context>
    <name>mingcha::ui::DataPage</name>
    <message>
        <source>Receipts</source>
        <translation>导入回执</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>&amp;Import files …</source>
        <translation>导入文件(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Undo import …</source>
        <translation>撤销导入(&amp;U)…</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>回执</translation>
    </message>
    <message>
        <source>Rejected rows</source>
        <translation>退回行</translation>
    </message>
    <message>
        <source>Browse</source>
        <translation>浏览</translation>
    </message>
    <message>
        <source>Views of the data</source>
        <translation>数据视图</translation>
    </message>
    <message>
        <source>Nothing imported yet</source>
        <translation>尚未导入数据</translation>
    </message>
    <message>
        <source>Price list, customer file, area supply, bills, survey forms: CSV, Excel or OpenDocument, as the office sends them. Drop the files on the window, or choose them.</source>
        <translation>销售电价表、用电客户档案、台区供电量、电费台账、营业普查登记表：CSV、Excel 或 OpenDocument 均可，按日常报送的原样导入。把文件拖到窗口上，或点击选择。</translation>
    </message>
    <message>
        <source>Import files …</source>
        <translation>导入文件…</translation>
    </message>
    <message>
        <source>&amp;Undo this import …</source>
        <translation>撤销此次导入(&amp;U)…</translation>
    </message>
    <message>
        <source>&amp;Filter the facts</source>
        <translation>筛选数据(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Receipts</source>
        <translation>导入回执(&amp;R)</translation>
    </message>
    <message>
        <source>Rejected rows (%1)</source>
        <translation>退回行（%1）</translation>
    </message>
    <message>
        <source>Import files</source>
        <translation>导入文件</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.txt *.xlsx *.xls *.ods *.html *.htm);;All files (*)</source>
        <translation>表格文件 (*.csv *.tsv *.txt *.xlsx *.xls *.ods *.html *.htm);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Undo an import</source>
        <translation>撤销导入</translation>
    </message>
    <message>
        <source>Take the import of %1 back as a whole?</source>
        <translation>要整体撤销文件“%1”的导入吗？</translation>
    </message>
    <message>
        <source>Its %1 records leave the vault; the receipt stays and says so. Decisions about findings stay; the next check marks what is gone.</source>
        <translation>其中 %1 条记录将从稽查库中移除；回执保留并注明已撤销。已作出的问题处理保留，下次检查会标出消失的问题。</translation>
    </message>
    <message>
        <source>Undo the import</source>
        <translation>撤销导入</translation>
    </message>
    <message>
        <source>Undoing the import</source>
        <translation>正在撤销导入</translation>
    </message>
    <message>
        <source>A rejected row was corrected and not tried again.</source>
        <translation>有一条退回行已更正但尚未重试。</translation>
    </message>
    <message>
        <source>Files that were chosen for the import are not imported.</source>
        <translation>已选择的文件尚未导入。</translation>
    </message>
</context>
<context>
    <name>mingcha::ui::FactsSource</name>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Place in the file</source>
        <translation>文件中的位置</translation>
    </message>
    <message>
        <source>row %1</source>
        <translation>第 %1 行</translation>
    </message>
</context>
<context>
    <name>mingcha::ui::FileStep</name>
    <message>
        <source>&amp;Import this sheet</source>
        <translation>导入此工作表(&amp;I)</translation>
    </message>
    <message>
        <source>Rows of the file</source>
        <translation>文件中的行</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>&amp;Kind of data</source>
        <translation>数据类别(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Encoding</source>
        <translation>编码(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Delimiter</source>
        <translation>分隔符(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Sheet</source>
        <translation>工作表(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Header begins in row</source>
        <translation>表头起始行(&amp;H)</translation>
    </message>
    <message>
        <source>and spans this many &amp;rows</source>
        <translation>表头行数(&amp;R)</translation>
    </message>
    <message>
        <source>middle</source>
        <translation>中间</translation>
    </message>
    <message>
        <source>end</source>
        <translation>末尾</translation>
    </message>
</context>
<context>
    <name>mingcha::ui::ImportDialog</name>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>上一步(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>下一步(&amp;N)</translation>
    </message>
    <message>
        <source>Import &amp;all that are ready</source>
        <translation>导入全部就绪文件(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>looking at it …</source>
        <translation>正在识别…</translation>
    </message>
    <message>
        <source>needs your choice</source>
        <translation>需要您选择</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>importing …</source>
        <translation>正在导入…</translation>
    </message>
    <message>
        <source>imported</source>
        <translation>已导入</translation>
    </message>
    <message>
        <source>not imported</source>
        <translation>未导入</translation>
    </message>
    <message>
        <source>Looking at the file …</source>
        <translation>正在识别文件…</translation>
    </message>
    <message>
        <source>Importing … the window may be used meanwhile; cancelling leaves nothing behind.</source>
        <translation>正在导入……期间窗口可照常使用；取消后不留下任何内容。</translation>
    </message>
    <message>
        <source>1 File</source>
        <translation>1 文件</translation>
    </message>
    <message>
        <source>2 Columns</source>
        <translation>2 列</translation>
    </message>
    <message>
        <source>3 Trial</source>
        <translation>3 试导入</translation>
    </message>
    <message>
        <source>4 Receipt</source>
        <translation>4 回执</translation>
    </message>
    <message>
        <source>Step %1</source>
        <translation>步骤：%1</translation>
    </message>
    <message>
        <source>&amp;Cancel the import</source>
        <translation>取消导入(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>导入(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Next file</source>
        <translation>下一个文件(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation>完成(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Look at it again</source>
        <translation>重新读取(&amp;L)</translation>
    </message>
</context>
<context>
    <name>mingcha::ui::ImportQueue</name>
    <message>
        <source>Looking at the files</source>
        <translation>正在识别文件</translation>
    </message>
    <message>
        <source>Trying the import</source>
        <translation>正在试导入</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>正在导入</translation>
    </message>
</context>
<context>
    <name>mingcha::ui::ReceiptTexts</name>
    <message>
        <source>standard header</source>
        <translation>标准表头</translation>
    </message>
    <message>
        <source>known alias</source>
        <translation>已知别名</translation>
    </message>
    <message>
        <source>your alias</source>
        <translation>自定义别名</translation>
    </message>
    <message>
        <source>saved profile</source>
        <translation>导入方案</translation>
    </message>
    <message>
        <source>chosen by hand</source>
        <translation>手工指定</translation>
    </message>
    <message>
        <source>leading zeros were lost</source>
        <translation>前导零丢失</translation>
    </message>
    <message>
        <source>last digits were lost</source>
        <translation>末位数字丢失</translation>
    </message>
    <message>
        <source>rounded to the digits kept</source>
        <translation>按保留位数四舍五入</translation>
    </message>
    <message>
        <source>written as a formula</source>
        <translation>写成公式</translation>
    </message>
    <message>
        <source>full-width characters</source>
        <translation>全角字符</translation>
    </message>
    <message>
        <source>titles</source>
        <translation>标题行</translation>
    </message>
    <message>
        <source>blank rows</source>
        <translation>空行</translation>
    </message>
    <message>
        <source>repeated headers</source>
        <translation>重复表头</translation>
    </message>
    <message>
        <source>headers</source>
        <translation>表头</translation>
    </message>
    <message>
        <source>total rows</source>
        <translation>合计行</translation>
    </message>
    <message>
        <source>notes</source>
        <translation>说明行</translation>
    </message>
    <message>
        <source>identical repeats</source>
        <translation>完全相同的重复行</translation>
    </message>
    <message>
        <source>already in the vault, kept as they were</source>
        <translation>库中已有，保留原有</translation>
    </message>
    <message>
        <source>Text (CSV or TSV)</source>
        <translation>文本（CSV 或 TSV）</translation>
    </message>
    <message>
        <source>Excel workbook (XLSX)</source>
        <translation>Excel 工作簿（XLSX）</translation>
    </message>
    <message>
        <source>OpenDocument (ODS)</source>
        <translation>OpenDocument 表格（ODS）</translation>
    </message>
    <message>
        <source>Excel 97–2003 (XLS)</source>
        <translation>Excel 97–2003（XLS）</translation>
    </message>
    <message>
        <source>HTML table</source>
        <translation>HTML 表格</translation>
    </message>
    <message>
        <source>Comma</source>
        <translation>逗号</translation>
    </message>
    <message>
        <source>Semicolon</source>
        <translation>分号</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>制表符</translation>
    </message>
    <message>
        <source>the file</source>
        <translation>本文件</translation>
    </message>
    <message>
        <source>Columns of %1</source>
        <translation>“%1”的列</translation>
    </message>
    <message>
        <source>Not used</source>
        <translation>未使用</translation>
    </message>
    <message>
        <source>Header</source>
        <translation>表头</translation>
    </message>
    <message>
        <source>row %1</source>
        <translation>第 %1 行</translation>
    </message>
    <message>
        <source>rows %1 to %2</source>
        <translation>第 %1 至 %2 行</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>导入方案</translation>
    </message>
    <message>
        <source>not used</source>
        <translation>不使用</translation>
    </message>
    <message>
        <source>Repaired values</source>
        <translation>已修复的值</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Totals stated in the file</source>
        <translation>文件中的合计</translation>
    </message>
    <message>
        <source>%1, row %2</source>
        <translation>%1，第 %2 行</translation>
    </message>
    <message>
        <source>%1 ✓ agrees with the rows</source>
        <translation>%1 ✓ 与各行之和一致</translation>
    </message>
    <message>
        <source>%1 ✕ the rows add up to %2</source>
        <translation>%1 ✕ 各行之和为 %2</translation>
    </message>
    <message>
        <source>To be noted</source>
        <translation>注意事项</translation>
    </message>
    <message>
        <source>Columns not recognised</source>
        <translation>未识别的列</translation>
    </message>
    <message>
        <source>kept as text</source>
        <translation>按文本保留</translation>
    </message>
    <message>
        <source>not imported</source>
        <translation>未导入</translation>
    </message>
    <message>
        <source>Skipped rows</source>
        <translation>跳过的行</translation>
    </message>
    <message>
        <source>How the file was read</source>
        <translation>读取方式</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Delimiter</source>
        <translation>分隔符</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>a date written as a number</source>
        <translation>日期写成数字</translation>
    </message>
    <message>
        <source>a day where a month was expected</source>
        <translation>应为月份处写成日期</translation>
    </message>
    <message>
        <source>another way to write a number</source>
        <translation>数字写法不同</translation>
    </message>
    <message>
        <source>unreadable, left empty</source>
        <translation>无法识别，留空</translation>
    </message>
    <message>
        <source>yuan</source>
        <translation>元</translation>
    </message>
    <message>
        <source>yuan/kWh</source>
        <translation>元/kWh</translation>
    </message>
    <message>
        <source>Columns of the file</source>
        <translation>本文件的列</translation>
    </message>
    <message>
        <source>Vertical bar</source>
        <translation>竖线</translation>
    </message>
</context>
<context>
    <name>mingcha::ui::ReceiptView</name>
    <message>
        <source>Details of the receipt</source>
        <translation>回执明细</translation>
    </message>
    <message>
        <source>Import %1, %2, by %3</source>
        <translation>导入编号 %1，%2，导入人 %3</translation>
    </message>
    <message>
        <source> — undone, its facts are no longer in the vault</source>
        <translation> — 已撤销，其数据已不在稽查库中</translation>
    </message>
    <message>
        <source> — replaced by a later import</source>
        <translation> — 已被后来的导入替换</translation>
    </message>
    <message>
        <source>%1 rows read = %2 kept + %3 rejected + %4 skipped</source>
        <translation>读入 %1 行 = 保留 %2 + 退回 %3 + 跳过 %4</translation>
    </message>
    <message>
        <source>%1 records</source>
        <translation>%1 条记录</translation>
    </message>
    <message>
        <source>%1 kWh</source>
        <translation>%1 kWh</translation>
    </message>
    <message>
        <source>%1 yuan</source>
        <translation>%1 元</translation>
    </message>
    <message>
        <source>%1 values repaired</source>
        <translation>修复 %1 个值</translation>
    </message>
</context>
<context>
    <name>mingcha::ui::ReceiptsModel</name>
    <message>
        <source>undone</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>replaced</source>
        <translation>已替换</translation>
    </message>
    <message>
        <source>%1 ✓  %2 !</source>
        <translation>%1 ✓  %2 !</translation>
    </message>
    <message>
        <source>%1 ✓</source>
        <translation>%1 ✓</translation>
    </message>
</context>
<context>
    <name>mingcha::ui::RejectsSource</name>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>工作表</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>As it stands there</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>corrected</source>
        <translation>已更正</translation>
    </message>
    <message>
        <source>import undone</source>
        <translation>导入已撤销</translation>
    </message>
    <message>
        <source>open</source>
        <translation>待处理</translation>
    </message>
</context>
<context>
    <name>mingcha::ui::RejectsTab</name>
    <message>
        <source>Cells of the row</source>
        <translation>该行的单元格</translation>
    </message>
    <message>
        <source>&amp;Try the row again</source>
        <translation>重试该行(&amp;T)</translation>
    </message>
    <message>
        <source>Rejected rows</source>
        <translation>退回行</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Cell (can be corrected)</source>
        <translation>单元格（可更正）</translation>
    </message>
    <message>
        <source>&amp;Export …</source>
        <translation>导出(&amp;E)…</translation>
    </message>
    <message>
        <source>Correct the cells and try the row again; it becomes an import of its own.</source>
        <translation>更正单元格后重试该行；成功后作为单独的一次导入。</translation>
    </message>
    <message>
        <source>No rejected rows</source>
        <translation>没有退回行</translation>
    </message>
    <message>
        <source>Every data row of this file was kept.</source>
        <translation>该文件的数据行全部保留。</translation>
    </message>
    <message>
        <source>Column %1</source>
        <translation>第 %1 列</translation>
    </message>
    <message>
        <source>Trying the row again</source>
        <translation>正在重试该行</translation>
    </message>
    <message>
        <source>The row was not kept.</source>
        <translation>该行未能保留。</translation>
    </message>
    <message>
        <source>Still rejected: %1</source>
        <translation>仍被退回：%1</translation>
    </message>
    <message>
        <source>The row was kept.</source>
        <translation>该行已保留。</translation>
    </message>
</context>
<context>
    <name>mingcha::ui::TrialStep</name>
    <message>
        <source>Rows that are in the vault already</source>
        <translation>稽查库中已有的行</translation>
    </message>
    <message>
        <source>&amp;Keep what is there, skip these rows</source>
        <translation>保留原有，跳过这些行(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Replace: take the older rows back and import these</source>
        <translation>替换：撤销原有行并导入新行(&amp;R)</translation>
    </message>
    <message>
        <source>Rows that would be rejected</source>
        <translation>将被退回的行</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>As it stands there</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>Reading the whole file … nothing is written.</source>
        <translation>正在通读文件……不写入任何内容。</translation>
    </message>
    <message>
        <source>This very file was imported before: import %1. It will not be taken a second time.</source>
        <translation>该文件此前已导入（导入编号 %1），不会再次导入。</translation>
    </message>
    <message>
        <source>%1 rows are in the vault already, from an earlier import. Choose what happens to them.</source>
        <translation>有 %1 行已由先前的导入存入稽查库，请选择如何处理。</translation>
    </message>
    <message>
        <source>This is what the import would bring. Nothing is written yet.</source>
        <translation>以下为导入后的结果预览，尚未写入任何内容。</translation>
    </message>
</context>
</TS>
