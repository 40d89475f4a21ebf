<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>vault</name>
    <message>
        <source>Copying the vault</source>
        <translation>正在复制稽查库</translation>
    </message>
    <message>
        <source>The file is a database without encryption; it is not a vault.</source>
        <translation>该文件是未加密的数据库，不是稽查库。</translation>
    </message>
    <message>
        <source>The file is a text file; it is not a vault.</source>
        <translation>该文件是文本文件，不是稽查库。</translation>
    </message>
    <message>
        <source>The file was made by another program; it is not a vault.</source>
        <translation>该文件由其他程序生成，不是稽查库。</translation>
    </message>
    <message>
        <source>%1 is a folder; it is not a vault.</source>
        <translation>%1 是文件夹，不是稽查库。</translation>
    </message>
    <message>
        <source>%1 is not a regular file; it is not a vault.</source>
        <translation>%1 不是普通文件，不是稽查库。</translation>
    </message>
    <message>
        <source>The file is an encrypted database of another program; it is not a vault.</source>
        <translation>该文件是其他程序的加密数据库，不是稽查库。</translation>
    </message>
    <message>
        <source>Nothing was written.</source>
        <translation>没有写入任何内容。</translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation>找不到文件 %1。</translation>
    </message>
    <message>
        <source>Check the name and the folder; if the file lies on a removable or network drive, connect it first.</source>
        <translation>请检查文件名和所在文件夹；如果文件在移动磁盘或网络磁盘上，请先连接。</translation>
    </message>
    <message>
        <source>%1 exists already.</source>
        <translation>%1 已经存在。</translation>
    </message>
    <message>
        <source>The existing file was not touched.</source>
        <translation>原有文件未作改动。</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>请换一个名称。</translation>
    </message>
    <message>
        <source>somebody</source>
        <translation>某用户</translation>
    </message>
    <message>
        <source>an unknown machine</source>
        <translation>未知计算机</translation>
    </message>
    <message>
        <source>The vault is in use: %1 on %2 has had it open for writing since %3 (process %4).</source>
        <translation>稽查库正在使用中：%1 自 %3 起在计算机 %2 上以可写方式打开（进程 %4）。</translation>
    </message>
    <message>
        <source>Open it read-only, or wait until it is closed there. If that machine is gone for good, delete the file ending in .lock beside the vault.</source>
        <translation>请以只读方式打开，或等对方关闭后再试。如果那台计算机已不再使用，请删除稽查库旁以 .lock 结尾的文件。</translation>
    </message>
    <message>
        <source>The vault is being read or written by other work at this moment.</source>
        <translation>此刻有其他操作正在读写稽查库。</translation>
    </message>
    <message>
        <source>Wait until the other work is done, or cancel it, and try again.</source>
        <translation>请等其他操作完成或将其取消，然后重试。</translation>
    </message>
    <message>
        <source>The passphrase does not open this vault.</source>
        <translation>口令不正确，无法打开该稽查库。</translation>
    </message>
    <message>
        <source>Try again; look at Caps Lock and the input method. If you are sure of the passphrase, the beginning of the file may be damaged: try a backup.</source>
        <translation>请重新输入，并检查大写锁定和输入法。如果确信口令无误，则文件开头可能已损坏，请尝试打开备份。</translation>
    </message>
    <message>
        <source>The passphrase is empty.</source>
        <translation>口令为空。</translation>
    </message>
    <message>
        <source>Choose a passphrase of several words or at least twelve mixed characters.</source>
        <translation>请选用由几个词组成、或至少十二个混合字符的口令。</translation>
    </message>
    <message>
        <source>The vault is damaged: parts of the file are missing or were changed.</source>
        <translation>稽查库已损坏：文件有部分内容缺失或被改动。</translation>
    </message>
    <message>
        <source>Keep this file as it is and restore the newest sound backup into a new file. Backups lie in the folder ending in .backups beside the vault.</source>
        <translation>请保留此文件原样，并把最近一份完好的备份恢复到新文件。备份位于稽查库旁以 .backups 结尾的文件夹中。</translation>
    </message>
    <message>
        <source>The copy of the vault did not pass its check.</source>
        <translation>稽查库的副本未通过校验。</translation>
    </message>
    <message>
        <source>The copy was thrown away; the vault itself was not changed.</source>
        <translation>副本已丢弃，稽查库本身未作改动。</translation>
    </message>
    <message>
        <source>Verify the vault. If it is sound, check the drive and try again; if not, restore the newest sound backup into a new file.</source>
        <translation>请校验稽查库。若完好，请检查磁盘后重试；若不完好，请把最近一份完好的备份恢复到新文件。</translation>
    </message>
    <message>
        <source>The vault was written by a newer version of this program (format %1; this program knows up to %2).</source>
        <translation>该稽查库由本程序的较新版本写入（格式 %1，当前程序最高支持 %2）。</translation>
    </message>
    <message>
        <source>Install the newer version, or use it to export what you need.</source>
        <translation>请安装较新版本，或在较新版本中导出所需内容。</translation>
    </message>
    <message>
        <source>The vault is of an older format (%1; this program works with %2) and was opened read-only.</source>
        <translation>该稽查库为旧格式（%1，当前程序使用 %2），且以只读方式打开。</translation>
    </message>
    <message>
        <source>Open it once for writing: it is brought up to date after a backup.</source>
        <translation>请以可写方式打开一次，程序会先备份再升级。</translation>
    </message>
    <message>
        <source>Choose a file that was made by this program (its name usually ends in .mingcha).</source>
        <translation>请选择由本程序建立的文件（名称通常以 .mingcha 结尾）。</translation>
    </message>
    <message>
        <source>The file is empty; it is not a vault.</source>
        <translation>该文件是空文件，不是稽查库。</translation>
    </message>
    <message>
        <source>Your account has no permission to use %1.</source>
        <translation>您的账户没有使用 %1 的权限。</translation>
    </message>
    <message>
        <source>Ask the owner of the file or the administrator for access, or open a copy of your own.</source>
        <translation>请向文件所有者或管理员申请权限，或打开您自己的副本。</translation>
    </message>
    <message>
        <source>%1 lies in a place that cannot be written to.</source>
        <translation>%1 所在位置不可写入。</translation>
    </message>
    <message>
        <source>Open it read-only, or copy it to a folder of your own first.</source>
        <translation>请以只读方式打开，或先复制到您自己的文件夹。</translation>
    </message>
    <message>
        <source>The vault was opened read-only.</source>
        <translation>稽查库是以只读方式打开的。</translation>
    </message>
    <message>
        <source>Close it and open it for writing.</source>
        <translation>请关闭后以可写方式重新打开。</translation>
    </message>
    <message>
        <source>An interrupted change of %1 has to be taken back first, and the place cannot be written to.</source>
        <translation>%1 有一次中断的改动需要先撤回，但所在位置不可写入。</translation>
    </message>
    <message>
        <source>Copy the file together with the files of the same name ending in -journal, -wal and -shm to a folder of your own and open it there.</source>
        <translation>请把该文件连同同名的、以 -journal、-wal、-shm 结尾的文件一起复制到您自己的文件夹，再在那里打开。</translation>
    </message>
    <message>
        <source>The drive that holds %1 is full.</source>
        <translation>%1 所在的磁盘已满。</translation>
    </message>
    <message>
        <source>The unfinished change was taken back; what was stored before is unchanged.</source>
        <translation>未完成的改动已撤回，此前保存的内容没有变化。</translation>
    </message>
    <message>
        <source>Free some space (the work needs about as much as the vault itself) and try again.</source>
        <translation>请腾出一些空间（约需与稽查库本身相当），然后重试。</translation>
    </message>
    <message>
        <source>The drive that holds %1 reports an error.</source>
        <translation>%1 所在的磁盘报告错误。</translation>
    </message>
    <message>
        <source>Check the drive and its connection, then verify the vault.</source>
        <translation>请检查磁盘及其连接，然后校验稽查库。</translation>
    </message>
    <message>
        <source>The vault could not carry out a step.</source>
        <translation>稽查库未能完成一个步骤。</translation>
    </message>
    <message>
        <source>Try again; if it happens again, verify the vault and report the technical detail.</source>
        <translation>请重试；如果再次出现，请校验稽查库并反馈技术细节。</translation>
    </message>
    <message>
        <source>Verifying the vault</source>
        <translation>正在校验稽查库</translation>
    </message>
    <message>
        <source>There is no folder %1.</source>
        <translation>没有文件夹 %1。</translation>
    </message>
    <message>
        <source>Make the folder first, or choose another one.</source>
        <translation>请先建立该文件夹，或另选一个。</translation>
    </message>
    <message>
        <source>Backups go into the folder %1, and something else of that name is in the way.</source>
        <translation>备份存放在文件夹 %1 中，但该名称已被其他文件占用。</translation>
    </message>
    <message>
        <source>Move it away and try again.</source>
        <translation>请先将其移走，然后重试。</translation>
    </message>
</context>
</TS>
