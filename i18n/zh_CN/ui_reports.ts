<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>mingcha::ui::MonthRows</name>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Findings in this month&apos;s list: neither dismissed nor gone</source>
        <translation>列入本月清单的问题：未排除、未消失</translation>
    </message>
    <message>
        <source>Unconfirmed</source>
        <translation>待确认</translation>
    </message>
    <message>
        <source>Being rectified</source>
        <translation>整改中</translation>
    </message>
    <message>
        <source>Rectified</source>
        <translation>已整改</translation>
    </message>
    <message>
        <source>No bills of this month are on file.</source>
        <translation>库中没有本月的账单。</translation>
    </message>
    <message>
        <source>No data are on file.</source>
        <translation>库中没有数据。</translation>
    </message>
    <message>
        <source>Data: %1 files, the last of %2.</source>
        <translation>数据：%1 个文件，最近导入 %2。</translation>
    </message>
    <message>
        <source>All stations.</source>
        <translation>全部供电所。</translation>
    </message>
    <message>
        <source>Station: %1.</source>
        <translation>供电所：%1。</translation>
    </message>
    <message>
        <source>The checks have not run yet.</source>
        <translation>尚未运行检查。</translation>
    </message>
    <message>
        <source>Last check %1 with %2 rules for %3.</source>
        <translation>最近检查 %1，%2 条规则，期间 %3。</translation>
    </message>
    <message>
        <source>%1 %2 rules or months could not be judged.</source>
        <translation>%1另有 %2 项规则或月份未能判定。</translation>
    </message>
</context>
<context>
    <name>mingcha::ui::PageView</name>
    <message>
        <source>Print preview</source>
        <translation>打印预览</translation>
    </message>
</context>
<context>
    <name>mingcha::ui::PaperDesk</name>
    <message>
        <source>Not all pages were printed.</source>
        <translation>部分页面没有打印。</translation>
    </message>
    <message>
        <source>Check the printer and try again, or save as PDF.</source>
        <translation>请检查打印机后重试，或另存为 PDF。</translation>
    </message>
    <message>
        <source>The printer could not be reached.</source>
        <translation>无法连接打印机。</translation>
    </message>
    <message>
        <source>Page %1</source>
        <translation>第 %1 页</translation>
    </message>
    <message>
        <source>The printer takes no more pages.</source>
        <translation>打印机不再接收页面。</translation>
    </message>
    <message>
        <source>The printer did not take the pages.</source>
        <translation>打印机没有接收页面。</translation>
    </message>
    <message>
        <source>Printing</source>
        <translation>正在打印</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>另存为 PDF</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Save as DOCX</source>
        <translation>另存为 DOCX</translation>
    </message>
    <message>
        <source>Word document (*.docx)</source>
        <translation>Word 文档 (*.docx)</translation>
    </message>
    <message>
        <source>Save as XLSX</source>
        <translation>另存为 XLSX</translation>
    </message>
    <message>
        <source>Workbook (*.xlsx)</source>
        <translation>工作簿 (*.xlsx)</translation>
    </message>
</context>
<context>
    <name>mingcha::ui::PaperView</name>
    <message>
        <source>&amp;Print …</source>
        <translation>打印(&amp;P)…</translation>
    </message>
    <message>
        <source>Print …</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>PDF …</source>
        <translation>PDF…</translation>
    </message>
    <message>
        <source>DOCX …</source>
        <translation>DOCX…</translation>
    </message>
    <message>
        <source>List as XLSX …</source>
        <translation>清单 XLSX…</translation>
    </message>
    <message>
        <source>XLSX …</source>
        <translation>XLSX…</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>适合宽度</translation>
    </message>
    <message>
        <source>Fit the width of the window</source>
        <translation>适合窗口宽度</translation>
    </message>
    <message>
        <source>Page %1 of %2 · %3 %</source>
        <translation>第 %1 页 共 %2 页 · %3 %</translation>
    </message>
</context>
<context>
    <name>mingcha::ui::ReportsPage</name>
    <message>
        <source>Months</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>The report is being made</source>
        <translation>正在生成报告</translation>
    </message>
    <message>
        <source>No month to report on</source>
        <translation>没有可报告的月份</translation>
    </message>
    <message>
        <source>The monthly report needs bills or findings. Import the files of a month first.</source>
        <translation>月报需要账单或问题数据。请先导入某月的文件。</translation>
    </message>
    <message>
        <source>Go to the data</source>
        <translation>前往数据</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>已保存为 %1。</translation>
    </message>
    <message>
        <source>Monthly report %1</source>
        <translation>稽查月报 %1</translation>
    </message>
    <message>
        <source>Audit report %1 %2</source>
        <translation>稽查报告 %1 %2</translation>
    </message>
    <message>
        <source>Rectification list %1 %2</source>
        <translation>整改清单 %1 %2</translation>
    </message>
    <message>
        <source>Making the report</source>
        <translation>正在生成报告</translation>
    </message>
    <message>
        <source>&amp;Make it again</source>
        <translation>重新生成(&amp;M)</translation>
    </message>
</context>
</TS>
