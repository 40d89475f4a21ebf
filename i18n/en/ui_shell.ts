<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>mingcha::ui::SearchField</name>
    <message numerus="yes">
        <source>… and %n more: type further</source>
        <translation>
            <numerusform>… and %n more: type further</numerusform>
            <numerusform>… and %n more: type further</numerusform>
        </translation>
    </message>
</context>
</TS>
