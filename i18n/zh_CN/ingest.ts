<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>ingest</name>
    <message>
        <source>There is no file %1.</source>
        <translation>没有文件 %1。</translation>
    </message>
    <message>
        <source>Nothing was imported from this file.</source>
        <translation>此文件中没有导入任何内容。</translation>
    </message>
    <message>
        <source>Check the name and whether the disk it lies on is connected.</source>
        <translation>请检查文件名，并确认文件所在的磁盘已连接。</translation>
    </message>
    <message>
        <source>The file %1 cannot be read.</source>
        <translation>无法读取文件 %1。</translation>
    </message>
    <message>
        <source>Check the disk it lies on and whether you are permitted to read it.</source>
        <translation>请检查文件所在的磁盘以及您是否有读取权限。</translation>
    </message>
    <message>
        <source>The file %1 is empty.</source>
        <translation>文件 %1 是空的。</translation>
    </message>
    <message>
        <source>Ask for the file again; the export may have failed.</source>
        <translation>请重新索取该文件，导出时可能出了错。</translation>
    </message>
    <message>
        <source>The file %1 is larger than 2 GB.</source>
        <translation>文件 %1 大于 2 GB。</translation>
    </message>
    <message>
        <source>Reading the file</source>
        <translation>正在读取文件</translation>
    </message>
    <message>
        <source>comma</source>
        <translation>逗号</translation>
    </message>
    <message>
        <source>semicolon</source>
        <translation>分号</translation>
    </message>
    <message>
        <source>tab</source>
        <translation>制表符</translation>
    </message>
    <message>
        <source>The first line names the delimiter.</source>
        <translation>首行注明了分隔符。</translation>
    </message>
    <message>
        <source>The delimiter was chosen by hand.</source>
        <translation>分隔符由人工选定。</translation>
    </message>
    <message>
        <source>No delimiter was found: the text has one column.</source>
        <translation>未发现分隔符：文本只有一列。</translation>
    </message>
    <message>
        <source>Delimiter %1: %2 of the first %3 lines have %4 cells.</source>
        <translation>分隔符为%1：前 %3 行中有 %2 行是 %4 个单元格。</translation>
    </message>
    <message>
        <source>The quotation mark opened in line %1 is never closed.</source>
        <translation>第 %1 行的左引号一直没有闭合。</translation>
    </message>
    <message>
        <source>Correct that line in a text editor, or export the file again.</source>
        <translation>请用文本编辑器改正该行，或重新导出文件。</translation>
    </message>
    <message>
        <source>The quotation marks do not match from line %1 on.</source>
        <translation>从第 %1 行起引号不配对。</translation>
    </message>
    <message>
        <source>This character cannot separate cells.</source>
        <translation>此字符不能用作分隔符。</translation>
    </message>
    <message>
        <source>Choose a comma, a semicolon, a tab or another sign.</source>
        <translation>请选择逗号、分号、制表符或其他符号。</translation>
    </message>
    <message>
        <source>Line %1 has more than %2 columns.</source>
        <translation>第 %1 行超过 %2 列。</translation>
    </message>
    <message>
        <source>Line %1 has a cell of more than 32,767 characters; a quotation mark may be missing there.</source>
        <translation>第 %1 行有一个单元格超过 32,767 个字符，该处可能缺少引号。</translation>
    </message>
    <message>
        <source>Open it in a spreadsheet program, save it as .xlsx and import that file.</source>
        <translation>请用电子表格软件打开，另存为 .xlsx 后导入该文件。</translation>
    </message>
    <message>
        <source>The file is a binary Excel workbook (.xlsb), which cannot be read.</source>
        <translation>该文件是二进制 Excel 工作簿（.xlsb），无法读取。</translation>
    </message>
    <message>
        <source>The file is an archive or document without a spreadsheet.</source>
        <translation>该文件是压缩包或文档，其中没有电子表格。</translation>
    </message>
    <message>
        <source>Unpack the archive and import the files in it one by one.</source>
        <translation>请解压后逐个导入其中的文件。</translation>
    </message>
    <message>
        <source>The file is neither text nor a spreadsheet that can be read.</source>
        <translation>该文件既不是文本，也不是可读取的电子表格。</translation>
    </message>
    <message>
        <source>Open it in the program it comes from and save it as .xlsx or as CSV text.</source>
        <translation>请用生成它的软件打开，另存为 .xlsx 或 CSV 文本。</translation>
    </message>
    <message>
        <source>The file is a web archive (.mht).</source>
        <translation>该文件是网页归档（.mht）。</translation>
    </message>
    <message>
        <source>The file is an XML document, which cannot be read as a table.</source>
        <translation>该文件是 XML 文档，无法作为表格读取。</translation>
    </message>
    <message>
        <source>The file is a web page without a table that holds text.</source>
        <translation>该文件是网页，其中没有含文字的表格。</translation>
    </message>
    <message>
        <source>Export the data again, as a spreadsheet or as CSV text.</source>
        <translation>请将数据重新导出为电子表格或 CSV 文本。</translation>
    </message>
    <message>
        <source>The web page is larger than 512 MB.</source>
        <translation>该网页大于 512 MB。</translation>
    </message>
    <message>
        <source>The file was written by Excel 95 or older.</source>
        <translation>该文件由 Excel 95 或更早版本写成。</translation>
    </message>
    <message>
        <source>The file is an Office document but no spreadsheet.</source>
        <translation>该文件是 Office 文档，但不是电子表格。</translation>
    </message>
    <message>
        <source>Copy its table into a spreadsheet, save that as .xlsx and import it.</source>
        <translation>请将其中的表格复制到电子表格，另存为 .xlsx 后导入。</translation>
    </message>
    <message>
        <source>The spreadsheet is damaged or incomplete.</source>
        <translation>电子表格已损坏或不完整。</translation>
    </message>
    <message>
        <source>Open it in a spreadsheet program, check it, save it anew and import it again.</source>
        <translation>请用电子表格软件打开并核对，重新保存后再导入。</translation>
    </message>
    <message>
        <source>The spreadsheet is protected by a password.</source>
        <translation>电子表格设有密码。</translation>
    </message>
    <message>
        <source>Open it in a spreadsheet program, save it without a password and import that copy.</source>
        <translation>请用电子表格软件打开，去掉密码另存后导入副本。</translation>
    </message>
    <message>
        <source>Split the data into smaller files and import them one by one.</source>
        <translation>请将数据拆成较小的文件，逐个导入。</translation>
    </message>
    <message>
        <source>Correct that place in the program the file comes from.</source>
        <translation>请在生成该文件的软件中改正此处。</translation>
    </message>
    <message>
        <source>The document holds more than 1 GB of cell text.</source>
        <translation>文档中的单元格文字超过 1 GB。</translation>
    </message>
    <message>
        <source>The sheet “%1” has more than %2 columns.</source>
        <translation>工作表“%1”超过 %2 列。</translation>
    </message>
    <message>
        <source>The sheet “%1” has a cell of more than 32,767 characters.</source>
        <translation>工作表“%1”有一个单元格超过 32,767 个字符。</translation>
    </message>
    <message>
        <source>The sheet “%1” has a row of more than 32 MB.</source>
        <translation>工作表“%1”有一行超过 32 MB。</translation>
    </message>
    <message>
        <source>The sheet “%1” has more than %2 rows.</source>
        <translation>工作表“%1”超过 %2 行。</translation>
    </message>
    <message>
        <source>The content is an OpenDocument spreadsheet.</source>
        <translation>内容为 OpenDocument 电子表格。</translation>
    </message>
    <message>
        <source>The content is an Excel workbook (.xlsx).</source>
        <translation>内容为 Excel 工作簿（.xlsx）。</translation>
    </message>
    <message>
        <source>The content is an old binary Excel workbook (.xls).</source>
        <translation>内容为旧版二进制 Excel 工作簿（.xls）。</translation>
    </message>
    <message>
        <source>The content is a web page with tables.</source>
        <translation>内容为含表格的网页。</translation>
    </message>
    <message>
        <source>The spreadsheet file is larger than 512 MB.</source>
        <translation>电子表格文件大于 512 MB。</translation>
    </message>
    <message>
        <source>The text begins with the byte order mark of %1.</source>
        <translation>文本开头有 %1 的字节顺序标记。</translation>
    </message>
    <message>
        <source>Every second byte of digits and line ends is zero, as in %1.</source>
        <translation>数字和换行每隔一个字节为零，符合 %1。</translation>
    </message>
    <message>
        <source>The text holds ASCII characters only.</source>
        <translation>文本只含 ASCII 字符。</translation>
    </message>
    <message>
        <source>The whole text is valid UTF-8.</source>
        <translation>全文均为有效的 UTF-8。</translation>
    </message>
    <message>
        <source>The text is UTF-8 but damaged: line %1 holds bytes that are no characters.</source>
        <translation>文本为 UTF-8 但已损坏：第 %1 行有不成字符的字节。</translation>
    </message>
    <message>
        <source>Export the file again, or correct that line in a text editor.</source>
        <translation>请重新导出文件，或用文本编辑器改正该行。</translation>
    </message>
    <message>
        <source>The page says that its encoding is %1.</source>
        <translation>网页注明其编码为 %1。</translation>
    </message>
    <message>
        <source>The text is not UTF-8 but valid GB18030 (GBK).</source>
        <translation>文本不是 UTF-8，而是有效的 GB18030（GBK）。</translation>
    </message>
    <message>
        <source>Line %1 holds characters that an earlier wrong conversion destroyed (such as “%2”).</source>
        <translation>第 %1 行有被此前错误转码毁坏的字符（如“%2”）。</translation>
    </message>
    <message>
        <source>They cannot be brought back from this file. Export it again from the source system and do not save it in another program on the way.</source>
        <translation>无法从此文件恢复这些字符。请从源系统重新导出，途中不要用其他软件另存。</translation>
    </message>
    <message>
        <source>Line %1 cannot be read as %2.</source>
        <translation>第 %1 行无法按 %2 读取。</translation>
    </message>
    <message>
        <source>Choose another encoding, or export the file again as UTF-8.</source>
        <translation>请选择其他编码，或以 UTF-8 重新导出文件。</translation>
    </message>
    <message>
        <source>The encoding %1 is not known.</source>
        <translation>未知的编码 %1。</translation>
    </message>
    <message>
        <source>Choose UTF-8, GB18030, UTF-16LE or UTF-16BE.</source>
        <translation>请选择 UTF-8、GB18030、UTF-16LE 或 UTF-16BE。</translation>
    </message>
    <message>
        <source>The encoding was chosen by hand.</source>
        <translation>编码由人工选定。</translation>
    </message>
    <message>
        <source>Converting the text</source>
        <translation>正在转换文本</translation>
    </message>
    <message>
        <source>%1 more cells hold formulas without a stored value; they were read as empty.</source>
        <translation>另有 %1 个单元格是未存结果的公式，按空值读入。</translation>
    </message>
    <message>
        <source>Cell %1 holds a formula without a stored value; it was read as empty. Open the file in a spreadsheet program and save it once.</source>
        <translation>单元格 %1 是未存结果的公式，按空值读入。请用电子表格软件打开该文件并保存一次。</translation>
    </message>
    <message>
        <source>%1 more cells hold error values; they were read as empty.</source>
        <translation>另有 %1 个单元格是错误值，按空值读入。</translation>
    </message>
    <message>
        <source>Cell %1 holds an error value such as #N/A; it was read as empty.</source>
        <translation>单元格 %1 是错误值（如 #N/A），按空值读入。</translation>
    </message>
    <message>
        <source>%1 more cells under merged cells hold text.</source>
        <translation>另有 %1 个被合并单元格遮住的单元格含有文字。</translation>
    </message>
    <message>
        <source>Cell %1 lies under a merged cell and holds text; it was read.</source>
        <translation>单元格 %1 被合并单元格遮住但含有文字，已读入。</translation>
    </message>
    <message>
        <source>%1 hidden rows were read.</source>
        <translation>已读入 %1 个隐藏行。</translation>
    </message>
    <message>
        <source>%1 hidden columns were read.</source>
        <translation>已读入 %1 个隐藏列。</translation>
    </message>
    <message>
        <source>The sheet is hidden.</source>
        <translation>该工作表是隐藏的。</translation>
    </message>
    <message>
        <source>Line %1 holds a character that was lost before the file was made (U+FFFD).</source>
        <translation>第 %1 行有一个在文件生成前已丢失的字符（U+FFFD）。</translation>
    </message>
    <message>
        <source>Reading the spreadsheet</source>
        <translation>正在读取电子表格</translation>
    </message>
    <message>
        <source>A cell of the spreadsheet has far more than 32,767 characters.</source>
        <translation>电子表格有一个单元格远超 32,767 个字符。</translation>
    </message>
    <message>
        <source>The required column “%1” was not found.</source>
        <translation>未找到必需的列“%1”。</translation>
    </message>
    <message>
        <source>Several columns could be “%1”: %2. Choose one of them.</source>
        <translation>有多列都可能是“%1”：%2。请选定其中一列。</translation>
    </message>
    <message>
        <source>There is no import %1 that could be undone.</source>
        <translation>没有可撤销的第 %1 号导入。</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>未作任何更改。</translation>
    </message>
    <message>
        <source>%1 records of this file are already in the vault; the first is %2, from import %3.</source>
        <translation>此文件有 %1 条记录已在稽查库中，第一条是 %2，来自第 %3 号导入。</translation>
    </message>
    <message>
        <source>Import it again and choose to keep the older records or to replace them.</source>
        <translation>请重新导入，并选择保留原有记录或用新记录替换。</translation>
    </message>
    <message>
        <source>The sum of a column is larger than any amount this program can hold.</source>
        <translation>某一列的合计超出本程序能够表示的数值。</translation>
    </message>
    <message>
        <source>Check the units and the largest values of the file.</source>
        <translation>请核对文件的单位和最大的数值。</translation>
    </message>
    <message>
        <source>No sheet of the file holds %1.</source>
        <translation>文件中没有含有“%1”的工作表。</translation>
    </message>
    <message>
        <source>Check that this is the right file. Choose the columns by hand, or give the file the headers of the template.</source>
        <translation>请核对文件是否正确。可以手工指定各列，或将表头改成模板的表头。</translation>
    </message>
    <message>
        <source>This very file was imported on %1 as import %2.</source>
        <translation>此文件已于 %1 导入，为第 %2 号导入。</translation>
    </message>
    <message>
        <source>There is nothing to do. To import it once more, undo that import or choose to replace the older records.</source>
        <translation>无需再做。如要再次导入，请先撤销该次导入，或选择替换原有记录。</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>正在读取 %1</translation>
    </message>
    <message>
        <source>Storing %1</source>
        <translation>正在保存 %1</translation>
    </message>
    <message>
        <source>Totals in the file that differ from the sum of their rows: %1.</source>
        <translation>文件中与各行之和不符的合计：%1 处。</translation>
    </message>
    <message>
        <source>Month cells without a value: %1.</source>
        <translation>没有数值的月份单元格：%1 个。</translation>
    </message>
    <message>
        <source>The header in row %1 is the one of the profile “%2”.</source>
        <translation>第 %1 行的表头与导入方案“%2”相同。</translation>
    </message>
    <message>
        <source>Row %1 names %2 of the %3 columns that %4 need.</source>
        <translation>第 %1 行列出了“%4”所需 %3 列中的 %2 列。</translation>
    </message>
    <message>
        <source>No row of this sheet names the columns that %1 need.</source>
        <translation>此工作表没有一行列出“%1”所需的列。</translation>
    </message>
    <message>
        <source>There is no profile “%1”.</source>
        <translation>没有名为“%1”的导入方案。</translation>
    </message>
    <message>
        <source>Choose one of the saved profiles, or import without one.</source>
        <translation>请选择已保存的导入方案，或不用方案导入。</translation>
    </message>
    <message>
        <source>The kind was chosen.</source>
        <translation>种类由人工选定。</translation>
    </message>
    <message>
        <source>The file has every column that %1 need: %2.</source>
        <translation>文件具有“%1”所需的全部列：%2。</translation>
    </message>
    <message>
        <source>The columns come nearest to %1, which need %2.</source>
        <translation>各列最接近“%1”，其必需列为：%2。</translation>
    </message>
    <message>
        <source>Another sheet has them all.</source>
        <translation>另一张工作表齐全。</translation>
    </message>
    <message>
        <source>No sheet has a row that names the columns of any kind of data.</source>
        <translation>没有一张工作表含有任何一种数据的表头。</translation>
    </message>
    <message>
        <source>The receipt of the import does not say how its rows were read.</source>
        <translation>该次导入的回执没有说明各行的读取方式。</translation>
    </message>
    <message>
        <source>The required column “%1” is empty.</source>
        <translation>必需的列“%1”为空。</translation>
    </message>
    <message>
        <source>“%1” cannot be read as a value of the column “%2”.</source>
        <translation>“%1”不能作为“%2”列的值读取。</translation>
    </message>
    <message>
        <source>“%1” is no customer number on file and is not well formed.</source>
        <translation>“%1”不是档案中的户号，且位数或格式不正确。</translation>
    </message>
    <message>
        <source>“%1” has lost digits and fits several customers on file.</source>
        <translation>“%1”丢失了数字，与档案中多个户号相符。</translation>
    </message>
    <message>
        <source>Row %1 has the same key with other content.</source>
        <translation>第 %1 行的主键相同而内容不同。</translation>
    </message>
    <message>
        <source>Another sheet has the same key with other content.</source>
        <translation>另一张工作表中有主键相同而内容不同的行。</translation>
    </message>
    <message>
        <source>There is no open rejected row with the number %1.</source>
        <translation>没有编号为 %1 的待处理退回行。</translation>
    </message>
    <message>
        <source>The vault already holds a record with this key.</source>
        <translation>稽查库中已有相同主键的记录。</translation>
    </message>
    <message>
        <source>The row holds no data.</source>
        <translation>该行没有数据。</translation>
    </message>
    <message>
        <source>Correct the row and try it again.</source>
        <translation>请更正该行后重试。</translation>
    </message>
    <message>
        <source>The file %1 cannot be read any further.</source>
        <translation>文件 %1 读到一半无法继续读取。</translation>
    </message>
    <message>
        <source>Check that the disk it lies on is still connected, and import it again.</source>
        <translation>请检查文件所在磁盘是否仍然连接，然后重新导入。</translation>
    </message>
    <message>
        <source>The file %1 was changed while it was being read.</source>
        <translation>文件 %1 在读取过程中被改动。</translation>
    </message>
    <message>
        <source>Import it again when no other program is writing to it.</source>
        <translation>请在没有其他程序写入该文件时重新导入。</translation>
    </message>
    <message>
        <source>%1 is a folder.</source>
        <translation>%1 是文件夹。</translation>
    </message>
    <message>
        <source>Give the name of a file in it.</source>
        <translation>请给出其中某个文件的名称。</translation>
    </message>
    <message>
        <source>%1 is not a regular file.</source>
        <translation>%1 不是普通文件。</translation>
    </message>
    <message>
        <source>Save the data as a file first, and import that.</source>
        <translation>请先将数据保存为文件，再导入该文件。</translation>
    </message>
    <message>
        <source>The sheet “%1” was not read: %2</source>
        <translation>工作表“%1”未读取：%2</translation>
    </message>
    <message>
        <source>Rows with values in columns that have no header: %1, the first in row %2. Those values were not read.</source>
        <translation>有 %1 行在没有表头的列中有内容，首个在第 %2 行；这些内容未读取。</translation>
    </message>
    <message>
        <source>The file has the header of %1 and no row of data under it.</source>
        <translation>文件有“%1”的表头，但其下没有任何数据行。</translation>
    </message>
    <message>
        <source>It has every column that %1 need. Import the file once more as that kind.</source>
        <translation>它具有“%1”所需的全部列。请将该文件再作为此种类导入一次。</translation>
    </message>
    <message>
        <source>All %1 new customer numbers of more than 15 digits end in zeros behind the fifteenth, as when a spreadsheet has cut them off. Compare them with the source, and have them exported as text.</source>
        <translation>全部 %1 个超过 15 位的新户号在第 15 位之后均为零，像是被电子表格截断。请与源系统核对，并要求户号以文本导出。</translation>
    </message>
    <message>
        <source>It has no header and goes on with the columns of the sheet “%1”.</source>
        <translation>它没有表头，接续工作表“%1”的各列。</translation>
    </message>
    <message>
        <source>Choose an import that stands: the list of imports tells which were taken back or replaced.</source>
        <translation>请选择仍有效的导入：导入列表标明了哪些已撤回或已被替换。</translation>
    </message>
    <message>
        <source>vertical bar</source>
        <translation>竖线</translation>
    </message>
</context>
</TS>
