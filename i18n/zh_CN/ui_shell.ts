<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>mingcha::ui::AboutTexts</name>
    <message>
        <source>About Mingcha</source>
        <translation>关于明察</translation>
    </message>
    <message>
        <source>&lt;h3&gt;Mingcha %1&lt;/h3&gt;&lt;p&gt;Offline audit workstation for power-supply marketing. It contains no network code.&lt;/p&gt;&lt;p&gt;Free software under the GNU General Public License, version 3 or later.&lt;/p&gt;&lt;p&gt;Built with Qt %2, SQLCipher, OpenSSL, QCustomPlot, libxlsxwriter, ICU.&lt;/p&gt;</source>
        <translation>&lt;h3&gt;明察 %1&lt;/h3&gt;&lt;p&gt;供电营销稽查离线工作站，不含任何网络代码。&lt;/p&gt;&lt;p&gt;自由软件，依 GNU 通用公共许可证第 3 版或更新版本发布。&lt;/p&gt;&lt;p&gt;采用 Qt %2、SQLCipher、OpenSSL、QCustomPlot、libxlsxwriter、ICU 构建。&lt;/p&gt;</translation>
    </message>
</context>
<context>
    <name>mingcha::ui::Actions</name>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;New vault …</source>
        <translation>新建稽查库(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Open …</source>
        <translation>打开(&amp;O)…</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>最近打开(&amp;R)</translation>
    </message>
    <message>
        <source>Try the &amp;sample</source>
        <translation>试用示例(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Close vault</source>
        <translation>关闭稽查库(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Import files …</source>
        <translation>导入文件(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Print …</source>
        <translation>打印(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Back up now</source>
        <translation>立即备份(&amp;B)</translation>
    </message>
    <message>
        <source>Backups and in&amp;tegrity …</source>
        <translation>备份与完整性(&amp;T)…</translation>
    </message>
    <message>
        <source>R&amp;estore a backup …</source>
        <translation>恢复备份(&amp;E)…</translation>
    </message>
    <message>
        <source>Change &amp;passphrase …</source>
        <translation>更改口令(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Lock</source>
        <translation>锁定(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Find on this page</source>
        <translation>在本页查找(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Search everything</source>
        <translation>搜索全部(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Collapse navigation</source>
        <translation>收起导航栏(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>全屏(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>外观(&amp;A)</translation>
    </message>
    <message>
        <source>As the &amp;desktop</source>
        <translation>跟随桌面(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>浅色(&amp;L)</translation>
    </message>
    <message>
        <source>Dar&amp;k</source>
        <translation>深色(&amp;K)</translation>
    </message>
    <message>
        <source>La&amp;nguage</source>
        <translation>语言(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Page</source>
        <translation>页面(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Run the checks</source>
        <translation>运行检查(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>快捷键(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;About Mingcha</source>
        <translation>关于明察(&amp;A)</translation>
    </message>
</context>
<context>
    <name>mingcha::ui::Health</name>
    <message>
        <source>Checking the vault&apos;s file</source>
        <translation>正在校验稽查库文件</translation>
    </message>
</context>
<context>
    <name>mingcha::ui::HelpTexts</name>
    <message>
        <source>&lt;h3&gt;Getting started&lt;/h3&gt;&lt;p&gt;A &lt;b&gt;vault&lt;/b&gt; is one encrypted file (.mingcha) that holds the imported data, the findings and every decision. Create one, or try the sample.&lt;/p&gt;&lt;ol&gt;&lt;li&gt;&lt;b&gt;Data&lt;/b&gt;: import the files of the office: price list, customer file, area supply, bills, survey forms. Drop them on the window, or press Ctrl+I.&lt;/li&gt;&lt;li&gt;&lt;b&gt;Checks&lt;/b&gt;: run the rules (F5). You see what is new, still there, gone and back before anything is stored.&lt;/li&gt;&lt;li&gt;&lt;b&gt;Findings&lt;/b&gt;: read the proof card, confirm or dismiss.&lt;/li&gt;&lt;li&gt;&lt;b&gt;Rectification&lt;/b&gt;: who does what until when.&lt;/li&gt;&lt;li&gt;&lt;b&gt;Reports&lt;/b&gt;: the monthly report and the rectification list, printed or saved.&lt;/li&gt;&lt;/ol&gt;&lt;p&gt;Everything can be undone (Ctrl+Z), also a whole import. Ctrl+L locks the vault.&lt;/p&gt;</source>
        <translation>&lt;h3&gt;快速入门&lt;/h3&gt;&lt;p&gt;&lt;b&gt;稽查库&lt;/b&gt;是一个加密文件（.mingcha），保存导入的数据、问题和每一项处理。可以新建一个，或试用示例。&lt;/p&gt;&lt;ol&gt;&lt;li&gt;&lt;b&gt;数据&lt;/b&gt;：导入日常文件：销售电价表、用电客户档案、台区供电量、电费台账、营业普查登记表。拖到窗口上，或按 Ctrl+I。&lt;/li&gt;&lt;li&gt;&lt;b&gt;稽查&lt;/b&gt;：运行规则（F5）。在存入之前先显示新增、仍在、消失、复现的问题。&lt;/li&gt;&lt;li&gt;&lt;b&gt;问题&lt;/b&gt;：查看证据卡，确认或排除。&lt;/li&gt;&lt;li&gt;&lt;b&gt;整改&lt;/b&gt;：何人何时完成何事。&lt;/li&gt;&lt;li&gt;&lt;b&gt;报告&lt;/b&gt;：稽查月报和整改清单，打印或保存。&lt;/li&gt;&lt;/ol&gt;&lt;p&gt;一切操作均可撤销（Ctrl+Z），整次导入也可撤销。Ctrl+L 锁定稽查库。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;h3&gt;Overview&lt;/h3&gt;&lt;p&gt;The state of the chosen station and months. Click or press Enter on any tile or chart element to see the rows behind it.&lt;/p&gt;</source>
        <translation>&lt;h3&gt;总览&lt;/h3&gt;&lt;p&gt;所选供电所和期间的总体情况。点击任一磁贴或图表元素（或按 Enter），即可查看其背后的明细。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;h3&gt;Data&lt;/h3&gt;&lt;p&gt;Left: what was imported, newest first. Right: the receipt: rows read = kept + rejected + skipped, with sums, repairs and the file&apos;s hash. Rejected rows can be corrected and tried again. An import can be undone as a whole; its findings are then gone at the next check.&lt;/p&gt;&lt;p&gt;&lt;i&gt;Browse&lt;/i&gt; shows all facts with where they came from. Ctrl+F filters, Ctrl+C copies with headers, a right click on the header chooses columns.&lt;/p&gt;</source>
        <translation>&lt;h3&gt;数据&lt;/h3&gt;&lt;p&gt;左侧：历次导入，最新在前。右侧：回执，读入 = 保留 + 退回 + 跳过，并列出合计、修复和文件指纹。退回行可以更正后重试。一次导入可以整体撤销，相关问题在下次检查时消失。&lt;/p&gt;&lt;p&gt;&lt;i&gt;浏览&lt;/i&gt;显示全部数据及其来源。Ctrl+F 筛选，Ctrl+C 带表头复制，右键点击表头选择列。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;h3&gt;Checks&lt;/h3&gt;&lt;p&gt;Each rule says what it looks for, on which regulation it rests, and with which limits. F5 runs the rules that are switched on; the comparison is shown before it is applied.&lt;/p&gt;</source>
        <translation>&lt;h3&gt;稽查&lt;/h3&gt;&lt;p&gt;每条规则说明检查内容、依据的规定和限值。F5 运行已启用的规则；对比结果先显示、后应用。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;h3&gt;Findings&lt;/h3&gt;&lt;p&gt;Up and down move through the findings, Y confirms, N dismisses with a reason, R sets the rectification. The proof card shows every value with its source, so that it can be recomputed by hand.&lt;/p&gt;</source>
        <translation>&lt;h3&gt;问题&lt;/h3&gt;&lt;p&gt;上下键逐条浏览，Y 确认，N 排除（填写原因），R 填写整改。证据卡列出每个数值及其来源，可以手工复核。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;h3&gt;Rectification&lt;/h3&gt;&lt;p&gt;Confirmed findings with measure, person and due date. Days left are negative when late.&lt;/p&gt;</source>
        <translation>&lt;h3&gt;整改&lt;/h3&gt;&lt;p&gt;已确认的问题及其整改措施、责任人和整改期限。逾期时剩余天数为负。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;h3&gt;Reports&lt;/h3&gt;&lt;p&gt;What you see is what is printed: the preview, the paper and the PDF are the same pages.&lt;/p&gt;</source>
        <translation>&lt;h3&gt;报告&lt;/h3&gt;&lt;p&gt;所见即所印：预览、打印和 PDF 是同样的页面。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;h3&gt;Settings&lt;/h3&gt;&lt;p&gt;Names printed on list and report, appearance, lock times, working calendar, limits and header aliases. All but the appearance are kept in the vault.&lt;/p&gt;</source>
        <translation>&lt;h3&gt;设置&lt;/h3&gt;&lt;p&gt;清单与报告上的署名、外观、锁定时间、工作日历、整改期限和表头别名。除外观外均保存在稽查库中。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
</context>
<context>
    <name>mingcha::ui::JobIndicator</name>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Stop this job</source>
        <translation>停止此任务</translation>
    </message>
    <message>
        <source>%1: stopping …</source>
        <translation>%1：正在停止…</translation>
    </message>
</context>
<context>
    <name>mingcha::ui::LockScreen</name>
    <message>
        <source>Passphrase</source>
        <translation>口令</translation>
    </message>
    <message>
        <source>&amp;Unlock</source>
        <translation>解锁(&amp;U)</translation>
    </message>
    <message>
        <source>Locked. What you were typing is kept and will be there again.</source>
        <translation>已锁定。正在输入的内容会保留，解锁后仍在。</translation>
    </message>
    <message>
        <source>This is not the vault&apos;s passphrase. Mind capital letters and the input method.</source>
        <translation>口令不正确。请注意大小写和输入法。</translation>
    </message>
</context>
<context>
    <name>mingcha::ui::MainWindow</name>
    <message>
        <source>The daily check found damage in the vault&apos;s file.</source>
        <translation>每日校验发现稽查库文件已损坏。</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>未作任何更改。</translation>
    </message>
    <message>
        <source>Restore the newest sound backup into a new file and go on with that (File › Restore a backup).</source>
        <translation>请将最近的完好备份恢复为新文件后继续使用（文件 › 恢复备份）。</translation>
    </message>
    <message>
        <source>%1 — Mingcha</source>
        <translation>%1 — 明察</translation>
    </message>
    <message>
        <source>Mingcha</source>
        <translation>明察</translation>
    </message>
    <message>
        <source>No vault was opened yet</source>
        <translation>尚未打开过稽查库</translation>
    </message>
    <message>
        <source>&amp;Clear this list</source>
        <translation>清空此列表(&amp;C)</translation>
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
        <source>Open or create a vault first: imported data are kept in it.</source>
        <translation>请先打开或新建稽查库：导入的数据保存在其中。</translation>
    </message>
    <message>
        <source>%1 (read-only) — Mingcha</source>
        <translation>%1（只读） — 明察</translation>
    </message>
    <message>
        <source>This vault is open for reading only: nothing was imported. Close it where it is written to, open it again and drop the files once more.</source>
        <translation>该稽查库以只读方式打开，未导入任何内容。请在正在写入它的地方将其关闭，重新打开后再拖入文件。</translation>
    </message>
    <message>
        <source>Open a vault</source>
        <translation>打开稽查库</translation>
    </message>
    <message>
        <source>A vault came together with other files: nothing was opened or imported. Open the vault first, then drop the data files.</source>
        <translation>稽查库与其他文件一同拖入：未打开稽查库，也未导入数据。请先打开稽查库，再拖入数据文件。</translation>
    </message>
</context>
<context>
    <name>mingcha::ui::NavigationBar</name>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Show names</source>
        <translation>显示名称</translation>
    </message>
    <message>
        <source>Collapse</source>
        <translation>收起</translation>
    </message>
</context>
<context>
    <name>mingcha::ui::PageList</name>
    <message>
        <source>Overview</source>
        <translation>总览</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>稽查</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Rectification</source>
        <translation>整改</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>报告</translation>
    </message>
</context>
<context>
    <name>mingcha::ui::RangeDialog</name>
    <message>
        <source>Choose months</source>
        <translation>选择期间</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>自(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>至(&amp;T)</translation>
    </message>
</context>
<context>
    <name>mingcha::ui::SampleVault</name>
    <message>
        <source>The file %1 could not be written.</source>
        <translation>无法写入文件 %1。</translation>
    </message>
    <message>
        <source>The sample data were not found.</source>
        <translation>找不到示例数据。</translation>
    </message>
    <message>
        <source>Nothing was made.</source>
        <translation>未生成任何内容。</translation>
    </message>
    <message>
        <source>Install the program again, or start it from its source folder.</source>
        <translation>请重新安装本程序，或从源代码目录启动。</translation>
    </message>
    <message>
        <source>The folder %1 could not be made.</source>
        <translation>无法创建文件夹 %1。</translation>
    </message>
</context>
<context>
    <name>mingcha::ui::ScopeBar</name>
    <message>
        <source>Station</source>
        <translation>供电所</translation>
    </message>
    <message>
        <source>Months</source>
        <translation>期间</translation>
    </message>
    <message>
        <source>&amp;Station</source>
        <translation>供电所(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Months</source>
        <translation>期间(&amp;M)</translation>
    </message>
    <message>
        <source>All stations</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>All (%1)</source>
        <translation>全部（%1）</translation>
    </message>
    <message>
        <source>All months</source>
        <translation>全部期间</translation>
    </message>
    <message>
        <source>Year %1</source>
        <translation>%1 年</translation>
    </message>
    <message>
        <source>Choose months …</source>
        <translation>选择期间…</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>锁定</translation>
    </message>
    <message>
        <source>Lock (%1)</source>
        <translation>锁定（%1）</translation>
    </message>
</context>
<context>
    <name>mingcha::ui::SearchField</name>
    <message>
        <source>Search customers, areas and findings</source>
        <translation>搜索用户、台区和问题</translation>
    </message>
    <message>
        <source>Customer, name, area, finding …</source>
        <translation>户号、户名、台区、问题…</translation>
    </message>
    <message>
        <source>Search by number, name or pinyin initials (Ctrl+K)</source>
        <translation>按编号、名称或拼音首字母搜索（Ctrl+K）</translation>
    </message>
    <message>
        <source>Search results</source>
        <translation>搜索结果</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>没有找到</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more: type further</source>
        <translation>
            <numerusform>……另有 %n 项，请继续输入</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mingcha::ui::ShortcutTexts</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>In tables</source>
        <translation>表格中</translation>
    </message>
    <message>
        <source>Open the row</source>
        <translation>打开该行</translation>
    </message>
    <message>
        <source>Copy with headers</source>
        <translation>带表头复制</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>全选</translation>
    </message>
    <message>
        <source>Leave the table</source>
        <translation>离开表格</translation>
    </message>
</context>
<context>
    <name>mingcha::ui::StatusStrip</name>
    <message>
        <source>○ Read-only</source>
        <translation>○ 只读</translation>
    </message>
    <message>
        <source>◌ Writing …</source>
        <translation>◌ 正在写入…</translation>
    </message>
    <message>
        <source>● Saved</source>
        <translation>● 已保存</translation>
    </message>
    <message>
        <source>· Backup %1 ✓</source>
        <translation>· 备份 %1 ✓</translation>
    </message>
    <message>
        <source>· No backup yet</source>
        <translation>· 尚无备份</translation>
    </message>
    <message>
        <source>· Integrity not checked yet</source>
        <translation>· 完整性尚未校验</translation>
    </message>
    <message>
        <source>· The file is damaged ✕</source>
        <translation>· 文件已损坏 ✕</translation>
    </message>
    <message>
        <source>· Integrity %1 ✓</source>
        <translation>· 完整性 %1 ✓</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>· Locked</source>
        <translation>· 已锁定</translation>
    </message>
    <message>
        <source>· Does not lock by itself</source>
        <translation>· 不自动锁定</translation>
    </message>
    <message>
        <source>· Locks in %1:%2</source>
        <translation>· %1:%2 后锁定</translation>
    </message>
</context>
<context>
    <name>mingcha::ui::UndoActions</name>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <translation>撤销：%1(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <translation>重做：%1(&amp;R)</translation>
    </message>
    <message>
        <source>Undoing</source>
        <translation>正在撤销</translation>
    </message>
    <message>
        <source>Doing again</source>
        <translation>正在重做</translation>
    </message>
</context>
<context>
    <name>mingcha::ui::VaultFlows</name>
    <message>
        <source>Work is still going on</source>
        <translation>任务仍在进行</translation>
    </message>
    <message>
        <source>The vault is being written to. Stop that and go on?</source>
        <translation>正在写入稽查库。要停止并继续吗？</translation>
    </message>
    <message>
        <source>What is not finished leaves nothing behind; what is finished stays.</source>
        <translation>未完成的不留下任何内容，已完成的保留。</translation>
    </message>
    <message>
        <source>Stop it</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Open a vault</source>
        <translation>打开稽查库</translation>
    </message>
    <message>
        <source>Vaults (*.mingcha);;All files (*)</source>
        <translation>稽查库 (*.mingcha);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Preparing the sample</source>
        <translation>正在准备示例</translation>
    </message>
    <message>
        <source>Backing up</source>
        <translation>正在备份</translation>
    </message>
    <message>
        <source>Backed up and verified: %1</source>
        <translation>已备份并校验：%1</translation>
    </message>
    <message>
        <source>The passphrase was changed. Older backups keep the old one.</source>
        <translation>口令已更改。此前的备份仍使用原口令。</translation>
    </message>
    <message>
        <source>Opened for reading only</source>
        <translation>以只读方式打开</translation>
    </message>
    <message>
        <source>%1 is being written to by %2 on %3, since %4. Here it was opened for reading only: nothing can be imported, decided or set. Close it there and open it again to work on it here.</source>
        <translation>“%1”正由 %2 在计算机 %3 上写入（自 %4 起）。这里以只读方式打开：不能导入、处理或更改设置。请在那边关闭后再在这里重新打开。</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>尚未保存</translation>
    </message>
    <message>
        <source>Going on loses that; everything else is in the vault.</source>
        <translation>继续操作将丢失上述内容；其余内容均已保存在稽查库中。</translation>
    </message>
    <message>
        <source>Go on without it</source>
        <translation>放弃并继续</translation>
    </message>
</context>
</TS>
