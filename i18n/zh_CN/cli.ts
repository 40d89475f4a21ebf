<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>cli</name>
    <message>
        <source>File that holds the passphrase.</source>
        <translation>存放口令的文件。</translation>
    </message>
    <message>
        <source>FILE</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Open file descriptor to read the passphrase from.</source>
        <translation>从中读取口令的已打开文件描述符。</translation>
    </message>
    <message>
        <source>NUMBER</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Print the result as JSON.</source>
        <translation>以 JSON 输出结果。</translation>
    </message>
    <message>
        <source>Language of texts: zh or en.</source>
        <translation>文字语言：zh 或 en。</translation>
    </message>
    <message>
        <source>Print the result only.</source>
        <translation>只输出结果。</translation>
    </message>
    <message>
        <source>Name recorded with what is changed; the login name by default.</source>
        <translation>随改动记录的姓名；默认取登录名。</translation>
    </message>
    <message>
        <source>NAME</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Show this help.</source>
        <translation>显示本帮助。</translation>
    </message>
    <message>
        <source>Usage: mingcha-cli COMMAND … — marketing audit of power supply, offline, in one encrypted file.</source>
        <translation>用法：mingcha-cli 命令 … —— 供电营销稽查，离线运行，全部数据存于一个加密文件。</translation>
    </message>
    <message>
        <source>mingcha-cli COMMAND --help explains the options of a command.</source>
        <translation>mingcha-cli 命令 --help 说明该命令的选项。</translation>
    </message>
    <message>
        <source>Usage: mingcha-cli %1 %2</source>
        <translation>用法：mingcha-cli %1 %2</translation>
    </message>
    <message>
        <source>--lang expects zh or en, not &quot;%1&quot;.</source>
        <translation>--lang 只接受 zh 或 en，不接受“%1”。</translation>
    </message>
    <message numerus="yes">
        <source>Checked %1 to %2: %n finding(s).</source>
        <translation>
            <numerusform>已稽查 %1 至 %2：发现问题 %n 个。</numerusform>
        </translation>
    </message>
    <message>
        <source>New %1, still there %2, gone %3, back %4.</source>
        <translation>新增 %1，仍在 %2，消失 %3，再现 %4。</translation>
    </message>
    <message>
        <source>There is no rule %1 in the catalogue.</source>
        <translation>规则目录中没有 %1。</translation>
    </message>
    <message>
        <source>Check quantity, price, fee and loss, and keep the findings.</source>
        <translation>稽查量价费损，并保存发现的问题。</translation>
    </message>
    <message>
        <source>First month to judge; the first billed month by default.</source>
        <translation>起始月份；默认取最早有账单的月份。</translation>
    </message>
    <message>
        <source>Last month to judge; the last billed month by default.</source>
        <translation>截止月份；默认取最近有账单的月份。</translation>
    </message>
    <message>
        <source>Rules to run, separated by commas; all that are switched on by default.</source>
        <translation>要运行的规则，以逗号分隔；默认运行全部启用的规则。</translation>
    </message>
    <message>
        <source>End with exit code 4 when there are findings.</source>
        <translation>发现问题时以退出码 4 结束。</translation>
    </message>
    <message>
        <source>Say what would be found; keep nothing.</source>
        <translation>只说明会发现什么，不保存。</translation>
    </message>
    <message>
        <source>--to lies before --from.</source>
        <translation>--to 早于 --from。</translation>
    </message>
    <message>
        <source>List or export findings.</source>
        <translation>列出或导出问题。</translation>
    </message>
    <message>
        <source>Findings of these rules only.</source>
        <translation>只列这些规则的问题。</translation>
    </message>
    <message>
        <source>File to write; standard output by default.</source>
        <translation>要写出的文件；默认写到标准输出。</translation>
    </message>
    <message>
        <source>--format expects csv, json or xlsx, not &quot;%1&quot;.</source>
        <translation>--format 只接受 csv、json 或 xlsx，不接受“%1”。</translation>
    </message>
    <message>
        <source>A workbook needs a file name: give --out.</source>
        <translation>工作簿需要文件名：请给出 --out。</translation>
    </message>
    <message>
        <source>Wrote %1.</source>
        <translation>已写出 %1。</translation>
    </message>
    <message>
        <source>Show the proof of a finding: values, sources, formula, basis.</source>
        <translation>显示一个问题的证据卡：数值、来源、算式、依据。</translation>
    </message>
    <message>
        <source>explain expects the number of a finding, not &quot;%1&quot;.</source>
        <translation>explain 需要问题编号，不接受“%1”。</translation>
    </message>
    <message>
        <source>There is no finding %1.</source>
        <translation>没有编号为 %1 的问题。</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>未作任何改动。</translation>
    </message>
    <message>
        <source>List the findings with: mingcha-cli findings VAULT</source>
        <translation>列出问题：mingcha-cli findings VAULT</translation>
    </message>
    <message>
        <source>--kind expects one of %1, not &quot;%2&quot;.</source>
        <translation>--kind 只接受 %1，不接受“%2”。</translation>
    </message>
    <message>
        <source>--overlap expects stop, keep or replace, not &quot;%1&quot;.</source>
        <translation>--overlap 只接受 stop、keep 或 replace，不接受“%1”。</translation>
    </message>
    <message>
        <source>Import data files; each is one transaction with its own receipt.</source>
        <translation>导入数据文件；每个文件为一个事务，各有回执。</translation>
    </message>
    <message>
        <source>Kind of all files: %1; recognised by default.</source>
        <translation>全部文件的种类：%1；默认自动识别。</translation>
    </message>
    <message>
        <source>Column mapping to apply, by its name.</source>
        <translation>要套用的列对应方案名称。</translation>
    </message>
    <message>
        <source>What to do with keys that are in the vault already: stop, keep the old rows, or replace them.</source>
        <translation>稽查库中已有相同键值时：停止（stop）、保留旧行（keep）或替换（replace）。</translation>
    </message>
    <message>
        <source>Say what would be imported; write nothing.</source>
        <translation>只说明会导入什么，不写入。</translation>
    </message>
    <message>
        <source>List the receipts of all imports.</source>
        <translation>列出全部导入回执。</translation>
    </message>
    <message>
        <source>  (undone)</source>
        <translation>  （已撤回）</translation>
    </message>
    <message>
        <source>  (replaced)</source>
        <translation>  （已替换）</translation>
    </message>
    <message>
        <source>Take an import back as a whole.</source>
        <translation>整体撤回一次导入。</translation>
    </message>
    <message>
        <source>undo-import expects the number of an import, not &quot;%1&quot;.</source>
        <translation>undo-import 需要导入编号，不接受“%1”。</translation>
    </message>
    <message>
        <source>Import %1 was taken back; its receipt stays.</source>
        <translation>导入 %1 已撤回；其回执保留。</translation>
    </message>
    <message>
        <source>List or export rejected rows with their reasons.</source>
        <translation>列出或导出退回行及其原因。</translation>
    </message>
    <message>
        <source>rejects expects the number of an import, not &quot;%1&quot;.</source>
        <translation>rejects 需要导入编号，不接受“%1”。</translation>
    </message>
    <message>
        <source>Write an empty file with the standard headers of a kind.</source>
        <translation>写出某种类标准表头的空白文件。</translation>
    </message>
    <message>
        <source>CSV or XLSX file to write.</source>
        <translation>要写出的 CSV 或 XLSX 文件。</translation>
    </message>
    <message>
        <source>template needs --kind and --out.</source>
        <translation>template 需要 --kind 和 --out。</translation>
    </message>
    <message>
        <source>export needs --kind and --out.</source>
        <translation>export 需要 --kind 和 --out。</translation>
    </message>
    <message>
        <source>Wrote %1 rows to %2.</source>
        <translation>已写出 %1 行到 %2。</translation>
    </message>
    <message>
        <source>Write the rectification list of a month.</source>
        <translation>写出某月的整改清单。</translation>
    </message>
    <message>
        <source>Workbook or PDF to write.</source>
        <translation>要写出的工作簿或 PDF。</translation>
    </message>
    <message>
        <source>Write the monthly audit report.</source>
        <translation>写出月度稽查报告。</translation>
    </message>
    <message>
        <source>PDF or DOCX to write.</source>
        <translation>要写出的 PDF 或 DOCX。</translation>
    </message>
    <message>
        <source>Do the whole job on a folder of files: import, check, list and report.</source>
        <translation>对一个文件夹完成全部工作：导入、稽查、清单、报告。</translation>
    </message>
    <message>
        <source>Vault to use; made when it is not there.</source>
        <translation>使用的稽查库；不存在时新建。</translation>
    </message>
    <message>
        <source>Folder for the list and the report.</source>
        <translation>存放清单和报告的文件夹。</translation>
    </message>
    <message>
        <source>audit needs --vault and --out.</source>
        <translation>audit 需要 --vault 和 --out。</translation>
    </message>
    <message>
        <source>There is no folder %1.</source>
        <translation>没有文件夹 %1。</translation>
    </message>
    <message>
        <source>Check the path.</source>
        <translation>请检查路径。</translation>
    </message>
    <message>
        <source>The folder %1 holds no files.</source>
        <translation>文件夹 %1 中没有文件。</translation>
    </message>
    <message>
        <source>Name the folder with the data files.</source>
        <translation>请指定存放数据文件的文件夹。</translation>
    </message>
    <message>
        <source>Make a new, empty vault.</source>
        <translation>新建一个空的稽查库。</translation>
    </message>
    <message>
        <source>Made the vault %1.</source>
        <translation>已新建稽查库 %1。</translation>
    </message>
    <message>
        <source>Say what a vault holds: facts, totals, findings, rejected rows.</source>
        <translation>说明稽查库的内容：数据、合计、问题、退回行。</translation>
    </message>
    <message>
        <source>  Billed: %1 kWh, %2 yuan; supplied to the areas: %3 kWh</source>
        <translation>  计费电量 %1 kWh，应收电费 %2 元；台区供电量 %3 kWh</translation>
    </message>
    <message>
        <source>  Findings: %1; rejected rows that are open: %2</source>
        <translation>  问题 %1 个；未处理的退回行 %2 行</translation>
    </message>
    <message>
        <source>Check every page and every row of a vault.</source>
        <translation>校验稽查库的每一页和每一行。</translation>
    </message>
    <message>
        <source>The vault is sound: %1 pages checked.</source>
        <translation>稽查库完好：已校验 %1 页。</translation>
    </message>
    <message>
        <source>The vault is damaged: %1</source>
        <translation>稽查库已损坏：%1</translation>
    </message>
    <message>
        <source>Restore the newest sound backup into a new file: mingcha-cli restore BACKUP NEW</source>
        <translation>请将最近的完好备份恢复为新文件：mingcha-cli restore BACKUP NEW</translation>
    </message>
    <message>
        <source>Make a verified copy of a vault.</source>
        <translation>制作一份经过校验的稽查库备份。</translation>
    </message>
    <message>
        <source>Where to put the copy; the vault&apos;s backup folder by default.</source>
        <translation>备份的位置；默认放入稽查库的备份文件夹。</translation>
    </message>
    <message>
        <source>Made and verified the backup %1.</source>
        <translation>已制作并校验备份 %1。</translation>
    </message>
    <message>
        <source>Restore a backup into a new file.</source>
        <translation>将备份恢复为新文件。</translation>
    </message>
    <message>
        <source>Restored and verified %1.</source>
        <translation>已恢复并校验 %1。</translation>
    </message>
    <message>
        <source>Change the passphrase of a vault.</source>
        <translation>更改稽查库的口令。</translation>
    </message>
    <message>
        <source>File that holds the new passphrase; asked for by default.</source>
        <translation>存放新口令的文件；默认询问。</translation>
    </message>
    <message>
        <source>Changed the passphrase of %1.</source>
        <translation>已更改 %1 的口令。</translation>
    </message>
    <message>
        <source>--%1 expects a month as YYYY-MM, not &quot;%2&quot;.</source>
        <translation>--%1 需要 YYYY-MM 形式的月份，不接受“%2”。</translation>
    </message>
    <message>
        <source>There is no vault at %1.</source>
        <translation>%1 处没有稽查库。</translation>
    </message>
    <message>
        <source>Check the path, or make a new vault with: mingcha-cli create %1</source>
        <translation>请检查路径，或新建：mingcha-cli create %1</translation>
    </message>
    <message>
        <source>Month to take; the latest billed month by default.</source>
        <translation>月份；默认取最近有账单的月份。</translation>
    </message>
    <message>
        <source>Supply station to take; all by default.</source>
        <translation>供电所；默认全部。</translation>
    </message>
    <message>
        <source>UNIT</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Run mingcha-cli --help for the commands and their options.</source>
        <translation>运行 mingcha-cli --help 查看命令与选项。</translation>
    </message>
    <message>
        <source>%1 exists already.</source>
        <translation>%1 已存在。</translation>
    </message>
    <message>
        <source>It was not changed.</source>
        <translation>该文件未作改动。</translation>
    </message>
    <message>
        <source>Name another file, or move that one away first.</source>
        <translation>请另取文件名，或先移走原文件。</translation>
    </message>
    <message>
        <source>%1 row %2</source>
        <translation>%1 第 %2 行</translation>
    </message>
    <message>
        <source>%1 sheet %2 row %3</source>
        <translation>%1 工作表 %2 第 %3 行</translation>
    </message>
    <message>
        <source>At stake: %1 kWh, %2 yuan</source>
        <translation>涉及电量 %1 kWh，涉及金额 %2 元</translation>
    </message>
    <message>
        <source>; expected %1</source>
        <translation>；应为 %1</translation>
    </message>
    <message>
        <source>Formula: %1</source>
        <translation>算式：%1</translation>
    </message>
    <message>
        <source>Money: %1</source>
        <translation>金额：%1</translation>
    </message>
    <message>
        <source>Basis: %1 v%2 · %3</source>
        <translation>依据：%1 v%2 · %3</translation>
    </message>
    <message>
        <source>Parameters: %1</source>
        <translation>参数：%1</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>Follows from: %1 (withdrawn, so the money is summed here)</source>
        <translation>由 %1 引起（该问题已撤销，金额计入本条）</translation>
    </message>
    <message>
        <source>Follows from: %1 (its money is not summed)</source>
        <translation>由 %1 引起（金额不重复合计）</translation>
    </message>
    <message>
        <source>  Columns that match no field: %1</source>
        <translation>  未对应到字段的列：%1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>  Rejected rows are kept with their reasons: mingcha-cli rejects VAULT %1</source>
        <translation>  退回行及原因已保存：mingcha-cli rejects VAULT %1</translation>
    </message>
    <message>
        <source>  Of %1 earlier rejected rows that were tried again, %2 were kept.</source>
        <translation>  重试以前的退回行 %1 行，收下 %2 行。</translation>
    </message>
    <message>
        <source>The passphrase is empty.</source>
        <translation>口令为空。</translation>
    </message>
    <message>
        <source>Give a passphrase of at least one character.</source>
        <translation>请给出至少一个字符的口令。</translation>
    </message>
    <message>
        <source>The passphrase is longer than 4096 bytes.</source>
        <translation>口令超过 4096 字节。</translation>
    </message>
    <message>
        <source>Check that the right file was named.</source>
        <translation>请确认指定的是正确的文件。</translation>
    </message>
    <message>
        <source>There is no passphrase file at %1.</source>
        <translation>%1 处没有口令文件。</translation>
    </message>
    <message>
        <source>Check the path given with --passphrase-file.</source>
        <translation>请检查 --passphrase-file 给出的路径。</translation>
    </message>
    <message>
        <source>The passphrase file %1 cannot be read.</source>
        <translation>口令文件 %1 无法读取。</translation>
    </message>
    <message>
        <source>Check who may read it.</source>
        <translation>请检查其读取权限。</translation>
    </message>
    <message>
        <source>--passphrase-fd expects the number of an open file descriptor, not &quot;%1&quot;.</source>
        <translation>--passphrase-fd 需要已打开的文件描述符编号，不接受“%1”。</translation>
    </message>
    <message>
        <source>No passphrase was given and there is no terminal to ask for it.</source>
        <translation>未给出口令，也没有可供询问的终端。</translation>
    </message>
    <message>
        <source>Name a file that holds it with --passphrase-file FILE.</source>
        <translation>请用 --passphrase-file FILE 指定存放口令的文件。</translation>
    </message>
    <message>
        <source>Passphrase: </source>
        <translation>口令：</translation>
    </message>
    <message>
        <source>The two passphrases differ.</source>
        <translation>两次口令不一致。</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>请重试。</translation>
    </message>
    <message>
        <source>%1 [%2]: %3 rows read = %4 kept + %5 rejected + %6 skipped; %7 repaired</source>
        <translation>%1［%2］：读取 %3 行 = 收下 %4 + 退回 %5 + 跳过 %6；修复 %7 处</translation>
    </message>
    <message>
        <source>There is no command %1.</source>
        <translation>没有命令 %1。</translation>
    </message>
    <message>
        <source>  Row %1 would be rejected: %2</source>
        <translation>  第 %1 行将被退回：%2</translation>
    </message>
    <message>
        <source>The result could not be written out: %1.</source>
        <translation>结果无法写出：%1。</translation>
    </message>
    <message>
        <source>What was printed is not complete; what the command did in the vault stands.</source>
        <translation>已输出的内容不完整；该命令对稽查库所做的操作有效。</translation>
    </message>
    <message>
        <source>Free some space or choose another place, and ask for the result again.</source>
        <translation>请腾出空间或另选位置，然后重新获取结果。</translation>
    </message>
    <message>
        <source>  Would be refused: this very file was imported as import %1.</source>
        <translation>  正式导入会被拒绝：此文件已作为第 %1 号导入收下。</translation>
    </message>
    <message>
        <source>  Would be refused: %1 records of it are already in the vault. Choose with --overlap whether to keep or to replace them.</source>
        <translation>  正式导入会被拒绝：其中 %1 条记录已在稽查库中。请用 --overlap 选择保留或替换原有记录。</translation>
    </message>
    <message>
        <source>Form of the list; by default what the ending of --out says, else csv.</source>
        <translation>清单格式；缺省时按 --out 的扩展名，否则为 csv。</translation>
    </message>
    <message>
        <source>--out expects a file that ends in %1.</source>
        <translation>--out 需要以 %1 结尾的文件。</translation>
    </message>
    <message>
        <source> or </source>
        <translation> 或 </translation>
    </message>
    <message>
        <source>A name given to %1 is empty.</source>
        <translation>%1 的参数中有一个名称为空。</translation>
    </message>
    <message>
        <source>--%1 expects a value.</source>
        <translation>--%1 需要一个值。</translation>
    </message>
    <message>
        <source>The command comes first, then its options.</source>
        <translation>请先写命令，再写选项。</translation>
    </message>
    <message>
        <source>There is no import %1.</source>
        <translation>没有第 %1 号导入。</translation>
    </message>
    <message>
        <source>List the imports with: mingcha-cli imports VAULT</source>
        <translation>列出导入：mingcha-cli imports VAULT</translation>
    </message>
    <message>
        <source>FOLDER</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>New passphrase: </source>
        <translation>新口令：</translation>
    </message>
    <message>
        <source>New passphrase again: </source>
        <translation>再次输入新口令：</translation>
    </message>
    <message>
        <source>This passphrase is weak: a few more words would help.</source>
        <translation>口令强度：弱。多用几个词会更好。</translation>
    </message>
    <message>
        <source>This passphrase is fair.</source>
        <translation>口令强度：一般。</translation>
    </message>
    <message>
        <source>This passphrase is strong.</source>
        <translation>口令强度：强。</translation>
    </message>
    <message>
        <source>This passphrase is very strong.</source>
        <translation>口令强度：很强。</translation>
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
    <message>
        <source>Rejected rows</source>
        <translation>退回行</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
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
        <source>As it stands there</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>退回原因</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Cells of the row</source>
        <translation>整行内容</translation>
    </message>
    <message>
        <source>  Row %1, %2: the total stated is %3, the values it stands for make %4.</source>
        <translation>  第 %1 行 %2：文件所列合计为 %3，其所含各值之和为 %4。</translation>
    </message>
    <message>
        <source>  Header in row %1: %2</source>
        <translation>  表头在第 %1 行：%2</translation>
    </message>
    <message>
        <source>  Sheet “%1”, without a header: %2</source>
        <translation>  工作表“%1”，无表头：%2</translation>
    </message>
    <message>
        <source>  Sheet “%1”, header in row %2: %3</source>
        <translation>  工作表“%1”，表头在第 %2 行：%3</translation>
    </message>
    <message>
        <source>Columns of the file: %1</source>
        <translation>文件各列：%1</translation>
    </message>
    <message>
        <source>HEADER</source>
        <translation>表头</translation>
    </message>
    <message>
        <source>Check that this is the right file. If it is, say which column it is: %1</source>
        <translation>请核对文件是否正确。若无误，请指定对应的列：%1</translation>
    </message>
    <message>
        <source>Say which column it is: %1</source>
        <translation>请指定对应的列：%1</translation>
    </message>
    <message>
        <source>Check the name of the file and the header in it.</source>
        <translation>请核对文件名及文件中的表头。</translation>
    </message>
    <message>
        <source>--column expects FIELD=HEADER, not &quot;%1&quot;.</source>
        <translation>--column 需要“字段=表头”的形式，而不是“%1”。</translation>
    </message>
    <message>
        <source>--column: there is no field &quot;%1&quot;. Its name is a header of the template, or its id in docs/data-formats.md.</source>
        <translation>--column：没有字段“%1”。字段名为模板中的表头，或 docs/data-formats.md 中的代号。</translation>
    </message>
    <message>
        <source>No file has a column &quot;%1&quot; that could be the field &quot;%2&quot;.</source>
        <translation>没有文件含有可作为字段“%2”的列“%1”。</translation>
    </message>
    <message>
        <source>Nothing was imported.</source>
        <translation>没有导入任何内容。</translation>
    </message>
    <message>
        <source>Check that this is the right file. If it is, say what it holds and which column is what, --column once for each: %1</source>
        <translation>请核对文件是否正确。若无误，请指明数据类别和各字段对应的列（每列一个 --column）：%1</translation>
    </message>
    <message>
        <source>Which column a field stands in, where the headers do not tell: field by id or title, column by header, letter or number. May be given again. “none” leaves a column out.</source>
        <translation>某字段取自哪一列（表头无法判断时）：字段写代号或名称，列写表头、列字母或序号。可多次使用；字段写“none”表示不用该列。</translation>
    </message>
    <message>
        <source>FIELD=HEADER</source>
        <translation>字段=表头</translation>
    </message>
    <message>
        <source>  These columns are kept as the profile “%1”; files with the same headers get it by themselves.</source>
        <translation>  此对应关系已存为导入方案“%1”，表头相同的文件将自动采用。</translation>
    </message>
    <message>
        <source>Day that the days left are counted to; today by default.</source>
        <translation>剩余天数计算至哪一天，默认为今天。</translation>
    </message>
    <message>
        <source>--%1 expects a day as YYYY-MM-DD, not &quot;%2&quot;.</source>
        <translation>--%1 需要 YYYY-MM-DD 形式的日期，而不是“%2”。</translation>
    </message>
    <message>
        <source>Write all facts of a kind as a CSV or XLSX file that can be imported again.</source>
        <translation>将某类数据的全部记录写成可再次导入的 CSV 或 XLSX 文件。</translation>
    </message>
</context>
</TS>
