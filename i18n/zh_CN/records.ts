<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>records</name>
    <message>
        <source>The file could not be written.</source>
        <translation>文件无法写入。</translation>
    </message>
    <message>
        <source>Check that there is room and that you may write there.</source>
        <translation>请检查磁盘空间是否充足，以及您是否有权写入该位置。</translation>
    </message>
    <message>
        <source>Exporting %1</source>
        <translation>正在导出%1</translation>
    </message>
    <message>
        <source>A block of facts in the vault cannot be read.</source>
        <translation>稽查库中有一块数据无法读取。</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>没有做任何改动。</translation>
    </message>
    <message>
        <source>Verify the vault and restore the newest sound backup into a new file.</source>
        <translation>请校验稽查库，并把最近一份完好的备份恢复到新文件。</translation>
    </message>
    <message>
        <source>The list of customer numbers in the vault is not complete.</source>
        <translation>稽查库中的户号表不完整。</translation>
    </message>
    <message>
        <source>No file was made.</source>
        <translation>没有生成文件。</translation>
    </message>
</context>
</TS>
