<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>cli</name>
    <message numerus="yes">
        <source>Checked %1 to %2: %n finding(s).</source>
        <translation>
            <numerusform>Checked %1 to %2: %n finding.</numerusform>
            <numerusform>Checked %1 to %2: %n findings.</numerusform>
        </translation>
    </message>
</context>
</TS>
