<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>mingcha::ui::BackupsDialog</name>
    <message>
        <source>Backups</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>&amp;Check the file now</source>
        <translation>立即校验(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Restore …</source>
        <translation>恢复(&amp;R)…</translation>
    </message>
    <message>
        <source>Backups and integrity</source>
        <translation>备份与完整性</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>A verified backup is made before every import, migration and change of passphrase. The newest ten are kept in %1.</source>
        <translation>每次导入、升级和更改口令前都会生成经校验的备份。最近十份保存在 %1。</translation>
    </message>
    <message>
        <source>&amp;Back up now</source>
        <translation>立即备份(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Save a copy as …</source>
        <translation>另存副本(&amp;S)…</translation>
    </message>
    <message>
        <source>Checking the vault&apos;s file</source>
        <translation>正在校验稽查库文件</translation>
    </message>
    <message>
        <source>The file is sound: all %1 pages were checked.</source>
        <translation>文件完好：已校验全部 %1 页。</translation>
    </message>
    <message>
        <source>The file is damaged. Restore a backup into a new file and go on with that.</source>
        <translation>文件已损坏。请将备份恢复为新文件后继续使用。</translation>
    </message>
    <message>
        <source>Save a copy of the vault</source>
        <translation>保存稽查库副本</translation>
    </message>
    <message>
        <source>Vaults (*.mingcha)</source>
        <translation>稽查库 (*.mingcha)</translation>
    </message>
    <message>
        <source>Saving a copy</source>
        <translation>正在保存副本</translation>
    </message>
    <message>
        <source>Saved and verified: %1</source>
        <translation>已保存并校验：%1</translation>
    </message>
    <message>
        <source>No backup yet</source>
        <translation>尚无备份</translation>
    </message>
    <message>
        <source>The first one is made before the next import, or at once by the button below.</source>
        <translation>下次导入前自动生成第一份备份，也可用下面的按钮立即备份。</translation>
    </message>
</context>
<context>
    <name>mingcha::ui::ChangePassphraseDialog</name>
    <message>
        <source>Present passphrase</source>
        <translation>当前口令</translation>
    </message>
    <message>
        <source>Change passphrase</source>
        <translation>更改口令</translation>
    </message>
    <message>
        <source>A backup is made first. The vault is copied under the new passphrase, the copy is verified and takes the place of the old file.</source>
        <translation>先生成备份，再用新口令复制稽查库，校验副本后替换原文件。</translation>
    </message>
    <message>
        <source>Presen&amp;t passphrase</source>
        <translation>当前口令(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Change</source>
        <translation>更改(&amp;C)</translation>
    </message>
    <message>
        <source>Changing the passphrase</source>
        <translation>正在更改口令</translation>
    </message>
</context>
<context>
    <name>mingcha::ui::NewVaultDialog</name>
    <message>
        <source>Audit %1</source>
        <translation>%1年稽查</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>New vault</source>
        <translation>新建稽查库</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Folder of the new vault</source>
        <translation>新稽查库所在文件夹</translation>
    </message>
    <message>
        <source>A vault is one encrypted file that holds everything: imported data, findings, decisions.</source>
        <translation>稽查库是一个加密文件，保存导入的数据、问题和处理的全部内容。</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation>文件夹(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Create</source>
        <translation>新建(&amp;C)</translation>
    </message>
    <message>
        <source>Creating the vault</source>
        <translation>正在新建稽查库</translation>
    </message>
</context>
<context>
    <name>mingcha::ui::OpenDialog</name>
    <message>
        <source>Passphrase</source>
        <translation>口令</translation>
    </message>
    <message>
        <source>For &amp;reading only</source>
        <translation>只读方式(&amp;R)</translation>
    </message>
    <message>
        <source>Open a vault</source>
        <translation>打开稽查库</translation>
    </message>
    <message>
        <source>&amp;Passphrase</source>
        <translation>口令(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>打开(&amp;O)</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>正在打开</translation>
    </message>
    <message>
        <source>Restore a backup …</source>
        <translation>恢复备份…</translation>
    </message>
</context>
<context>
    <name>mingcha::ui::RestoreDialog</name>
    <message>
        <source>Passphrase of the backup</source>
        <translation>备份的口令</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>恢复备份</translation>
    </message>
    <message>
        <source>Vaults (*.mingcha);;All files (*)</source>
        <translation>稽查库 (*.mingcha);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Choose a backup</source>
        <translation>选择备份</translation>
    </message>
    <message>
        <source>New file</source>
        <translation>新文件</translation>
    </message>
    <message>
        <source>Restore into</source>
        <translation>恢复到</translation>
    </message>
    <message>
        <source>Restored.mingcha</source>
        <translation>恢复.mingcha</translation>
    </message>
    <message>
        <source>The backup is copied into a new file and verified. Your present vault is not touched.</source>
        <translation>备份将复制为新文件并校验，不影响当前稽查库。</translation>
    </message>
    <message>
        <source>&amp;Backup</source>
        <translation>备份(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;New file</source>
        <translation>新文件(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Passphrase</source>
        <translation>口令(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation>恢复(&amp;R)</translation>
    </message>
    <message>
        <source>Restoring</source>
        <translation>正在恢复</translation>
    </message>
</context>
<context>
    <name>mingcha::ui::WelcomePage</name>
    <message>
        <source>Recent vaults</source>
        <translation>最近打开</translation>
    </message>
    <message>
        <source>&amp;Recent vaults</source>
        <translation>最近打开(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Clear list</source>
        <translation>清空列表(&amp;C)</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Mingcha</source>
        <translation>明察</translation>
    </message>
    <message>
        <source>Audit of quantity, price, fee and loss: from the files of the office to checked findings, a rectification list and the monthly report. Everything stays on this computer, in one encrypted file.</source>
        <translation>量、价、费、损稽查：从日常文件到经核查的问题、整改清单和稽查月报。全部内容只保存在本机的一个加密文件中。</translation>
    </message>
    <message>
        <source>&amp;New vault</source>
        <translation>新建稽查库(&amp;N)</translation>
    </message>
    <message>
        <source>Name, place and passphrase</source>
        <translation>名称、位置和口令</translation>
    </message>
    <message>
        <source>&amp;Open a vault</source>
        <translation>打开稽查库(&amp;O)</translation>
    </message>
    <message>
        <source>A file that ends in .mingcha</source>
        <translation>扩展名为 .mingcha 的文件</translation>
    </message>
    <message>
        <source>Try the &amp;sample</source>
        <translation>试用示例(&amp;S)</translation>
    </message>
    <message>
        <source>One supply station, about 600 customers, twelve months</source>
        <translation>一个供电所，约 600 户，12 个月</translation>
    </message>
    <message>
        <source>Vaults you open are listed here.</source>
        <translation>打开过的稽查库会列在这里。</translation>
    </message>
    <message>
        <source>Preparing the sample …</source>
        <translation>正在准备示例…</translation>
    </message>
</context>
</TS>
