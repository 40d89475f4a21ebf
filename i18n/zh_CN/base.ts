<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>base</name>
    <message>
        <source>The file is a damaged or incomplete archive.</source>
        <translation>该文件是损坏或不完整的压缩包。</translation>
    </message>
    <message>
        <source>Nothing was read from it.</source>
        <translation>没有从中读取任何内容。</translation>
    </message>
    <message>
        <source>Get the file again from where it came, or open it in a spreadsheet program and save it anew.</source>
        <translation>请从来源处重新获取该文件，或用电子表格软件打开后另存一份。</translation>
    </message>
    <message>
        <source>The archive unpacks to far more than a real document would hold.</source>
        <translation>该压缩包解开后远大于正常文档应有的大小。</translation>
    </message>
    <message>
        <source>Do not trust this file; ask the sender for the data in another form.</source>
        <translation>请勿信任此文件，请向提供者索取其他格式的数据。</translation>
    </message>
    <message>
        <source>The document could not be packed.</source>
        <translation>文档打包失败。</translation>
    </message>
    <message>
        <source>No file was written.</source>
        <translation>没有写出任何文件。</translation>
    </message>
    <message>
        <source>Close other programs to free memory and try again.</source>
        <translation>请关闭其他程序以释放内存，然后重试。</translation>
    </message>
    <message>
        <source>The work was cancelled.</source>
        <translation>操作已取消。</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>没有做任何改动。</translation>
    </message>
</context>
</TS>
